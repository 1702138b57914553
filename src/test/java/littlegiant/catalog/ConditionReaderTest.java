package littlegiant.catalog;

import static java.util.Objects.requireNonNull;
import static littlegiant.catalog.ProductDocuments.METRICS;
import static littlegiant.catalog.ProductDocuments.document;
import static littlegiant.catalog.ProductDocuments.faultsOf;
import static littlegiant.catalog.ProductDocuments.placesOf;
import static littlegiant.catalog.ProductDocuments.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import littlegiant.metric.MetricType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionReaderTest {

    /** A metric of each type. */
    private static final Map<MetricType, String> METRIC_OF = Map.of(
            MetricType.NUMBER, "debtRatio",
            MetricType.ORDINAL, "tax.grade",
            MetricType.CODE, "ownership",
            MetricType.CODE_SET, "sectors",
            MetricType.BOOLEAN, "legal.dishonest",
            MetricType.DATE, "establishedOn");

    /** A value of the right shape for each type and test that fit; a pair without one does not fit. */
    private static final Map<MetricType, Map<TestKind, String>> VALUE_OF = Map.of(
            MetricType.NUMBER,
                    Map.of(
                            TestKind.AT_LEAST, "70",
                            TestKind.AT_MOST, "70.5",
                            TestKind.MORE_THAN, "-1",
                            TestKind.LESS_THAN, "0",
                            TestKind.BETWEEN, "[ 1, 70 ]"),
            MetricType.ORDINAL,
                    Map.of(
                            TestKind.AT_LEAST, "M",
                            TestKind.AT_MOST, "B",
                            TestKind.MORE_THAN, "C",
                            TestKind.LESS_THAN, "A",
                            TestKind.BETWEEN, "[ M, A ]",
                            TestKind.ONE_OF, "[ A, M ]",
                            TestKind.NONE_OF, "[ D ]"),
            MetricType.CODE,
                    Map.of(
                            TestKind.ONE_OF, "[ PRIVATE ]",
                            TestKind.NONE_OF, "[ STATE ]",
                            TestKind.STARTS_WITH_ANY, "[ PRIVATE ]"),
            MetricType.CODE_SET,
                    Map.of(TestKind.HAS_ANY, "[ SOFTWARE ]", TestKind.HAS_ALL, "[ SOFTWARE, BIOMEDICINE ]"),
            MetricType.BOOLEAN, Map.of(TestKind.IS, "false"),
            MetricType.DATE, Map.of(TestKind.BEFORE, "2020-01-01", TestKind.AFTER, "2020-01-01"));

    static Stream<Arguments> everyTestOnEveryType() {
        return Arrays.stream(MetricType.values())
                .flatMap(type -> Arrays.stream(TestKind.values()).map(test -> Arguments.of(type, test)));
    }

    @ParameterizedTest
    @MethodSource("everyTestOnEveryType")
    void aTestFitsTheTypesItIsMeantForAndNoOther(MetricType type, TestKind test) {
        String value = requireNonNull(VALUE_OF.get(type)).get(test);
        String atom = "criteria: [ { id: c, metric: " + METRIC_OF.get(type) + ", test: " + test + ", value: "
                + (value == null ? "1" : value) + " } ]";

        assertThat(placesOf(atom)).isEqualTo(value == null ? List.of("/criteria/0/test DOES_NOT_FIT") : List.of());
    }

    @Test
    void aTestThatDoesNotFitSaysWhatTheMetricIs() {
        assertThat(faultsOf(document("criteria: [ { id: c, metric: tier, test: IS, value: true } ]")))
                .containsExactly(new Fault(
                        "/criteria/0/test",
                        Fault.Code.DOES_NOT_FIT,
                        Text.of("“tier”的类型为ORDINAL，不能用IS", "IS does not fit tier, which is a ORDINAL")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "metric: debtRatio, test: AT_MOST | /value REQUIRED",
                "metric: debtRatio, value: 70 | /test REQUIRED",
                "test: AT_MOST, value: 70 | /metric REQUIRED",
                "metric: debtRato, test: AT_MOST, value: 70 | /metric UNKNOWN_VALUE",
                "metric: debtRatio, test: MAX, value: 70 | /test UNKNOWN_VALUE",
                "metric: debtRatio, test: AT_MOST, value: '70' | /value WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: [ 70 ] | /value WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: 70.00001 | /value OUT_OF_RANGE",
                "metric: debtRatio, test: AT_MOST, value: 100000000000000 | /value OUT_OF_RANGE",
                "metric: debtRatio, test: AT_MOST, value: 1e400 | /value OUT_OF_RANGE",
                "metric: debtRatio, test: BETWEEN, value: 70 | /value WRONG_TYPE",
                "metric: debtRatio, test: BETWEEN, value: [ 1 ] | /value WRONG_TYPE",
                "metric: debtRatio, test: BETWEEN, value: [ 1, 2, 3 ] | /value WRONG_TYPE",
                "metric: debtRatio, test: BETWEEN, value: [ 1, B ] | /value/1 WRONG_TYPE",
                "metric: debtRatio, test: BETWEEN, value: [ A, B ] | /value/0 WRONG_TYPE, /value/1 WRONG_TYPE",
                "metric: debtRatio, test: BETWEEN, value: [ 2, 1 ] | /value CONTRADICTION",
                "metric: tax.grade, test: BETWEEN, value: [ A, M ] | /value CONTRADICTION",
                "metric: tax.grade, test: AT_LEAST, value: 3 | /value WRONG_TYPE",
                "metric: tax.grade, test: AT_LEAST, value: E | /value UNKNOWN_VALUE",
                "metric: tax.grade, test: ONE_OF, value: A | /value WRONG_TYPE",
                "metric: tax.grade, test: ONE_OF, value: [] | /value WRONG_TYPE",
                "metric: tax.grade, test: ONE_OF, value: [ A, E ] | /value/1 UNKNOWN_VALUE",
                "metric: tax.grade, test: ONE_OF, value: [ A, A ] | /value/1 DUPLICATE",
                "metric: regionCode, test: STARTS_WITH_ANY, value: [ 3202 ] | /value/0 WRONG_TYPE",
                "metric: regionCode, test: STARTS_WITH_ANY, value: [ ' ' ] | /value/0 WRONG_TYPE",
                "metric: legal.dishonest, test: IS, value: 'no' | /value WRONG_TYPE",
                "metric: establishedOn, test: BEFORE, value: 2026-02-30 | /value BAD_DATE",
                "metric: establishedOn, test: BEFORE, value: 2020 | /value WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: 70, internal: 1 | /internal WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: 70, text: 负债率 | /text WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: 70, text: { en: x } | /text/zh REQUIRED",
                "metric: debtRatio, test: AT_MOST, value: 70, source: 5 | /source WRONG_TYPE",
                "metric: debtRatio, test: AT_MOST, value: 70, unit: x | /unit UNKNOWN_FIELD",
                "anyOf: [] | /anyOf EMPTY",
                "anyOf: {} | /anyOf WRONG_TYPE",
                "anyOf: [ { allOf: [] } ] | /anyOf/0/allOf EMPTY",
                "anyOf: [ { anyOf: [] } ] | /anyOf/0/metric REQUIRED, /anyOf/0/test REQUIRED, /anyOf/0/value REQUIRED, /anyOf/0/anyOf UNKNOWN_FIELD",
                "anyOf: [ { metric: teir, test: AT_LEAST, value: A } ] | /anyOf/0/metric UNKNOWN_VALUE",
                "anyOf: [ { allOf: [ { metric: tier, test: AT_LEAST, value: A } ] } ] | /anyOf/0/allOf/0/value UNKNOWN_VALUE",
                "anyOf: [ { metric: legal.dishonest, test: IS, value: false, id: x } ] | /anyOf/0/id UNKNOWN_FIELD",
                "anyOf: [ { metric: legal.dishonest, test: IS, value: false } ], metric: tier | /metric UNKNOWN_FIELD",
                "allOf: [ { metric: legal.dishonest, test: IS, value: false } ] | /metric REQUIRED, /test REQUIRED, /value REQUIRED, /allOf UNKNOWN_FIELD"
            })
    void eachFaultOfAConditionIsNamedByItsPlaceAndKind(String condition, String faults) {
        String expected = Arrays.stream(faults.split(", "))
                .map(fault -> "/criteria/0" + fault)
                .collect(Collectors.joining(", "));

        assertThat(String.join(", ", placesOf("criteria: [ { id: c, " + condition + " } ]")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "region, CONTRADICTION",
        "stage, CONTRADICTION",
        "sectors, CONTRADICTION",
        "need.purpose, CONTRADICTION",
        "need.term, CONTRADICTION",
        "need.security, CONTRADICTION",
        "'a b', BAD_FORMAT",
        "-a, BAD_FORMAT"
    })
    void anIdThatIsImpliedOrBrokenIsRefused(String id, String code) {
        assertThat(placesOf("criteria: [ { id: '" + id + "', metric: legal.dishonest, test: IS, value: false } ]"))
                .containsExactly("/criteria/0/id " + code);
    }

    @Test
    void anIdIsUsedOnceInAProduct() {
        String atom = "metric: legal.dishonest, test: IS, value: false }";

        assertThat(placesOf("criteria: [ { id: a, " + atom + ", { id: b, " + atom + ", { id: a, " + atom + ", { " + atom
                        + " ]"))
                .containsExactly("/criteria/2/id DUPLICATE", "/criteria/3/id REQUIRED");
    }

    @Test
    void alternativesAndGroupsAreKeptAsTheyNest() {
        Product product = product(
                "criteria: [ { id: c, anyOf: [ { metric: legal.dishonest, test: IS, value: false },"
                        + " { allOf: [ { metric: ip.classTwo, test: AT_LEAST, value: 5 }, { metric: rd.ratio, test: AT_LEAST, value: 10.5 } ] } ] } ]");

        assertThat(product.criteria().get(0).condition())
                .isEqualTo(new Condition.AnyOf(List.of(
                        new Condition.Atom(METRICS.get("legal.dishonest"), TestKind.IS, new Bound.Flag(false)),
                        new Condition.AllOf(List.of(
                                new Condition.Atom(
                                        METRICS.get("ip.classTwo"), TestKind.AT_LEAST, new Bound.Steps(50_000, 50_000)),
                                new Condition.Atom(
                                        METRICS.get("rd.ratio"),
                                        TestKind.AT_LEAST,
                                        new Bound.Steps(105_000, 105_000)))))));
    }

    @Test
    void theConditionsOfARungMayBeAlternatives() {
        Product product = product(
                "limits: [ { amount: { fixed: 5 }, when: [ { anyOf: [ { metric: tier, test: AT_LEAST, value: NATIONAL },"
                        + " { metric: badge.SINGLE_CHAMPION, test: IS, value: true } ] } ] } ]");

        assertThat(product.limits().get(0).when().get(0).atoms().map(atom -> atom.metric()
                        .code()))
                .containsExactly("tier", "badge.SINGLE_CHAMPION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "metric: tier, test: BETWEEN, value: [ MUNICIPAL, NATIONAL ] | Steps[low=10000, high=30000]",
                "metric: debtRatio, test: BETWEEN, value: [ 5, 5 ] | Steps[low=50000, high=50000]",
                "metric: revenue, test: LESS_THAN, value: 0.01 | Steps[low=100, high=100]",
                "metric: establishedOn, test: AFTER, value: 1970-01-02 | Steps[low=10000, high=10000]",
                "metric: sectors, test: HAS_ALL, value: [ B, A ] | Codes[codes=[B, A]]",
                "metric: badge.HIGH_TECH, test: IS, value: true | Flag[flag=true]"
            })
    void aBoundIsInStepsOfTheMetricsUnit(String atom, String bound) {
        Condition condition = product("criteria: [ { id: c, " + atom + " } ]")
                .criteria()
                .get(0)
                .condition();

        assertThat(((Condition.Atom) condition).bound()).hasToString(bound);
    }

    @Test
    void aCriterionMayBeInternalAndHaveItsOwnWordsAndSource() {
        Criterion criterion = product(
                        "criteria: [ { id: c, metric: legal.dishonest, test: IS, value: false, internal: true,"
                                + " text: { zh: 守信 }, source: 第三条 } ]")
                .criteria()
                .get(0);

        assertThat(List.of(criterion.internal(), criterion.text(), criterion.source()))
                .containsExactly(true, Text.of("守信", "守信"), "第三条");
    }
}
