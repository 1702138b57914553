package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Value;
import littlegiant.profile.Figure.Absent;
import littlegiant.profile.Profile.Event;
import org.jspecify.annotations.Nullable;

/**
 * The derived metrics, one function each, for one profile on one day. Three-valued: not told unless every figure it needs is told, not applicable only
 * where what is told proves that the figure cannot exist.
 */
final class Derivations {

    private static final Map<String, BiFunction<Derivations, Metric, Figure>> BY_CODE = new HashMap<>();

    static {
        BY_CODE.put("tier", (derivations, metric) -> derivations.titles.tier(metric));
        for (Badge.Type type : Badge.Type.values()) {
            BY_CODE.put("badge." + type, (derivations, metric) -> derivations.titles.holds(type));
        }
        BY_CODE.put("age.years", (derivations, metric) -> derivations.ageYears());
        BY_CODE.put("legalRepresentative.sinceMonths", (derivations, metric) -> derivations.representativeMonths());
        BY_CODE.put("rdStaff.ratio", (derivations, metric) -> derivations.rdStaffRatio());
        BY_CODE.put("revenue.growth", (derivations, metric) -> derivations.revenueGrowth());
        BY_CODE.put("mainRevenue.ratio", (derivations, metric) -> derivations.ratio("mainRevenue", "revenue"));
        BY_CODE.put("debtRatio", (derivations, metric) -> derivations.ratio("totalLiabilities", "totalAssets"));
        BY_CODE.put("rd.ratio", (derivations, metric) -> derivations.ratio("rdExpense", "revenue"));
        for (String kind : List.of("PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY")) {
            BY_CODE.put("collateral." + kind, (derivations, metric) -> derivations.collateral(kind));
        }
        BY_CODE.put("receivables.confirmed", (derivations, metric) -> derivations.confirmedReceivables());
        BY_CODE.put(
                "environment.penalties3y",
                (derivations, metric) -> derivations.eventsIn3Years(metric.code(), Event.Kind.ENVIRONMENT_PENALTY));
        BY_CODE.put(
                "safety.seriousAccidents3y",
                (derivations, metric) -> derivations.eventsIn3Years(metric.code(), Event.Kind.SAFETY_ACCIDENT));
    }

    private static final int EVENT_YEARS = 3;

    private final Profile profile;
    private final LocalDate asOf;
    private final Titles titles;

    Derivations(Profile profile, LocalDate asOf) {
        this.profile = profile;
        this.asOf = asOf;
        this.titles = new Titles(profile.badges(), asOf);
    }

    static boolean computes(String code) {
        return BY_CODE.containsKey(code);
    }

    Figure compute(Metric metric) {
        BiFunction<Derivations, Metric, Figure> function = BY_CODE.get(metric.code());
        if (function == null) {
            throw new IllegalStateException("no function computes " + metric.code());
        }
        return function.apply(this, metric);
    }

    // --- accounts

    /** A figure of the newest told fiscal year that ended on or before the day. */
    Figure newest(String name) {
        FiscalYear year = newestYear();
        if (year == null) {
            return noYearHasEnded() ? Absent.NOT_APPLICABLE : Absent.NOT_TOLD;
        }
        BigDecimal figure = year.figures().get(name);
        return figure == null ? Absent.NOT_TOLD : Figure.Number.exact(figure);
    }

    private @Nullable FiscalYear newestYear() {
        return endedYears().max(Comparator.comparingInt(FiscalYear::year)).orElse(null);
    }

    private Stream<FiscalYear> endedYears() {
        List<FiscalYear> years = profile.fiscalYears();
        return years == null ? Stream.empty() : years.stream().filter(year -> year.year() <= lastEndedYear());
    }

    private int lastEndedYear() {
        return asOf.getMonthValue() == 12 && asOf.getDayOfMonth() == 31 ? asOf.getYear() : asOf.getYear() - 1;
    }

    /** Founded after the last fiscal year had ended, so there are no accounts of a full year yet. */
    private boolean noYearHasEnded() {
        return profile.establishedOn() != null && profile.establishedOn().getYear() > lastEndedYear();
    }

    /** A share in percent of the newest year; nothing is a share of zero. */
    private Figure ratio(String part, String whole) {
        FiscalYear year = newestYear();
        if (year == null) {
            return noYearHasEnded() ? Absent.NOT_APPLICABLE : Absent.NOT_TOLD;
        }
        return ratio(year.figures().get(part), year.figures().get(whole));
    }

