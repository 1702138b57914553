package littlegiant.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.demo.DemoDocuments;
import littlegiant.demo.ProductGenerator;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use says the same as the reader, as far as a schema can. */
class ProductSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in =
                Objects.requireNonNull(ProductSchemaTest.class.getResourceAsStream("/schema/product.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean schemaTakes(Value document) {
        try {
            JsonNode node = JSON.readTree(document.canonical());
            return SCHEMA.validate(node).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readerTakes(Value document, Faults faults) {
        new ProductReader(ProductDocuments.METRICS).read(document, faults);
        return faults.isEmpty();
    }

    /** A product that uses every field a loan can have. */
    private static final String[] FULL = {
        "summary: { zh: 甲, en: A }",
        "status: SUSPENDED",
        "regions: [ '32', '320205' ]",
        "window: { opensOn: 2026-01-01, closesOn: 2026-12-31 }",
        "quota: { total: 5, used: 1 }",
        "criteria: [ { id: c, metric: debtRatio, test: BETWEEN, value: [ 1, 70.5 ], internal: true, text: { zh: 甲 }, source: 乙, evidence: AGENT },"
                + " { id: d, evidence: GENERAL, anyOf: [ { metric: badge.HIGH_TECH, test: IS, value: true },"
                + " { allOf: [ { metric: tax.grade, test: ONE_OF, value: [ A ] } ] } ] },"
                + " { id: e, metric: establishedOn, test: BEFORE, value: 2020-01-01 } ]",
        "limits: [ { when: [ { metric: tier, test: AT_LEAST, value: NATIONAL } ], amount: { fixed: 5 } },"
                + " { when: [ { metric: sme, test: IS, value: true } ], amount: { percentOf: revenue, percent: 10 }, cap: 5 },"
                + " { amount: { perUnitOf: ip.classOne, amount: 5 } } ]",
        "rate: [ { kind: FIXED, percent: 3.45, when: [ { metric: tier, test: AT_LEAST, value: NATIONAL } ] },"
                + " { kind: RANGE, low: 3, high: 4, when: [ { metric: sme, test: IS, value: true } ] },"
                + " { kind: LPR_PLUS_BP, tenor: 1Y, lowBp: -5, highBp: 5, when: [ { metric: sme, test: IS, value: false } ] },"
                + " { kind: LPR_TIMES, tenor: 5Y, low: 1, high: 1.2 } ]",
        "fees: [ { kind: GUARANTEE, percentPerYear: 0.8, charged: UP_FRONT, bearer: BORROWER,"
                + " when: [ { metric: tier, test: AT_LEAST, value: NATIONAL } ] } ]",
        "termMonths: { min: 1, max: 12 }",
        "lineMonths: 36",
        "revolving: true",
        "purposes: [ RD ]",
        "features: [ RENEWAL ]",
        "payment: BOTH",
        "decisionDays: 5",
        "channel: { online: true, contact: { zh: 甲 } }",
        "repayment: [ ANNUITY ]",
        "security: [ CREDIT ]",
        "documents: [ AUDIT_3Y ]",
        "sectors: [ SOFTWARE ]",
        "combinesWith: { excludes: [ p-1 ], requires: [ LOAN ] }",
        "source: { title: 甲, date: 2026-01-01, address: 'https://example.org', evidence: MODELLED, modelledOn: 乙 }"
    };

    private static Value with(String... lines) {
        String[] all = Stream.concat(Stream.of(FULL), Stream.of(lines)).toArray(String[]::new);
        return ProductDocuments.value(ProductDocuments.document(all), new Faults());
    }

    @Test
    void aProductWithEveryFieldIsTakenByBoth() {
        Faults faults = new Faults();

        assertThat(List.of(schemaTakes(with()), readerTakes(with(), faults))).containsExactly(true, true);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void everyGeneratedProductIsTakenByBoth() {
        List<Value.Obj> generated = new ProductGenerator(7).products(300).toList();

        assertThat(generated).allMatch(ProductSchemaTest::schemaTakes);
        assertThat(generated).allMatch(product -> readerTakes(product, new Faults()));
    }

    static List<Value> demoProducts() {
        return DemoDocuments.products();
    }

    @ParameterizedTest
    @MethodSource("demoProducts")
    void everyDemoProductIsTakenByBoth(Value product) {
        assertThat(List.of(schemaTakes(product), readerTakes(product, new Faults())))
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id:",
                "id: -a",
                "id: 5",
                "kind:",
                "kind: CREDIT",
                "kind: RECOGNITION",
                "provider: Demo Bank",
                "provider: [ a ]",
                "provider: { id: a }",
                "provider: { id: a, name: { zh: 甲 }, kind: SHOP }",
                "name: 甲",
                "name: { en: A }",
                "name: { zh: ' ' }",
                "summary: { zh: 甲, fr: A }",
                "status: CLOSED",
                "regions: [ 3202 ]",
                "regions: [ '320' ]",
                "window: { opensOn: 2026-02-30 }",
                "window: { opensOn: 2026-1-1 }",
                "window: { until: 2026-01-01 }",
                "quota: { used: 1 }",
                "quota: { total: -1 }",
                "criteria:",
                "criteria: []",
                "criteria: [ {} ]",
                "criteria: [ { id: region, metric: tier, test: AT_LEAST, value: NATIONAL } ]",
                "criteria: [ { id: c, metric: tier, test: AT_LEAST } ]",
                "criteria: [ { id: c, metric: tier, test: MAX, value: NATIONAL } ]",
                "criteria: [ { id: c, metric: debtRatio, test: AT_MOST, value: [ 70 ] } ]",
                "criteria: [ { id: c, metric: debtRatio, test: AT_MOST, value: 100000000000000 } ]",
                "criteria: [ { id: c, metric: debtRatio, test: BETWEEN, value: [ 70 ] } ]",
                "criteria: [ { id: c, metric: legal.dishonest, test: IS, value: 'no' } ]",
                "criteria: [ { id: c, metric: tax.grade, test: ONE_OF, value: [] } ]",
                "criteria: [ { id: c, metric: tax.grade, test: ONE_OF, value: [ A, A ] } ]",
                "criteria: [ { id: c, metric: tax.grade, test: ONE_OF, value: A } ]",
                "criteria: [ { id: c, metric: establishedOn, test: AFTER, value: 2020 } ]",
                "criteria: [ { id: c, metric: tier, test: AT_LEAST, value: NATIONAL, weight: 5 } ]",
                "criteria: [ { id: c, metric: tier, test: AT_LEAST, value: NATIONAL, evidence: RUMOUR } ]",
                "criteria: [ { id: c, anyOf: [ { metric: legal.dishonest, test: IS, value: true, evidence: AGENT } ] } ]",
                "limits: [ { amount: { fixed: 1 }, when: [ { metric: legal.dishonest, test: IS, value: true, evidence: AGENT } ] } ]",
                "criteria: [ { id: c, anyOf: [] } ]",
                "criteria: [ { id: c, anyOf: [ { allOf: [] } ] } ]",
                "criteria: [ { id: c, anyOf: [ { id: d, metric: legal.dishonest, test: IS, value: true } ] } ]",
                "criteria: [ { id: c, metric: tier, anyOf: [ { metric: legal.dishonest, test: IS, value: true } ] } ]",
                "limits: [ {} ]",
                "limits: [ { amount: {} } ]",
                "limits: [ { amount: { fixed: -1 } } ]",
                "limits: [ { amount: { fixed: 1, percent: 1 } } ]",
                "limits: [ { amount: { percentOf: revenue } } ]",
                "limits: [ { amount: { perUnitOf: revenue, percent: 1 } } ]",
                "limits: [ { amount: { fixed: 1 }, when: [] } ]",
                "limits: [ { amount: { fixed: 1 }, when: [ { id: c, metric: legal.dishonest, test: IS, value: true } ] } ]",
                "rate: 3.45",
                "rate: { kind: FLOATING }",
                "rate: { kind: FIXED, percent: 3, low: 3 }",
                "rate: { kind: FIXED, percent: 3, when: [ { metric: legal.dishonest, test: IS, value: true } ] }",
                "rate: { kind: RANGE, low: 3 }",
                "rate: { kind: LPR_PLUS_BP, tenor: 3Y, lowBp: 1, highBp: 2 }",
                "rate: { kind: LPR_TIMES, low: 1, high: 2 }",
                "fees: [ { kind: GUARANTEE, charged: YEARLY } ]",
                "fees: [ { kind: GUARANTEE, percentPerYear: 1, amount: 1, charged: YEARLY } ]",
                "fees: [ { kind: GUARANTEE, percentPerYear: 101, charged: YEARLY } ]",
                "termMonths: { min: 1 }",
                "termMonths: { max: 1.5 }",
                "lineMonths: 0",
                "revolving: 'yes'",
                "purposes: [ HOLIDAY ]",
                "decisionDays: -1",
                "repayment: [ MONTHLY ]",
                "security: CREDIT",
                "documents: [ licence ]",
                "source: { title: 甲, evidence: RUMOUR }",
                "stage: [ A ]",
                "ticket: { min: 1, max: 2 }",
                "benefit: { amount: 1 }",
                "stacking: ONE",
                "colour: red"
            })
    void whatASchemaCanSayIsRefusedByBoth(String mutation) {
        Value mutant = with(mutation);

        assertThat(List.of(schemaTakes(mutant), readerTakes(mutant, new Faults())))
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "window: { opensOn: 2026-12-31, closesOn: 2026-12-30 }",
                "window: { opensOn: 1800-01-01 }",
                "quota: { total: 0.001 }",
                "criteria: [ { id: c, metric: teir, test: AT_LEAST, value: NATIONAL } ]",
                "criteria: [ { id: c, metric: tier, test: IS, value: true } ]",
                "criteria: [ { id: c, metric: tier, test: AT_LEAST, value: WORLD } ]",
                "criteria: [ { id: c, metric: debtRatio, test: BETWEEN, value: [ 70, 1 ] } ]",
                "criteria: [ { id: c, metric: debtRatio, test: AT_MOST, value: 0.00001 } ]",
                "criteria: [ { id: c, metric: legal.dishonest, test: IS, value: true }, { id: c, metric: tax.arrears, test: IS, value: true } ]",
                "limits: [ { amount: { percentOf: tier, percent: 1 } } ]",
                "limits: [ { amount: { percentOf: debtRatio, percent: 1 } } ]",
                "rate: { kind: RANGE, low: 4, high: 3 }",
                "termMonths: { min: 12, max: 1 }"
            })
    void whatOnlyTheReaderCanSayIsRefusedByTheReader(String mutation) {
        Value mutant = with(mutation);

        assertThat(List.of(schemaTakes(mutant), readerTakes(mutant, new Faults())))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stage: [ A ]",
                "ticket: { min: 1, max: 2 }",
                "investsUntil: 2026-12-31",
                "minorityOnly: true",
                "reinvestTimes: 1.5",
                "sectors: [ SOFTWARE ]"
            })
    void theFieldsOfAFundAreTakenByBoth(String line) {
        Value fund = with("kind: FUND", line);

        assertThat(List.of(schemaTakes(fund), readerTakes(fund, new Faults()))).containsExactly(true, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "benefit: { amount: 5, paid: DEDUCTED } | true",
                "benefit: { percentagePoints: 1, months: 12, baseLimit: 5, cap: 5, paid: REIMBURSED } | true",
                "stacking: CENTRAL_INTEREST_SUBSIDY | true",
                "benefit: {} | false",
                "benefit: { amount: 5, months: 12 } | false",
                "benefit: { amount: 5, percentagePoints: 1 } | false",
                "benefit: { percentagePoints: 1, paid: LATER } | false",
                "stacking: one group | false",
                "stage: [ A ] | false"
            })
    void theFieldsOfAPolicyAreTakenOrRefusedByBoth(String line, boolean taken) {
        Value policy = with("kind: POLICY", line);

        assertThat(List.of(schemaTakes(policy), readerTakes(policy, new Faults())))
                .containsExactly(taken, taken);
    }
}
