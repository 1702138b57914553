package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Outcome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code rules/cases/criteria}: every row with every rule of {@code rules/} loaded, so that a rule too many fails the row as well, and once more as the
 * service judges.
 */
class RuleCasesTest {

    private static final Rules RULES = RulesFixtures.rules();

    static Map<String, List<CaseRow>> rows() {
        return CaseFiles.rows("criteria/", CaseRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return CaseFiles.tests(rows(), RuleCasesTest::holds);
    }

    private static void holds(CaseRow row) {
        assertThat(fired(row)).as(row.called()).isEqualTo(row.expect());
        assertThat(judged(row))
                .as(row.called())
                .isEqualTo(Set.copyOf(row.expect().values()));
    }

    private static Map<String, Outcome> fired(CaseRow row) {
        List<Object> facts = new ArrayList<>(row.catalogue().tests());
        facts.add(sheet(row));
        return Fired.on(RULES, facts);
    }

    /** As the service judges: by a book. Nothing where nothing is asked. */
    private static Set<Outcome> judged(CaseRow row) {
        try (Rules.ClosableBook book = RULES.book(row.catalogue().tests(), 1)) {
            JudgedSheet sheet = sheet(row);
            book.judge(sheet);
            sheet.requireComplete();
            return row.atom() == null ? Set.of() : Set.of(sheet.outcome(0));
        }
    }

    private static JudgedSheet sheet(CaseRow row) {
        return new JudgedSheet(row.sheet().get(), row.catalogue().tests().size());
    }
}
