package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoProducts.DOCUMENTS;
import static littlegiant.demo.DemoProducts.PRODUCTS;
import static littlegiant.demo.DemoProducts.all;
import static littlegiant.demo.DemoProducts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Uscc;
import littlegiant.matching.Availability;
import littlegiant.profile.ProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped demo shows everything the service knows, and never passes for real. */
class DemoCatalogueTest {

    private static final List<Institution> INSTITUTIONS = DemoDocuments.institutions().stream()
            .map(document ->
                    requireNonNull(new ProductReader(DemoMatching.METRICS).institution(document, new Faults())))
            .toList();

    @Test
    void itIsLargeEnoughToSearchIn() {
        assertThat(PRODUCTS).hasSizeGreaterThanOrEqualTo(120);
        assertThat(INSTITUTIONS).hasSizeGreaterThanOrEqualTo(30);
        assertThat(DemoProducts.of(Product.Kind.FUND)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(DemoProducts.of(Product.Kind.POLICY)).hasSizeGreaterThanOrEqualTo(20);
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
    void oneFundIsPastItsInvestmentPeriodAndEveryOtherOneIsOpen() {
        List<Product> funds = DemoProducts.of(Product.Kind.FUND);

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
