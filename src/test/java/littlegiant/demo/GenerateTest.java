package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import littlegiant.profile.ProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {

    private static final List<Value.Obj> FIRMS =
            new FirmGenerator(42).firms(2_000).toList();
    private static final List<Value.Obj> PRODUCTS =
            new ProductGenerator(42).products(500).toList();

    private static String output(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        boolean understood = Generate.write(List.of(args), out);
        out.flush();
        return understood ? bytes.toString(StandardCharsets.UTF_8) : "not understood" + bytes;
    }

    private static String text(Value.Obj document, String path) {
        return document.at(path) instanceof Value.Str str ? str.text() : "";
    }

    /** Through the text, as a client would send it. */
    private static Value reread(Value.Obj document, Faults faults) {
        return DocumentReader.json(document.canonical().getBytes(StandardCharsets.UTF_8), faults);
    }

    @Test
    void everyFirmPassesItsReader() {
        ProfileReader reader = new ProfileReader(DemoMatching.METRICS);
        List<Fault> faults = new ArrayList<>();
        for (Value.Obj firm : FIRMS) {
            Faults found = new Faults();
            reader.read(reread(firm, found), "/" + text(firm, "uscc"), DemoMatching.DAY, found);
            faults.addAll(found.list());
        }

        assertThat(faults).isEmpty();
        assertThat(FIRMS).hasSize(2_000);
    }

    @Test
    void everyProductPassesItsReader() {
        ProductReader reader = new ProductReader(DemoMatching.METRICS);
        List<Fault> faults = new ArrayList<>();
        for (Value.Obj product : PRODUCTS) {
            Faults found = new Faults();
            reader.read(reread(product, found), found);
            faults.addAll(found.list());
        }

        assertThat(faults).isEmpty();
        assertThat(PRODUCTS).hasSize(500);
    }

    @Test
    void everyFirmHasACodeOfItsOwnWhoseCheckFitsAndIsMarkedAsATest() {
        assertThat(FIRMS)
                .allMatch(firm ->
                        Uscc.checkFits(text(firm, "uscc")) && text(firm, "name").contains("（测试）"));
        assertThat(FIRMS).extracting(firm -> text(firm, "uscc")).doesNotHaveDuplicates();
    }

    @Test
    void theOrganisationInsideTheCodeFitsToo() {
        assertThat(FIRMS).allMatch(firm -> organisationFits(text(firm, "uscc")));
    }

    /** GB 11714, for the nine characters of the organisation inside the code. */
    static boolean organisationFits(String uscc) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(uscc.charAt(8 + i)) * weights[i];
        }
        int check = 11 - sum % 11;
        return uscc.substring(16, 17).equals(check == 10 ? "X" : check == 11 ? "0" : "" + check);
    }

    @Test
    void everyProductHasAnIdOfItsOwnAndADemoProvider() {
        assertThat(PRODUCTS).extracting(product -> text(product, "id")).doesNotHaveDuplicates();
        assertThat(PRODUCTS)
                .allMatch(product -> text(product, "provider.name.zh").contains("示范"));
    }

    @Test
    void aProviderIsTheSameWhereverItIsBrought() {
        Map<String, Set<String>> told = PRODUCTS.stream()
                .map(product -> (Value.Obj) requireNonNull(product.at("provider")))
                .collect(Collectors.groupingBy(
                        provider -> text(provider, "id"), Collectors.mapping(Value::canonical, Collectors.toSet())));

        assertThat(told.values()).allMatch(documents -> documents.size() == 1);
    }

    @Test
    void manyFiguresAreMissingAndManyAreTold() {
        for (String field : List.of(
                "employees",
                "badges",
                "tax.grade",
                "credit.lenders",
                "fiscalYears",
                "attributes.talentLevel",
                "records")) {
            long told = FIRMS.stream().filter(firm -> firm.at(field) != null).count();
            assertThat(told).as(field).isBetween(500L, 1_950L);
        }
    }

    @Test
    void allTestsAndAvailabilitiesAndKindsOccur() {
        ProductReader reader = new ProductReader(DemoMatching.METRICS);
        Set<TestKind> tests = new HashSet<>();
        Map<Availability, Integer> availability = new EnumMap<>(Availability.class);
        Set<Product.Kind> kinds = new TreeSet<>();
        for (Value.Obj document : PRODUCTS) {
            Product product =
                    requireNonNull(reader.read(document, new Faults())).product();
            product.criteria().stream().flatMap(one -> one.condition().atoms()).forEach(atom -> tests.add(atom.test()));
            availability.merge(Availability.of(product, DemoMatching.DAY), 1, Integer::sum);
            kinds.add(product.kind());
        }

        assertThat(tests).containsExactlyInAnyOrder(TestKind.values());
        assertThat(availability.keySet()).containsExactly(Availability.values());
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Product.Kind.values())
                        .filter(kind -> kind != Product.Kind.RECOGNITION)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"firms", "products"})
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(String kind) {
        String once = output(kind, "200", "7");

        assertThat(output(kind, "200", "7")).isEqualTo(once);
        assertThat(output(kind, "200", "8")).isNotEqualTo(once);
    }

    /** A longer run begins with the shorter one, so that a set can grow. */
    @ParameterizedTest
    @ValueSource(strings = {"firms", "products"})
    void aLongerRunBeginsWithTheShorterOne(String kind) {
        assertThat(output(kind, "30", "7")).startsWith(output(kind, "10", "7"));
    }

    @Test
    void eachDocumentStandsOnALineOfItsOwn() {
        assertThat(output("firms", "3", "42"))
                .isEqualTo(FIRMS.stream()
                        .limit(3)
                        .map(firm -> firm.canonical() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void noneIsNothing() {
        assertThat(output("products", "0", "-5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "firms",
                "firms 10",
                "firms 10 x",
                "firms -1 42",
                "firms 1000001 42",
                "products 1000001 42",
                "banks 10 42",
                "firms 10 42 43",
                "demo 42",
                "firms 1.5 42",
                "firms 10 99999999999999999999"
            })
    void whatIsNotUnderstoodWritesNothing(String args) {
        assertThat(output(args.isEmpty() ? new String[0] : args.split(" "))).isEqualTo("not understood");
    }

    @Test
    void moreThanThereAreCodesForIsRefused() {
        assertThatThrownBy(() -> new FirmGenerator(1).firms(1_000_001))
                .hasMessage("from 0 to 1000000 firms, not 1000001");
        assertThatThrownBy(() -> new ProductGenerator(1).products(-1)).hasMessage("from 0 to 1000000 products, not -1");
    }
}
