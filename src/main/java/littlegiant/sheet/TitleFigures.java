package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import littlegiant.kernel.Days;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.profile.Badge;
import org.jspecify.annotations.Nullable;

/**
 * What a list of badges comes to on a day. Whether a badge holds is said by the rules; a list that is told is complete, so a badge that is not in it is
 * not held.
 */
final class TitleFigures {

    private final BadgeBook book;

    TitleFigures(BadgeBook book) {
        this.book = book;
    }

    void register(Map<String, Derivation> all) {
        all.put("tier", this::tier);
        for (Badge.Type type : Badge.Type.values()) {
            all.put("badge." + type, (told, metric) -> holds(told, type));
        }
        for (Badge.Type type : List.of(Badge.Type.LITTLE_GIANT, Badge.Type.SPECIALIZED)) {
            String code = "badge." + type;
            all.put(code + ".recognisedOn", (told, metric) -> recognisedOn(told, type));
            all.put(
                    code + ".review",
                    (told, metric) ->
                            ofNewest(told, type, badge -> badge.review().name()));
            all.put(code + ".edition", (told, metric) -> ofNewest(told, type, book::edition));
        }
        all.put("badge.HIGH_TECH.years", (told, metric) -> yearsHeld(told, Badge.Type.HIGH_TECH));
    }

    /** Yes if one holds; not told if one might; else no. */
    private Figure holds(Told told, Badge.Type type) {
        if (told.profile().badges() == null) {
            return Absent.NOT_TOLD;
        }
        boolean doubtful = false;
        for (Badge badge : told.profile().badges()) {
            Outcome holds = badge.type() == type ? book.holds(badge, told.asOf()) : Outcome.UNMET;
            if (holds == Outcome.MET) {
                return new Figure.Flag(true);
            }
            doubtful |= holds == Outcome.UNKNOWN;
        }
        return doubtful ? Absent.NOT_TOLD : new Figure.Flag(false);
    }

    /** The highest level of the two 专精特新 titles that holds; told in part where a doubtful one could be higher. */
    private Figure tier(Told told, Metric metric) {
        if (told.profile().badges() == null) {
            return Absent.NOT_TOLD;
        }
        int held = 0;
        int possible = 0;
        for (Badge badge : told.profile().badges()) {
            if (badge.type() != Badge.Type.LITTLE_GIANT && badge.type() != Badge.Type.SPECIALIZED) {
                continue;
            }
            Outcome holds = book.holds(badge, told.asOf());
            if (holds != Outcome.UNMET) {
                possible = Math.max(possible, metric.rankOf(highest(badge)));
            }
            if (holds == Outcome.MET) {
                held = Math.max(held, metric.rankOf(lowest(badge)));
            }
        }
        return ranks(metric, held, possible);
    }

    /** A little giant without a told level is a national one; a specialised firm without one may be provincial at the most. */
    private static String highest(Badge badge) {
        if (badge.level() != null) {
            return badge.level().name();
        }
        return badge.type() == Badge.Type.LITTLE_GIANT ? "NATIONAL" : "PROVINCIAL";
    }

    private static String lowest(Badge badge) {
        return badge.level() == null && badge.type() == Badge.Type.SPECIALIZED ? "MUNICIPAL" : highest(badge);
    }

    /** One rank, or all from the lowest to the highest that it can be; not told if it can be any. */
    static Figure ranks(Metric metric, int lowest, int highest) {
        if (lowest == 0 && highest == metric.values().size() - 1) {
            return Absent.NOT_TOLD;
        }
        if (highest <= lowest) {
            return new Figure.Rank(metric.valueAt(lowest), lowest);
        }
        List<String> codes = new ArrayList<>();
        for (int rank = lowest; rank <= highest; rank++) {
            codes.add(metric.valueAt(rank));
        }
        return new Figure.Ranks(codes, lowest);
    }

    // --- one title, held without a gap

