package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.kernel.RuleFolder;
import littlegiant.metric.MetricDictionary;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes a copy of {@code rules/}; whatever no longer holds or cannot be read is named in one line. */
class CaseFaultsTest {

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

    @Test
    void theShippedRulesSayWhatTheirCasesSay() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aWrongRowOfEveryFolderIsNamedWithWhatWasExpectedAndWhatCame() throws IOException {
        replace("cases/badges/validity.yaml", "expect: { VALID: MET }", "expect: { VALID: UNMET }");
        replace("cases/criteria/at-least.yaml", "expect: { AT-LEAST: UNMET }", "expect: { AT-MOST: UNMET }");
        replace("cases/metrics/history.yaml", "figure: { above: -1.8349 }", "figure: { above: -1.8348 }");
        replace("cases/plan/exclusions.yaml", "expect: [ EXCLUDES ]", "expect: [ EXCLUDES, ONE-LOAN ]");
        replace("cases/ranking/amount.yaml", "expect: { AMOUNT: 6.0 }", "expect: { AMOUNT: 6.1 }");

        assertThat(faults())
                .containsExactly(
                        "rules/cases/badges/validity.yaml, \"on the day of issue a title counts\": expected {VALID=UNMET}, actual {VALID=MET}",
                        "rules/cases/criteria/at-least.yaml, \"one person under the bound is not enough\": expected {AT-MOST=UNMET}, actual {AT-LEAST=UNMET}",
                        "rules/cases/metrics/history.yaml, \"revenue that shrank has a negative growth between two steps\": expected { above: -1.8348 }, actual { above: -1.8349 }",
                        "rules/cases/plan/exclusions.yaml, \"terms that exclude a product by its id are kept\": expected [EXCLUDES, ONE-LOAN], actual [EXCLUDES]",
                        "rules/cases/ranking/amount.yaml, \"half of the need is worth a fifth of all of it\": expected {AMOUNT=6.1}, actual {AMOUNT=6.0}");
    }

    @Test
    void aRowThatCannotBeReadIsNamedByItsPlaceWithEveryFault() throws IOException {
        replace("cases/criteria/at-least.yaml", "metric: employees", "metric: emploees");
        replace("cases/badges/validity.yaml", "- name:", "- nam:");
        replace("cases/metrics/history.yaml", "figure: 7.5", "figure: much");
        replace("cases/metrics/history.yaml", "figure: {", "figur: {");
        replace("cases/plan/exclusions.yaml", "one: { id: L, kind: LOAN }", "one: { id: L, kind: LEASH }");
        replace("cases/ranking/amount.yaml", "- name:", "- words\n- name:");

        assertThat(faults())
                .containsExactly(
                        "rules/cases/badges/validity.yaml, row 1: /name is required; /nam unknown field, did you mean name?",
                        "rules/cases/criteria/at-least.yaml, row 1: /criteria/0/metric unknown value \"emploees\", did you mean employees?",
                        "rules/cases/metrics/history.yaml, row 1: revenue.growth is a NUMBER, not \"much\"",
                        "rules/cases/metrics/history.yaml, row 2: /figure is required; /figur unknown field, did you mean figure?",
                        "rules/cases/plan/exclusions.yaml, row 1: /kind unknown value \"LEASH\", did you mean LEASE? Known: LOAN, TRADE, FUND, GUARANTEE, LEASE, INSURANCE, POLICY, RECOGNITION",
                        "rules/cases/ranking/amount.yaml, row 1: must be an object");
    }

    @Test
    void aProfileThatCannotBeReadIsNamedWithItsRow() throws IOException {
        replace("cases/criteria/at-least.yaml", "profile: { employees: 49 }", "profile: { employees: many, staff: 3 }");
        replace("cases/metrics/history.yaml", "{ year: 2024, revenue: 80000000 }", "{ year: 2024, revnue: 80000000 }");

        assertThat(faults())
                .containsExactly(
                        "rules/cases/criteria/at-least.yaml, \"one person under the bound is not enough\": expected {AT-LEAST=UNMET}, actual /employees must be a number; /staff unknown field",
                        "rules/cases/metrics/history.yaml, \"revenue that grew from 80 to 86 million grew by 7.5 percent\": expected 7.5, actual /fiscalYears/0/revnue unknown field, did you mean revenue?");
    }

