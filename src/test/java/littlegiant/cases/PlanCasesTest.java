package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code rules/cases/plan}; every rule of {@code rules/plan} has rows in which it speaks and rows in which it does not. */
class PlanCasesTest {

    static Map<String, List<PlanRow>> rows() {
        return ShippedCases.FILES.rows("plan/", PlanRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ShippedCases.tests(rows());
    }

    private static Stream<Rules.RuleInfo> planRules() {
        return RulesFixtures.rules().index().stream().filter(rule -> rule.file().startsWith("plan/"));
    }

    private static Stream<PlanRow> allRows() {
        return rows().values().stream().flatMap(List::stream);
    }

    @Test
    void everyFileOfRulesHasAFileOfCasesOfTheSameName() {
        assertThat(rows().keySet())
                .isEqualTo(sorted(planRules().map(rule -> rule.file().replace(".drl", ".yaml"))));
    }

    @Test
    void everyRuleSpeaksAloneInARowOfItsOwnFile() {
        Set<String> alone = sorted(allRows()
                .filter(row -> row.expect().size() == 1)
                .map(row -> row.file() + " " + row.expect().iterator().next()));

        assertThat(alone)
                .isEqualTo(sorted(planRules()
                        .map(rule -> rule.file().replace(".drl", ".yaml") + " "
                                + rule.code().split(" ")[0])));
    }

    @Test
    void everyFileHasARowInWhichNoRuleSpeaks() {
        assertThat(sorted(allRows().filter(row -> row.expect().isEmpty()).map(PlanRow::file)))
                .isEqualTo(rows().keySet());
    }

    @Test
    void noTwoRowsOfAFileHaveOneName() {
        assertThat(allRows().map(PlanRow::called).toList()).doesNotHaveDuplicates();
    }

    private static Set<String> sorted(Stream<String> some) {
        return some.collect(Collectors.toCollection(TreeSet::new));
    }
}
