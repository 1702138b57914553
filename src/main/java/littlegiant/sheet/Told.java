package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import littlegiant.kernel.Days;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Badge;
import littlegiant.profile.FiscalYear;
import littlegiant.profile.Profile;
import littlegiant.profile.Profile.Event;
import littlegiant.profile.Provenance;
import org.jspecify.annotations.Nullable;

/** What one firm told, as it counts on one day: a figure told too long ago reads as not told, accounts are those of years that have ended. Safe for any number of threads. */
final class Told implements Accounts {

    private static final Comparator<Badge> LAST_FIRST = Comparator.comparing(
                    Badge::validUntil, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed();

    private final Profile profile;
    private final MetricDictionary metrics;
    private final LocalDate asOf;
    private final boolean age;
    private final List<FiscalYear> ended;
    private final @Nullable Integer newestYear;
    private final @Nullable LocalDate establishedOn;
    private final Map<String, Optional<LocalDate>> dated = new ConcurrentHashMap<>();
    private final @Nullable Map<Event.Kind, List<Event>> events;
    private final @Nullable Map<Badge.Type, List<Badge>> titles;

    private Told(Profile profile, MetricDictionary metrics, LocalDate asOf, boolean age, List<FiscalYear> ended) {
        this.profile = profile;
        this.metrics = metrics;
        this.asOf = asOf;
        this.age = age;
        this.ended = ended;
        this.newestYear = ended.isEmpty()
                ? null
                : Collections.max(ended, Comparator.comparingInt(FiscalYear::year))
                        .year();
        this.establishedOn = date("establishedOn");
        this.events = profile.events() == null ? null : begun(profile.events(), asOf);
        this.titles = profile.badges() == null ? null : issued(profile.badges(), asOf);
    }

    private static Map<Event.Kind, List<Event>> begun(List<Event> events, LocalDate asOf) {
        Map<Event.Kind, List<Event>> byKind = new EnumMap<>(Event.Kind.class);
        for (Event event : events) {
            if (!event.on().isAfter(asOf)) {
                byKind.computeIfAbsent(event.kind(), kind -> new ArrayList<>()).add(event);
            }
        }
        return byKind;
    }

    private static Map<Badge.Type, List<Badge>> issued(List<Badge> badges, LocalDate asOf) {
        Map<Badge.Type, List<Badge>> byType = new EnumMap<>(Badge.Type.class);
        for (Badge badge : badges) {
            if (badge.issuedOn() == null || !badge.issuedOn().isAfter(asOf)) {
                byType.computeIfAbsent(badge.type(), type -> new ArrayList<>()).add(badge);
            }
        }
        byType.values().forEach(of -> of.sort(LAST_FIRST));
        return byType;
    }

    static Told on(LocalDate asOf, Profile profile, MetricDictionary metrics) {
        List<FiscalYear> ended = new ArrayList<>();
        if (profile.fiscalYears() != null) {
            for (FiscalYear year : profile.fiscalYears()) {
                if (year.year() <= Days.lastEndedYear(asOf)) {
                    ended.add(year);
                }
            }
        }
        return new Told(profile, metrics, asOf, true, ended);
    }

    /** The same, as if nothing grew old. */
    Told whateverItsAge() {
        return new Told(profile, metrics, asOf, false, ended);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Records of the kind that had begun by the day; null if none were told at all. */
    @Nullable
    List<Event> events(Event.Kind kind) {
        return events == null ? null : events.getOrDefault(kind, List.of());
    }

    /** Badges of the type that had been issued by the day, the one that ends last first; null if none were told at all. */
    @Nullable
    List<Badge> titles(Badge.Type type) {
        return titles == null ? null : titles.getOrDefault(type, List.of());
    }

    // --- plain figures

    /** A plain metric. The reader has checked the types. */
    @Nullable
    Value value(Metric metric) {
        return isStale(metric) ? null : metrics.told(metric, profile.document());
    }

    @Override
    public @Nullable BigDecimal number(String code) {
        return value(metrics.get(code)) instanceof Value.Num num ? num.number() : null;
    }

    @Nullable
    Boolean flag(String code) {
        return value(metrics.get(code)) instanceof Value.Bool bool ? bool.flag() : null;
    }

    @Nullable
    String code(String code) {
        return value(metrics.get(code)) instanceof Value.Str str ? str.text() : null;
    }

    /** A date: of a metric as it was told, else at a path of the profile. */
    @Nullable
    LocalDate date(String path) {
        Metric metric = metrics.find(path);
        Value told = metric == null ? profile.document().at(path) : value(metric);
        return told instanceof Value.Str str ? Days.parse(str.text()) : null;
    }

    /** Null if it was not told. */
    @Nullable
    LocalDate establishedOn() {
        return establishedOn;
    }

    // --- how old

    /** Told longer ago than the dictionary allows. A figure without a day never goes stale. */
    boolean isStale(Metric metric) {
        if (!age || metric.maxAgeDays() == null) {
            return false;
        }
        LocalDate on = toldOn(metric);
        return on != null && on.plusDays(metric.maxAgeDays()).isBefore(asOf);
    }

    /** The day its provenance names, else the field that dates it. */
    @Nullable
    LocalDate toldOn(Metric metric) {
        Provenance told = profile.provenance().get(metric.code());
        if (told != null && told.asOf() != null) {
            return told.asOf();
        }
        return metric.datedBy() == null
                ? null
                : dated.computeIfAbsent(metric.datedBy(), this::dated).orElse(null);
    }

    private Optional<LocalDate> dated(String path) {
        Value told = profile.document().at(path);
        if (told instanceof Value.Num year) {
            return Optional.of(Days.resultsOf(year.number().intValueExact()));
        }
        return Optional.ofNullable(told instanceof Value.Str day ? Days.parse(day.text()) : null);
    }

    // --- accounts

    /** The newest told fiscal year that ended on or before the day; null if none was told. */
    @Override
    public @Nullable Integer newestYear() {
        return newestYear;
    }

    /** The last fiscal year that has ended, told or not. */
    int lastEndedYear() {
        return Days.lastEndedYear(asOf);
    }

    /** Founded after the last fiscal year had ended, so there are no accounts of a full year yet. */
    boolean noYearHasEnded() {
        return establishedOn != null && establishedOn.getYear() > Days.lastEndedYear(asOf);
    }

    /** A year before the firm was founded has no accounts. */
    boolean isBeforeFounding(int year) {
        return establishedOn != null && establishedOn.getYear() > year;
    }

    /** What stands for figures of a year that nobody told. */
    Absent missing() {
        return noYearHasEnded() ? Absent.NOT_APPLICABLE : Absent.NOT_TOLD;
    }

    /**
     * A figure of a fiscal year.
     *
     * @param code of a yearly metric, such as {@code rd.expense}
     * @return null if that year or figure was not told, or the figure is too old to count
     */
    @Override
    public @Nullable BigDecimal yearly(String code, int year) {
        Metric metric = metrics.get(code);
        if (isStale(metric)) {
            return null;
        }
        for (FiscalYear one : ended) {
            if (one.year() == year) {
                return one.figures().get(metric.fiscal() == null ? code : metric.fiscal());
            }
        }
        return null;
    }

    /** What a function makes of a figure of the newest year. */
    Figure newest(String code, Function<BigDecimal, Figure> figure) {
        Integer year = newestYear();
        BigDecimal told = year == null ? null : yearly(code, year);
        return told == null ? (year == null ? missing() : Absent.NOT_TOLD) : figure.apply(told);
    }
}
