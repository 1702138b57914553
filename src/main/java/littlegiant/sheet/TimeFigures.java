package littlegiant.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import littlegiant.kernel.Days;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import org.jspecify.annotations.Nullable;

/** What the calendar moves: whole years and months since a day. */
final class TimeFigures {

    private TimeFigures() {}

    static void register(Map<String, Derivation> all) {
        all.put("age.years", (told, metric) -> elapsed(told, told.establishedOn(), ChronoUnit.YEARS));
        all.put(
                "legalRepresentative.sinceMonths",
                (told, metric) -> elapsed(told, told.date("legalRepresentative.since"), ChronoUnit.MONTHS));
        all.put("listing.years", (told, metric) -> elapsed(told, told.date("listing.since"), ChronoUnit.YEARS));
    }

    /** Whole units of the calendar since a day, and the days on which more of them will be full. */
    static Figure elapsed(Told told, @Nullable LocalDate since, ChronoUnit unit) {
        if (since == null) {
            return Absent.NOT_TOLD;
        }
        if (since.isAfter(told.asOf())) {
            return Absent.NOT_APPLICABLE;
        }
        return Figure.Number.whole(unit.between(since, told.asOf())).moving(new Elapsed(since, unit));
    }

    private record Elapsed(LocalDate since, ChronoUnit unit) implements Figure.Clock {
        @Override
        public @Nullable LocalDate atLeast(long units) {
            return Days.full(since, units, unit);
        }

        @Override
        public @Nullable LocalDate atMost(long units) {
            return null;
        }
    }
}
