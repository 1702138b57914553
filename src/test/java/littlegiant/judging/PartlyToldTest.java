package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.FigureValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of figures of which a part was told: what that part decides, and which of its ends is shown. */
class PartlyToldTest {

    private static Finding finding(String told, String metric, String test, String value) {
        return MatchFixtures.finding(
                ProfileFixtures.silent().with(told), "metric: " + metric + ", test: " + test + ", value: " + value);
    }

    /** {@code outcome actual range gap near settledBy}, each {@code -} where there is none. */
    private static String shown(Finding finding) {
        FigureValue.Range range = Objects.requireNonNull(finding.tested()).range();
        List<String> parts = new ArrayList<>();
        parts.add(finding.outcome().name());
        parts.add(Objects.toString(finding.actual(), "-"));
        parts.add(
                range == null ? "-" : Objects.toString(range.least(), "") + ".." + Objects.toString(range.most(), ""));
        parts.add(finding.gap() == null ? "-" : finding.gap().toPlainString());
        parts.add(finding.near() ? "near" : "-");
        parts.add(Objects.toString(finding.settledBy(), "-"));
        return String.join(" ", parts);
    }

    /** Of the equity of two years the last round was told: 20, so it is 20 at least. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | 20       | MET 20 20.. - - -",
                "AT_LEAST  | 20.01    | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION",
                "MORE_THAN | 19.99    | MET 20 20.. - - -",
                "MORE_THAN | 20       | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION",
                "AT_MOST   | 20       | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION",
                "AT_MOST   | 16       | UNMET 20 20.. 4 near -",
                "AT_MOST   | 15.99    | UNMET 20 20.. 4.01 - -",
                "LESS_THAN | 20.01    | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION",
                "LESS_THAN | 20       | UNMET 20 20.. 0 near -",
                "BETWEEN   | [1, 16]  | UNMET 20 20.. 4 near -",
                "BETWEEN   | [20, 30] | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION",
                "BETWEEN   | [30, 40] | UNKNOWN - 20.. - - ARTICLES_OF_ASSOCIATION"
            })
    void aFigureBoundedBelow(String test, String value, String shown) {
        Finding finding =
                finding("equity: {lastRoundOn: 2025-03-10, lastRoundAmount: 20}", "equity.new2y", test, value);

        assertThat(shown(finding)).isEqualTo(shown);
    }

    /** Of two years of research one was told: 8; the lower of both is from 0 to 8. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | 0       | MET 0 0..8 - - -",
                "AT_LEAST  | 8       | UNKNOWN - 0..8 - - AUDIT_3Y",
                "AT_LEAST  | 10      | UNMET 8 0..8 2 near -",
                "AT_LEAST  | 11      | UNMET 8 0..8 3 - -",
                "MORE_THAN | 7.99    | UNKNOWN - 0..8 - - AUDIT_3Y",
                "MORE_THAN | 8       | UNMET 8 0..8 0 near -",
                "AT_MOST   | 8       | MET 8 0..8 - - -",
                "AT_MOST   | 7.99    | UNKNOWN - 0..8 - - AUDIT_3Y",
                "LESS_THAN | 8.01    | MET 8 0..8 - - -",
                "LESS_THAN | 8       | UNKNOWN - 0..8 - - AUDIT_3Y",
                "BETWEEN   | [0, 8]  | MET 0 0..8 - - -",
                "BETWEEN   | [1, 8]  | UNKNOWN - 0..8 - - AUDIT_3Y",
                "BETWEEN   | [0, 7]  | UNKNOWN - 0..8 - - AUDIT_3Y",
                "BETWEEN   | [10, 20] | UNMET 8 0..8 2 near -"
            })
    void aFigureBoundedOnBothSides(String test, String value, String shown) {
        Finding finding = finding("fiscalYears: [{year: 2025, rdExpense: 8}]", "rd.min2y", test, value);

        assertThat(shown(finding)).isEqualTo(shown);
    }

    /** A loss of 3 last year: the lower of two years is not more. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | -3      | UNKNOWN - ..-3 - - AUDIT_3Y",
                "AT_LEAST  | 0       | UNMET -3 ..-3 3 - -",
                "AT_MOST   | -3      | MET -3 ..-3 - - -",
                "AT_MOST   | -4      | UNKNOWN - ..-3 - - AUDIT_3Y",
                "LESS_THAN | -3      | UNKNOWN - ..-3 - - AUDIT_3Y",
                "BETWEEN   | [-9, 0] | UNKNOWN - ..-3 - - AUDIT_3Y",
                "BETWEEN   | [0, 9]  | UNMET -3 ..-3 3 - -"
            })
    void aFigureBoundedAbove(String test, String value, String shown) {
        Finding finding = finding("fiscalYears: [{year: 2025, netProfit: -3}]", "netProfit.min2y", test, value);

        assertThat(shown(finding)).isEqualTo(shown);
    }

    /** A third of revenue last year: the deciding end lies between two steps and is shown on the side of the answer. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 33.3334 | UNMET 33.3333 0..33.3334 0.0001 near -",
                "AT_LEAST | 33.3333 | UNKNOWN - 0..33.3334 - - AUDIT_3Y",
                "AT_MOST  | 33.3334 | MET 33.3334 0..33.3334 - - -",
                "AT_MOST  | 33.3333 | UNKNOWN - 0..33.3334 - - AUDIT_3Y"
            })
    void anEndBetweenTwoSteps(String test, String value, String shown) {
        Finding finding =
                finding("fiscalYears: [{year: 2025, revenue: 3, rdExpense: 1}]", "rd.ratioMin2y", test, value);

        assertThat(shown(finding)).isEqualTo(shown);
    }

    /** 25 people make, without their sales, a micro or a small firm. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | MICRO           | MET MICRO MICRO..SMALL - - -",
                "AT_LEAST  | SMALL           | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "AT_LEAST  | MEDIUM          | UNMET SMALL MICRO..SMALL - - -",
                "MORE_THAN | MICRO           | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "MORE_THAN | SMALL           | UNMET SMALL MICRO..SMALL - - -",
                "AT_MOST   | SMALL           | MET SMALL MICRO..SMALL - - -",
                "AT_MOST   | MICRO           | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "LESS_THAN | MEDIUM          | MET SMALL MICRO..SMALL - - -",
                "LESS_THAN | SMALL           | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "LESS_THAN | MICRO           | UNMET MICRO MICRO..SMALL - - -",
                "BETWEEN   | [MICRO, SMALL]  | MET MICRO MICRO..SMALL - - -",
                "BETWEEN   | [SMALL, MEDIUM] | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "BETWEEN   | [MEDIUM, LARGE] | UNMET SMALL MICRO..SMALL - - -",
                // a list of codes has no end that decides
                "ONE_OF    | [MICRO, SMALL]  | MET - MICRO..SMALL - - -",
                "ONE_OF    | [SMALL, MEDIUM] | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "ONE_OF    | [MEDIUM, LARGE] | UNMET - MICRO..SMALL - - -",
                "NONE_OF   | [MEDIUM, LARGE] | MET - MICRO..SMALL - - -",
                "NONE_OF   | [SMALL, MEDIUM] | UNKNOWN - MICRO..SMALL - - ANNUAL_REPORT",
                "NONE_OF   | [MICRO, SMALL]  | UNMET - MICRO..SMALL - - -"
            })
    void aRankToldInPart(String test, String value, String shown) {
        Finding finding = finding("{industryCode: C3562, employees: 25}", "sizeClass", test, value);

        assertThat(shown(finding)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C3562 | [C3562]      | MET C3562 - - - -",
                "C3562 | [C35]        | MET C3562 - - - -",
                "C3562 | [C36]        | UNMET C3562 - - - -",
                "C35   | [C35]        | MET C35 - - - -",
                "C35   | [C3562]      | UNKNOWN C35 - - - BUSINESS_LICENCE",
                "C35   | [C36, C3562] | UNKNOWN C35 - - - BUSINESS_LICENCE",
                "C35   | [C3, C3562]  | MET C35 - - - -",
                "C36   | [C3562]      | UNMET C36 - - - -",
                "C     | [C3562]      | UNKNOWN C - - - BUSINESS_LICENCE",
                "C     | [I65]        | UNMET C - - - -"
            })
    void aCodeToldTooCoarselyMayBeginWithOneOfTheListOrNot(String industry, String value, String shown) {
        Finding finding = finding("industryCode: " + industry, "industryCode", "STARTS_WITH_ANY", value);

        assertThat(shown(finding)).isEqualTo(shown);
    }
}
