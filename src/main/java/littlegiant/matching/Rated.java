package littlegiant.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a product's points is given for: a fact that rules see. Figures are steps of 1/10,000 of percent, yuan or days; null = not known. Compared
 * by its figures, so that rules are asked once for all that are alike. One fact, one thread.
 */
public abstract sealed class Rated {

    private static final BigDecimal NONE = new BigDecimal("0.0");

    private final Record figures;
    private @Nullable BigDecimal points;

    private Rated(Record figures) {
        this.figures = figures;
    }

    public void points(Band band) {
        points(band, null);
    }

    /** @param figure where in the band it lies; null = the band has no ends */
    public void points(Band band, @Nullable Long figure) {
        if (points != null) {
            throw new IllegalStateException("two rules give points for " + figures);
        }
        points = band.points(figure);
    }

    /** Zero if no rule gave any. */
    public BigDecimal points() {
        return points == null ? NONE : points;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rated rated && figures.equals(rated.figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    @Override
    public String toString() {
        return figures.toString();
    }

    /** Does it give at least half of what is needed? Answered before its points are. */
    public static final class Carrying extends Rated {
        private final CarryingFigures told;
        private @Nullable Boolean answer;

        private record CarryingFigures(@Nullable Long amountShare, @Nullable Long termShare) {}

        public Carrying(@Nullable Long amountShare, @Nullable Long termShare) {
            this(new CarryingFigures(amountShare, termShare));
        }

        private Carrying(CarryingFigures told) {
            super(told);
            this.told = told;
        }

        /** Percent of the amount needed; null if nothing is asked or given. */
        public @Nullable Long getAmountShare() {
            return told.amountShare;
        }

        public @Nullable Long getTermShare() {
            return told.termShare;
        }

        public void met() {
            answer(true);
        }

        public void unmet() {
            answer(false);
        }

        private void answer(boolean carries) {
            if (answer != null) {
                throw new IllegalStateException("two rules answer " + told);
            }
            answer = carries;
        }

        /** @throws IllegalStateException if no rule answered */
        public boolean answer() {
            if (answer == null) {
                throw new IllegalStateException("no rule answers " + told);
            }
            return answer;
        }
    }

    public static final class OfCost extends Rated {
        private final CostFigures told;

        private record CostFigures(boolean carries, boolean given, @Nullable Long allIn) {}

        /** @param allIn percent a year, simple, at the dear end; null if it has no such cost */
        public OfCost(boolean carries, boolean given, @Nullable Long allIn) {
            this(new CostFigures(carries, given, allIn));
        }

        private OfCost(CostFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        /** Whether it is given and not lent. */
        public boolean isGiven() {
            return told.given;
        }

        public @Nullable Long getAllIn() {
            return told.allIn;
        }
    }

    public static final class OfAmount extends Rated {
        private final AmountFigures told;

        private record AmountFigures(boolean carries, boolean asked, @Nullable Long share, @Nullable Long yuan) {}

        /**
         * @param asked whether the need tells an amount
         * @param share percent of it
         */
        public OfAmount(boolean carries, boolean asked, @Nullable Long share, @Nullable Long yuan) {
            this(new AmountFigures(carries, asked, share, yuan));
        }

        private OfAmount(AmountFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        public boolean isAsked() {
            return told.asked;
        }

        public @Nullable Long getShare() {
            return told.share;
        }

        public @Nullable Long getYuan() {
            return told.yuan;
        }
    }

    public static final class OfTerm extends Rated {
        private final TermFigures told;

        private record TermFigures(boolean carries, boolean asked, @Nullable Long share) {}

        /** @param asked whether the need tells a term, and the product is lent for one */
        public OfTerm(boolean carries, boolean asked, @Nullable Long share) {
            this(new TermFigures(carries, asked, share));
        }

        private OfTerm(TermFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        public boolean isAsked() {
            return told.asked;
        }

        public @Nullable Long getShare() {
            return told.share;
        }
    }

    public static final class OfSecurity extends Rated {
        private final SecurityFigures told;

        private record SecurityFigures(boolean carries, @Nullable Boolean fits, String lightest) {}

        /**
         * @param fits     whether it takes what the need offers; null if that is not told
         * @param lightest the code of need.security it can be had for that asks least of a firm; NONE if it takes none
         */
        public OfSecurity(boolean carries, @Nullable Boolean fits, String lightest) {
            this(new SecurityFigures(carries, fits, lightest));
        }

        private OfSecurity(SecurityFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        public @Nullable Boolean getFits() {
            return told.fits;
        }

        public String getLightest() {
            return told.lightest;
        }
    }

    public static final class OfSpeed extends Rated {
        private final SpeedFigures told;

        private record SpeedFigures(boolean carries, @Nullable Long days, @Nullable Long workingDaysLeft) {}

        /**
         * @param days            working days to a decision; null if not published
         * @param workingDaysLeft until the money is needed; null if nobody said when
         */
        public OfSpeed(boolean carries, @Nullable Long days, @Nullable Long workingDaysLeft) {
            this(new SpeedFigures(carries, days, workingDaysLeft));
        }

        private OfSpeed(SpeedFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        public @Nullable Long getDays() {
            return told.days;
        }

        public @Nullable Long getWorkingDaysLeft() {
            return told.workingDaysLeft;
        }
    }

    public static final class OfCertainty extends Rated {
        private final CertaintyFigures told;

        private record CertaintyFigures(boolean carries, Long share) {}

        /** @param share percent of criteria, amount and rate that is settled */
        public OfCertainty(boolean carries, Long share) {
            this(new CertaintyFigures(carries, share));
        }

        private OfCertainty(CertaintyFigures told) {
            super(told);
            this.told = told;
        }

        public boolean isCarries() {
            return told.carries;
        }

        public Long getShare() {
            return told.share;
        }
    }
}
