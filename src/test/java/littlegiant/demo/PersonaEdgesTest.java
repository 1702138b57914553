package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.changed;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.firm;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Finding;
import littlegiant.matching.Match;
import littlegiant.matching.Outcome;
import littlegiant.matching.Verdict;
import littlegiant.profile.Need;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personas five to eight: told little, too large, without revenue, after subsidies. */
class PersonaEdgesTest {

    private static final String TOLD_LITTLE = "913202050000LG05X0";
    private static final String TOO_LARGE = "913202050000LG0680";
    private static final String NO_REVENUE = "913202050000LG076T";
    private static final String SUBSIDIES = "913202050000LG084M";

    private static Need need(String amount, int months, String purpose, String security) {
        return new Need(new BigDecimal(amount), months, purpose, Set.of(security), null);
    }

    private static List<Object> verdicts(Match match) {
        return List.of(match.availability(), match.verdict());
    }

    private static final List<Object> OPEN_ELIGIBLE = List.of(Availability.OPEN, Verdict.ELIGIBLE);

    // --- 2.5 told too little

    @Test
    void theTaxGradeIsAskedForFirstWithWhatItDecidesAndThenTheCreditReport() {
        Answer answer = DemoMatching.answer(firm(TOLD_LITTLE), Need.NONE, DAY);
        long decides = answer.matches().stream()
                .filter(match ->
                        match.availability() == Availability.OPEN && open(match).equals(List.of("tax-grade UNKNOWN")))
                .count();

        assertThat(answer.nextQuestions().stream()
                        .limit(2)
                        .map(next -> next.metric().code() + " " + next.metric().settledBy()))
                .containsExactly("tax.grade TAX_AUTHORISATION", "credit.overdue CREDIT_AUTHORISATION");
        assertThat(answer.nextQuestions().get(0).decides())
                .isEqualTo((int) decides)
                .isPositive();
    }

