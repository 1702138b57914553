package littlegiant.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of rules is usable as a whole or not at all, and every fault of every file is named. */
class RuleSetTest {

    @TempDir
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        Path shipped = Path.of("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.sorted().toList()) {
                Path copy = rules.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void replace(String file, String old, String now) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(rules.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(old), now));
    }

    private List<String> faults() {
        return catchThrowableOfType(RulesUnusable.class, () -> RuleSet.load(RuleFolder.of(rules)))
                .faults();
    }

    @Test
    void theShippedOneIsUsable() {
        assertThat(RuleSet.load(RuleFolder.of(rules)).rules().index()).hasSize(74);
    }

    @Test
    void faultsOfEveryFileAreNamedAtOnce() throws IOException {
        replace("metrics.yaml", "tier:", "tier:\n  colour: red");
        replace("tables/lpr.csv", "4.25", "cheap");
        replace("texts/words.yaml", "zh:", "cn:");
        replace("criteria/at-least.drl", "least(", "lest(");
        replace("criteria/is.drl", "@source", "// @sauce");

        assertThat(faults().stream().map(fault -> fault.split(":")[0]))
                .isEqualTo(List.of(
                        "rules/metrics.yaml /tier/colour",
                        "rules/tables/lpr.csv",
                        "rules/texts/words.yaml /documents/BUSINESS_LICENCE/zh",
                        "rules/texts/words.yaml /documents/BUSINESS_LICENCE/cn",
                        "rules/criteria/is.drl, rule \"IS met",
                        "rules/criteria/at-least.drl, rule \"AT-LEAST met"));
    }

    @Test
    void faultsOfEveryTableAreNamedAtOnce() throws IOException {
        replace("tables/regions.csv", "320000,", ",");
        replace("tables/industries.csv", "C3562,", ",");
        replace("tables/size-classes.csv", "LARGE", "HUGE");
        replace("tables/editions.csv", "2026-04-01,", "April,");
        replace("tables/awards.csv", "500000", "much");

        assertThat(faults().stream().map(fault -> fault.replaceFirst(": \\{.*", "")))
                .isEqualTo(List.of(
                        "rules/tables/regions.csv: needs a code and its name",
                        "rules/tables/industries.csv: needs a code and its name",
                        "rules/tables/size-classes.csv: needs a class: LARGE, MEDIUM or SMALL",
                        "rules/tables/editions.csv: needs edition, from and until (YYYY-MM-DD, empty = not bounded)",
                        "rules/tables/awards.csv: needs an amount in whole yuan"));
    }

    @Test
    void aBadgeThatNoRuleAnswersIsNamed() throws IOException {
        replace("badges/validity.drl", "issuedOn > day )", "issuedOn > day, day < 0 )");

        assertThat(faults())
                .isEqualTo(
                        List.of(
                                "rules/badges: no rule answers a badge from 2000-06-16 to not told, review NONE, on 2000-06-15"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(rules.resolve("tables/lpr.csv"));

        assertThat(faults()).isEqualTo(List.of("rules/tables/lpr.csv is missing"));
    }

    @Test
    void aDerivedMetricThatNobodyComputesIsNamed() throws IOException {
        replace("metrics.yaml", "age.years:", "age.moons:");

        assertThat(faults()).isEqualTo(List.of("rules/metrics.yaml derives what no function computes: [age.moons]"));
    }

    @Test
    void aFileThatIsNoYamlIsNamed() throws IOException {
        Files.writeString(rules.resolve("texts/words.yaml"), "x: {");

        assertThat(faults()).isEqualTo(List.of("rules/texts/words.yaml: broken syntax at line:column 1:5"));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = rules.resolve("nowhere");

        RulesUnusable refused = catchThrowableOfType(RulesUnusable.class, () -> RuleFolder.of(nowhere));

        assertThat(refused.faults()).isEqualTo(List.of("the folder " + nowhere + " cannot be read: there is none"));
    }

    @Test
    void pointsThatAreGivenTwiceAreNamed() throws IOException {
        replace("tables/points.csv", "COST,ALL_IN,,2,4,", "COST,ALL_IN,,1,4,");

        assertThat(faults())
                .containsExactly(
                        "rules/ranking: two rules give points for CostFigures[carries=true, given=false, allIn=19999]",
                        "rules/ranking: two rules give points for CostFigures[carries=true, given=false, allIn=10000]");
    }
}
