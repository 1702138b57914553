package littlegiant.metric;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary with the public classifications it names, as a folder of rules holds them. */
class DictionaryOfFolderTest {

    @TempDir
    private Path rules;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(rules.resolve("tables"));
        write(
                "metrics.yaml",
                "place: { type: CODE, label: { zh: 地, en: Place }, changeable: NEVER, codes: regions,"
                        + " labels: { '11': { zh: 京, en: Peking } } }\n");
        write("tables/regions.csv", "code,zh,en,until,now,source\n11,北京,Beijing,,,S\n12,天津,Tianjin,,,S\n");
        write("tables/industries.csv", "code,zh,source\nA,农,S\n");
        write("tables/industries-2011.csv", "code,zh,now,source\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(rules.resolve(file), text);
    }

    private MetricDictionary dictionary() {
        return MetricDictionary.of(RuleFolder.of(rules));
    }

    private List<String> faults() {
        return catchThrowableOfType(RulesUnusable.class, this::dictionary).faults();
    }

    @Test
    void aCodeIsLabelledByItsMetricElseByTheClassificationElseByItself() {
        assertThat(Stream.of("11", "12", "13").map(dictionary().get("place")::labelOf))
                .containsExactly(Text.of("京", "Peking"), Text.of("天津", "Tianjin"), Text.same("13"));
    }

    @Test
    void theShippedRegionsAndIndustriesHaveLabels() {
        Metric region = METRICS.get("regionCode");
        Metric industry = METRICS.get("industryCode");

        assertThat(List.of(
                        region.labelOf("320205"),
                        region.labelOf("320102"),
                        region.labelOf("320202"),
                        industry.labelOf("C"),
                        industry.labelOf("P8210"),
                        industry.labelOf("C3562")))
                .containsExactly(
                        Text.of("无锡市锡山区", "Xishan, Wuxi"),
                        Text.of("玄武区", "Xuanwu District"),
                        Text.of("崇安区", "Chong'an District"),
                        Text.of("制造业", "manufacturing"),
                        Text.of("学前教育", "P8210"),
                        Text.of("半导体器件专用设备制造", "C3562"));
    }

    @Test
    void faultsOfAllItsFilesAreNamedAtOnce() throws IOException {
        write("metrics.yaml", "place: { type: CODE, label: { zh: 地 }, changeable: NEVER }\n");
        write("tables/regions.csv", "code,zh,en,until,now,source\n11,北京,Beijing,,,\n");
        write("tables/industries.csv", "code,zh,source\nA,,S\n");

        assertThat(faults())
                .isEqualTo(List.of(
                        "rules/metrics.yaml /place/label/en: is required",
                        "rules/tables/regions.csv: needs a source: {code=11, zh=北京, en=Beijing, until=, now=, source=}",
                        "rules/tables/industries.csv: needs a code and its name: {code=A, zh=, source=S}"));
    }

    @Test
    void everyMissingFileIsNamed() throws IOException {
        Files.delete(rules.resolve("metrics.yaml"));
        Files.delete(rules.resolve("tables/regions.csv"));
        Files.delete(rules.resolve("tables/industries-2011.csv"));

        assertThat(faults())
                .isEqualTo(List.of(
                        "rules/metrics.yaml is missing",
                        "rules/tables/regions.csv is missing",
                        "rules/tables/industries-2011.csv is missing"));
    }

    @Test
    void aClassificationThatDoesNotExistIsNamedWithTheNearest() throws IOException {
        write("metrics.yaml", "place: { type: CODE, label: { zh: 地, en: P }, changeable: NEVER, codes: region }\n");

        assertThat(faults())
                .isEqualTo(
                        List.of(
                                "rules/metrics.yaml /place/codes: unknown value \"region\", did you mean regions? Known: regions, industries"));
    }

    @Test
    void onlyWhatAFirmCanTellItselfIsNotFoundFromOthers() {
        assertThat(METRICS.all().stream()
                        .filter(metric -> metric.isDerived() && !metric.isFoundFromOthers())
                        .map(Metric::code))
                .containsExactly(
                        "firstLoan",
                        "legal.dishonest",
                        "legal.enforced",
                        "legal.abnormalOperation",
                        "legal.seriousViolation",
                        "environment.penalties3y",
                        "safety.seriousAccidents3y",
                        "quality.violations3y",
                        "tax.violations3y");
        assertThat(Stream.of("need.amount", "revenue", "age.years", "employees", "parkWhitelist")
                        .map(code -> METRICS.get(code).isFoundFromOthers()))
                .containsExactly(true, true, true, false, false);
    }
}
