package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks a copy of {@code rules/}; whatever is broken, loading it names file and rule. */
class RulesUnusableTest {

    private static final String AT_LEAST = "criteria/at-least.drl";
    private static final String MET =
            "rules/criteria/at-least.drl, rule \"AT-LEAST met: the figure reaches the bound\": ";
    private static final String UNMET =
            "rules/criteria/at-least.drl, rule \"AT-LEAST unmet: the figure is below the bound\": ";
    private static final String FILE = "rules/criteria/at-least.drl: ";

    @TempDir
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(RulesFixtures.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(RulesFixtures.FOLDER.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
    }

    static List<Arguments> breaks() {
        String first = "  @source(\"contract, Products, values by test: AT_LEAST, bound included\")\nwhen\n"
                + "  $test  : AtLeast()\n  $sheet : JudgedSheet( least($test.metric) >=";
        return List.of(
                Arguments.of(first, first.replaceFirst("  @source.*\n", ""), MET + "has no @source"),
                Arguments.of(first, first.replaceFirst("when", "  salience 10\nwhen"), MET + "may not use salience"),
                Arguments.of(
                        "then $sheet.unmet($test); end",
                        "then $sheet.unmet($test); insert($test); end",
                        UNMET + "may not use insert"),
                Arguments.of(
                        "then $sheet.unmet($test); end",
                        "then $sheet.unmet($test); update($sheet); end",
                        UNMET + "may not use update"),
                Arguments.of(
                        "then $sheet.unmet($test); end",
                        "then System.exit(1); $sheet.unmet($test); end",
                        UNMET + "may not use System"),
                Arguments.of(
                        "import littlegiant.judging.JudgedSheet",
                        "import littlegiant.judging.JudgedSheet\nimport java.io.File",
                        FILE + "may not import java.io.File"),
                Arguments.of(
                        "then $sheet.unmet($test); end",
                        "then $sheet.unmet($test); end\nrule Loose when Test() then end",
                        UNMET + "is followed by a rule whose name is not in double quotes at the start of a line"),
                Arguments.of(
                        "rule \"AT-LEAST met",
                        "rule Loose when AtLeast() then end\nrule \"AT-LEAST met",
                        FILE + "begins with a rule whose name is not in double quotes at the start of a line"),
                Arguments.of(
                        "package criteria", "package badges", FILE + "its package must be criteria, as its folder"),
                Arguments.of(
                        "package criteria\n",
                        "package criteria\nglobal java.util.List found\n",
                        FILE + "may not use global"),
                Arguments.of(
                        "AT-LEAST unmet: the figure is below the bound",
                        "AT-LEAST met: the figure is below the bound",
                        "rules/criteria/at-least.drl, rule \"AT-LEAST met: the figure is below the bound\": its code AT-LEAST met"
                                + " stands in rules/criteria/at-least.drl too"),
                Arguments.of(
                        "AT-LEAST unmet: the figure is below the bound",
                        "below the bound",
                        "rules/criteria/at-least.drl, rule \"below the bound\": its name must be a code, what it answers, and a"
                                + " sentence: \"AT-LEAST met: the figure reaches the bound\""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("breaks")
    void houseRuleThatIsBrokenIsNamed(String from, String to, String fault) throws IOException {
        change(AT_LEAST, from, to);

        assertThat(faults()).containsExactly(fault);
    }

    @Test
    void misspeltFieldIsNamedWithItsRule() throws IOException {
        change(AT_LEAST, "most($test.metric) < $test.bound", "most($test.metric) < $test.bond");

        assertThat(faults()).containsExactly(UNMET + "Unknown field bond on class littlegiant.judging.Test$AtLeast");
    }

    @Test
    void unknownKindOfTestIsNamedWithItsRule() throws IOException {
        change(
                AT_LEAST,
                "$test  : AtLeast()\n  $sheet : JudgedSheet( most($test.metric) <",
                "$test  : AtLast()\n  $sheet : JudgedSheet( most(0) <");

        assertThat(faults())
                .containsExactly(
                        UNMET + "Unable to find class: AtLast",
                        UNMET + "Unable to Analyse Expression _this.most(0) < $test.bound:");
    }

    @Test
    void brokenSyntaxIsNamedWithItsRule() throws IOException {
        change(AT_LEAST, "$sheet : JudgedSheet( most($test.metric) <", "$sheet : JudgedSheet( most($test.metric <");

        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).startsWith(UNMET));
    }

    @Test
    void brokenConsequenceIsNamedWithItsRule() throws IOException {
        change(AT_LEAST, "$sheet.unmet($test)", "$sheet.refuse($test)");

        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).startsWith(UNMET));
    }

