package littlegiant.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a firm before its document is drawn: all that the totals hang on. Money in 万元.
 *
 * @param number   its place among all firms, from 1
 * @param turnover null = it tells no accounts
 * @param research null = no little giant
 */
record Sketch(
        int number,
        Band band,
        Trade trade,
        LocalDate founded,
        int employees,
        @Nullable Turnover turnover,
        @Nullable Research research) {

    /** All of it is met but the share of the main business, for the little-giant title of 2026; and all of it is told. */
    static final int ONE_RULE_FAILS = 31;

    /** Its national title ends on the thirtieth day from the day of the demo. */
    static final int ENDS_IN_30_DAYS = 32;

    /** On the Beijing exchange. */
    static final int LISTED_BSE = 33;

    /** On the STAR board. */
    static final int LISTED_STAR = 34;

    /** Three years of revenue, two of tax; a tax of zero is not told. */
    record Turnover(long revenue2023, long revenue2024, long revenue2025, long tax2024, long tax2025) {}

    /**
     * What the article counts of little giants.
     *
     * @param expense   of 2025
     * @param classOne  invention patents
     * @param bodies    R&amp;D bodies at city level or above
     * @param standards led or joined
     */
    record Research(long expense, long classOne, long bodies, long standards) {}

    /** What its other money is measured by: the revenue of 2025, or what so many people may sell. */
    long scale() {
        return turnover == null ? employees * 70L : turnover.revenue2025();
    }

    boolean isLittleGiant() {
        return research != null;
    }

    boolean isListed() {
        return number == LISTED_BSE || number == LISTED_STAR;
    }
}
