package littlegiant.demo;

import static littlegiant.demo.DemoFirms.accounts;
import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.number;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.Changeable;
import littlegiant.recognition.Recogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.2 Passes 2022, misses 2026 by two; one of them heals by itself. */
class Persona02MissesByTwoTest {

    private static final String FIRM = "913202050000LG025J";

    /** The accounts of 2026 are published by then. */
    private static final LocalDate ACCOUNTS_2026 = LocalDate.of(2027, 4, 30);

    private static Finding of(String list, String criterion) {
        return DemoRecognition.finding(recognised(FIRM, list), criterion);
    }

    @Test
    void theLittleGiantOf2022IsMet() {
        Recogniser.Recognised list = recognised(FIRM, "LITTLE-GIANT-2022");

        assertThat(list.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(DemoRecognition.open(list)).isEmpty();
        assertThat(said(of("LITTLE-GIANT-2022", "growth"))).isEqualTo("MET 9.1544 5 -");
    }

    @Test
    void theLittleGiantOf2026IsMissedByTwoThatAreBothNear() {
        Recogniser.Recognised list = recognised(FIRM, "LITTLE-GIANT-2026");

        assertThat(list.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(DemoRecognition.open(list)).containsExactly("rd-sum UNMET", "class-one UNMET");
        assertThat(said(of("LITTLE-GIANT-2026", "rd-sum"))).isEqualTo("UNMET 11500000 12000000 500000");
        assertThat(said(of("LITTLE-GIANT-2026", "class-one.1"))).isEqualTo("UNMET 3 4 1");
        assertThat(Stream.of("rd-sum", "class-one")
                        .map(id -> of("LITTLE-GIANT-2026", id))
                        .map(finding -> finding.near() + " " + finding.changeable()))
                .containsOnly("true NEXT_ACCOUNTS");
    }

    @Test
    void twoYearsOfAccountsAreTheLastTwoFiscalYearsAndTheFindingSaysSo() {
        var background = DemoMatching.background(of("LITTLE-GIANT-2026", "rd-sum"));

        assertThat(Arrays.asList(background.period(), background.reading()))
                .containsExactly(
                        Text.of("2024、2025年度", "fiscal years 2024, 2025"),
                        Text.of("近两个会计年度", "the last two fiscal years"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 5980000, UNMET 11500000 12000000 500000",
        "2027-04-30, 5980000, MET 12000000 12000000 -",
        "2027-04-30, 5979999.99, UNMET 11999999.99 12000000 0.01",
        "2027-04-30, 6020000, MET 12040000 12000000 -"
    })
    void theWindowRollsSo598WanOf2026AreEnoughOnceItsAccountsAreThere(LocalDate day, String research, String said) {
        var list = recognised(accounts(FIRM, 2026, Map.of("rdExpense", research)), "LITTLE-GIANT-2026", day);

        assertThat(said(DemoRecognition.finding(list, "rd-sum"))).isEqualTo(said);
    }

    /** 598 is 3 % of 19,933.3333. */
    @ParameterizedTest
    @CsvSource({"199333333.33, MET", "199333333.34, UNMET"})
    void theResearchOf2026MustAlsoBeThreePercentOfItsRevenue(String revenue, Outcome outcome) {
        var list = recognised(
                accounts(FIRM, 2026, Map.of("rdExpense", "5980000", "revenue", revenue)),
                "LITTLE-GIANT-2026",
                ACCOUNTS_2026);

        assertThat(DemoRecognition.finding(list, "rd-ratio").outcome()).isEqualTo(outcome);
    }

    @Test
    void theFourthRightMustBeFiledByTheFirm() {
        assertThat(of("LITTLE-GIANT-2026", "class-one").text().zh()).contains("4项及以上", "由企业申请");

        var list = recognised(changed(FIRM, Map.of("ip.classOne", number("4"))), "LITTLE-GIANT-2026", DAY);
        assertThat(DemoRecognition.open(list)).containsExactly("rd-sum UNMET");
    }

    @Test
    void theBeijingExchangeIsMissedBy20WanOf2024AndTheMarketValueIsNotTold() {
        assertThat(said(of("LISTING-BSE-1", "profit.1.1"))).isEqualTo("UNMET 14800000 15000000 200000");
        assertThat(said(of("LISTING-BSE-1", "profit.1.2"))).isEqualTo("MET 16.8186 8 -");
        assertThat(said(of("LISTING-BSE-1", "market-value"))).isEqualTo("UNKNOWN - 200000000 -");
        assertThat(of("LISTING-BSE-1", "market-value").settledBy()).isEqualTo("SPONSOR_REPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 15000000, NEAR_MISS, UNMET",
        "2027-04-30, 15000000, NEEDS_INFO, MET",
        "2027-04-30, 14999999.99, NEAR_MISS, UNMET"
    })
    void with1500WanIn2026TheTwoYearsAreMetFromItsAudit(
            LocalDate day, String profit, Verdict verdict, Outcome outcome) {
        var list = recognised(accounts(FIRM, 2026, Map.of("netProfit", profit)), "LISTING-BSE-1", day);

        assertThat(List.of(
                        list.verdict(), DemoRecognition.finding(list, "profit").outcome()))
                .containsExactly(verdict, outcome);
    }

    @ParameterizedTest
    @CsvSource({"XH-SPECIALISED-01, 5000000", "TH-LG-CREDIT-01, 5000000", "EQ-TERM-LADDER-02, 20000000"})
    void provincialRungsAreEligible(String product, BigDecimal amount) {
        Match match = match(FIRM, product);

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(match.offer().amountMax()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EQ-LG-QUARTERLY-01",
                "XS-AWARD-NATIONAL",
                "XS-REREVIEW-NATIONAL",
                "XS-SERVICE-LIST",
                "CN-KEY-LITTLE-GIANT"
            })
    void aNationalTitleIsAskedForAndNeverAQuickWin(String product) {
        Match match = match(FIRM, product);
        Finding title = finding(match, "little-giant");

        assertThat(Arrays.<Object>asList(match.verdict(), said(title), title.near(), title.changeable()))
                .containsExactly(Verdict.NOT_ELIGIBLE, "UNMET false true -", false, Changeable.YEARS);
        assertThat(title.text().zh()).contains("国家级", "在有效期内");
    }

    @Test
    void theNationalAwardIsWhatRecognitionWouldBring() {
        assertThat(DemoRecognition.awards(firm(FIRM), DAY)).contains("RECOGNITION NATIONAL 500000 IF_RECOGNISED null");
        assertThat(open(match(FIRM, "XS-AWARD-NATIONAL"))).containsExactly("little-giant UNMET", "this-year UNMET");
    }

    @Test
    void itsProvincialTitleOfDecember2025BringsNoAwardOfThisYear() {
        assertThat(said(finding(match(FIRM, "XS-AWARD-PROVINCIAL"), "this-year")))
                .startsWith("UNMET 2025-12-26 2025-12-31");
    }
}
