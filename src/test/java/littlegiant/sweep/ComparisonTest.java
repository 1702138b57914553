package littlegiant.sweep;

import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static littlegiant.portfolio.PortfolioFixtures.firm;
import static littlegiant.portfolio.PortfolioFixtures.population;
import static littlegiant.portfolio.PortfolioFixtures.uscc;
import static littlegiant.sweep.SweepFixtures.asking;
import static littlegiant.sweep.SweepFixtures.impact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.matching.Availability;
import littlegiant.matching.ProductFixtures;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String FIFTY = "{id: people, metric: employees, test: AT_LEAST, value: 50}";
    private static final String HUNDRED = "{id: people, metric: employees, test: AT_LEAST, value: 100}";
    private static final String PRIVATE = "{id: owner, metric: ownership, test: ONE_OF, value: [PRIVATE]}";
    private static final String INSURED = "{id: insured, metric: insuredEmployees, test: AT_LEAST, value: 10}";

    /** Of one firm that told this: {@code MET UNMET LOST [people]}. */
    private static String said(@Nullable Product published, Product draft, String yaml) {
        Impact impact = impact(published, draft, population(firm(1, yaml)));
        return Stream.of(Change.values())
                .flatMap(change -> impact.firms(change, 0, 9).stream())
                .map(firm -> firm.before() + " " + firm.after() + " " + firm.change() + " " + firm.deciding())
                .reduce("", String::concat);
    }

    // --- classes of change

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees: 120 | MET MET UNCHANGED []",
                "employees: 60  | MET UNMET LOST [people]",
                "employees: 40  | UNMET UNMET UNCHANGED []",
                "{}             | UNKNOWN UNKNOWN UNCHANGED []"
            })
    void harderBoundLosesWhoIsBetween(String firm, String expected) {
        assertThat(said(asking(FIFTY), asking(HUNDRED), firm)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"employees: 60 | UNMET MET GAINED [people]", "employees: 40 | UNMET UNMET UNCHANGED []"})
    void softerBoundGainsWhoIsBetween(String firm, String expected) {
        assertThat(said(asking(HUNDRED), asking(FIFTY), firm)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{employees: 60, ownership: STATE}   | MET UNMET LOST [owner]",
                "{employees: 60}                     | MET UNKNOWN NEWLY_UNKNOWN [owner]",
                "{ownership: STATE}                  | UNKNOWN UNMET LOST [owner]",
                "{ownership: PRIVATE}                | UNKNOWN UNKNOWN UNCHANGED []"
            })
    void newCriterionDecides(String firm, String expected) {
        assertThat(said(asking(FIFTY), asking(FIFTY, PRIVATE), firm)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{employees: 60}                   | UNKNOWN MET GAINED [owner]",
                "{employees: 60, ownership: STATE} | UNMET MET GAINED [owner]"
            })
    void criterionThatIsDroppedDecidesByKeepingOut(String firm, String expected) {
        assertThat(said(asking(FIFTY, PRIVATE), asking(FIFTY), firm)).isEqualTo(expected);
    }

    /** The head count was open before and is open still; what changed is that the owner no longer keeps the firm out. */
    @Test
    void whereNothingIsNewlyOpenWhatKeptTheFirmOutDecides() {
        assertThat(said(asking(FIFTY, PRIVATE), asking(FIFTY), "ownership: STATE"))
                .isEqualTo("UNMET UNKNOWN NEWLY_UNKNOWN [owner]");
    }

    @Test
    void onlyWhatAnswersOtherwiseThanBeforeDecides() {
        Product published = asking(FIFTY, PRIVATE);
        Product draft = asking(INSURED, HUNDRED, PRIVATE);

        assertThat(said(published, draft, "{employees: 60, insuredEmployees: 2}"))
                .as("the owner was open before, and an open criterion does not refuse")
                .isEqualTo("UNKNOWN UNMET LOST [insured, people]");
        assertThat(said(published, draft, "{employees: 40, insuredEmployees: 2}"))
                .isEqualTo("UNMET UNMET UNCHANGED []");
    }

    @Test
    void ofAFirmThatWasKeptOutWhatWasOpenBesideDoesNotDecide() {
        assertThat(said(asking(HUNDRED, PRIVATE), asking(FIFTY), "employees: 60"))
                .isEqualTo("UNMET MET GAINED [people]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees: 60 | UNMET MET GAINED []",
                "employees: 40 | UNMET UNMET UNCHANGED []",
                "{}            | UNMET UNKNOWN NEWLY_UNKNOWN [people]"
            })
    void withoutPredecessorNobodyMetIt(String firm, String expected) {
        assertThat(said(null, asking(FIFTY), firm)).isEqualTo(expected);
    }

    @Test
    void whatANeedAsksForIsNotAsked() {
        Product published = asking(FIFTY);
        Product draft = ProductFixtures.asking("P", FIFTY)
                .with("{purposes: [RD], security: [CREDIT]}")
                .product();

        assertThat(said(published, draft, "employees: 60")).isEqualTo("MET MET UNCHANGED []");
    }

    // --- the day

    @Test
    void windowThatEndsClosesItForEverybody() {
        Product open = asking(FIFTY);
        Product closed = ProductFixtures.asking("P", FIFTY)
                .with("window: {closesOn: 2026-11-22}")
                .product();
        Impact impact = impact(open, closed, population(firm(1, "employees: 60")));

        assertThat(List.of(impact.availabilityBefore(), impact.availabilityAfter()))
                .containsExactly(Availability.OPEN, Availability.CLOSED);
        assertThat(impact.counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(impact(null, open, population()).availabilityBefore()).isNull();
    }

    // --- many firms

    private static Population firms(int count) {
        return population(DAY, 2, IntStream.range(0, count).mapToObj(i -> firm(i, "employees: " + i % 150)));
    }

    @Test
    void progressCountsEveryFirm() {
        Comparison comparison = new Comparison(null, asking(FIFTY));
        Progress progress = new Progress();
        try (Rules.ClosableBook book = RulesFixtures.rules().book(comparison.tests(), 1)) {
            comparison.over(firms(5000), book, 2, progress);
        }

        assertThat(List.of(progress.total(), progress.done())).containsOnly(5000);
    }

    @Test
    void cancelledWorkFindsNothing() {
        Comparison comparison = new Comparison(null, asking(FIFTY));
        Progress progress = new Progress();
        progress.cancel();
        try (Rules.ClosableBook book = RulesFixtures.rules().book(comparison.tests(), 2)) {
            assertThatThrownBy(() -> comparison.over(firms(10), book, 2, progress))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void ruleThatFailsFailsTheWork() {
        Comparison comparison = new Comparison(null, asking(FIFTY));

        assertThatThrownBy(() -> comparison.over(firms(10), sheet -> {}, 2, new Progress()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no rule answers");
    }

    @Test
    void replacedFirmIsJudgedAnew() {
        Population before = population(firm(1, "employees: 60"), firm(2, "employees: 60"));
        Population after = before.with(population(firm(2, "employees: 120")));

        assertThat(impact(asking(FIFTY), asking(HUNDRED), before).counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(impact(asking(FIFTY), asking(HUNDRED), after).firms(Change.LOST, 0, 9))
                .extracting(Impact.Affected::uscc)
                .containsExactly(uscc(1));
    }
}
