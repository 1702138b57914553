package littlegiant.portfolio;

import static littlegiant.portfolio.PortfolioFixtures.content;
import static littlegiant.portfolio.PortfolioFixtures.figures;
import static littlegiant.portfolio.PortfolioFixtures.firm;
import static littlegiant.portfolio.PortfolioFixtures.population;
import static littlegiant.portfolio.PortfolioFixtures.uscc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Figure;
import littlegiant.oracle.Products;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

    private static final List<Profile> MANY = PortfolioFixtures.manyFirms(20261124, 500);
    private static final CompiledCatalogue CATALOGUE = new CompiledCatalogue(Products.all(20261124, 0));

    /** The demo's products, and every metric asked in every way. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-04-30", "2026-11-23", "2028-02-29"})
    void everyFirmIsJudgedAsByItsOwnSheet(LocalDate day) {
        Population population = population(day, 2, MANY.stream());

        try (Rules.ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            for (Profile profile : MANY) {
                Sheet own = RulesFixtures.sheets().make(profile, Need.NONE, day);
                Sheet held = population.sheet(population.find(profile.uscc()));

                assertThat(figures(held)).as(profile.uscc()).isEqualTo(figures(own));
                assertThat(outcomes(held, book)).as(profile.uscc()).isEqualTo(outcomes(own, book));
            }
        }
    }

    private static List<Outcome> outcomes(Sheet sheet, Rules.ClosableBook book) {
        int tests = CATALOGUE.tests().size();
        JudgedSheet judged = new JudgedSheet(sheet, tests);
        book.judge(judged);
        return IntStream.range(0, tests).mapToObj(judged::outcome).toList();
    }

    @Test
    void firmsStandInOrderOfTheirCodes() {
        Population population = population(firm(3, "{}"), firm(1, "{}"), firm(2, "{}"));

        assertThat(IntStream.range(0, 3).mapToObj(population::uscc)).containsExactly(uscc(1), uscc(2), uscc(3));
        assertThat(population.find(uscc(2))).isEqualTo(1);
        assertThat(population.find(uscc(4))).isEqualTo(-1);
        assertThat(population.name(2)).isEqualTo("示例3（测试）有限公司");
    }

    @Test
    void figuresTellWhatWasNotToldToo() {
        Population population = population(firm(1, "employees: 50"), firm(2, "{}"));

        assertThat(IntStream.range(0, 2)
                        .mapToObj(firm ->
                                population.figure(firm, RulesFixtures.metrics().get("employees"))))
                .containsExactly(Figure.Number.whole(50), Figure.Absent.NOT_TOLD);
    }

    @Test
    void nobodyIsAPopulation() {
        Population nobody = population();

        assertThat(nobody.size()).isZero();
        assertThat(nobody.find(uscc(1))).isEqualTo(-1);
        assertThat(content(nobody.with(population(firm(1, "{}"))))).isEqualTo(content(population(firm(1, "{}"))));
        assertThat(nobody.without(Set.of(uscc(1))).size()).isZero();
    }

    @Test
    void neitherOrderNorThreadsChangeIt() {
        List<Profile> shuffled = new ArrayList<>(MANY);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(content(population(PortfolioFixtures.DAY, 4, shuffled.stream())))
                .isEqualTo(content(population(PortfolioFixtures.DAY, 1, MANY.stream())));
    }

    @Test
    void ofAFirmThatComesTwiceTheHigherRevisionCounts() {
        Population population = new Census(RulesFixtures.sheets(), PortfolioFixtures.DAY, 1)
                .take(
                        Stream.of(
                                new Census.Firm(firm(1, "employees: 2"), 2),
                                new Census.Firm(firm(1, "employees: 3"), 3),
                                new Census.Firm(firm(1, "employees: 1"), 1)),
                        firm -> firm,
                        new Progress());

        assertThat(population.size()).isOne();
        assertThat(population.revision(0)).isEqualTo(3);
        assertThat(population.figure(0, RulesFixtures.metrics().get("employees")))
                .isEqualTo(Figure.Number.whole(3));
    }

    // --- changed firms

    @Test
    void changedFirmStandsInPlaceOfItself() {
        Population before = population(firm(1, "employees: 1"), firm(2, "employees: 2"), firm(3, "{}"));
        List<Object> asItWas = content(before);

        Population after = before.with(population(firm(2, "ownership: STATE"), firm(4, "{}")));

        assertThat(content(after))
                .isEqualTo(content(population(
                        firm(1, "employees: 1"), firm(2, "ownership: STATE"), firm(3, "{}"), firm(4, "{}"))));
        assertThat(content(before)).isEqualTo(asItWas);
    }

    @Test
    void firmThatIsGoneIsNotThere() {
        Population before = population(firm(1, "employees: 1"), firm(2, "employees: 2"));

        assertThat(content(before.without(Set.of(uscc(1), uscc(9)))))
                .isEqualTo(content(population(firm(2, "employees: 2"))));
        assertThat(before.without(Set.of(uscc(1), uscc(2))).size()).isZero();
    }

    /** More than one block holds, changed at its ends, between blocks and by so many that blocks are cut. */
    @Test
    void changesOverManyBlocksAreThoseOfAPopulationMadeAnew() {
        int last = 2 * Block.FIRMS_MAX;
        Population before = people(10, IntStream.rangeClosed(1, last).filter(number -> number % 3 > 0));
        Population more = people(20, IntStream.rangeClosed(0, last + 1));

        assertThat(content(before.with(more))).isEqualTo(content(more));
        assertThat(content(more.with(before).without(Set.of(uscc(0), uscc(last + 1)))))
                .isEqualTo(content(people(20, IntStream.rangeClosed(1, last)).with(before)));
        assertThat(before.with(more).blocks()).allMatch(block -> block.size() <= Block.FIRMS_MAX);
    }

    private static Population people(int employees, IntStream numbers) {
        return population(
                PortfolioFixtures.DAY,
                2,
                numbers.mapToObj(number -> firm(number, "employees: " + (employees + number % 7))));
    }

    @Test
    void blocksInWhichNothingChangesAreShared() {
        Population before = people(10, IntStream.rangeClosed(1, 2 * Block.FIRMS_MAX));
        Population after = before.with(population(firm(1, "employees: 3")));

        assertThat(after.blocks().get(0)).isNotSameAs(before.blocks().get(0));
        assertThat(after.blocks().get(1)).isSameAs(before.blocks().get(1));
    }

    @Test
    void anotherDayIsRefused() {
        Population later = population(PortfolioFixtures.DAY.plusDays(1), 1, Stream.of(firm(1, "{}")));
        Population population = population(firm(1, "{}"));

        assertThatThrownBy(() -> population.with(later)).isInstanceOf(IllegalArgumentException.class);
    }
}
