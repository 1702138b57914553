package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Condition;
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
        assertThat(PRODUCTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(INSTITUTIONS).hasSizeGreaterThanOrEqualTo(12);
        assertThat(DemoDocuments.firms()).hasSize(217);
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
