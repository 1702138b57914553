package littlegiant.http;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import littlegiant.access.ApiKeys;
import littlegiant.access.KeyScope;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;

/** A partner whose pages show firms their suggestions. */
public final class Embedding {

    private final TestServer server;
    private final ApiKeys.Made made;

    public Embedding(TestServer server, String institution, String... origins) {
        this.server = server;
        this.made = server.context()
                .getBean(ApiKeys.class)
                .make(
                        new ApiKeys.Wish(
                                "a portal",
                                institution,
                                Set.of(KeyScope.EMBED),
                                List.of(origins),
                                LocalDateTime.of(2027, 1, 1, 0, 0)),
                        By.system("test"));
    }

    /** Of the key. */
    public String id() {
        return made.key().id();
    }

    /** What it sends as its key: name and value of the header. */
    public String[] key() {
        return new String[] {"X-API-Key", made.secret()};
    }

    public Reply ask(String body) {
        return server.post("/api/v1/embed/tokens", TestServer.JSON, body, key());
    }

    public String token(String uscc, String origin) {
        return ask("{\"uscc\":\"" + uscc + "\",\"origin\":\"" + origin + "\"}")
                .json()
                .get("token")
                .asText();
    }

    /** What the frame in a page of that origin asks for. */
    public Reply suggestions(String token, String origin, String lang) {
        return server.post(
                "/embed/suggestions?lang=" + lang,
                "application/x-www-form-urlencoded",
                "token=" + token + "&origin=" + origin,
                "Origin",
                "null");
    }
}
