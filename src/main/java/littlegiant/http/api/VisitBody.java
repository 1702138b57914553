package littlegiant.http.api;

import java.time.LocalDate;
import littlegiant.engagement.Visit;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what is told of a visit. */
public final class VisitBody {

    private static final int SUMMARY_MAX = 2_000;
    private static final int ACTION_MAX = 500;

    private final LocalDate today;

    public VisitBody(LocalDate today) {
        this.today = today;
    }

    public Visit.@Nullable Note note(Fields in) {
        in.require("visitedOn", "kind", "summary");
        LocalDate on = in.date("visitedOn");
        Visit.Kind kind = in.choice("kind", Visit.Kind.class);
        String summary = in.text("summary", SUMMARY_MAX);
        String action = in.text("nextAction", ACTION_MAX);
        LocalDate nextOn = in.date("nextOn");
        if (on != null && on.isAfter(today)) {
            in.fault("visitedOn", Fault.Code.IN_THE_FUTURE, "不能晚于今天", "must not be after today");
        }
        if (on != null && nextOn != null && nextOn.isBefore(on)) {
            in.fault("nextOn", Fault.Code.CONTRADICTION, "早于走访日", "is before the visit");
        }
        return on == null || kind == null || summary == null ? null : new Visit.Note(on, kind, summary, action, nextOn);
    }
}
