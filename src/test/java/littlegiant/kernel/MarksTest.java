package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource({
        // mark, the step at it or below, the step at it or above
        "0, 0, 0",
        "1, 0, 1",
        "2, 1, 1",
        "3, 1, 2",
        "-1, -1, 0",
        "-2, -1, -1",
        "-3, -2, -1",
        "9223372036854775807, 4611686018427387903, 4611686018427387904"
    })
    void anOddMarkLiesBetweenTwoStepsAndAnEvenOneOnAStep(long mark, long floor, long ceiling) {
        assertThat(new long[] {Marks.floor(mark), Marks.ceiling(mark)}).containsExactly(floor, ceiling);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0001, 2",
        "-0.0001, -2",
        "1, 20000",
        "33.3333, 666666",
        "99999999999999.99, 1999999999999999800",
        "-99999999999999.99, -1999999999999999800"
    })
    void aFigureOfFourDecimalsIsAnEvenMarkAndComesBackTheSame(BigDecimal figure, long mark) {
        assertThat(Marks.of(figure)).isEqualTo(mark);
        assertThat(Decimals.unscaled(Marks.floor(mark)))
                .isEqualByComparingTo(figure)
                .isEqualTo(Decimals.unscaled(Marks.ceiling(mark)));
    }

    @ParameterizedTest
    @CsvSource({"333333, 333334, 666667", "500000, 500000, 1000000", "-333334, -333333, -666667", "-1, 0, -1"})
    void whatLiesBetweenTwoStepsComesBackAsThoseTwo(long floor, long ceiling, long mark) {
        assertThat(new long[] {Marks.between(floor, ceiling), Marks.floor(mark), Marks.ceiling(mark)})
                .containsExactly(mark, floor, ceiling);
    }

    @Test
    void everyFigureAndBoundLiesBetweenTheTwoEnds() {
        long most = Marks.of(Decimals.MAX);

        assertThat(new long[] {Marks.LOWEST, -most, 0, most, Marks.HIGHEST}).isSorted();
    }
}
