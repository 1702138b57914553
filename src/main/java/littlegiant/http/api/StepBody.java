package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import littlegiant.audit.By;
import littlegiant.http.Caller;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent with a step: {@code {reason, revision}}, or nothing.
 *
 * @param by       who takes it, and why
 * @param revision null = not told
 * @param seen     the newest revision that the one who takes it saw, by {@code If-Match}; null = not told
 */
record StepBody(By by, @Nullable Integer revision, @Nullable Integer seen) {

    private static final int REASON_MAX = 500;

    /** Of what was sent, for the idempotency key. */
    static String hash(HttpRequest<byte[]> request) {
        return Hash.of(request.getBody().orElse(new byte[0]));
    }

    /** @throws littlegiant.kernel.AppException REQUEST_INVALID with every fault, BODY_UNREADABLE */
    static StepBody of(HttpRequest<byte[]> request) {
        byte[] body = request.getBody().orElse(new byte[0]);
        if (body.length == 0) {
            return new StepBody(Caller.of(request), null, Etags.expected(request));
        }
        return Bodies.read(
                request,
                body,
                in -> new StepBody(
                        Caller.of(request, in.text("reason", REASON_MAX)),
                        in.whole("revision", 1, Integer.MAX_VALUE),
                        Etags.expected(request)));
    }
}
