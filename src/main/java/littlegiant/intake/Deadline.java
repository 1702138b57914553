package littlegiant.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When the reading of a file ends, finished or not. */
final class Deadline {

    private final Clock clock;
    private final Duration time;
    private final Instant end;

    Deadline(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
        this.end = clock.instant().plus(time);
    }

    /** @throws littlegiant.kernel.AppException BODY_TOO_LARGE once the time is over */
    void check() {
        if (clock.instant().isAfter(end)) {
            throw Unreadable.tooLarge(
                    "读取超过" + time.toSeconds() + "秒，已停止，请拆分文件",
                    "reading took longer than " + time.toSeconds() + " seconds and was stopped; split the file");
        }
    }
}
