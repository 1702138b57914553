package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Days;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.profile.Profile.Event;
import littlegiant.profile.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Dated records: what counts within a window, and what a firm is listed for now. Records told with their days have days on which they no longer count; a yes,
 * no or number that was told without days stands where the records do not explain it.
 */
final class RecordFigures {

    private static final int YEARS = 3;
    private static final int LISTED_MONTHS = 12;

    private RecordFigures() {}

    static void register(Map<String, Derivation> all) {
        all.put("environment.penalties3y", (told, metric) -> since(told, metric, Event.Kind.ENVIRONMENT_PENALTY));
        all.put("safety.seriousAccidents3y", (told, metric) -> since(told, metric, Event.Kind.SAFETY_ACCIDENT));
        all.put("quality.violations3y", (told, metric) -> since(told, metric, Event.Kind.QUALITY));
        all.put("tax.violations3y", (told, metric) -> since(told, metric, Event.Kind.TAX_VIOLATION));
        all.put(
                "legal.abnormal12m",
                (told, metric) -> listed(
                        told,
                        Event.Kind.ABNORMAL_OPERATION,
                        "legal.abnormalOperation",
                        LISTED_MONTHS,
                        ChronoUnit.MONTHS));
        all.put(
                "legal.seriousViolation3y",
                (told, metric) ->
                        listed(told, Event.Kind.SERIOUS_VIOLATION, "legal.seriousViolation", YEARS, ChronoUnit.YEARS));
        all.put("legal.dishonest", (told, metric) -> now(told, metric, Event.Kind.DISHONEST));
        all.put("legal.enforced", (told, metric) -> now(told, metric, Event.Kind.ENFORCED));
        all.put("legal.abnormalOperation", (told, metric) -> now(told, metric, Event.Kind.ABNORMAL_OPERATION));
        all.put("legal.seriousViolation", (told, metric) -> now(told, metric, Event.Kind.SERIOUS_VIOLATION));
    }

    /** Events of the last three years, each from its own day on. */
    private static Figure since(Told told, Metric metric, Event.Kind kind) {
        BigDecimal number = told.number(metric.code());
        List<Event> events = told.events(kind);
        if (events == null) {
            return number == null ? Absent.NOT_TOLD : Figure.Number.exact(number);
        }
        List<@Nullable LocalDate> ends = new ArrayList<>();
        events.forEach(event -> ends.add(Days.full(event.on(), YEARS, ChronoUnit.YEARS)));
        if (number != null && number.longValueExact() > explained(told, metric, ends)) {
            return Figure.Number.exact(number);
        }
        return fading(told, ends);
    }

    /** How many of the events counted on the day the number was told; any of them may have, if that day is not told. */
    private static long explained(Told told, Metric metric, List<@Nullable LocalDate> ends) {
        Provenance provenance = told.profile().provenance().get(metric.code());
        LocalDate on = provenance == null ? null : provenance.asOf();
        return ends.stream()
                .filter(end -> on == null || end == null || end.isAfter(on))
                .count();
    }

    /**
     * Entries on a list that ended within the window, or have not ended. One without the day of its removal, of a firm that says it is not on the list, was
     * removed on a day that nobody told: it may count or not.
     */
    private static Figure listed(Told told, Event.Kind kind, String listedNow, int window, ChronoUnit unit) {
        Boolean isListed = told.flag(listedNow);
        List<Event> events = told.events(kind);
        if (events == null) {
            return Boolean.TRUE.equals(isListed) ? Figure.Number.atLeast(BigDecimal.ONE) : Absent.NOT_TOLD;
        }
        List<@Nullable LocalDate> ends = new ArrayList<>();
        int perhaps = 0;
        for (Event event : events) {
            if (event.removedOn() != null) {
                ends.add(Days.full(event.removedOn(), window, unit));
            } else if (Boolean.FALSE.equals(isListed)) {
                perhaps++;
            } else {
                ends.add(null);
            }
        }
        Figure.Number counted = fading(told, ends);
        if (Boolean.TRUE.equals(isListed) && counted.most() == 0) {
            return Figure.Number.atLeast(BigDecimal.ONE);
        }
        long most = counted.most() + Figure.Number.whole(perhaps).most();
        return perhaps == 0 ? counted : new Figure.Number(counted.least(), most, null);
    }

    /** @param ends the first day on which each no longer counts; null = never by itself */
    private static Figure.Number fading(Told told, List<@Nullable LocalDate> ends) {
        List<LocalDate> ending = new ArrayList<>();
        int still = 0;
        for (LocalDate end : ends) {
            if (end == null) {
                still++;
            } else if (end.isAfter(told.asOf())) {
                still++;
                ending.add(end);
            }
        }
        return Figure.Number.whole(still)
                .moving(new Fading(still, ending.stream().sorted().toList()));
    }

    /**
     * @param count what counts now
     * @param ends  the first day on which each of those that end no longer counts, in order
     */
    private record Fading(int count, List<LocalDate> ends) implements Figure.Clock {
        @Override
        public @Nullable LocalDate atLeast(long units) {
            return null;
        }

        @Override
        public @Nullable LocalDate atMost(long units) {
            long mustEnd = units < 0 ? Long.MAX_VALUE : count - units;
            return mustEnd < 1 || mustEnd > ends.size() ? null : ends.get((int) mustEnd - 1);
        }
    }

    /**
     * Whether the firm is listed on the day. An entry with both its days decides for the days between; an entry that was never told to be removed contradicts a
     * no, and what is contradicted is not told.
     */
    private static Figure now(Told told, Metric metric, Event.Kind kind) {
        Boolean flag = told.flag(metric.code());
        List<Event> events = told.events(kind);
        boolean between = events != null
                && events.stream()
                        .anyMatch(event ->
                                event.removedOn() != null && event.removedOn().isAfter(told.asOf()));
        if (between || Boolean.TRUE.equals(flag)) {
            return new Figure.Flag(true);
        }
        if (events != null && events.stream().anyMatch(event -> event.removedOn() == null)) {
            return flag == null ? new Figure.Flag(true) : Absent.NOT_TOLD;
        }
        return flag == null && events == null ? Absent.NOT_TOLD : new Figure.Flag(false);
    }
}
