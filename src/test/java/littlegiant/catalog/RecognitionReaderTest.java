package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.METRICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of criteria of a title or a listing, as their documents. */
class RecognitionReaderTest {

    private static final List<String> MINIMAL = List.of(
            "id: TITLE-2026",
            "kind: RECOGNITION",
            "provider: { id: miit, kind: GOVERNMENT, name: { zh: 工信部, en: MIIT } }",
            "title: LITTLE_GIANT",
            "edition: '2026'",
            "stage: RECOGNITION",
            "name: { zh: 小巨人, en: Little giant }",
            "criteria: [ { id: people, metric: employees, test: AT_LEAST, value: 5 } ]",
            "source: { title: 办法, date: 2026-04-01, evidence: AGENT }");

    /** The minimal list with these lines in place of its own or after them; {@code field:} alone takes one away. */
    private static String document(String... lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        MINIMAL.forEach(line -> fields.put(line.substring(0, line.indexOf(':')), line));
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':'));
            if (line.endsWith(":")) {
                fields.remove(name);
            } else {
                fields.put(name, line);
            }
        }
        return String.join("\n", fields.values()) + "\n";
    }

    private static @Nullable Recognition read(Faults faults, String... lines) {
        return new RecognitionReader(METRICS).read(ProductDocuments.value(document(lines), faults), faults);
    }

    private static List<String> placesOf(String... lines) {
        Faults faults = new Faults();
        read(faults, lines);
        return faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void aListIsReadInFull() {
        Faults faults = new Faults();
        Recognition read = read(
                faults,
                "summary: { zh: 概要, en: Summary }",
                "window: { opensOn: 2026-04-01, closesOn: 2029-03-31 }",
                "criteria: [ { id: people, metric: employees, test: AT_LEAST, value: 5, text: { zh: 五人, en: five }, source: 第二条, evidence: OFFICIAL },"
                        + " { id: more, metric: rdStaff, test: AT_LEAST, value: 1, text: { zh: 一人, en: one } } ]",
                "notAssessed: [ { id: growth, text: { zh: 不考核, en: not assessed }, metric: revenue.growth }, { id: rest, text: { zh: 其余 } } ]");

        assertThat(faults.list()).isEmpty();
        assertThat(read)
                .isEqualTo(new Recognition(
                        "TITLE-2026",
                        Recognition.Title.LITTLE_GIANT,
                        "2026",
                        Recognition.Stage.RECOGNITION,
                        Text.of("小巨人", "Little giant"),
                        Text.of("概要", "Summary"),
                        new Institution("miit", Institution.Kind.GOVERNMENT, Text.of("工信部", "MIIT")),
                        new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2029, 3, 31)),
                        List.of(
                                new Criterion(
                                        "people",
                                        new Condition.Atom(
                                                METRICS.get("employees"),
                                                TestKind.AT_LEAST,
                                                new Bound.Steps(50_000, 50_000)),
                                        false,
                                        Text.of("五人", "five"),
                                        "第二条",
                                        Evidence.OFFICIAL),
                                new Criterion(
                                        "more",
                                        new Condition.Atom(
                                                METRICS.get("rdStaff"),
                                                TestKind.AT_LEAST,
                                                new Bound.Steps(10_000, 10_000)),
                                        false,
                                        Text.of("一人", "one"),
                                        "办法（2026-04-01）",
                                        Evidence.AGENT)),
                        List.of(
                                new Recognition.NotAssessed(
                                        "growth", Text.of("不考核", "not assessed"), METRICS.get("revenue.growth")),
                                new Recognition.NotAssessed("rest", Text.same("其余"), null)),
                        "办法（2026-04-01）",
                        Evidence.AGENT));
    }

    @Test
    void withoutDaysItIsAlwaysInForceAndLeavesNothingOut() {
        Recognition read = read(new Faults());

        assertThat(read).isNotNull().satisfies(list -> {
            assertThat(list.inForce()).isEqualTo(DateRange.ALWAYS);
            assertThat(list.notAssessed()).isEmpty();
            assertThat(list.summary()).isNull();
        });
    }

    @Test
    void aListingHasNoEdition() {
        Faults faults = new Faults();
        Recognition read = read(faults, "title: LISTING_BSE", "stage: LISTING", "edition:");

        assertThat(faults.list()).isEmpty();
        assertThat(read).isNotNull().extracting(Recognition::edition).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: | /id REQUIRED",
                "id: title | /id BAD_FORMAT",
                "id: -A | /id BAD_FORMAT",
                "kind: LOAN | /kind DOES_NOT_FIT",
                "provider: | /provider REQUIRED",
                "provider: miit | /provider WRONG_TYPE",
                "provider: { id: miit } | /provider/name REQUIRED",
                "title: | /title REQUIRED",
                "title: GIANT | /title UNKNOWN_VALUE",
                "edition: | /edition DOES_NOT_FIT",
                "edition: 2026 | /edition WRONG_TYPE, /edition DOES_NOT_FIT",
                "edition: '26' | /edition BAD_FORMAT, /edition DOES_NOT_FIT",
                "stage: | /stage REQUIRED",
                "stage: LISTING | /edition DOES_NOT_FIT",
                "stage: SECOND | /stage UNKNOWN_VALUE",
                "name: | /name REQUIRED",
                "name: { en: A } | /name/zh REQUIRED",
                "summary: 甲 | /summary WRONG_TYPE",
                "window: { opensOn: 2026-04-01, closesOn: 2026-03-31 } | /window/closesOn CONTRADICTION",
                "criteria: | /criteria REQUIRED",
                "criteria: [] | /criteria EMPTY",
                "criteria: [ { id: c, metric: employes, test: AT_LEAST, value: 5 } ] | /criteria/0/metric UNKNOWN_VALUE",
                "criteria: [ { id: c, metric: employees, test: AT_LEAST, value: 5, evidence: RUMOUR } ] | /criteria/0/evidence UNKNOWN_VALUE",
                "notAssessed: [ {} ] | /notAssessed/0/id REQUIRED, /notAssessed/0/text REQUIRED",
                "notAssessed: [ { id: a, text: { zh: 甲 }, metric: growth } ] | /notAssessed/0/metric UNKNOWN_VALUE",
                "notAssessed: [ { id: a, text: { zh: 甲 }, test: IS } ] | /notAssessed/0/test UNKNOWN_FIELD",
                "source: | /source REQUIRED",
                "source: { evidence: AGENT } | /source/title REQUIRED",
                "source: { title: 甲, evidence: RUMOUR } | /source/evidence UNKNOWN_VALUE",
                "limits: [] | /limits UNKNOWN_FIELD"
            })
    void eachFaultIsNamedByItsPlaceAndKind(String line, String faults) {
        assertThat(String.join(", ", placesOf(line))).isEqualTo(faults);
    }

    @Test
    void aListOfAnotherKindIsSaidToBeNone() {
        Faults faults = new Faults();
        read(faults, "kind: LOAN");

        assertThat(faults.list())
                .containsExactly(
                        new Fault("/kind", Fault.Code.DOES_NOT_FIT, Text.of("须为RECOGNITION", "must be RECOGNITION")));
    }

    @Test
    void whatIsNoObjectIsNoList() {
        Faults faults = new Faults();
        Recognition read = new RecognitionReader(METRICS).read(ProductDocuments.value("- a\n", faults), faults);

        assertThat(read).isNull();
        assertThat(faults.list()).extracting(Fault::code).containsExactly(Fault.Code.WRONG_TYPE);
    }
}
