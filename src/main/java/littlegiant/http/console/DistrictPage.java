package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What became of the applications of a district, who looks after its firms, and what it has to pay for titles.
 *
 * @param from   first day of sending
 * @param to     last day of sending
 * @param fault  what is wrong with the days; null = nothing
 * @param asOf   the day of the titles
 * @param named  firms whose award is to be checked or waits for a re-review; the first of them
 * @param namedTotal how many there are in all
 */
@Introspected
public record DistrictPage(
        Links links,
        String from,
        String to,
        @Nullable String fault,
        String asOf,
        Totals totals,
        List<State> states,
        List<Line> banks,
        List<Line> streets,
        List<Specialist> specialists,
        List<Award> awards,
        List<Firm> named,
        int namedTotal) {

    /** A figure to be read, and the same for a chart or to the fen. */
    public record Figure(String text, String exact) {}

    /** @param half working days; null = nothing was answered */
    public record Totals(
            long applications,
            long late,
            long answered,
            @Nullable Integer half,
            @Nullable Integer nineOfTen,
            String granted,
            String grantedFull,
            String drawn,
            String drawnFull,
            @Nullable String rate) {}

    public record State(String label, long applications, String href) {}

    /** @param half working days; null = nothing was answered */
    public record Line(
            String name,
            long applications,
            long answered,
            long inTime,
            @Nullable Integer half,
            @Nullable Integer nineOfTen,
            long late,
            long declined,
            long granted,
            Figure grantedAmount,
            Figure drawn) {}

    /** @param streets empty = wherever somebody is missing */
    public record Specialist(String name, String streets, int firms) {}

    /**
     * One kind of award.
     *
     * @param each   how much it is
     * @param counts of how many firms, and the sum: this year's, those that wait for a re-review, those that are foreseen
     */
    public record Award(String label, String each, List<Count> counts) {}

    public record Count(int firms, Figure sum) {}

    public record Firm(String uscc, String name, @Nullable String street, String award) {}
}
