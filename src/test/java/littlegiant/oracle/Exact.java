package littlegiant.oracle;

import java.math.BigDecimal;

/** A number that is never rounded; all that can be done with it is to hold it against a decimal. */
interface Exact {

    int compareTo(BigDecimal decimal);

    static Exact of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** @param whole more than zero */
    record Fraction(BigDecimal part, BigDecimal whole) implements Exact {

        @Override
        public int compareTo(BigDecimal decimal) {
            return part.compareTo(decimal.multiply(whole));
        }

        Fraction lower(Fraction other) {
            return part.multiply(other.whole).compareTo(other.part.multiply(whole)) <= 0 ? this : other;
        }
    }

    /** 100 × ((now / before)^(1/years) − 1), where {@code before} is more than zero. */
    record YearlyGrowth(BigDecimal now, BigDecimal before, int years) implements Exact {

        /** It is above x exactly if now × 100^years is above before × (100 + x)^years. */
        @Override
        public int compareTo(BigDecimal decimal) {
            BigDecimal hundred = BigDecimal.valueOf(100);
            BigDecimal base = hundred.add(decimal);
            return base.signum() < 0 ? 1 : now.multiply(hundred.pow(years)).compareTo(before.multiply(base.pow(years)));
        }
    }
}