    private static Figure ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (whole != null && whole.signum() == 0) {
            return Absent.NOT_APPLICABLE;
        }
        return part == null || whole == null ? Absent.NOT_TOLD : Figure.Number.ratio(part, whole);
    }

    /** The newest year against the one before it, in percent; a year before the firm was founded cannot be compared with. */
    private Figure revenueGrowth() {
        FiscalYear newest = newestYear();
        if (newest == null) {
            return noYearHasEnded() ? Absent.NOT_APPLICABLE : Absent.NOT_TOLD;
        }
        int base = newest.year() - 1;
        if (profile.establishedOn() != null && profile.establishedOn().getYear() > base) {
            return Absent.NOT_APPLICABLE;
        }
        BigDecimal before = endedYears()
                .filter(year -> year.year() == base)
                .findFirst()
                .map(year -> year.figures().get("revenue"))
                .orElse(null);
        BigDecimal now = newest.figures().get("revenue");
        if (before != null && before.signum() == 0) {
            return Absent.NOT_APPLICABLE;
        }
        return before == null || now == null ? Absent.NOT_TOLD : Figure.Number.ratio(now.subtract(before), before);
    }

    private Figure rdStaffRatio() {
        return ratio(plain("rdStaff"), plain("employees"));
    }

    private @Nullable BigDecimal plain(String path) {
        return profile.document().at(path) instanceof Value.Num num ? num.number() : null;
    }

    // --- what the calendar moves

    private Figure ageYears() {
        return elapsed(profile.establishedOn(), ChronoUnit.YEARS);
    }

    private Figure representativeMonths() {
        return elapsed(profile.representativeSince(), ChronoUnit.MONTHS);
    }

    /** Whole units of the calendar since a day, and the days on which more of them will be full. */
    private Figure elapsed(@Nullable LocalDate since, ChronoUnit unit) {
        if (since == null) {
            return Absent.NOT_TOLD;
        }
        if (since.isAfter(asOf)) {
            return Absent.NOT_APPLICABLE;
        }
        return Figure.Number.whole(unit.between(since, asOf)).moving(new Elapsed(since, unit));
    }

    /** The first day on which so many units are full; one that clips (29 February, the 31st) is full on the day after the clipped one. */
    private static LocalDate full(LocalDate since, long units, ChronoUnit unit) {
        LocalDate day = since.plus(units, unit);
        return unit.between(since, day) < units ? day.plusDays(1) : day;
    }

    private record Elapsed(LocalDate since, ChronoUnit unit) implements Figure.Clock {
        @Override
        public @Nullable LocalDate atLeast(long units) {
            if (units > 10_000) {
                return null;
            }
            return full(since, units, unit);
        }

        @Override
        public @Nullable LocalDate atMost(long units) {
            return null;
        }
    }

    /**
     * Events of the last three years. Told with their days, they have days on which they no longer count; told as a number only, they have not.
     * Where both are told and the number is larger than the events that can explain it, the number stands: not every event was told with its day.
     */
    private Figure eventsIn3Years(String path, Event.Kind kind) {
        BigDecimal told = plain(path);
        if (profile.events() == null) {
            return told == null ? Absent.NOT_TOLD : Figure.Number.exact(told);
        }
        List<LocalDate> ends = profile.events().stream()
                .filter(event -> event.kind() == kind && !event.on().isAfter(asOf))
                .map(event -> full(event.on(), EVENT_YEARS, ChronoUnit.YEARS))
                .sorted()
                .toList();
        if (told != null
                && told.longValueExact() > explained(ends, profile.toldOn().get(path))) {
            return Figure.Number.exact(told);
        }
        List<LocalDate> still = ends.stream().filter(end -> end.isAfter(asOf)).toList();
        return Figure.Number.whole(still.size()).moving(new Fading(still));
    }

    /** How many of the events counted on the day the number was told; any of them may have, if that day is not told. */
    private static long explained(List<LocalDate> ends, @Nullable LocalDate toldOn) {
        return ends.stream()
                .filter(end -> toldOn == null || end.isAfter(toldOn))
                .count();
    }

    /** @param ends the first day on which each no longer counts, in order */
    private record Fading(List<LocalDate> ends) implements Figure.Clock {
        @Override
        public @Nullable LocalDate atLeast(long units) {
            return null;
        }

        @Override
        public @Nullable LocalDate atMost(long units) {
            int mustEnd = (int) Math.max(0, ends.size() - units);
            return mustEnd == 0 || mustEnd > ends.size() ? null : ends.get(mustEnd - 1);
        }
    }

    // --- what can secure a loan

    /** The told value of unencumbered property of the kind; not told if any of it has no value or may be encumbered. */
    private Figure collateral(String kind) {
        if (profile.collateral() == null) {
            return Absent.NOT_TOLD;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Profile.Collateral item : profile.collateral()) {
            if (item.kind().equals(kind) && !Boolean.TRUE.equals(item.encumbered())) {
                if (item.value() == null || item.encumbered() == null) {
                    return Absent.NOT_TOLD;
                }
                sum = sum.add(item.value());
            }
        }
        return Figure.Number.exact(sum.min(Decimals.MAX));
    }

    /** What buyers confirmed and still owe; not told if for any of it the amount or the confirmation is missing. */
    private Figure confirmedReceivables() {
        if (profile.receivables() == null) {
            return Absent.NOT_TOLD;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Profile.Receivable item : profile.receivables()) {
            boolean open = item.dueOn() == null || !item.dueOn().isBefore(asOf);
            if (open && !Boolean.FALSE.equals(item.confirmed())) {
                if (item.amount() == null || item.confirmed() == null) {
                    return Absent.NOT_TOLD;
                }
                sum = sum.add(item.amount());
            }
        }
        return Figure.Number.exact(sum.min(Decimals.MAX));
    }
}
