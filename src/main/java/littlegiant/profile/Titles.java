package littlegiant.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of badges comes to on a day. A list that is told is complete; null is not told. */
final class Titles {

    private final @Nullable List<Badge> badges;
    private final LocalDate asOf;

    Titles(@Nullable List<Badge> badges, LocalDate asOf) {
        this.badges = badges;
        this.asOf = asOf;
    }

    /** Yes if one holds; not told if one might; else no, because a list that is told is complete. */
    Figure holds(Badge.Type type) {
        if (badges == null) {
            return Figure.Absent.NOT_TOLD;
        }
        boolean doubtful = false;
        for (Badge badge : badges) {
            Boolean holds = badge.type() == type ? badge.holdsOn(asOf) : Boolean.FALSE;
            if (Boolean.TRUE.equals(holds)) {
                return new Figure.Flag(true);
            }
            doubtful |= holds == null;
        }
        return doubtful ? Figure.Absent.NOT_TOLD : new Figure.Flag(false);
    }

    /** The highest level of the two 专精特新 titles that holds; not told if a doubtful one could be higher. */
    Figure tier(Metric metric) {
        if (badges == null) {
            return Figure.Absent.NOT_TOLD;
        }
        int held = 0;
        int possible = 0;
        for (Badge badge : badges) {
            if (badge.type() != Badge.Type.LITTLE_GIANT && badge.type() != Badge.Type.SPECIALIZED) {
                continue;
            }
            Boolean holds = badge.holdsOn(asOf);
            boolean levelKnown = badge.level() != null || badge.type() == Badge.Type.LITTLE_GIANT;
            int rank = metric.rankOf(tierOf(badge));
            if (Boolean.TRUE.equals(holds) && levelKnown) {
                held = Math.max(held, rank);
            } else if (!Boolean.FALSE.equals(holds)) {
                possible = Math.max(possible, rank);
            }
        }
        return possible > held ? Figure.Absent.NOT_TOLD : SheetMaker.ordinal(metric, metric.valueAt(held));
    }

    /** A little giant without a told level is a national one; a specialised firm without one may be provincial at the most. */
    private static String tierOf(Badge badge) {
        if (badge.level() != null) {
            return badge.level().name();
        }
        return badge.type() == Badge.Type.LITTLE_GIANT ? "NATIONAL" : "PROVINCIAL";
    }
}
