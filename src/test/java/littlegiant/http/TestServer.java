package littlegiant.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.access.Users;
import littlegiant.audit.By;
import littlegiant.store.Store;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/** The whole service, started on a free port with demo data in a database of its own, asked through a real socket. */
public final class TestServer extends Asked {

    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";
    public static final String NDJSON = "application/x-ndjson";

    private static final String READER = "reader";

    private static final String URL = "datasources.default.url";
    private static final String DIALECT = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Null when it is closed: test classes keep what their fields hold until the last test has run, and a service is large. */
    private @Nullable EmbeddedServer server;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Where its database lies, if that goes with it; else null. */
    private final @Nullable Path folder;

    private TestServer(EmbeddedServer server, @Nullable Path folder) {
        this.server = server;
        this.folder = folder;
    }

    private static final Map<Store, TestServer> SHARED = new ConcurrentHashMap<>();

    /** One server for all tests that only read. */
    public static TestServer shared() {
        return shared(Store.chosen());
    }

    /** One server on each store. */
    public static TestServer shared(Store store) {
        return SHARED.computeIfAbsent(store, one -> start(one.fresh()));
    }

    /**
     * A server of one's own, to be closed; on a new database of the store that this run of the tests is for, unless the properties name another one. Where nothing is set and
     * the store is H2 it begins with a copy of what a first start leaves, in a third of the time.
     */
    public static TestServer start(Map<String, Object> properties) {
        Path copy = properties.isEmpty() && Store.chosen() == Store.H2 ? FirstStart.copy() : null;
        Map<String, Object> all = new HashMap<>();
        if (copy != null) {
            all.putAll(Store.H2.kept(copy));
        } else if (!properties.containsKey(URL)) {
            all.putAll(Store.chosen().fresh());
        }
        all.putAll(properties);
        TestServer started = new TestServer(ApplicationContext.run(EmbeddedServer.class, all, "test"), copy);
        started.employ(READER, Role.OFFICER, null);
        return started;
    }

    /** With a token of this moment, given without a password and so without an entry in the audit chain. */
    @Override
    public String[] as(String user) {
        Instant now = context().getBean(Clock.class).instant();
        String token = tokens.computeIfAbsent(
                user + " " + now, key -> context().getBean(Sessions.class).open(user));
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** One more user of the demo's bank, if there is none of that name. */
    public void employ(String user, Role role) {
        employ(user, role, "taihu-demo-bank");
    }

    /** @param institution null = none; an officer is one of every region */
    public void employ(String user, Role role, @Nullable String institution) {
        employ(user, role, institution, role == Role.OFFICER ? List.of(Identity.EVERYWHERE) : List.of());
    }

    /** One more officer, of a district. */
    public void govern(String user, String region) {
        employ(user, Role.OFFICER, null, List.of(region));
    }

    private void employ(String user, Role role, @Nullable String institution, List<String> regions) {
        Users users = context().getBean(Users.class);
        if (users.find(user).isEmpty()) {
            LocalDateTime now = LocalDateTime.of(2026, 1, 1, 0, 0);
            users.create(
                    new AppUser(user, role, institution, regions, user, null, false, AppUser.State.ACTIVE, false, now),
                    "words that nobody guesses",
                    By.system("test"));
        }
    }

    @Override
    protected String reader() {
        return READER;
    }

    /** The properties of a database that a restart finds again: the same folder, the same database. */
    public static Map<String, Object> kept(Path folder) {
        return Store.chosen().kept(folder);
    }

    /** The property of a database in memory that several servers share by its name, as long as one of them runs. */
    public static Map<String, Object> inMemory(String name) {
        return Map.of(URL, "jdbc:h2:mem:" + name + DIALECT);
    }

    /** An answer as it came. */
    public record Reply(int status, HttpHeaders headers, String body) {

        /** Empty if there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String contentType() {
            return header("content-type");
        }

        public String etag() {
            return header("etag");
        }

        /** What is the same whenever it is answered. */
        public List<Object> told() {
            return List.of(status, contentType(), etag(), body);
        }

        /** The code of a refusal. */
        public String code() {
            return json().path("code").asText();
        }

        public JsonNode json() {
            return parse(body);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    public ApplicationContext context() {
        return running().getApplicationContext();
    }

    /** Where a browser finds it. */
    public String url() {
        return uri().toString();
    }

    @Override
    protected URI uri() {
        return running().getURI();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
            if (folder != null) {
                FileUtils.deleteRecursive(folder.toString(), false);
            }
        }
    }

    private EmbeddedServer running() {
        return Objects.requireNonNull(server, "it is closed");
    }
}
