package littlegiant.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.kernel.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTest {

    static Stream<Arguments> settled() {
        return Stream.of(
                Arguments.of(Figure.Number.exact(BigDecimal.TEN), true),
                Arguments.of(Figure.Number.ratio(BigDecimal.ONE, new BigDecimal("3")), true),
                Arguments.of(Figure.Number.atLeast(BigDecimal.TEN), false),
                Arguments.of(Figure.Number.atMost(BigDecimal.TEN), false),
                Arguments.of(new Figure.Number(2, 4, null), false),
                Arguments.of(new Figure.Code("A"), true),
                Arguments.of(new Figure.Rank("A", 4), true),
                Arguments.of(new Figure.Ranks(List.of("B", "A"), 3), false),
                Arguments.of(new Figure.Codes(Set.of()), true),
                Arguments.of(new Figure.Flag(false), true),
                Arguments.of(Figure.Absent.NOT_APPLICABLE, true),
                Arguments.of(Figure.Absent.NOT_TOLD, false));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void aPartOfAFigureDoesNotSettleItAndThatItCannotExistDoes(Figure figure, boolean settled) {
        assertThat(figure.isSettled()).isEqualTo(settled);
    }

    @Test
    void theLeastIsNeverAboveTheMost() {
        assertThatThrownBy(() -> new Figure.Number(3, 2, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least 3 and at most 2");
        assertThat(new Figure.Number(2, 2, null).isExact()).isTrue();
    }

    @Test
    void aNumberIsKeptAsMarks() {
        assertThat(List.of(
                        Figure.Number.exact(new BigDecimal("0.0001")),
                        Figure.Number.whole(3),
                        Figure.Number.at(7),
                        Figure.Number.atLeast(BigDecimal.ONE),
                        Figure.Number.atMost(BigDecimal.ONE)))
                .containsExactly(
                        new Figure.Number(2, 2, null),
                        new Figure.Number(60_000, 60_000, null),
                        new Figure.Number(7, 7, null),
                        new Figure.Number(20_000, Marks.HIGHEST, null),
                        new Figure.Number(Marks.LOWEST, 20_000, null));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1000000", "1, 3, 666667", "-1, 3, -666667", "26000000, 3200000, 16250000", "0, 5, 0"})
    void aShareIsOneMarkOddWhereItLiesBetweenTwoSteps(BigDecimal part, BigDecimal whole, long mark) {
        assertThat(Figure.Number.ratio(part, whole)).isEqualTo(Figure.Number.at(mark));
    }

    @Test
    void ofSeveralRanksTheLastIsTheMost() {
        assertThat(new Figure.Ranks(List.of("SMALL", "MEDIUM", "LARGE"), 1).most())
                .isEqualTo(3);
    }

    @Test
    void codesTakenAreNotChangedFromOutside() {
        List<String> codes = new ArrayList<>(List.of("B", "A"));
        Figure.Ranks ranks = new Figure.Ranks(codes, 3);
        codes.clear();

        assertThat(ranks.codes()).containsExactly("B", "A");
    }
}
