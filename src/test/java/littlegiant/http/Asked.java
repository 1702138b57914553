package littlegiant.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;

/** A service that is asked through a real socket, wherever it runs. */
public abstract class Asked implements AutoCloseable {

    /** An answer that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String[]> tokens = new ConcurrentHashMap<>();

    /** Where it listens. */
    protected abstract URI uri();

    @Override
    public abstract void close();

    public Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    public Reply post(String path, String type, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), with(type, headers));
    }

    public Reply put(String path, String type, String body, String... headers) {
        return send("PUT", path, body.getBytes(StandardCharsets.UTF_8), with(type, headers));
    }

    /**
     * Who asks if a test does not say: one who may.
     *
     * @return empty = nobody has to sign in
     */
    protected String whoMay(String method, String path) {
        boolean reads = method.equals("GET");
        if (path.matches("/api/v1/products.*")) {
            if (reads && path.contains("/revisions")) {
                return reader();
            }
            boolean open = reads && !path.matches(".*/(impact|life).*");
            return open ? "" : path.matches(".*/(approve|reject)([?].*)?") ? "approver" : "owner";
        }
        if (path.matches("/api/v1/(receipts.*|audit([?].*|/verify.*)?)")) {
            return "auditor";
        }
        if (path.matches("/api/v1/(audit/purge|users|keys).*") || (path.matches("/api/v1/releases.*") && !reads)) {
            return "admin";
        }
        return path.matches("/(api|console).*") && !path.equals("/api/v1/token") ? reader() : "";
    }

    /** One who sees the firms that are asked about, and works for no institution. */
    protected String reader() {
        return "officer";
    }

    /** The header of a request that nobody signed in for. */
    public static String[] nobody() {
        return new String[] {"Authorization", ""};
    }

    private String[] signed(String method, String path, String... headers) {
        List<String> told = List.of(headers);
        int nobody = told.indexOf("");
        if (nobody > 0) {
            return Stream.concat(told.subList(0, nobody - 1).stream(), told.subList(nobody + 1, told.size()).stream())
                    .toArray(String[]::new);
        }
        if (told.contains("Authorization") || told.contains("Cookie") || told.contains("X-API-Key")) {
            return headers;
        }
        String user = whoMay(method, path);
        return user.isEmpty()
                ? headers
                : Stream.of(as(user), headers).flatMap(Stream::of).toArray(String[]::new);
    }

    /** @param told headers, names and values in turn */
    public Reply send(String method, String path, byte[] body, String... told) {
        String[] headers = signed(method, path, told);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    /** An answer that is a file. */
    public record Download(int status, HttpHeaders headers, byte[] bytes) {}

    /** @param told headers, names and values in turn */
    public Download download(String method, String path, byte[] body, String... told) {
        String[] headers = signed(method, path, told);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Download(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String type, String... headers) {
        return Stream.concat(Stream.of("Content-Type", type), Stream.of(headers))
                .toArray(String[]::new);
    }

    private Reply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header of a signed-in demo user: name and value. Who signed in once goes on with that token. */
    public String[] as(String user) {
        return tokens.computeIfAbsent(user, this::signIn);
    }

    /** With the password, as people do. */
    public String[] signIn(String user) {
        String body = "{\"username\":\"" + user + "\",\"password\":\"demo-" + user + "\"}";
        String token = post("/api/v1/token", TestServer.JSON, body)
                .json()
                .get("accessToken")
                .asText();
        return new String[] {"Authorization", "Bearer " + token};
    }
}
