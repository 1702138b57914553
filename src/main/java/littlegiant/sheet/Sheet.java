package littlegiant.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a firm on a day: one figure for each metric of the dictionary, by the metric's index. Immutable. A figure that is missing
 * reads as null, never as zero; whether it was not told or does not apply is asked for by name.
 */
public final class Sheet {

    private final LocalDate asOf;
    private final Figure[] figures;
    private final @Nullable Long[] least;
    private final @Nullable Long[] most;
    private final boolean[] partly;
    private final @Nullable Codes[] codes;
    private final Backgrounds backgrounds;
    private final Accounts accounts;

    /** What stands behind the figures; asked for where a finding is shown. */
    interface Backgrounds {
        Background of(Metric metric, Figure figure);
    }

    /** @param figures one for each metric, in the dictionary's order */
    Sheet(LocalDate asOf, List<Figure> figures, Accounts accounts, Backgrounds backgrounds) {
        this.asOf = asOf;
        this.accounts = accounts;
        this.backgrounds = backgrounds;
        this.figures = figures.toArray(new Figure[0]);
        this.least = new Long[this.figures.length];
        this.most = new Long[this.figures.length];
        this.partly = new boolean[this.figures.length];
        this.codes = new Codes[this.figures.length];
        for (int i = 0; i < this.figures.length; i++) {
            if (this.figures[i] instanceof Figure.Number number) {
                ends(i, number.least(), number.most());
            } else if (this.figures[i] instanceof Figure.Rank rank) {
                ends(i, ofRank(rank.rank()), ofRank(rank.rank()));
                codes[i] = Codes.of(rank.code());
            } else if (this.figures[i] instanceof Figure.Ranks ranks) {
                ends(i, ofRank(ranks.least()), ofRank(ranks.most()));
                codes[i] = new Codes(null, Set.copyOf(ranks.codes()));
            } else if (this.figures[i] instanceof Figure.Code code) {
                codes[i] = Codes.of(code.code());
            }
        }
    }

    /**
     * A sheet that no profile stands behind.
     *
     * @param figures one for each metric, in the dictionary's order
     */
    public static Sheet of(LocalDate asOf, List<Figure> figures) {
        return new Sheet(asOf, figures, Accounts.NONE, (metric, figure) -> Background.NONE);
    }

    private void ends(int metric, long low, long high) {
        Long boxed = low;
        least[metric] = boxed;
        most[metric] = low == high ? boxed : Long.valueOf(high);
        partly[metric] = low != high;
    }

    /**
     * What is known of a code.
     *
     * @param told     null if it was told in part
     * @param possible what it can be
     */
    private record Codes(@Nullable String told, Set<String> possible) {
        static Codes of(String code) {
            return new Codes(code, Set.of(code));
        }
    }

    private static long ofRank(int rank) {
        return Marks.ofSteps(rank * Decimals.SCALE);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Figure figure(int metric) {
        return figures[metric];
    }

    /** The mark of the figure, or of the least it can be; null if missing. */
    public @Nullable Long least(int metric) {
        return least[metric];
    }

    /** The mark of the figure, or of the most it can be; null if missing. */
    public @Nullable Long most(int metric) {
        return most[metric];
    }

    /** The code of a CODE or ORDINAL; null if missing or told in part. */
    public @Nullable String code(int metric) {
        Codes known = codes[metric];
        return known == null ? null : known.told;
    }

    /** The codes that a CODE or ORDINAL can have by what was told, one if it was told in full; null if missing. */
    public @Nullable Set<String> possible(int metric) {
        Codes known = codes[metric];
        return known == null ? null : known.possible;
    }

    /** The codes of a CODE_SET; null if missing. */
    public @Nullable Set<String> codes(int metric) {
        return figures[metric] instanceof Figure.Codes told ? told.codes() : null;
    }

    public @Nullable Boolean flag(int metric) {
        return figures[metric] instanceof Figure.Flag flag ? Boolean.valueOf(flag.flag()) : null;
    }

    /** Whether anything is told of it: a figure, a part of one, or that it does not apply. */
    public boolean tells(int metric) {
        return figures[metric] != Figure.Absent.NOT_TOLD;
    }

    /** Whether a part of it is told, so that it is known to lie between two ends. */
    public boolean tellsPartly(int metric) {
        return partly[metric];
    }

    /** Whether all of it is told, or it does not apply. */
    public boolean settles(int metric) {
        return figures[metric].isSettled();
    }

    public boolean applies(int metric) {
        return figures[metric] != Figure.Absent.NOT_APPLICABLE;
    }

    /** The loans that run; null if none were told at all. */
    public @Nullable List<Profile.Loan> loans() {
        return accounts.profile() == null ? null : accounts.profile().loans();
    }

    /** What its figures were computed from. */
    public Accounts accounts() {
        return accounts;
    }

    /** Whether a loan falls due within 60 days from the day on, both ends included. */
    public boolean isDueSoon(Profile.Loan loan) {
        return LoanFigures.isDueSoon(loan, asOf);
    }

    public Background background(Metric metric) {
        return backgrounds.of(metric, figures[metric.index()]);
    }
}
