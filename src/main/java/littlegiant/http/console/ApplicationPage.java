package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * One application.
 *
 * @param version   the one that is shown; a step is taken from it and no other
 * @param due       null = nobody is waited for
 * @param dueMark   bad, soon or empty
 * @param escalated whether the officer of the district was told that the last day went by
 * @param grant     what was granted; empty = nothing was
 * @param documents that the institution asked for last
 * @param follows   the earlier application that this one goes on from; null = none
 * @param steps     that the reader may take now
 * @param history   from the beginning
 * @param refused   why the step that was just tried was not taken, where no field is wrong; null = none was
 */
@Introspected
public record ApplicationPage(
        Links links,
        String id,
        int version,
        String uscc,
        String firm,
        String product,
        String institution,
        String state,
        @Nullable String due,
        String dueMark,
        boolean escalated,
        List<Fact> wanted,
        List<Fact> grant,
        @Nullable Declined declined,
        List<String> documents,
        @Nullable String follows,
        List<StepForm> steps,
        List<Step> history,
        @Nullable String refused) {

    /** @param full shown to who looks closer; null = there is no more to say */
    public record Fact(String key, String text, @Nullable String full) {

        public Fact(String key, String text) {
            this(key, text, null);
        }
    }

    public record Reason(String label, String next) {}

    /** Why not, as the reader may know it. */
    public record Declined(
            List<Reason> reasons, @Nullable String text, @Nullable String textForFirm, @Nullable LocalDate againFrom) {}

    /**
     * What was done.
     *
     * @param side   as what, a code
     * @param actor  null = somebody of another house
     * @param amount that was drawn or paid back
     */
    public record Step(
            String at,
            String label,
            String state,
            String side,
            @Nullable String actor,
            @Nullable String amount,
            @Nullable String text) {}
}