    @Test
    void textThatIsNoRuleIsNamedWithItsFile() throws IOException {
        Files.writeString(rules.resolve(AT_LEAST), "package criteria\n\nat least: the figure reaches the bound\n");

        assertThat(faults())
                .containsExactly(
                        FILE + "holds no rule",
                        FILE + "[ERR 107] Line 3:0 mismatched input 'at' expecting one of the following tokens:"
                                + " '[package, unit, import, global, declare, function, rule, query]'.");
    }

    @Test
    void twoBrokenRulesAreBothNamed() throws IOException {
        change(AT_LEAST, "most($test.metric) < $test.bound", "most($test.metric) < $test.bond");
        change("criteria/is.drl", "$test.wanted", "$test.wnted");

        assertThat(faults().stream().map(fault -> fault.split("\": ", 2)[0]).distinct())
                .containsExactly(
                        "rules/criteria/at-least.drl, rule \"AT-LEAST unmet: the figure is below the bound",
                        "rules/criteria/is.drl, rule \"IS met: the answer is the wanted one",
                        "rules/criteria/is.drl, rule \"IS unmet: the answer is the other one");
    }

    @Test
    void faultsOfTwoFilesAreToldAtOnce() throws IOException {
        change(AT_LEAST, "package criteria", "package badges");
        change("criteria/is.drl", "then $sheet.met($test); end", "then $sheet.met($test); delete($test); end");

        assertThat(faults())
                .containsExactly(
                        FILE + "its package must be criteria, as its folder",
                        "rules/criteria/is.drl, rule \"IS met: the answer is the wanted one\": may not use delete");
    }

    @Test
    void folderWithoutRulesIsRefused() throws IOException {
        for (String folder : List.of("criteria", "badges", "ranking", "plan")) {
            try (Stream<Path> files = Files.list(rules.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }

        assertThat(faults()).containsExactly("rules/: holds no .drl file");
    }

    @Test
    void messageSaysEveryFault() throws IOException {
        change(AT_LEAST, "package criteria", "package badges");

        assertThatThrownBy(this::load)
                .isInstanceOf(RulesUnusable.class)
                .hasMessage("the rules cannot be used:\n  " + FILE + "its package must be criteria, as its folder");
    }

    @Test
    void testThatNoRuleAnswersIsAnErrorAndNotANo() throws IOException {
        String all = Files.readString(rules.resolve(AT_LEAST));
        Files.writeString(rules.resolve(AT_LEAST), all.substring(0, all.indexOf("rule \"AT-LEAST unmet")));

        assertThatThrownBy(() -> judge(load(), 49))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no rule answers test 0");
    }

    @Test
    void testThatTwoRulesAnswerIsAnError() throws IOException {
        change(AT_LEAST, "( most($test.metric) < $test.bound", "( most($test.metric) <= $test.bound");

        assertThatThrownBy(() -> judge(load(), 50))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "rule \"AT-LEAST unmet: the figure is below the bound\": two rules answer one AtLeast test of metric "
                                + RulesFixtures.metrics().get("employees").index());
    }

    @Test
    void copyThatIsNotBrokenJudges() {
        assertThat(judge(load(), 49).outcome(0)).isEqualTo(Outcome.UNMET);
    }

    private static JudgedSheet judge(Rules loaded, int employees) {
        CompiledCatalogue catalogue =
                new CompiledCatalogue(List.of(ProductFixtures.loan("L").listed()));
        try (Rules.ClosableBook book = loaded.book(catalogue.tests(), 1)) {
            JudgedSheet sheet = new JudgedSheet(
                    ProfileFixtures.silent().with("employees: " + employees).sheet(), 1);
            book.judge(sheet);
            return sheet;
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    private Rules load() {
        return Rules.load(RuleFolder.of(rules));
    }

    private List<String> faults() {
        RulesUnusable thrown = catchThrowableOfType(RulesUnusable.class, this::load);
        assertThat(thrown).isNotNull();
        return thrown.faults();
    }
}
