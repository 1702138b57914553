package littlegiant.metric;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.kernel.Marks;
import littlegiant.metric.FigureValue.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureValueTest {

    private static final Figure.Number DAY =
            Figure.Number.whole(LocalDate.of(2026, 2, 28).toEpochDay());

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("employees", Figure.Number.whole(120), new BigDecimal("120")),
                Arguments.of("netProfit", Figure.Number.exact(new BigDecimal("-7.50")), new BigDecimal("-7.5")),
                // between two steps: the one below
                Arguments.of("debtRatio", Figure.Number.at(666_667), new BigDecimal("33.3333")),
                Arguments.of("revenue.growth", Figure.Number.at(-666_667), new BigDecimal("-33.3334")),
                Arguments.of("establishedOn", DAY, "2026-02-28"),
                Arguments.of("establishedOn", Figure.Number.whole(-1), "1969-12-31"),
                Arguments.of("tier", new Figure.Rank("NATIONAL", 3), "NATIONAL"),
                Arguments.of("regionCode", new Figure.Code("320205"), "320205"),
                Arguments.of("sectors", new Figure.Codes(Set.of("SOFTWARE", "AI")), List.of("AI", "SOFTWARE")),
                Arguments.of("sectors", new Figure.Codes(Set.of()), List.of()),
                Arguments.of("tax.arrears", new Figure.Flag(false), false),
                // told in part, or not at all
                Arguments.of("equity.new2y", Figure.Number.atLeast(BigDecimal.TEN), null),
                Arguments.of("tier", new Figure.Ranks(List.of("PROVINCIAL", "NATIONAL"), 2), null),
                Arguments.of("employees", Figure.Absent.NOT_TOLD, null),
                Arguments.of("debtRatio", Figure.Absent.NOT_APPLICABLE, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aFigureToldInFullIsShownInTheTypeOfItsMetric(String code, Figure figure, @Nullable Object value) {
        assertThat(FigureValue.of(METRICS.get(code), figure)).isEqualTo(value);
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of(
                        "equity.new2y", Figure.Number.atLeast(BigDecimal.TEN), new Range(new BigDecimal("10"), null)),
                Arguments.of(
                        "netProfit.min2y",
                        Figure.Number.atMost(new BigDecimal("-3")),
                        new Range(null, new BigDecimal("-3"))),
                // ends between two steps are shown as the steps around them
                Arguments.of(
                        "rd.ratioMin2y",
                        new Figure.Number(1, 666_667, null),
                        new Range(BigDecimal.ZERO, new BigDecimal("33.3334"))),
                Arguments.of(
                        "loans.nextDueOn",
                        new Figure.Number(DAY.least(), Marks.HIGHEST, null),
                        new Range("2026-02-28", null)),
                Arguments.of(
                        "sizeClass",
                        new Figure.Ranks(List.of("MICRO", "SMALL", "MEDIUM"), 0),
                        new Range("MICRO", "MEDIUM")),
                Arguments.of("employees", Figure.Number.whole(5), null),
                Arguments.of("tier", new Figure.Rank("NONE", 0), null),
                Arguments.of("regionCode", new Figure.Code("320205"), null),
                Arguments.of("employees", Figure.Absent.NOT_TOLD, null),
                Arguments.of("debtRatio", Figure.Absent.NOT_APPLICABLE, null));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aFigureToldInPartHasARangeAndEveryOtherHasNone(String code, Figure figure, @Nullable Range range) {
        assertThat(FigureValue.range(METRICS.get(code), figure)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"tier, 20000, PROVINCIAL", "establishedOn, 0, 1970-01-01", "employees, 495000, 49.5"})
    void stepsAreShownInTheTypeOfTheMetric(String code, long steps, String value) {
        assertThat(FigureValue.ofSteps(METRICS.get(code), steps)).hasToString(value);
    }
}
