package littlegiant.matching;

import java.math.BigDecimal;

/** What the rules of {@code rules/ranking} say. Safe for any number of threads; the same fact gets the same points. */
public interface RankingBook {

    /** @throws IllegalStateException if no rule answers, or two do */
    boolean carries(Rated.Carrying rated);

    /**
     * Points with one decimal; zero if no rule gives any.
     *
     * @throws IllegalStateException if two rules give some
     */
    BigDecimal points(Rated rated);
}
