package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import littlegiant.audit.By;
import littlegiant.http.Caller;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
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
        Faults faults = new Faults();
        Fields in = Fields.of(Bodies.json(request, body, faults), "", faults);
        String reason = null;
        Integer revision = null;
        if (in != null) {
            reason = in.text("reason", REASON_MAX);
            revision = in.whole("revision", 1, Integer.MAX_VALUE);
            in.close();
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        return new StepBody(Caller.of(request, reason), revision, Etags.expected(request));
    }
}