    /**
     * A property of the title that ends last. One whose last day was not told may be that title: what they do not share is not told. A firm that never had the
     * title has none of its properties.
     */
    private static Figure ofNewest(Told told, Badge.Type type, Function<Badge, @Nullable String> property) {
        List<Badge> titles = told.titles(type);
        if (titles == null || titles.isEmpty()) {
            return titles == null ? Absent.NOT_TOLD : Absent.NOT_APPLICABLE;
        }
        String code = property.apply(titles.get(0));
        for (Badge badge : titles) {
            if (badge.validUntil() == null && !Objects.equals(property.apply(badge), code)) {
                return Absent.NOT_TOLD;
            }
        }
        return code == null ? Absent.NOT_TOLD : new Figure.Code(code);
    }

    /** Of a title that holds: the first day, or the last day it can be where an earlier title may lead up to it. */
    private Figure recognisedOn(Told told, Badge.Type type) {
        Since since = since(told, type);
        if (since.absent != null) {
            return since.absent;
        }
        long mark = Marks.ofSteps(since.first().toEpochDay() * Decimals.SCALE);
        return new Figure.Number(since.perhapsEarlier ? Marks.LOWEST : mark, mark, null);
    }

    /** Whole years without a gap; a title that does not hold has been held for none. */
    private Figure yearsHeld(Told told, Badge.Type type) {
        Since since = since(told, type);
        if (since.absent != null) {
            return since.absent;
        }
        BigDecimal years = BigDecimal.valueOf(ChronoUnit.YEARS.between(since.first(), told.asOf()));
        return since.perhapsEarlier
                ? Figure.Number.atLeast(years)
                : Figure.Number.exact(years).moving(new Held(since.first(), since.until));
    }

    /**
     * Since when a title is held without a gap.
     *
     * @param absent         why there is no such day; null if there is one
     * @param day            the first day of what was told; null if there is none
     * @param perhapsEarlier whether titles that were told in part may lead up to that day
     * @param until          the last day of the title that ends last; null if it was not told
     */
    private record Since(
            @Nullable Absent absent, @Nullable LocalDate day, boolean perhapsEarlier, @Nullable LocalDate until) {
        static Since none(Absent absent) {
            return new Since(absent, null, false, null);
        }

        LocalDate first() {
            return Objects.requireNonNull(day);
        }
    }

    /** Follows the titles of a type back from the one that holds and ends last; a failed one has ended and leads to nothing. */
    private Since since(Told told, Badge.Type type) {
        Figure holds = holds(told, type);
        List<Badge> titles = told.titles(type);
        if (!(holds instanceof Figure.Flag flag) || titles == null) {
            return Since.none(Absent.NOT_TOLD);
        }
        if (!flag.flag()) {
            return Since.none(Absent.NOT_APPLICABLE);
        }
        LocalDate until = null;
        LocalDate first = null;
        boolean perhapsEarlier = false;
        for (Badge badge : titles) {
            if (badge.review() == Badge.Review.FAILED) {
                continue;
            }
            LocalDate end = badge.validUntil();
            boolean endIsOpen = end == null || (badge.review() == Badge.Review.PASSED && end.isBefore(told.asOf()));
            if (first == null) {
                if (book.holds(badge, told.asOf()) != Outcome.MET) {
                    perhapsEarlier |= endIsOpen;
                } else if (badge.issuedOn() == null) {
                    return Since.none(Absent.NOT_TOLD);
                } else {
                    first = badge.issuedOn();
                    until = end;
                }
            } else if (badge.issuedOn() == null || badge.issuedOn().isBefore(first)) {
                boolean follows = end != null && !end.plusDays(1).isBefore(first);
                perhapsEarlier |= follows ? badge.issuedOn() == null : endIsOpen;
                first = follows && badge.issuedOn() != null ? badge.issuedOn() : first;
            }
        }
        return first == null ? Since.none(Absent.NOT_TOLD) : new Since(null, first, perhapsEarlier, until);
    }

    /** More years are full as long as the title lasts. */
    private record Held(LocalDate since, @Nullable LocalDate until) implements Figure.Clock {
        @Override
        public @Nullable LocalDate atLeast(long units) {
            LocalDate day = Days.full(since, units, ChronoUnit.YEARS);
            return day == null || (until != null && day.isAfter(until)) ? null : day;
        }

        @Override
        public @Nullable LocalDate atMost(long units) {
            return null;
        }
    }
}
