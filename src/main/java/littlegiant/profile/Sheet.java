package littlegiant.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a firm on a day: one figure for each metric of the dictionary, by the metric's index. Immutable. A figure that is missing
 * reads as null, never as zero; whether it was not told or does not apply is asked for by name.
 */
public final class Sheet {

    private final LocalDate asOf;
    private final Figure[] figures;
    private final @Nullable Long[] floors;
    private final @Nullable Long[] ceilings;

    /** @param figures one for each metric, in the dictionary's order */
    Sheet(LocalDate asOf, List<Figure> figures) {
        this.asOf = asOf;
        this.figures = figures.toArray(new Figure[0]);
        this.floors = new Long[this.figures.length];
        this.ceilings = new Long[this.figures.length];
        for (int i = 0; i < this.figures.length; i++) {
            if (this.figures[i] instanceof Figure.Number number) {
                floors[i] = number.floor();
                ceilings[i] = number.ceiling();
            } else if (this.figures[i] instanceof Figure.Rank rank) {
                floors[i] = rank.rank() * Decimals.SCALE;
                ceilings[i] = floors[i];
            }
        }
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Figure figure(int metric) {
        return figures[metric];
    }

    /** The figure, or the step of 1/10,000 below it; null if missing. */
    public @Nullable Long floor(int metric) {
        return floors[metric];
    }

    /** The figure, or the step of 1/10,000 above it; null if missing. */
    public @Nullable Long ceiling(int metric) {
        return ceilings[metric];
    }

    /** The code of a CODE or ORDINAL; null if missing. */
    public @Nullable String code(int metric) {
        if (figures[metric] instanceof Figure.Rank rank) {
            return rank.code();
        }
        return figures[metric] instanceof Figure.Code code ? code.code() : null;
    }

    /** The codes of a CODE_SET; null if missing. */
    public @Nullable Set<String> codes(int metric) {
        return figures[metric] instanceof Figure.Codes codes ? codes.codes() : null;
    }

    public @Nullable Boolean flag(int metric) {
        return figures[metric] instanceof Figure.Flag flag ? Boolean.valueOf(flag.flag()) : null;
    }

    /** Whether anything is told of it: a figure, or that it does not apply. */
    public boolean tells(int metric) {
        return figures[metric] != Figure.Absent.NOT_TOLD;
    }

    public boolean applies(int metric) {
        return figures[metric] != Figure.Absent.NOT_APPLICABLE;
    }
}
