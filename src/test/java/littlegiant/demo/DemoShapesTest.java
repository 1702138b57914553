package littlegiant.demo;

import static littlegiant.demo.DemoProducts.DOCUMENTS;
import static littlegiant.demo.DemoProducts.PRODUCTS;
import static littlegiant.demo.DemoProducts.all;
import static littlegiant.demo.DemoProducts.text;
import static littlegiant.demo.DemoProducts.texts;
import static littlegiant.demo.DemoProducts.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Product;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of a condition, limit, rate, fee and security that real products have stands in the demo. */
class DemoShapesTest {

    @Test
    void everyTestAppears() {
        Set<TestKind> tests = PRODUCTS.stream()
                .flatMap(product -> Stream.concat(product.criteria().stream(), product.needCriteria().stream()))
                .flatMap(criterion -> criterion.condition().atoms())
                .map(Condition.Atom::test)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TestKind.class)));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(tests))).isEmpty();
    }

    @Test
    void everyShapeOfALimitAppears() {
        assertThat(PRODUCTS.stream()
                        .flatMap(product -> product.limits().stream())
                        .map(limit -> limit.amount().getClass().getSimpleName()
                                + (limit.when().isEmpty() ? "" : " when")
                                + (limit.cap() == null ? "" : " capped"))
                        .collect(Collectors.toSet()))
                .contains(
                        Limit.Amount.Fixed.class.getSimpleName(),
                        Limit.Amount.Fixed.class.getSimpleName() + " when",
                        Limit.Amount.PercentOf.class.getSimpleName() + " capped",
                        Limit.Amount.PerUnitOf.class.getSimpleName() + " capped");
    }

    /** What the limits of real products depend on. */
    @Test
    void limitsFollowEveryFigureThatTheyFollowInTheMarket() {
        assertThat(limitsOf(
                        Limit.Amount.PercentOf.class, amount -> amount.metric().code()))
                .contains(
                        "revenue",
                        "taxPaid",
                        "rd.expense",
                        "rd.sum2y",
                        "equity.postMoney",
                        "collateral.PLANT",
                        "collateral.EQUIPMENT",
                        "receivables.confirmed",
                        "orders.confirmed",
                        "plannedInvestment",
                        "need.amount");
        assertThat(limitsOf(
                        Limit.Amount.PerUnitOf.class, amount -> amount.metric().code()))
                .contains("ip.classOne", "rdStaff");
    }

    @Test
    void rungsAskAboutTheFirmAndAboutTheNeed() {
        assertThat(asked(product -> product.limits().stream().flatMap(limit -> limit.when().stream())))
                .contains(
                        "tier",
                        "badge.HIGH_TECH",
                        "talentLevel",
                        "listing.stage",
                        "revenue",
                        "ip.classOne",
                        "rd.ratio",
                        "need.security",
                        "need.amount",
                        "need.purpose",
                        "need.termMonths");
        assertThat(asked(product -> product.rates().stream().flatMap(rate -> rate.when().stream())))
                .contains("tier", "revenue", "tax.grade", "need.amount", "need.security", "need.termMonths");
        assertThat(all("fees.when.metric")).contains("tier", "need.amount", "sizeClass");
    }

    private static <T extends Limit.Amount> Set<String> limitsOf(Class<T> shape, Function<T, String> figure) {
        return PRODUCTS.stream()
                .flatMap(product -> product.limits().stream())
                .map(Limit::amount)
                .filter(shape::isInstance)
                .map(amount -> figure.apply(shape.cast(amount)))
                .collect(Collectors.toSet());
    }

    private static Set<String> asked(Function<Product, Stream<Condition>> conditions) {
        return PRODUCTS.stream()
                .flatMap(conditions)
                .flatMap(Condition::atoms)
                .map(atom -> atom.metric().code())
                .collect(Collectors.toSet());
    }

    /** A guarantee company, added, lifts the limit. */
    @Test
    void someLimitsAreLiftedByAnAddedGuaranteeOrPledge() {
        assertThat(PRODUCTS.stream()
                        .flatMap(product -> product.limits().stream())
                        .flatMap(limit -> limit.when().stream())
                        .flatMap(Condition::atoms)
                        .filter(atom -> atom.metric().code().equals("need.security"))
                        .flatMap(atom -> ((Bound.Codes) atom.bound()).codes().stream())
                        .collect(Collectors.toSet()))
                .contains("GUARANTEE_COMPANY", "MORTGAGE_PROPERTY", "PLEDGE_IP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MORTGAGE_PROPERTY",
                "PLEDGE_IP",
                "GUARANTEE_COMPANY",
                "PLEDGE_EQUITY",
                "CORPORATE_GUARANTEE",
                "CO_BORROWER",
                "RISK_POOL"
            })
    void someLoansTakeThatSecurityAndNoOther(String security) {
        assertThat(loans()).anyMatch(loan -> texts(loan, "security").toList().equals(List.of(security)));
    }

    @Test
    void aLoanThatTakesAGuarantorOnlyNeedsOneOrBringsItsOwn() {
        assertThat(loans())
                .filteredOn(loan -> texts(loan, "security").toList().equals(List.of("GUARANTEE_COMPANY")))
                .isNotEmpty()
                .allMatch(loan -> texts(loan, "combinesWith.requires").anyMatch("GUARANTEE"::equals)
                        != texts(loan, "fees.kind").anyMatch("GUARANTEE"::equals));
    }

    @Test
    void severalBanksRenewLoansForRefinancingAloneAndBesideWorkingCapital() {
        List<Value> renewals = loans().stream()
                .filter(loan -> texts(loan, "features").anyMatch("RENEWAL"::equals)
                        && texts(loan, "purposes").anyMatch("REFINANCE"::equals))
                .toList();

        assertThat(renewals.stream().map(loan -> text(loan, "provider")).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(renewals.stream()
                        .map(loan -> texts(loan, "purposes").count())
                        .collect(Collectors.toSet()))
                .contains(1L, 2L);
    }

    private static List<Value> loans() {
        return DOCUMENTS.stream()
                .filter(document -> text(document, "kind").equals("LOAN"))
                .toList();
    }

    @Test
    void ratesStandBelowTheLprAndOnBothTenorsAndRunForFifteenYears() {
        assertThat(all("rate.tenor")).containsExactly("1Y", "5Y");
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> values(document, "rate.lowBp"))
                        .map(bp -> ((Value.Num) bp).number().signum()))
                .contains(-1, 0, 1);
        assertThat(PRODUCTS)
                .anyMatch(product -> Integer.valueOf(180).equals(product.terms().termMonthsMax()));
    }

    /** By percent a year, percent up front and amount, each charged in the ways that it can be. */
    @Test
    void everyShapeOfAFeeAppears() {
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> values(document, "fees"))
                        .map(Value.Obj.class::cast)
                        .map(fee -> Stream.of("percentPerYear", "percentUpFront", "amount")
                                        .filter(shape -> fee.at(shape) != null)
                                        .findFirst()
                                        .orElseThrow()
                                + " " + text(fee, "charged"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "percentPerYear UP_FRONT",
                        "percentPerYear YEARLY",
                        "percentPerYear PER_INSTALMENT",
                        "percentUpFront UP_FRONT",
                        "amount UP_FRONT",
                        "amount PER_INSTALMENT");
    }

    @Test
    void someCriteriaAreInternalAndSomeAreCombined() {
        List<Criterion> criteria = PRODUCTS.stream()
                .flatMap(product -> product.criteria().stream())
                .toList();

        assertThat(criteria).filteredOn(Criterion::internal).hasSizeGreaterThanOrEqualTo(10);
        assertThat(criteria)
                .filteredOn(one -> one.condition() instanceof Condition.AnyOf any
                        && any.alternatives().stream().anyMatch(Condition.AllOf.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyKindOfRateFeeRepaymentAndSecurityAppears() {
        assertThat(Map.of(
                        "rate.kind", all("rate.kind"),
                        "fees.charged", all("fees.charged"),
                        "fees.bearer", all("fees.bearer"),
                        "repayment", all("repayment"),
                        "security", all("security"),
                        "purposes", all("purposes"),
                        "features", all("features"),
                        "payment", all("payment"),
                        "stage", all("stage"),
                        "benefit.paid", all("benefit.paid")))
                .isEqualTo(Map.of(
                        "rate.kind", Set.of("FIXED", "RANGE", "LPR_PLUS_BP", "LPR_TIMES"),
                        "fees.charged", Set.of("UP_FRONT", "YEARLY", "PER_INSTALMENT"),
                        "fees.bearer", Set.of("BORROWER", "LENDER", "GOVERNMENT"),
                        "repayment",
                                Set.of(
                                        "ANNUITY",
                                        "EQUAL_PRINCIPAL",
                                        "INTEREST_MONTHLY_PRINCIPAL_AT_END",
                                        "INTEREST_QUARTERLY_PRINCIPAL_AT_END",
                                        "BULLET"),
                        "security",
                                DemoMatching.METRICS
                                        .get("need.security")
                                        .values()
                                        .keySet(),
                        "purposes",
                                DemoMatching.METRICS
                                        .get("need.purpose")
                                        .values()
                                        .keySet(),
                        "features", Set.of("FLEXIBLE", "RENEWAL"),
                        "payment", Set.of("ENTRUSTED", "SELF_DIRECTED", "BOTH"),
                        "stage",
                                DemoMatching.METRICS
                                        .get("equity.stage")
                                        .values()
                                        .keySet(),
                        "benefit.paid", Set.of("DEDUCTED", "REIMBURSED")));
    }
}
