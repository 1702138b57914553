package littlegiant.demo;

import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Match;
import littlegiant.metric.Changeable;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import littlegiant.sheet.SizeTable;
import littlegiant.sheet.SizeTable.Measure;
import littlegiant.sheet.SizeTable.SizeClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.6 One person too many. */
class Persona06TooLargeTest {

    private static final String FIRM = "913202050000LG0680";

    /** Metrics that only a smaller firm would meet. */
    private static final Set<String> SIZE = Set.of("employees", "revenue", "sizeClass", "sme", "totalAssets");

    /** The firm with other staff and revenue and nothing else of its size; null = not told. */
    private static Profile neighbour(@Nullable Integer employees, @Nullable BigDecimal revenue) {
        Draft year = new Draft().put("year", 2025).put("revenue", revenue);
        return changed(
                FIRM,
                Map.of(
                        "employees",
                        employees == null ? Value.Nul.NUL : new Value.Num(BigDecimal.valueOf(employees)),
                        "insuredEmployees",
                        Value.Nul.NUL,
                        "rdStaff",
                        Value.Nul.NUL,
                        "fiscalYears",
                        new Value.Arr(List.of(year.value()))));
    }

    @Test
    void itIsLargeByTheRowOfIndustryWithBothBoundsShown() {
        SizeTable.Size size = DemoRecognition.size(firm(FIRM));

        assertThat(size.settled()).isEqualTo(SizeClass.LARGE);
        assertThat(size.isSme()).isFalse();
        assertThat(size.rows()).hasSize(1);
        assertThat(size.rows().get(0).name()).isEqualTo(Text.of("工业", "Industry"));
        assertThat(size.rows().get(0).bounds().get(SizeClass.LARGE))
                .isEqualTo(Map.of(
                        Measure.EMPLOYEES, new BigDecimal("1000"), Measure.REVENUE, new BigDecimal("400000000")));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 400000000, LARGE, UNMET, ''",
        "999, 400000000, MEDIUM, MET, ''",
        "1000, 399999999.99, MEDIUM, MET, ''",
        ", 400000000, , UNKNOWN, employees",
        ", 150000000, , MET, employees",
        "1000, , , UNKNOWN, revenue",
        "999, , , MET, revenue"
    })
    void itsNeighboursAreLargeOnlyWhereBothBoundsAreReached(
            @Nullable Integer employees,
            @Nullable BigDecimal revenue,
            @Nullable SizeClass size,
            Outcome sme,
            String missing) {
        Profile neighbour = neighbour(employees, revenue);
        SizeTable.Size found = DemoRecognition.size(neighbour);

        assertThat(found.settled()).isEqualTo(size);
        assertThat(List.copyOf(found.missing())).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
        assertThat(Stream.of("TH-TAX-CREDIT-02", "CN-SME-SUBSIDY", "XH-FIRST-LOAN-02", "XH-RENEWAL-05")
                        .map(product ->
                                finding(match(neighbour, product, DAY), "size").outcome()))
                .containsOnly(sme);
    }

    @ParameterizedTest
    @CsvSource({
        "TH-TAX-CREDIT-02, size, UNMET false true -",
        "XH-RENEWAL-05, size, UNMET false true -",
        "XH-FIRST-LOAN-02, size, UNMET false true -",
        "GS-HIGH-TECH-04, sme, UNMET false true -",
        "CN-SME-SUBSIDY, size, UNMET false true -",
        "EQ-GROWTH-06, sme, UNMET LARGE MEDIUM -",
        "XH-CLEAN-RECORD-07, small, UNMET LARGE SMALL -",
        "LH-NATIONAL-04, small, UNMET LARGE SMALL -",
        "XR-IP-POOL-05, size, UNMET false true -",
        "SH-PARK-01, size, UNMET false true -",
        "CN-TECH-GUARANTEE, size, UNMET false true -",
        "JS-MICRO-LOAN, small, UNMET LARGE SMALL -"
    })
    void whatIsForSmesIsOutOfReachAndCannotBeChanged(String product, String criterion, String said) {
        Match match = match(FIRM, product);
        Finding size = finding(match, criterion);

        assertThat(state(match)).isEqualTo("OPEN NOT_ELIGIBLE");
        assertThat(said(size)).isEqualTo(said);
        assertThat(List.of(size.changeable(), size.near())).containsExactly(Changeable.NEVER, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE-GIANT-2026", "LITTLE-GIANT-2026-REVIEW"})
    void theTitleOf2026IsMissedBySizeAlone(String list) {
        assertThat(DemoRecognition.open(recognised(FIRM, list))).containsExactly("sme UNMET");
        assertThat(recognised(FIRM, list).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQ-LG-QUARTERLY-01", "YH-CHAMPION-02", "TH-MERGER-05", "EQ-TERM-LADDER-02"})
    void whatAsksForTheTitleOnlyStaysEligible(String product) {
        assertThat(state(match(FIRM, product))).isEqualTo("OPEN ELIGIBLE");
    }

    /** Each for what it is for; without a need the cheaper one. */
    @Test
    void mergerAndChampionLoansComeFirst() {
        Need none = Need.NONE;
        Need turnover = need("50000000", 36, "WORKING_CAPITAL", "CREDIT");
        Need merger = need("100000000", 84, "MERGER", "PLEDGE_EQUITY");

        assertThat(Stream.of(none, turnover, merger).map(Persona06TooLargeTest::firstLoan))
                .containsExactly("YH-CHAMPION-02", "YH-CHAMPION-02", "TH-MERGER-05");
    }

    private static String firstLoan(Need need) {
        return DemoMatching.answer(firm(FIRM), need, DAY).matches().stream()
                .filter(match -> match.product().kind() == Product.Kind.LOAN)
                .findFirst()
                .orElseThrow()
                .product()
                .id();
    }

    /** What is near is worked on: nothing that wants fewer people or less revenue may be. */
    @Test
    void noFindingIsNearByBecomingSmaller() {
        assertThat(DemoMatching.answer(firm(FIRM), Need.NONE, DAY).matches().stream()
                        .flatMap(match -> DemoMatching.everyPart(match.findings()))
                        .filter(finding -> finding.outcome() == Outcome.UNMET
                                && finding.metric() != null
                                && SIZE.contains(finding.metric().code())))
                .hasSizeGreaterThan(5)
                .noneMatch(Finding::near);
        assertThat(open(match(FIRM, "YH-TAX-03"))).containsExactly("employees UNMET", "revenue UNMET");
    }
}
