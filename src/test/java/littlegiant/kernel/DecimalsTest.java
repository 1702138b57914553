package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        // part, whole, step below, step above (steps of 1/10,000 percent)
        "1, 2, 500000, 500000",
        "1, 3, 333333, 333334",
        "2, 3, 666666, 666667",
        "-1, 3, -333334, -333333",
        "1, -3, -333334, -333333",
        "0, 7, 0, 0",
        "7, 7, 1000000, 1000000",
        "26, 3200000, 8, 9",
        "1, 1000000, 1, 1",
        "1, 1000001, 0, 1",
        "999999999999999900, 999999999999999900, 1000000, 1000000"
    })
    void aShareLiesBetweenItsTwoSteps(long part, long whole, long below, long above) {
        assertThat(new long[] {
                    Decimals.percentSteps(part, whole, RoundingMode.FLOOR),
                    Decimals.percentSteps(part, whole, RoundingMode.CEILING)
                })
                .containsExactly(below, above);
    }

    @ParameterizedTest
    @CsvSource({"999999999999999900, 1", "-999999999999999900, 1"})
    void aShareBeyondALongIsFurtherThanAnyBoundAndKeepsItsSign(long part, long whole) {
        long steps = Decimals.percentSteps(part, whole, RoundingMode.FLOOR);

        assertThat(steps).isEqualTo(Long.signum(part) * (Long.MAX_VALUE / 4));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0001, 1",
        "3.45, 34500",
        "-3.45, -34500",
        "99999999999999.99, 999999999999999900",
        "1E+3, 10000000"
    })
    void aFigureIsKeptInStepsAndComesBackTheSame(BigDecimal figure, long steps) {
        assertThat(Decimals.scaled(figure)).isEqualTo(steps);
        assertThat(Decimals.unscaled(steps)).isEqualByComparingTo(figure);
    }

    @Test
    void aFifthDecimalIsTheCallersMistake() {
        assertThatThrownBy(() -> Decimals.scaled(new BigDecimal("0.00001"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1E+7, 10000000",
        "1.50, 1.5",
        "100, 100",
        "100.00, 100",
        "0.000, 0",
        "0E+9, 0",
        "-2.10, -2.1",
        "1E-4, 0.0001"
    })
    void aPlainNumberHasNeitherTrailingZerosNorAnExponent(BigDecimal number, String plain) {
        assertThat(Decimals.plain(number)).hasToString(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false",
        "0E+400, false",
        "0E-400, false",
        "99999999999999999999, false",
        "100000000000000000000, true",
        "1E+19, false",
        "1E+20, true",
        "-1E+20, true",
        "1e400, true",
        "1e-400, true",
        "0.00000000000000000001, false",
        "0.000000000000000000001, true"
    })
    void aNumberIsBoundedUpToTwentyDigitsOnEitherSide(BigDecimal number, boolean unbounded) {
        assertThat(Decimals.isUnbounded(number)).isEqualTo(unbounded);
    }

    /** Fractions larger than a long: the parts of a mean of growth rates are products of two figures. */
    @ParameterizedTest
    @CsvSource({
        "1000000000000000000000000000000, 3000000000000000000000000000000, 333333, 333334",
        "-1000000000000000000000000000000, 3000000000000000000000000000000, -333334, -333333",
        "1000000000000000000000000000000, 2000000000000000000000000000000, 500000, 500000",
        "1000000000000000000000000000000, 1, 2305843009213693951, 2305843009213693951",
        "-1000000000000000000000000000000, 1, -2305843009213693951, -2305843009213693951"
    })
    void aShareOfFiguresOfAnySizeLiesBetweenItsTwoSteps(BigInteger part, BigInteger whole, long below, long above) {
        assertThat(new long[] {
                    Decimals.percentSteps(part, whole, RoundingMode.FLOOR),
                    Decimals.percentSteps(part, whole, RoundingMode.CEILING)
                })
                .containsExactly(below, above);
    }

    @ParameterizedTest
    @CsvSource({
        // now, before, years, mark: even where the root is exact, odd where it lies between two steps
        "121, 100, 2, 200000",
        "1331, 1000, 3, 200000",
        "5, 5, 3, 0",
        "2, 1, 2, 828427",
        "2, 1, 3, 519843",
        "126000000, 98000000, 2, 267787",
        "25, 100, 2, -1000000",
        "1, 8, 3, -1000000",
        "100, 121, 2, -181819",
        "0, 5, 2, -2000000",
        "999999999999999900, 999999999999999900, 3, 0",
        "999999999999999900, 1, 2, 1999999997999999",
        "999999999999999900, 1, 3, 1999997999999",
        "1, 999999999999999900, 2, -1999999"
    })
    void compoundGrowthIsTheRootOrLiesBetweenItsTwoSteps(long now, long before, int years, long mark) {
        assertThat(Decimals.compoundGrowthMark(now, before, years)).isEqualTo(mark);
    }
}
