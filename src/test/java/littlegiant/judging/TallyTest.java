package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** Outcomes of all products, counted in one go. */
class TallyTest {

    private static final String PEOPLE = "{id: people, metric: employees, test: AT_LEAST, value: 50}";
    private static final String EITHER = "{id: either, anyOf: [{metric: employees, test: AT_LEAST, value: 500}, "
            + "{metric: tax.grade, test: AT_LEAST, value: B}]}";
    private static final String SEVERAL = "{id: several, anyOf: [{metric: employees, test: AT_LEAST, value: 5000}, "
            + "{allOf: [{metric: employees, test: AT_LEAST, value: 500}, {metric: tax.grade, test: AT_LEAST, value: B}]}]}";

    @Test
    void everyProductHasItsOwnCountsAlsoWhereItAsksWhatOthersAsk() {
        CompiledCatalogue catalogue = new CompiledCatalogue(List.of(
                ProductFixtures.asking("A", PEOPLE, EITHER).listed(),
                ProductFixtures.asking("B", SEVERAL).listed(),
                ProductFixtures.asking("C", EITHER, SEVERAL, PEOPLE).listed()));
        JudgedSheet judged = new JudgedSheet(
                ProfileFixtures.silent().with("employees: 50").sheet(),
                catalogue.tests().size());
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            book.judge(judged);
        }
        Tally tally = catalogue.tally(judged);

        assertThat(IntStream.range(0, 3)
                        .mapToObj(product -> List.of(tally.met(product), tally.unmet(product), tally.unknown(product))))
                .containsExactly(List.of(1, 0, 1), List.of(0, 1, 0), List.of(1, 1, 1));
    }
}
