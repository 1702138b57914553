package littlegiant.outbox;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Text;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one event to one address, signed as the Standard Webhooks specification says; follows no redirect and looks at nothing of the answer but its status. */
@Singleton
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    /** Of one attempt, whatever the other side does. */
    private static final int DEADLINE_SECONDS = 30;

    private final Addresses addresses;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final CloseableHttpClient client;
    private final Clock clock;

    @Inject
    Sender(@Property(name = "lg.webhook.allowed-hosts") @Nullable List<String> allowed, Clock clock) {
        this(new Addresses(Objects.requireNonNullElse(allowed, List.of())), clock);
    }

    Sender(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(ANSWER).build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** What is wrong with an address as it is told; null = nothing. */
    @Nullable
    Text fault(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Text.of("不是有效的网址", "is not an address");
        }
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Text.of(
                    "须为https://主机/路径，不含用户名和片段", "must be https://host/path, without a user and without a fragment");
        }
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && addresses.isAllowed(host))) {
            return Text.of("须为https", "must be https");
        }
        try {
            InetAddress[] found = addresses.resolve(literal(host));
            return found.length == 0 ? unreachable() : null;
        } catch (UnknownHostException e) {
            return unreachable();
        }
    }

    private static Text unreachable() {
        return Text.of("主机不存在，或不在公网", "there is no such host, or it is not in the public internet");
    }

    /** An IPv6 address without its brackets. */
    private static String literal(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * How it went.
     *
     * @param status null = no answer
     * @param fault  null = it was taken
     */
    record Outcome(@Nullable Integer status, @Nullable String fault) {}

    Outcome send(String url, byte[] secret, String id, String body) {
        Text fault = fault(url);
        if (fault != null) {
            return new Outcome(null, fault.en());
        }
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpPost post = new HttpPost(URI.create(url));
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", timestamp);
        post.setHeader("webhook-signature", "v1," + signature(secret, id + "." + timestamp + "." + body));
        post.setHeader("User-Agent", "little-giant-match");
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline = watch.schedule(() -> post.cancel(), DEADLINE_SECONDS, TimeUnit.SECONDS);
        try {
            return outcome(post);
        } finally {
            deadline.cancel(false);
        }
    }

    /** What comes after the status is not waited for, however long it is. */
    private Outcome outcome(HttpPost post) {
        try {
            ClassicHttpResponse answer = client.executeOpen(null, post, null);
            int status = answer.getCode();
            post.cancel();
            closeQuietly(answer);
            return new Outcome(status, status / 100 == 2 ? null : "answered " + status);
        } catch (IOException e) {
            return new Outcome(null, e.getClass().getSimpleName());
        }
    }

    /** The connection was cut on purpose. */
    private static void closeQuietly(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException cut) {
            LOG.trace("cut", cut);
        }
    }

    static String signature(byte[] secret, String signed) {
        return Base64.getEncoder().encodeToString(Hash.hmac(secret, signed));
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
