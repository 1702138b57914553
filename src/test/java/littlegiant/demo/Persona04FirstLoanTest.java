package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.accounts;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.METRICS;
import static littlegiant.demo.DemoMatching.figure;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.Changeable;
import littlegiant.metric.Figure;
import littlegiant.recognition.Recogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.4 First loan. */
class Persona04FirstLoanTest {

    private static final String FIRM = "913202050000LG0418";

    @Test
    void itIsAFirstTimeBorrower() {
        assertThat(figure(firm(FIRM), "firstLoan")).isEqualTo(new Figure.Flag(true));
    }

    @ParameterizedTest
    @CsvSource({
        "XH-FIRST-LOAN-02, 3000000",
        "XD-FIRST-LOAN-01, 3000000",
        "XH-RISK-POOL-03, 4000000",
        "TH-TAX-CREDIT-02, 2175000",
        "YH-TAX-03, 1900000"
    })
    void firstLoansAndTheRiskPoolAreEligible(String product, String amount) {
        assertThat(state(match(FIRM, product))).isEqualTo("OPEN ELIGIBLE");
        assertThat(match(FIRM, product).offer().amountMax()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "TH-TAX-CREDIT-02, '[A, B, M]'",
        "XH-FIRST-LOAN-02, M",
        "YH-TAX-03, '[A, B, M]'",
        "XD-FIRST-LOAN-01, M",
        "YH-TAX-MEAN-06, M",
        "XH-STARTUP-06, M"
    })
    void gradeMCountsWhereABMAreAskedFor(String product, String required) {
        assertThat(said(finding(match(FIRM, product), "tax-grade"))).isEqualTo("MET M " + required + " -");
    }

    @Test
    void theMeanTaxOfTwoYearsAsksOnlyForTheMissingYear() {
        Match match = match(FIRM, "YH-TAX-MEAN-06");
        Finding mean = finding(match, "tax-mean");

        assertThat(state(match)).isEqualTo("OPEN NEEDS_INFO");
        assertThat(open(match)).containsExactly("tax-mean UNKNOWN");
        assertThat(mean.settledBy()).isEqualTo("TAX_AUTHORISATION");
        assertThat(DemoMatching.background(mean).period())
                .isEqualTo(Text.of("2024、2025年度（2024年度待补充）", "fiscal years 2024, 2025 (2024 not told)"));
        assertThat(requireNonNull(requireNonNull(mean.tested()).range()).least())
                .isEqualTo(new BigDecimal("190000"));
        assertThat(DemoMatching.asked(firm(FIRM))).containsExactly("taxPaid.mean2y decides 1");
    }

    @ParameterizedTest
    @CsvSource({"220000, ELIGIBLE, MET 300000 300000 -", "219999.98, NEAR_MISS, UNMET 299999.99 300000 0.01"})
    void theMissingYearDecides(String taxPaid, Verdict verdict, String said) {
        Match match = match(accounts(FIRM, 2024, Map.of("taxPaid", taxPaid)), "YH-TAX-MEAN-06", DAY);

        assertThat(match.verdict()).isEqualTo(verdict);
        assertThat(said(finding(match, "tax-mean"))).isEqualTo(said);
    }

    @Test
    void profitGrowthIsNotComputedAfterALoss() {
        assertThat(figure(firm(FIRM), "netProfit.growth")).isEqualTo(Figure.Absent.NOT_APPLICABLE);
        assertThat(requireNonNull(METRICS.get("netProfit.growth").reading()).zh())
                .contains("为零或负时不计算");
    }

    /** What makes the lower rate the dearer loan: 1.0 % up front. */
    @Test
    void theLowerRateIsTheOneWithAFee() {
        Map<String, Match> matches = matches(firm(FIRM), need("2000000", 12, "WORKING_CAPITAL", "CREDIT"), DAY);

        assertThat(Stream.of("XH-FIRST-LOAN-02", "TH-TAX-CREDIT-02")
                        .map(id -> requireNonNull(matches.get(id)))
                        .map(match -> state(match) + " " + match.offer().rateLow() + " "
                                + DemoMatching.fees(match, "percentUpFront")))
                .containsExactly("OPEN ELIGIBLE 3.45 [1]", "OPEN ELIGIBLE 4.35 []");
    }

    @Test
    void theSpecialisedTitleOf2026Misses50WanOfRevenueAndWaitsForTheScore() {
        Recogniser.Recognised list = recognised(FIRM, "SPECIALIZED-2026");
        Finding revenue = DemoRecognition.finding(list, "revenue.1");
        Finding score = DemoRecognition.finding(list, "score");

        assertThat(list.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(DemoRecognition.open(list)).containsExactly("revenue UNMET", "score UNKNOWN");
        assertThat(said(revenue)).isEqualTo("UNMET 14500000 15000000 500000");
        assertThat(List.of(revenue.near(), revenue.changeable())).containsExactly(true, Changeable.NEXT_ACCOUNTS);
        assertThat(score.settledBy()).isEqualTo("EVALUATION_REPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 15000000, UNMET 14500000 15000000 500000",
        "2027-04-30, 15000000, MET 15000000 15000000 -",
        "2027-04-30, 14999999.99, UNMET 14999999.99 15000000 0.01"
    })
    void theRevenueIsThereWithTheAccountsOf2026(LocalDate day, String revenue, String said) {
        var list = recognised(accounts(FIRM, 2026, Map.of("revenue", revenue)), "SPECIALIZED-2026", day);

        assertThat(said(DemoRecognition.finding(list, "revenue.1"))).isEqualTo(said);
    }

    @Test
    void theProvincialAwardIsWhatATitleWouldBringAndNoEntitlement() {
        assertThat(DemoRecognition.awards(firm(FIRM), DAY))
                .contains("RECOGNITION PROVINCIAL 300000 IF_RECOGNISED null")
                .allMatch(award -> award.contains(" IF_RECOGNISED "));
        assertThat(match(FIRM, "XS-AWARD-PROVINCIAL").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }
}