    @Test
    void whatIsNotToldNeverRefuses() {
        assertThat(DemoMatching.answer(firm(TOLD_LITTLE), Need.NONE, DAY).matches())
                .allMatch(match -> match.verdict() != Verdict.ELIGIBLE || match.unknownCount() == 0)
                .filteredOn(match -> match.verdict() == Verdict.NEEDS_INFO)
                .allMatch(match -> match.unmetCount() == 0)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "TH-LG-CREDIT-01, B, ELIGIBLE",
        "TH-TAX-CREDIT-02, B, ELIGIBLE",
        "TH-LG-CREDIT-01, C, NOT_ELIGIBLE",
        "TH-TAX-CREDIT-02, C, NOT_ELIGIBLE",
        "TH-LG-CREDIT-01, M, ELIGIBLE",
        "TH-EQUIPMENT-04, M, NOT_ELIGIBLE"
    })
    void theAnswerDecidesAtOnce(String product, String grade, Verdict verdict) {
        Profile told = changed(
                TOLD_LITTLE, Map.of("tax", new Draft().put("grade", grade).value()));

        assertThat(match(TOLD_LITTLE, product).verdict()).isEqualTo(Verdict.NEEDS_INFO);
        assertThat(match(told, product, DAY).verdict()).isEqualTo(verdict);
    }

    // --- 2.6 one person too many

    /** Neighbours of the firm around the two lower bounds of a large industrial firm; null = not told. */
    @ParameterizedTest
    @CsvSource({
        "1000, 400000000, UNMET",
        "999, 400000000, MET",
        "1000, 399999999.99, MET",
        ", 400000000, UNKNOWN",
        ", 150000000, MET",
        "1000, , UNKNOWN",
        "999, , MET"
    })
    void aFirmIsNoSmeOnlyWhereBothBoundsAreReached(
            @Nullable Integer employees, @Nullable BigDecimal revenue, Outcome outcome) {
        Draft year = new Draft().put("year", 2025).put("revenue", revenue);
        Profile neighbour = changed(
                TOO_LARGE,
                Map.of(
                        "employees",
                        employees == null ? Value.Nul.NUL : new Value.Num(BigDecimal.valueOf(employees)),
                        "insuredEmployees",
                        Value.Nul.NUL,
                        "rdStaff",
                        Value.Nul.NUL,
                        "fiscalYears",
                        new Value.Arr(List.of(year.value()))));

        assertThat(Stream.of("TH-TAX-CREDIT-02", "CN-SME-SUBSIDY", "XH-FIRST-LOAN-02", "XH-RENEWAL-05")
                        .map(product ->
                                finding(match(neighbour, product, DAY), "size").outcome()))
                .containsOnly(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQ-LG-QUARTERLY-01", "YH-CHAMPION-02", "TH-MERGER-05", "EQ-TERM-LADDER-02"})
    void whatAsksForTheTitleOnlyStaysOpenToTheLargeFirm(String product) {
        assertThat(verdicts(match(TOO_LARGE, product))).isEqualTo(OPEN_ELIGIBLE);
    }

    // --- 2.7 no revenue, much research

    @ParameterizedTest
    @CsvSource({"TH-TAX-CREDIT-02", "YH-TAX-03"})
    void loansSizedOnSalesAndTaxAreOutOfReach(String product) {
        assertThat(match(NO_REVENUE, product).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void theValuationRungIsCappedAndTheCapIsNamed() {
        Match match = match(NO_REVENUE, "EQ-VALUATION-04");

        assertThat(verdicts(match)).isEqualTo(OPEN_ELIGIBLE);
        assertThat(match.offer().amountMax()).isEqualTo("10000000");
        assertThat(requireNonNull(match.offer().amountBasis()).found())
                .isEqualTo(Text.of(
                        "投后估值 4.5亿元 × 5 %，封顶1,000万元",
                        "Post-money valuation CNY 450,000,000 × 5 %, capped at CNY 10,000,000"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR-BIO-GROWTH-03, OPEN, ELIGIBLE",
        "YL-TECH-AB-01, OPEN, ELIGIBLE",
        "FR-BIO-GROWTH-04, INVESTMENT_PERIOD_OVER, ELIGIBLE",
        "EQ-PIPELINE-03, OPEN, ELIGIBLE",
        "WS-RD-INTERRUPTION-01, OPEN, ELIGIBLE",
        "AZ-DIRECT-01, OPEN, NOT_ELIGIBLE",
        "XH-SPECIALISED-01, OPEN, NOT_ELIGIBLE"
    })
    void fundsAndPipelineAreOpenToTheResearchFirmAndSalesLoansAreNot(
            String product, Availability availability, Verdict verdict) {
        assertThat(verdicts(match(NO_REVENUE, product))).containsExactly(availability, verdict);
    }

    @Test
    void aFundThatNoLongerInvestsHasNoRankAndStandsBehindTheOpenOnes() {
        List<Match> all = DemoMatching.answer(firm(NO_REVENUE), Need.NONE, DAY).matches();
        List<String> over = all.stream()
                .dropWhile(match -> match.availability() == Availability.OPEN)
                .filter(match -> match.availability() == Availability.INVESTMENT_PERIOD_OVER)
                .map(match -> match.product().id() + " " + match.rank())
                .toList();

        assertThat(over).containsExactly("FR-BIO-GROWTH-04 null");
    }

    @Test
    void theFundThatClosesTodayIsStillOpenAndTomorrowIsNot() {
        assertThat(Stream.of(DAY, DAY.plusDays(1)).map(day -> match(firm(NO_REVENUE), "YL-TECH-AB-01", day)
                        .availability()))
                .containsExactly(Availability.OPEN, Availability.CLOSED);
    }

    @Test
    void aResearchShareOfEightTimesRevenueIsALegalValue() {
        Finding share = finding(match(NO_REVENUE, "YL-TECH-AB-01"), "rd-ratio");

        assertThat(Arrays.<Object>asList(share.outcome(), requireNonNull(share.actual())))
                .containsExactly(Outcome.MET, new BigDecimal("812.5"));
    }

    // --- 2.8 subsidies

    @ParameterizedTest
    @CsvSource({
        "CN-SME-SUBSIDY, PRIVATE, ELIGIBLE",
        "CN-SME-SUBSIDY, FOREIGN, NOT_ELIGIBLE",
        "CN-EQUIPMENT-SUBSIDY, PRIVATE, ELIGIBLE",
        "CN-EQUIPMENT-SUBSIDY, FOREIGN, ELIGIBLE"
    })
    void onlyOneOfTheCentralSubsidiesAsksForAPrivateFirm(String product, String ownership, Verdict verdict) {
        Profile owned = changed(SUBSIDIES, Map.of("ownership", new Value.Str(ownership)));
        Match match = requireNonNull(matches(owned, need("30000000", 36, "FIXED_ASSET", "MORTGAGE_EQUIPMENT"), DAY)
                .get(product));

        assertThat(match.verdict()).isEqualTo(verdict);
    }

    @Test
    void theEquipmentLoanGivesTheNeedAtItsRate() {
        Match match =
                requireNonNull(matches(firm(SUBSIDIES), need("30000000", 36, "FIXED_ASSET", "MORTGAGE_EQUIPMENT"), DAY)
                        .get("TH-EQUIPMENT-04"));

        assertThat(verdicts(match)).isEqualTo(OPEN_ELIGIBLE);
        assertThat(Arrays.<Object>asList(
                        match.offer().amountMax(),
                        match.offer().rateLow(),
                        match.offer().rateHigh()))
                .containsExactly(new BigDecimal("30000000"), new BigDecimal("3.45"), new BigDecimal("3.45"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, OPEN", "2027-01-01, CLOSED"})
    void theSubsidiesEndWithTheYear(LocalDate day, Availability availability) {
        assertThat(Stream.of(
                                "CN-EQUIPMENT-SUBSIDY",
                                "CN-SME-SUBSIDY",
                                "JS-MANUFACTURING-PROVINCE",
                                "JS-MANUFACTURING-CITY")
                        .map(product -> match(firm(SUBSIDIES), product, day).availability()))
                .containsOnly(availability);
    }
}
