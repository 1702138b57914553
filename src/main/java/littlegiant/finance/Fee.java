package littlegiant.finance;

import java.math.BigDecimal;

/**
 * What is charged beside interest.
 *
 * @param size    percent or yuan, as {@code per} says; zero or more
 * @param charged UP_FRONT is due at drawing, once for the whole term; YEARLY at drawing and on each anniversary before the end, a part of a year by its months;
 *                PER_INSTALMENT with every payment
 */
public record Fee(Kind kind, BigDecimal size, Per per, Charged charged, Bearer bearer) {

    public enum Kind {
        GUARANTEE,
        APPRAISAL,
        INSURANCE,
        NOTARY,
        COMMITMENT,
        SERVICE,
        OTHER
    }

    /** What the size is of. */
    public enum Per {
        /** Percent a year: of the principal where it is due at drawing, of what is outstanding where it is due later. */
        PERCENT_PER_YEAR,
        /** Percent of the principal, once. */
        PERCENT_UP_FRONT,
        /** Yuan each time it is charged. */
        AMOUNT
    }

    public enum Charged {
        UP_FRONT,
        YEARLY,
        PER_INSTALMENT
    }

    public enum Bearer {
        BORROWER,
        LENDER,
        GOVERNMENT
    }

    public boolean isBorne() {
        return bearer == Bearer.BORROWER;
    }
}
