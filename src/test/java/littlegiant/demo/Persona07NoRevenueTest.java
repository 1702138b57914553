package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.7 No revenue, much research. */
class Persona07NoRevenueTest {

    private static final String FIRM = "913202050000LG076T";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TH-TAX-CREDIT-02",
                "YH-TAX-03",
                "YH-TAX-MEAN-06",
                "EQ-GROWTH-06",
                "EQ-ACCEPTANCE-06",
                "AZ-DIRECT-01",
                "XH-SPECIALISED-01",
                "HY-AUTO-01",
                "HY-INVOICE-03",
                "ZW-RELIEF-03",
                "LX-TAX-05",
                "JN-ORDER-04"
            })
    void whatRestsOnSalesOrTaxIsOutOfReach(String product) {
        assertThat(state(match(FIRM, product))).isEqualTo("OPEN NOT_ELIGIBLE");
    }

    @Test
    void theValuationRungIsFivePercentCappedAndTheCapIsNamed() {
        Match match = match(FIRM, "EQ-VALUATION-04");

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(match.offer().amountMax()).isEqualTo("10000000");
        assertThat(requireNonNull(match.offer().amountBasis()).found())
                .isEqualTo(Text.of(
                        "投后估值 4.5亿元 × 5 %，封顶1,000万元",
                        "Post-money valuation CNY 450,000,000 × 5 %, capped at CNY 10,000,000"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR-BIO-GROWTH-03, OPEN ELIGIBLE",
        "YL-TECH-AB-01, OPEN ELIGIBLE",
        "FR-BIO-GROWTH-04, INVESTMENT_PERIOD_OVER ELIGIBLE",
        "EQ-PIPELINE-03, OPEN ELIGIBLE",
        "WS-RD-INTERRUPTION-01, OPEN ELIGIBLE"
    })
    void fundsOfItsStagePipelinePledgeAndResearchInsuranceFit(String product, String state) {
        assertThat(state(match(FIRM, product))).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR-BIO-GROWTH-03", "YL-TECH-AB-01"})
    void theirTicketsAre1000To5000Wan(String product) {
        Product.Fund fund = requireNonNull(match(FIRM, product).product().fund());

        assertThat(List.of(requireNonNull(fund.ticketMin()), requireNonNull(fund.ticketMax())))
                .containsExactly(new BigDecimal("10000000"), new BigDecimal("50000000"));
    }

    @Test
    void aFundThatNoLongerInvestsIsTheLastOfTheFundsAndHasNoRank() {
        List<Match> funds = DemoMatching.answer(firm(FIRM), Need.NONE, DAY).matches().stream()
                .filter(match -> match.product().kind() == Product.Kind.FUND)
                .toList();
        Match last = funds.get(funds.size() - 1);

        assertThat(last.product().id()).isEqualTo("FR-BIO-GROWTH-04");
        assertThat(last.rank()).isNull();
        assertThat(funds.subList(0, funds.size() - 1)).allMatch(fund -> fund.availability() == Availability.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, OPEN", "2026-11-24, CLOSED"})
    void theFundThatClosesTodayIsStillOpen(LocalDate day, Availability availability) {
        assertThat(match(firm(FIRM), "YL-TECH-AB-01", day).availability()).isEqualTo(availability);
    }

    @Test
    void theRevenueFloorOfTheSpecialisedTitleIsMetThroughEquity() {
        Recogniser.Recognised list = recognised(FIRM, "SPECIALIZED-2026");

        assertThat(said(DemoRecognition.finding(list, "revenue"))).isEqualTo("MET - - -");
        assertThat(said(DemoRecognition.finding(list, "revenue.1"))).isEqualTo("UNMET 3200000 15000000 11800000");
        assertThat(said(DemoRecognition.finding(list, "revenue.2"))).isEqualTo("MET 60000000 20000000 -");
    }

    @Test
    void theResearchOfTheSpecialisedTitleIsMet() {
        Recogniser.Recognised list = recognised(FIRM, "SPECIALIZED-2026");

        assertThat(List.of(
                        said(DemoRecognition.finding(list, "rd-expense")),
                        said(DemoRecognition.finding(list, "rd-ratio"))))
                .containsExactly("MET 23500000 1000000 -", "MET 812.5 3 -");
        assertThat(DemoRecognition.open(list)).containsExactly("position UNKNOWN");
    }

    @Test
    void theLittleGiantIsNoNearMissThatAnyoneCanActOn() {
        Recogniser.Recognised list = recognised(FIRM, "LITTLE-GIANT-2026");
        Finding revenue = DemoRecognition.finding(list, "revenue");

        assertThat(list.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(said(revenue)).isEqualTo("UNMET 3200000 50000000 46800000");
        assertThat(revenue.near()).isFalse();
    }

    @Test
    void newEquityIsThatOfARolling24MonthsAndTheReadingIsNamed() {
        Finding equity = DemoRecognition.finding(recognised(FIRM, "SPECIALIZED-2026"), "revenue.2");

        assertThat(DemoMatching.background(equity).reading())
                .isEqualTo(Text.of("截至当日的滚动24个月（非会计年度）", "the rolling 24 months up to the day, not fiscal years"));
        assertThat(DemoMatching.background(equity).period()).isNull();
    }

    /** The round of 2024-03-05 counts for two years. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 75000000",
        "2026-03-05, 60000000",
        "2026-11-23, 60000000",
        "2027-08-19, 60000000",
        "2027-08-20, 0"
    })
    void aRoundCountsUntilTwoYearsAreFull(LocalDate day, BigDecimal paidIn) {
        assertThat(DemoMatching.value(firm(FIRM), "equity.new2y", day)).isEqualTo(paidIn);
    }

    @Test
    void byFiscalYearsItWouldHaveBeen7500Wan() {
        BigDecimal sum = ((Value.Arr) requireNonNull(DemoFirms.told(FIRM, "equity.rounds")))
                .items().stream()
                        .map(round -> ((Value.Num) requireNonNull(((Value.Obj) round).at("amount"))).number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualTo("75000000");
    }

    @Test
    void aResearchShareOfEightTimesRevenueIsALegalValue() {
        Finding share = finding(match(FIRM, "YL-TECH-AB-01"), "rd-ratio");

        assertThat(said(share)).isEqualTo("MET 812.5 8 -");
        assertThat(Stream.of("netProfit", "rdStaff.ratio").map(metric -> DemoMatching.value(firm(FIRM), metric, DAY)))
                .containsExactly(new BigDecimal("-39000000"), new BigDecimal("67.2413"));
    }
}