    @Test
    void aFileThatIsNoListOfRowsOrStandsInNoFolderOfCasesIsNamed() throws IOException {
        Files.writeString(rules.resolve("cases/criteria/is.yaml"), "- { name: a\n");
        Files.writeString(rules.resolve("cases/criteria/after.yaml"), "name: a row alone\n");
        Files.writeString(rules.resolve("cases/criteria/before.yaml"), "[]\n");
        Files.writeString(rules.resolve("cases/ranking/term.yaml"), "- { name: a, name: b }\n");
        Files.writeString(rules.resolve("cases/more.yaml"), "- { name: a }\n");
        Files.createDirectories(rules.resolve("cases/colour"));
        Files.writeString(rules.resolve("cases/colour/red.yaml"), "- { name: a }\n");

        assertThat(faults())
                .containsExactly(
                        "rules/cases/colour/red.yaml: stands in none of [badges/, criteria/, metrics/, plan/, ranking/]",
                        "rules/cases/criteria/after.yaml: is no list of rows",
                        "rules/cases/criteria/before.yaml: is no list of rows",
                        "rules/cases/criteria/is.yaml: broken syntax at line:column 1:12",
                        "rules/cases/more.yaml: stands in none of [badges/, criteria/, metrics/, plan/, ranking/]",
                        "rules/cases/ranking/term.yaml: /0/name the field is told twice");
    }

    @Test
    void rulesWithoutRowsAreNamed() throws IOException {
        Files.delete(rules.resolve("cases/ranking/speed.yaml"));
        Files.delete(rules.resolve("cases/badges/editions.yaml"));

        assertThat(faults())
                .containsExactly(
                        "rules/badges/editions.drl: has no rows in rules/cases/badges/editions.yaml",
                        "rules/ranking/speed.drl: has no rows in rules/cases/ranking/speed.yaml");
    }

    @Test
    void aRuleThatMeansSomethingElseFailsItsRows() throws IOException {
        replace("criteria/at-least.drl", "least($test.metric) >= $test.bound", "least($test.metric) > $test.bound");

        List<String> faults = faults();

        assertThat(faults).allSatisfy(fault -> assertThat(fault).endsWith("\": expected {AT-LEAST=MET}, actual {}"));
        assertThat(faults.stream().map(fault -> fault.split("\"")[1]))
                .containsExactly(
                        "a head count exactly at the bound is enough",
                        "the grade asked for is enough",
                        "on its last day a title still counts",
                        "on its third birthday a firm is three",
                        "a last round that reaches the bound alone is enough, whatever other rounds there were",
                        "research of one year that reaches the bound of two years is enough",
                        "beside a little giant without a last day the municipal title is enough for its own tier",
                        "a told zero is a figure and is compared");
        assertThat(faults.get(7)).startsWith("rules/cases/criteria/missing.yaml, ");
    }

    @Test
    void whatARuleSaysAgainstARowIsNamed() throws IOException {
        replace("criteria/is.drl", "$sheet.unmet($test)", "$sheet.unmet($test); $sheet.unmet($test)");

        assertThat(faults().stream().map(fault -> fault.replaceFirst("metric \\d+$", "metric n")))
                .containsExactly(
                        twice("a wanted yes that is a no"),
                        twice("a wanted no that is a yes"),
                        twice("a firm that says it has no titles is not high-tech"));
    }

    private static String twice(String row) {
        return "rules/cases/criteria/is.yaml, \"" + row
                + "\": expected {IS=UNMET}, actual rule \"IS unmet: the answer is the other one\": two rules answer"
                + " one Is test of metric n";
    }

    @Test
    void pointsThatAreChangedFailTheRowsOfTheirEdges() throws IOException {
        replace("tables/points.csv", "COST,ALL_IN,,2,4,40,16,", "COST,ALL_IN,,2,4,40,15,");

        assertThat(faults())
                .containsExactly(
                        "rules/cases/ranking/cost.yaml, \"the quarterly loan of persona 1\": expected {COST=25.1}, actual {COST=24.4}",
                        "rules/cases/ranking/cost.yaml, \"the loan of persona 1 that is lowest by name and dearest in all\": expected {COST=16.7}, actual {COST=15.7}",
                        "rules/cases/ranking/cost.yaml, \"just under 4 % is on the steep side\": expected {COST=16.0}, actual {COST=15.0}");
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private List<String> faults() {
        RuleFolder folder = RuleFolder.of(rules);
        Rules loaded = Rules.load(folder);
        MetricDictionary metrics = MetricDictionary.of(folder);
        return Cases.faults(folder, loaded, RulesFixtures.sheets(metrics, loaded, folder));
    }
}
