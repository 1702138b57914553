package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.METRICS;
import static littlegiant.catalog.ProductDocuments.product;
import static littlegiant.catalog.ProductDocuments.tierAtLeast;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import littlegiant.finance.Fee;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.finance.Rate;
import littlegiant.finance.Subsidy;
import littlegiant.kernel.Text;
import org.junit.jupiter.api.Test;

/** What a product gives and costs, and what it may stand beside. */
class PricesReadTest {

    private static BigDecimal yuan(String yuan) {
        return new BigDecimal(yuan);
    }

    @Test
    void aFundTellsItsTicketAndThePeriodInWhichItInvests() {
        assertThat(product("kind: FUND", "ticket: { min: 5, max: 10 }", "investsUntil: 2026-12-31")
                        .fund())
                .isEqualTo(new Product.Fund(yuan("5"), yuan("10"), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aBenefitIsAnAwardOrAShareOfTheInterest() {
        assertThat(Arrays.asList(
                        product("kind: POLICY", "benefit: { amount: 500000, paid: REIMBURSED }")
                                .benefit(),
                        product(
                                        "kind: POLICY",
                                        "benefit: { percentagePoints: 1.5, months: 24, baseLimit: 9, cap: 8, paid: DEDUCTED }",
                                        "stacking: CENTRAL_INTEREST_SUBSIDY")
                                .benefit(),
                        product("kind: POLICY").benefit()))
                .containsExactly(
                        new Product.Benefit(yuan("500000"), null, Product.Paid.REIMBURSED),
                        new Product.Benefit(
                                null, new Subsidy(yuan("1.5"), 24, yuan("9"), yuan("8")), Product.Paid.DEDUCTED),
                        null);
    }

    @Test
    void aFeeSaysWhatItIsOfAndWhenItIsChargedAndWhoBearsIt() {
        assertThat(product("fees: [ { kind: GUARANTEE, percentPerYear: 0.8, charged: UP_FRONT, bearer: GOVERNMENT },"
                                + " { kind: APPRAISAL, amount: 500, charged: YEARLY,"
                                + " when: [ { metric: need.amount, test: MORE_THAN, value: 5000000 } ] } ]")
                        .fees())
                .containsExactly(
                        new Product.FeeWhen(
                                List.of(),
                                new Fee(
                                        Fee.Kind.GUARANTEE,
                                        yuan("0.8"),
                                        Fee.Per.PERCENT_PER_YEAR,
                                        Fee.Charged.UP_FRONT,
                                        Fee.Bearer.GOVERNMENT)),
                        new Product.FeeWhen(
                                List.of(new Condition.Atom(
                                        METRICS.get("need.amount"),
                                        TestKind.MORE_THAN,
                                        new Bound.Steps(50_000_000_000L, 50_000_000_000L))),
                                new Fee(
                                        Fee.Kind.APPRAISAL,
                                        yuan("500"),
                                        Fee.Per.AMOUNT,
                                        Fee.Charged.YEARLY,
                                        Fee.Bearer.BORROWER)));
    }

    @Test
    void aProductSaysWhatItMayStandBeside() {
        assertThat(product(
                                "kind: POLICY",
                                "stacking: CENTRAL_INTEREST_SUBSIDY",
                                "combinesWith: { excludes: [ A-1 ], requires: [ LOAN ], clause: { zh: 不得重复享受, en: Never twice } }")
                        .combination())
                .isEqualTo(new Product.Combination(
                        "CENTRAL_INTEREST_SUBSIDY", List.of("A-1"), List.of("LOAN"), Text.of("不得重复享受", "Never twice")));
    }

    @Test
    void eachKindOfRateIsRead() {
        Product product = product(
                "rate: [ { kind: FIXED, percent: 3.45, when: [ { metric: tier, test: AT_LEAST, value: NATIONAL } ] },"
                        + " { kind: RANGE, low: 3.6, high: 4.2, when: [ { metric: tier, test: AT_LEAST, value: PROVINCIAL } ] },"
                        + " { kind: LPR_PLUS_BP, tenor: 5Y, lowBp: -20, highBp: 30, when: [ { metric: tier, test: AT_LEAST, value: MUNICIPAL } ] },"
                        + " { kind: LPR_TIMES, tenor: 1Y, low: 1.1, high: 1.3 } ]");

        assertThat(product.rates())
                .containsExactly(
                        new Product.PricedWhen(List.of(tierAtLeast(3)), new Rate.Fixed(yuan("3.45"))),
                        new Product.PricedWhen(List.of(tierAtLeast(2)), new Rate.Range(yuan("3.6"), yuan("4.2"))),
                        new Product.PricedWhen(
                                List.of(tierAtLeast(1)), new Rate.LprPlusBp(Tenor.Y5, yuan("-20"), yuan("30"))),
                        new Product.PricedWhen(List.of(), new Rate.LprTimes(Tenor.Y1, yuan("1.1"), yuan("1.3"))));
    }

    @Test
    void anAmountCanGoByTheUnitsOfACountedFigure() {
        assertThat(product("limits: [ { amount: { perUnitOf: ip.classOne, amount: 1000000 }, cap: 5000000 } ]")
                        .limits())
                .containsExactly(new Limit(
                        List.of(),
                        new Limit.Amount.PerUnitOf(METRICS.get("ip.classOne"), yuan("1000000")),
                        yuan("5000000")));
    }
}
