package littlegiant.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;

/** A service that is asked through a real socket, wherever it runs. */
public abstract class Asked implements AutoCloseable {

    /** An answer that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();

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

    /** @param headers names and values in turn */
    public Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
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

    /** The header of a signed-in demo user: name and value. */
    public String[] as(String user) {
        String body = "{\"username\":\"" + user + "\",\"password\":\"demo-" + user + "\"}";
        String token = post("/api/v1/token", TestServer.JSON, body)
                .json()
                .get("accessToken")
                .asText();
        return new String[] {"Authorization", "Bearer " + token};
    }
}
