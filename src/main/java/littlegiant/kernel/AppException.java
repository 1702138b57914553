package littlegiant.kernel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller cannot have what was asked for. Answered as a problem document; never used for a rule that is not met. */
public final class AppException extends RuntimeException {

    private final ErrorCode code;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final transient @Nullable Duration retryAfter;

    public AppException(ErrorCode code, Text detail, List<Fault> faults) {
        this(code, detail, faults, null);
    }

    private AppException(ErrorCode code, Text detail, List<Fault> faults, @Nullable Duration retryAfter) {
        super(code + ": " + detail.en() + (faults.isEmpty() ? "" : " " + faults));
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public AppException(ErrorCode code, String zh, String en) {
        this(code, Text.of(zh, en), List.of());
    }

    /** @param faults all of them, one at least */
    public static AppException of(ErrorCode code, List<Fault> faults) {
        int n = faults.size();
        Text count = n == 1 ? faults.get(0).detail() : Text.of("共" + n + "处有误", n + " faults");
        return new AppException(code, count, faults);
    }

    /** It can be had later. */
    public static AppException retryAfter(ErrorCode code, Text detail, Duration wait) {
        return new AppException(code, detail, List.of(), wait);
    }

    /** How long to wait before it is worth another try; null = not known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public ErrorCode code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
