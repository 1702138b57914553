package littlegiant.sweep;

import static java.util.Objects.requireNonNull;
import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.Verdict;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All firms and all products at once answer as each firm asked alone. */
class SweepTest {

    private static final CompiledCatalogue CATALOGUE = new CompiledCatalogue(Products.all(11, 120));
    private static final Map<String, Profile> FIRMS = new TreeMap<>();

    static {
        PortfolioFixtures.manyFirms(20261201, 700).forEach(firm -> FIRMS.put(firm.uscc(), firm));
    }

    @Test
    void everyPairHasTheVerdictOfTheSingleCall() {
        Population population = PortfolioFixtures.population(DAY, 2, FIRMS.values().stream());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        try (ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 2)) {
            Map<String, Map<String, Verdict>> swept = swept(population, book, 2);
            Matcher matcher = new Matcher(
                    CATALOGUE,
                    book,
                    RulesFixtures.pricing(LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"))));

            FIRMS.forEach((uscc, firm) -> {
                Map<String, Verdict> alone = matcher.look(
                                RulesFixtures.sheets().make(firm, Need.NONE, DAY), Question.on(DAY))
                        .verdicts();
                assertThat(swept.get(uscc)).as(uscc).isEqualTo(alone);
                alone.values().forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
            });
        }
        assertThat(counts).containsOnlyKeys(Verdict.values());
        assertThat(counts.get(Verdict.NEAR_MISS)).isGreaterThan(1000);
    }

    @Test
    void anIndexOfAnotherDayIsRefused() {
        Population population =
                PortfolioFixtures.population(DAY, 1, FIRMS.values().stream().limit(3));
        try (ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            LocalDate tomorrow = DAY.plusDays(1);
            Sweep sweep = sweep(new IntervalIndex(CATALOGUE.atoms(), book, tomorrow));

            assertThatThrownBy(() -> sweep.over(population, 1, new Progress(), (block, start, answers) -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void cancelledWorkStopsBeforeTheNextBlock(int threads) {
        Population population = PortfolioFixtures.population(
                DAY, 2, IntStream.range(0, 9_000).mapToObj(i -> PortfolioFixtures.firm(i, "employees: " + i % 150)));
        Progress progress = new Progress();
        try (ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            Sweep sweep = sweep(new IntervalIndex(CATALOGUE.atoms(), book, DAY));

            assertThatThrownBy(() ->
                            sweep.over(population, threads, progress, (block, start, answers) -> progress.cancel()))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(progress.done()).isZero();
        assertThat(progress.total()).isEqualTo(9_000);
    }

    private static Sweep sweep(IntervalIndex index) {
        return new Sweep(
                CATALOGUE.entries().stream()
                        .map(CompiledCatalogue.Entry::criteria)
                        .toList(),
                index);
    }

    private static Map<String, Map<String, Verdict>> swept(Population population, ClosableBook book, int threads) {
        List<String> ids =
                CATALOGUE.entries().stream().map(entry -> entry.product().id()).toList();
        Map<String, Map<String, Verdict>> all = new ConcurrentHashMap<>();
        sweep(new IntervalIndex(CATALOGUE.atoms(), book, DAY))
                .over(population, threads, new Progress(), (block, start, answers) -> {
                    for (int row = 0; row < block.size(); row++) {
                        all.put(block.uscc(row), new TreeMap<>());
                    }
                    Verdicts verdicts = new Verdicts(answers.words());
                    for (int product = 0; product < answers.products(); product++) {
                        answers.verdicts(product, verdicts);
                        for (int row = 0; row < block.size(); row++) {
                            requireNonNull(all.get(block.uscc(row))).put(ids.get(product), verdicts.of(row));
                        }
                    }
                });
        return all;
    }
}
