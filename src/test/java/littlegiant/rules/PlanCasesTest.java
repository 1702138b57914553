package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.plan.Pair;
import littlegiant.plan.Place;
import littlegiant.plan.PlanBook;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code rules/cases/plan}; every rule of {@code rules/plan} has rows in which it speaks and rows in which it does not. */
class PlanCasesTest {

    private static final PlanBook BOOK = RulesFixtures.rules().plans();

    static Map<String, List<PlanRow>> rows() {
        return CaseFiles.rows("plan/", PlanRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return CaseFiles.tests(rows(), PlanCasesTest::holds);
    }

    private static void holds(PlanRow row) {
        if (row.other() == null) {
            assertThat(BOOK.needs(new Place(row.product(), row.beside())))
                    .as(row.called())
                    .isEqualTo(row.expect());
        } else {
            assertThat(BOOK.forbids(new Pair(row.product(), row.other())))
                    .as(row.called())
                    .isEqualTo(row.expect());
            assertThat(BOOK.forbids(new Pair(row.other(), row.product())))
                    .as(row.called())
                    .isEqualTo(row.expect());
        }
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
