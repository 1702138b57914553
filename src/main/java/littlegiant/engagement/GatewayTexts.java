package littlegiant.engagement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator's own gateway for short messages and mail: {@code POST} with {@code {"text", "to"}} as JSON; 2xx = it is on its way. */
public final class GatewayTexts implements TextSender {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayTexts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI uri;
    private final @Nullable String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param token sent as a bearer token; null = none */
    public GatewayTexts(String url, @Nullable String token) {
        this.uri = URI.create(url);
        this.token = token;
    }

    @Override
    public void send(String contact, String text) {
        String body = new Value.Obj(Map.of("to", new Value.Str(contact), "text", new Value.Str(text))).canonical();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = status(request.build());
        if (status / 100 != 2) {
            LOG.warn("the gateway for codes answered {}", status);
            throw unavailable();
        }
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode();
        } catch (IOException e) {
            LOG.warn("the gateway for codes cannot be reached: {}", e.toString());
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static AppException unavailable() {
        return new AppException(
                ErrorCode.CODE_UNAVAILABLE, "验证码暂时无法发送，请稍后再试", "no code can be sent at present, try again later");
    }
}
