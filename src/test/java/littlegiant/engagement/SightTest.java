package littlegiant.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {

    private static final Value.Obj FIRM = json(
            """
            {"uscc": "913202050000LG017P", "name": "示例（测试）", "regionCode": "320205", "badges": [{"type": "LITTLE_GIANT"}],
             "industryCode": "C3562", "employees": 168, "tax": {"grade": "A"}, "credit": {"lenders": 2},
             "legalRepresentative": {"age": 48},
             "attributes": {"tax.arrears": false, "green.score": 7, "legalRepresentative.sinceMonths": 30},
             "provenance": {"tax.grade": {"source": "TAX_BUREAU"}, "employees": {"source": "FIRM"}, "rd.ratio": {"source": "AUDITOR"},
                            "legalRepresentative.age": {"source": "FIRM"}}}""");

    private static Value.Obj json(String json) {
        return (Value.Obj) DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), new Faults());
    }

    private static Set<String> names(Value.Obj document) {
        return new TreeSet<>(document.fields().keySet());
    }

    private static Set<String> inside(Value.Obj document, String field) {
        return document.at(field) instanceof Value.Obj inner ? names(inner) : Set.of();
    }

    @Test
    void everyFieldOfTheContractIsPublicOrOfAScope() throws IOException {
        Value.Obj schema = (Value.Obj)
                DocumentReader.yaml(Files.readAllBytes(Path.of("src/main/openapi/documents.yml")), new Faults())
                        .get(0);
        Value.Obj profile = (Value.Obj) schema.atSteps("components", "schemas", "Profile", "properties");
        List<String> unassigned = profile == null
                ? List.of("no schema")
                : profile.fields().keySet().stream()
                        .filter(field ->
                                !Scope.PUBLIC.contains(field) && Scope.of(field).isEmpty())
                        .toList();

        assertThat(unassigned).containsExactlyInAnyOrder("attributes", "provenance");
    }

    @Test
    void formerNamesAreAsPublicAsTheName() {
        Value.Obj firm =
                json("{\"uscc\": \"913202050000LG017P\", \"name\": \"示例（测试）\", \"formerNames\": [\"示例旧名（测试）\"]}");

        assertThat(Sight.PUBLIC.seen(firm).canonical()).isEqualTo(firm.canonical());
    }

    @Test
    void withoutConsentNameTitlesAndRegionAreSeen() {
        assertThat(Sight.PUBLIC.seen(FIRM).canonical())
                .isEqualTo(
                        json("""
                                {"uscc": "913202050000LG017P", "name": "示例（测试）", "regionCode": "320205", "badges": [{"type": "LITTLE_GIANT"}],
                                 "attributes": {}, "provenance": {}}""")
                                .canonical());
    }

    @Test
    void oneScopeShowsItsFieldsAndWhatWasSaidOfThem() {
        Value.Obj seen = Sight.of(EnumSet.of(Scope.TAX)).seen(FIRM);

        assertThat(names(seen))
                .containsExactly("attributes", "badges", "name", "provenance", "regionCode", "tax", "uscc");
        assertThat(seen.at("attributes")).isEqualTo(json("{\"tax.arrears\": false}"));
        assertThat(inside(seen, "provenance")).containsExactly("tax.grade");
    }

    @Test
    void whatMayBeReckonedFromAnythingNeedsAllOfTheFirm() {
        Sight firm = Sight.of(EnumSet.complementOf(EnumSet.of(Scope.LEGAL_REPRESENTATIVE)));
        Value.Obj seen = firm.seen(FIRM);

        assertThat(inside(seen, "attributes")).containsExactly("green.score", "tax.arrears");
        assertThat(inside(seen, "provenance")).containsExactly("employees", "rd.ratio", "tax.grade");
        assertThat(seen.canonical()).doesNotContain("legalRepresentative");
        assertThat(List.of(firm.isAll(), firm.isAllOfTheFirm())).isEqualTo(List.of(false, true));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void eachScopeAloneHidesEveryOther(Scope scope) {
        Sight sight = Sight.of(EnumSet.of(scope));

        assertThat(Stream.of(Scope.values()).filter(sight::sees)).containsExactly(scope);
        assertThat(Sight.of(sight.code()).code()).isEqualTo(sight.code());
        assertThat(Sight.ALL.covers(sight)).isTrue();
        assertThat(sight.covers(Sight.ALL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ALL, true", "PUBLIC, false", "TAX+CREDIT, false"})
    void aCodeIsReadAsItWasWritten(String code, boolean all) {
        assertThat(Sight.of(code).code()).isEqualTo(code);
        assertThat(Sight.of(code).isAll()).isEqualTo(all);
    }

    @Test
    void whoSeesAllReplacesAll() {
        Value.Obj told = json("{\"uscc\": \"913202050000LG017P\", \"name\": \"示例\"}");

        assertThat(Sight.ALL.merged(FIRM, told, new Faults())).isEqualTo(told);
    }

    @Test
    void whatIsNotSeenStaysAsItWas() {
        Faults faults = new Faults();
        Value.Obj told = json(
                """
                {"uscc": "913202050000LG017P", "name": "示例", "tax": {"grade": "B"},
                 "attributes": {"tax.arrears": true}, "provenance": {}}""");

        Value.Obj merged = Sight.of(EnumSet.of(Scope.TAX)).merged(FIRM, told, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(merged.canonical())
                .isEqualTo(
                        json("""
                                {"uscc": "913202050000LG017P", "name": "示例", "industryCode": "C3562", "employees": 168, "tax": {"grade": "B"},
                                 "credit": {"lenders": 2}, "legalRepresentative": {"age": 48},
                                 "attributes": {"tax.arrears": true, "green.score": 7, "legalRepresentative.sinceMonths": 30},
                                 "provenance": {"employees": {"source": "FIRM"}, "rd.ratio": {"source": "AUDITOR"},
                                                "legalRepresentative.age": {"source": "FIRM"}}}""")
                                .canonical());
    }

    @Test
    void whatIsNotSeenCannotBeTold() {
        Faults faults = new Faults();
        Sight.of(EnumSet.of(Scope.TAX))
                .merged(
                        FIRM,
                        json("{\"uscc\": \"u\", \"employees\": 1, \"attributes\": {\"green.score\": 9}}"),
                        faults);

        assertThat(faults.list().stream().map(fault -> fault.pointer()))
                .containsExactlyInAnyOrder("/employees", "/attributes/green.score");
    }
}
