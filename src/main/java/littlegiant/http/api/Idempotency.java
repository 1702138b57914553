package littlegiant.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import littlegiant.http.Caller;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a POST with an {@code Idempotency-Key} once: whoever repeats it gets the first answer, also after a restart. What was refused is not kept, so it may be
 * tried again; a request that died without an answer is taken over after a while.
 */
@Singleton
class Idempotency {

    private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int KEY_LENGTH_MAX = 200;
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);

    private final IdempotencyRepository keys;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(IdempotencyRepository keys, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer, or the one that was given before.
     *
     * @param bodyHash of the request's body
     * @throws AppException KEY_REUSED if the key came with another body before; KEY_IN_USE if its request is still being answered; REQUEST_INVALID if it is no key
     */
    HttpResponse<?> once(HttpRequest<?> request, String bodyHash, Supplier<? extends HttpResponse<?>> answer) {
        String key = request.getHeaders().get(HEADER);
        if (key == null) {
            return answer.get();
        }
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            Text detail = Text.of("须为1至" + KEY_LENGTH_MAX + "个字符", "must be 1 to " + KEY_LENGTH_MAX + " characters");
            throw AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault(HEADER, Fault.Code.BAD_FORMAT, detail)));
        }
        String id = Hash.of(
                Caller.of(request).actor() + "\n" + request.getMethodName() + "\n" + address(request) + "\n" + key);
        String me = UUID.randomUUID().toString();
        IdempotencyRow row = claim(id, bodyHash, me);
        if (!row.bodyHash().equals(bodyHash)) {
            throw new AppException(ErrorCode.KEY_REUSED, "该幂等键已用于内容不同的请求", "the key came with another body before");
        }
        if (row.status() != null) {
            return replay(row, row.status());
        }
        if (!row.owner().equals(me)) {
            throw new AppException(ErrorCode.KEY_IN_USE, "同一请求正在处理，请稍后再试", "the same request is being answered");
        }
        return first(row, answer);
    }

    /** In which language it is answered makes no other request of it. */
    private static String address(HttpRequest<?> request) {
        StringBuilder address = new StringBuilder(request.getPath());
        request.getParameters().asMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("lang"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> address.append('\n').append(parameter));
        return address.toString();
    }

    private IdempotencyRow claim(String id, String bodyHash, String me) {
        LocalDateTime now = now();
        keys.claim(id, bodyHash, me, now);
        IdempotencyRow row = get(id);
        boolean abandoned = row.status() == null && row.storedAt().isBefore(now.minus(ABANDONED_AFTER));
        if (!abandoned) {
            return row;
        }
        keys.takeOver(id, row.owner(), me, now);
        return get(id);
    }

    private IdempotencyRow get(String id) {
        return keys.findById(id)
                .orElseThrow(() ->
                        new AppException(ErrorCode.KEY_IN_USE, "请重试", "the request was let go meanwhile, try again"));
    }

    private HttpResponse<?> first(IdempotencyRow row, Supplier<? extends HttpResponse<?>> answer) {
        HttpResponse<?> given;
        try {
            given = answer.get();
        } catch (RuntimeException e) {
            keys.letGo(row.id(), row.owner());
            throw e;
        }
        keys.answer(
                row.id(),
                row.owner(),
                given.code(),
                MediaType.APPLICATION_JSON,
                given.getHeaders().get(HttpHeaders.ETAG),
                bytes(given.body()),
                now());
        return given;
    }

    private byte[] bytes(@Nullable Object body) {
        try {
            return body == null ? new byte[0] : json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<?> replay(IdempotencyRow row, int status) {
        MutableHttpResponse<byte[]> again = HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
                .body(row.body())
                .contentType(MediaType.of(row.contentType() == null ? MediaType.APPLICATION_JSON : row.contentType()))
                .header(REPLAYED, "true");
        return row.etag() == null ? again : again.header(HttpHeaders.ETAG, row.etag());
    }

    /** A repetition comes soon, or not at all. */
    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    void forget() {
        try {
            keys.forget(now().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.warn("old idempotency keys could not be taken away, tried again in an hour: {}", e.toString());
        }
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }
}
