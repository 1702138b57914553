package littlegiant.kernel;

import java.util.List;

/** The caller cannot have what was asked for. Answered as a problem document; never used for a rule that is not met. */
public final class AppException extends RuntimeException {

    private final ErrorCode code;
    private final transient Text detail;
    private final transient List<Fault> faults;

    public AppException(ErrorCode code, Text detail, List<Fault> faults) {
        super(code + ": " + detail.en() + (faults.isEmpty() ? "" : " " + faults));
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
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
