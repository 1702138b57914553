package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.accounts;
import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.number;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.matching.Replacement;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.10 Debt ratio 78 %. */
class Persona10DebtTest {

    private static final String FIRM = "913202050000LG1056";

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void forThreeToSixMonthsAgainstReceivablesTheyComeFirst(int months) {
        Need need = need("14000000", months, "WORKING_CAPITAL", "PLEDGE_RECEIVABLES");

        List<Match> ranked = DemoMatching.answer(firm(FIRM), need, DAY).matches().stream()
                .filter(match -> match.rank() != null)
                .toList();

        assertThat(ranked.stream().limit(2).map(match -> match.product().id()))
                .containsExactlyInAnyOrder("TH-RECEIVABLE-03", "TH-FACTORING-06");
        assertThat(ranked.stream().skip(2).map(match -> match.product().kind())).containsOnly(Product.Kind.POLICY);
        assertThat(matches(firm(FIRM), need, DAY).values().stream()
                        .filter(match -> match.rank() != null && match.product().kind() == Product.Kind.LOAN)
                        .map(match -> match.product().id()))
                .containsExactly("TH-RECEIVABLE-03");
    }

    @Test
    void theReceivableIsLentOnAt80Percent() {
        Match match = match(FIRM, "TH-RECEIVABLE-03");

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(match.offer().amountMax()).isEqualTo("14400000");
        assertThat(requireNonNull(match.offer().amountBasis()).found().zh()).isEqualTo("已确权应收账款 1,800万元 × 80 %");
    }

    @Test
    void theReceivableIsConfirmedAndDueIn95Days() {
        Profile.Receivable receivable = requireNonNull(firm(FIRM).receivables()).get(0);

        assertThat(Arrays.asList(receivable.amount(), receivable.dueOn(), receivable.confirmed()))
                .containsExactly(new BigDecimal("18000000"), LocalDate.of(2027, 2, 26), true);
        assertThat(ChronoUnit.DAYS.between(DAY, receivable.dueOn())).isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource({
        "XH-SPECIALISED-01, UNMET 78 75 3",
        "YH-PATENT-LADDER-04, UNMET 78 75 3",
        "TH-LG-CREDIT-01, UNMET 78 70 8",
        "TH-TAX-CREDIT-02, UNMET 78 70 8",
        "LX-CLASS-01, UNMET 78 70 8",
        "LH-LISTED-03, UNMET 78 75 3",
        "JN-IP-LIFT-03, UNMET 78 75 3"
    })
    void creditLoansAreNearlyMissedByPointsOfTheDebtRatio(String product, String said) {
        Match match = match(FIRM, product);
        Finding debt = finding(match, "debt-ratio");

        assertThat(state(match)).isEqualTo("OPEN NEAR_MISS");
        assertThat(open(match)).containsExactly("debt-ratio UNMET");
        assertThat(said(debt)).isEqualTo(said);
        assertThat(Arrays.asList(debt.unit(), debt.near())).containsExactly("PERCENT", true);
    }

    /** 600 paid in; 450 of the shareholder's loan turned into capital; 1,800 of receivables collected and repaid. */
    @ParameterizedTest
    @CsvSource({
        "156000000, 117000000, MET 75 75 -",
        "155999999, 117000000, UNMET 75.0001 75 0.0001",
        "150000000, 112500000, MET 75 75 -",
        "150000000, 112500001, UNMET 75.0001 75 0.0001",
        "132000000, 99000000, MET 75 75 -",
        "132000001, 99000001, UNMET 75.0001 75 0.0001"
    })
    void eachOfTheThreeLeastChangesGives75Percent(String assets, String liabilities, String said) {
        Profile changed = accounts(FIRM, 2025, Map.of("totalAssets", assets, "totalLiabilities", liabilities));
        Match match = match(changed, "XH-SPECIALISED-01", DAY);

        assertThat(said(finding(match, "debt-ratio"))).isEqualTo(said);
        assertThat(match.verdict()).isEqualTo(said.startsWith("MET") ? Verdict.ELIGIBLE : Verdict.NEAR_MISS);
    }

    @Test
    void twoLendersTooManyBesideTheDebtAreStillANearMiss() {
        Match match = match(FIRM, "GS-ONLINE-02");

        assertThat(open(match)).containsExactly("debt-ratio UNMET", "lenders UNMET");
        assertThat(List.of(said(finding(match, "debt-ratio")), said(finding(match, "lenders"))))
                .containsExactly("UNMET 78 75 3", "UNMET 5 3 2");
        assertThat(match.verdict()).isEqualTo(Verdict.NEAR_MISS);
    }

    /** 9,200 of 19,500 now; 1,440 more would make 54.6 %. */
    @ParameterizedTest
    @CsvSource({
        "92000000, MET 47.1795 50 -",
        "97500000, MET 50 50 -",
        "97500000.01, UNMET 50.0001 50 0.0001",
        "106400000, UNMET 54.5642 50 4.5642"
    })
    void borrowingToSalesIs472PercentAndTheNewLoanWouldPassTheCap(String balance, String said) {
        Match match = match(changed(FIRM, Map.of("credit.loanBalance", number(balance))), "EQ-GROWTH-06", DAY);

        assertThat(said(finding(match, "debt-to-sales"))).isEqualTo(said);
    }

    @Test
    void theCapIsOnBorrowingToSales() {
        Finding debt = finding(match(FIRM, "EQ-GROWTH-06"), "debt-to-sales");

        assertThat(debt.text()).isEqualTo(Text.of("融资余额不超过营业收入的50%", "Borrowing up to 50 % of sales"));
    }

    @Test
    void aLoanIsDueWithin60Days() {
        assertThat(DemoMatching.value(firm(FIRM), "loans.dueIn60Days", DAY)).isEqualTo(new BigDecimal("26000000"));
        assertThat(DemoMatching.value(firm(FIRM), "loans.nextDueOn", DAY)).isEqualTo("2027-01-12");
    }

    @Test
    void forRefinancingTheRenewalWithoutRepayingPrincipalComesFirst() {
        Need need = new Need(new BigDecimal("26000000"), 12, "REFINANCE", null, null, null);

        assertThat(matches(firm(FIRM), need, DAY).values().stream()
                        .filter(match -> Integer.valueOf(1).equals(match.rank()))
                        .map(match -> match.product().id()))
                .containsExactly("XH-RENEWAL-05");
    }

    @Test
    void theRenewalNamesTheLoanThatIsDueSoonWithWhatItSaves() {
        Match match = match(FIRM, "XH-RENEWAL-05");
        List<Replacement> soon =
                match.replacements().stream().filter(Replacement::dueSoon).toList();

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(soon.stream()
                        .map(one -> Arrays.asList(
                                one.loan().lender(), one.loan().dueOn(), one.amount(), one.savesMin(), one.savesMax())))
                .containsExactly(Arrays.asList(
                        "锡东示范农商银行",
                        LocalDate.of(2027, 1, 12),
                        new BigDecimal("26000000"),
                        new BigDecimal("-91000"),
                        new BigDecimal("143000")));
    }

    @Test
    void itHasFiveLendersAndTellsALoanOfEach() {
        assertThat(requireNonNull(firm(FIRM).loans()).stream()
                        .map(Profile.Loan::amount)
                        .reduce(BigDecimal.ZERO, (a, b) -> a.add(requireNonNull(b))))
                .isEqualTo("92000000");
        assertThat(DemoMatching.value(firm(FIRM), "credit.lenders", DAY)).isEqualTo(new BigDecimal("5"));
    }
}
