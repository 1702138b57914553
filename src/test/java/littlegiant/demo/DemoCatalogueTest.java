package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import littlegiant.profile.ProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped demo shows everything the service knows, and never passes for real. */
class DemoCatalogueTest {

    private static final List<Value> DOCUMENTS = DemoDocuments.products();
    private static final List<Product> PRODUCTS = DOCUMENTS.stream()
            .map(document -> requireNonNull(new ProductReader(DemoMatching.METRICS).read(document, new Faults()))
                    .product())
            .toList();
    private static final List<Institution> INSTITUTIONS = DemoDocuments.institutions().stream()
            .map(document ->
                    requireNonNull(new ProductReader(DemoMatching.METRICS).institution(document, new Faults())))
            .toList();

    private static String text(Value document, String path) {
        return document instanceof Value.Obj obj && obj.at(path) instanceof Value.Str str ? str.text() : "";
    }

    /** The texts at a path of every product, lists opened. */
    private static Set<String> all(String path) {
        return DOCUMENTS.stream()
                .flatMap(document -> at(document, List.of(path.split("\\."))))
                .map(value -> ((Value.Str) value).text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Value> at(Value value, List<String> path) {
        if (value instanceof Value.Arr arr) {
            return arr.items().stream().flatMap(item -> at(item, path));
        }
        if (path.isEmpty()) {
            return Stream.of(value);
        }
        Value next = value instanceof Value.Obj obj ? obj.fields().get(path.get(0)) : null;
        return next == null ? Stream.empty() : at(next, path.subList(1, path.size()));
    }

    @Test
    void itIsLargeEnoughToSearchIn() {
        assertThat(PRODUCTS).hasSizeGreaterThanOrEqualTo(120);
        assertThat(INSTITUTIONS).hasSizeGreaterThanOrEqualTo(30);
        assertThat(PRODUCTS)
                .filteredOn(product -> product.kind() == Product.Kind.FUND)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(PRODUCTS)
                .filteredOn(product -> product.kind() == Product.Kind.POLICY)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(DemoDocuments.firms()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void everyDocumentReadsWithoutAFault() {
        Faults faults = new Faults();
        DOCUMENTS.forEach(document -> new ProductReader(DemoMatching.METRICS).read(document, faults));
        DemoDocuments.institutions()
                .forEach(document -> new ProductReader(DemoMatching.METRICS).institution(document, faults));
        DemoDocuments.firms().forEach(document -> new ProfileReader(DemoMatching.METRICS)
                .read(document, "", DemoMatching.DAY, faults));

        assertThat(faults.list()).extracting(Fault::detail).isEmpty();
    }

    @Test
    void noIdIsUsedTwiceAndEveryProviderIsThere() {
        assertThat(PRODUCTS).extracting(Product::id).doesNotHaveDuplicates();
        assertThat(INSTITUTIONS).extracting(Institution::id).doesNotHaveDuplicates();
        assertThat(INSTITUTIONS)
                .extracting(Institution::id)
                .containsExactlyInAnyOrderElementsOf(
                        PRODUCTS.stream().map(Product::provider).collect(Collectors.toSet()));
    }

    @Test
    void aProductIsFiledUnderItsProvider() {
        assertThat(INSTITUTIONS.stream().flatMap(institution -> PRODUCTS.stream()
                        .map(Product::provider)
                        .filter(provider -> provider.equals(institution.id()))))
                .containsExactlyElementsOf(
                        PRODUCTS.stream().map(Product::provider).toList());
    }

    @Test
    void everyKindOfProductAndInstitutionAppears() {
        assertThat(PRODUCTS.stream().map(Product::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Product.Kind.RECOGNITION)));
        assertThat(INSTITUTIONS.stream().map(Institution::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Institution.Kind.values());
    }

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
        assertThat(loans()).anyMatch(loan -> at(loan, List.of("security"))
                .map(code -> ((Value.Str) code).text())
                .toList()
                .equals(List.of(security)));
    }

    @Test
    void aLoanThatTakesAGuarantorOnlyNeedsOneOrBringsItsOwn() {
        assertThat(loans())
                .filteredOn(loan ->
                        at(loan, List.of("security")).toList().equals(List.of(new Value.Str("GUARANTEE_COMPANY"))))
                .isNotEmpty()
                .allMatch(loan -> at(loan, List.of("combinesWith", "requires")).anyMatch(isText("GUARANTEE"))
                        != at(loan, List.of("fees", "kind")).anyMatch(isText("GUARANTEE")));
    }

    @Test
    void severalBanksRenewLoansForRefinancingAloneAndBesideWorkingCapital() {
        List<Value> renewals = loans().stream()
                .filter(loan -> at(loan, List.of("features")).anyMatch(isText("RENEWAL"))
                        && at(loan, List.of("purposes")).anyMatch(isText("REFINANCE")))
                .toList();

        assertThat(renewals.stream().map(loan -> text(loan, "provider")).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(renewals.stream()
                        .map(loan -> at(loan, List.of("purposes")).count())
                        .collect(Collectors.toSet()))
                .contains(1L, 2L);
    }

    private static List<Value> loans() {
        return DOCUMENTS.stream()
                .filter(document -> text(document, "kind").equals("LOAN"))
                .toList();
    }

    private static Predicate<Value> isText(String text) {
        return new Value.Str(text)::equals;
    }

    @Test
    void ratesStandBelowTheLprAndOnBothTenorsAndRunForFifteenYears() {
        assertThat(all("rate.tenor")).containsExactly("1Y", "5Y");
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> at(document, List.of("rate", "lowBp")))
                        .map(bp -> ((Value.Num) bp).number().signum()))
                .contains(-1, 0, 1);
        assertThat(PRODUCTS)
                .anyMatch(product -> Integer.valueOf(180).equals(product.terms().termMonthsMax()));
    }

    /** By percent a year, percent up front and amount, each charged in the ways that it can be. */
    @Test
    void everyShapeOfAFeeAppears() {
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> at(document, List.of("fees")))
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
    void oneFundIsPastItsInvestmentPeriodAndEveryOtherOneIsOpen() {
        List<Product> funds = PRODUCTS.stream()
                .filter(product -> product.kind() == Product.Kind.FUND)
                .toList();

        assertThat(funds)
                .filteredOn(fund -> Availability.of(fund, DemoMatching.DAY) != Availability.OPEN)
                .extracting(Product::id)
                .containsExactly("FR-BIO-GROWTH-04");
        assertThat(funds)
                .allMatch(fund -> requireNonNull(fund.fund()).ticketMax() != null
                        && requireNonNull(fund.fund()).investsUntil() != null);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, OPEN, OPEN", "2026-11-23, CLOSED, OPEN", "2026-11-24, CLOSED, CLOSED"})
    void oneClosedYesterdayAndTwoCloseToday(LocalDate day, Availability yesterdays, Availability todays) {
        assertThat(availability("GS-PATENT-COUNT-03", day)).isEqualTo(yesterdays);
        assertThat(Stream.of("YL-TECH-AB-01", "ZW-RELIEF-03").map(id -> availability(id, day)))
                .containsOnly(todays);
    }

    private static Availability availability(String id, LocalDate day) {
        return Availability.of(
                PRODUCTS.stream()
                        .filter(product -> product.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                day);
    }

    /** Where a text gives no figure the policy has none, and says who decides. */
    @Test
    void aPolicyHasABenefitOrSaysThatTheAuthorityOrTheBankDecides() {
        assertThat(PRODUCTS)
                .filteredOn(product -> product.kind() == Product.Kind.POLICY && product.benefit() == null)
                .isNotEmpty()
                .allMatch(product ->
                        requireNonNull(product.summary()).zh().matches(".*(决定|确定|为准|不列|不涉及|办理|银行独立审批|审批).*"));
    }

    @Test
    void noSummaryPromisesOrUsesAWordThatIsNeverUsed() {
        assertThat(PRODUCTS).allMatch(product -> Stream.of("秒批", "包过", "必得", "最低利率", "零门槛", "可贷额度", "预授信", "先息后本")
                .noneMatch(word ->
                        (requireNonNull(product.summary()).zh() + product.name().zh()).contains(word)));
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

    @Test
    void onTheDayOfTheDemoEveryAvailabilityAppears() {
        assertThat(PRODUCTS.stream()
                        .map(product -> Availability.of(product, DemoMatching.DAY))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Availability.values());
    }

    @Test
    void aModelledProductSaysWhatItIsModelledOnAndAnOfficialOneWhereItStands() {
        assertThat(DOCUMENTS)
                .allMatch(document -> !text(document, "source.evidence").equals("MODELLED")
                        || !text(document, "source.modelledOn").isBlank())
                .allMatch(document -> !text(document, "source.evidence").equals("OFFICIAL")
                        || text(document, "source.address").startsWith("http"))
                .allMatch(document -> !text(document, "source.date").isEmpty());
    }

    @Test
    void onlyGovernmentBodiesAreReal() {
        assertThat(INSTITUTIONS)
                .allMatch(one -> one.name().zh().contains("示范") != (one.kind() == Institution.Kind.GOVERNMENT))
                .allMatch(one -> one.name().en().contains("Demo") != (one.kind() == Institution.Kind.GOVERNMENT));
        Set<String> real = INSTITUTIONS.stream()
                .filter(one -> one.kind() == Institution.Kind.GOVERNMENT)
                .map(Institution::id)
                .collect(Collectors.toSet());
        assertThat(DOCUMENTS)
                .allMatch(document -> real.contains(text(document, "provider"))
                        != text(document, "source.evidence").equals("MODELLED"));
    }

    @Test
    void everyNameIsToldInBothLanguages() {
        assertThat(PRODUCTS)
                .allMatch(product -> !product.name().zh().equals(product.name().en()) && product.summary() != null);
        assertThat(INSTITUTIONS)
                .allMatch(one -> !one.name().zh().equals(one.name().en()));
    }

    @Test
    void everyFirmIsMarkedAsATestAndHasACodeOfItsOwn() {
        assertThat(DemoDocuments.firms())
                .allMatch(firm -> text(firm, "name").contains("（测试）") && Uscc.hasForm(text(firm, "uscc")))
                .extracting(firm -> text(firm, "uscc"))
                .doesNotHaveDuplicates();
    }

    /** A code like that may be real, so the demo has one to show the warning. */
    @Test
    void theCheckOfOneCodeAloneDoesNotFit() {
        assertThat(DemoDocuments.firms().stream()
                        .map(firm -> text(firm, "uscc"))
                        .filter(code -> !Uscc.checkFits(code)))
                .containsExactly("913202050000LG2608");
    }

    @Test
    void amongTheFirmsEveryTierAppears() {
        assertThat(DemoDocuments.firms().stream()
                        .map(firm -> DemoMatching.figure(DemoFirms.firm(text(firm, "uscc")), "tier")
                                .toString())
                        .collect(Collectors.toSet()))
                .contains(
                        "Rank[code=NONE, rank=0]",
                        "Rank[code=MUNICIPAL, rank=1]",
                        "Rank[code=PROVINCIAL, rank=2]",
                        "Rank[code=NATIONAL, rank=3]");
    }

    @Test
    void combinationsNameProductsKindsOrGroupsThatExist() {
        Set<String> known = new TreeSet<>(all("stacking"));
        PRODUCTS.forEach(product -> known.add(product.id()));
        Arrays.stream(Product.Kind.values()).forEach(kind -> known.add(kind.name()));

        assertThat(Stream.concat(all("combinesWith.excludes").stream(), all("combinesWith.requires").stream()))
                .isNotEmpty()
                .allMatch(known::contains);
    }
}
