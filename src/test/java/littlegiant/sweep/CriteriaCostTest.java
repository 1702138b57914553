package littlegiant.sweep;

import static java.util.Objects.requireNonNull;
import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static littlegiant.sweep.SweepFixtures.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import littlegiant.catalog.Product;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Outcome;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.portfolio.Progress;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** What a criterion costs, counted by hand and held against asking with another figure. */
class CriteriaCostTest {

    private static final String STAFF = "{id: staff, metric: employees, test: AT_LEAST, value: %d}";
    private static final String PRIVATE = "{id: owner, metric: ownership, test: ONE_OF, value: [PRIVATE]}";

    private static CriteriaCost.Found found(Product product, Population population) {
        CriteriaCost cost = new CriteriaCost(product);
        try (ClosableBook book = RulesFixtures.rules().book(cost.tests(), 2)) {
            return cost.over(population, District.everywhere(RulesFixtures.metrics()), book, 2, new Progress());
        }
    }

    /** 100 private firms with 1 to 100 people, 20 of the state with 81 to 100, 10 that say nothing of either. */
    private static Population firms() {
        return PortfolioFixtures.population(
                DAY,
                2,
                IntStream.range(0, 130)
                        .mapToObj(i -> PortfolioFixtures.firm(
                                i,
                                i < 100
                                        ? "{employees: " + (i + 1) + ", ownership: PRIVATE}"
                                        : i < 120 ? "{employees: " + (i - 19) + ", ownership: STATE}" : "{}")));
    }

    @Test
    void whoIsKeptOutIsCounted() {
        CriteriaCost.Found found = found(asking(STAFF.formatted(80), PRIVATE), firms());

        assertThat(found.firms()).isEqualTo(130);
        assertThat(found.counts()).isEqualTo(new VerdictCounts(21, 10, 20, 79));
        assertThat(found.costs())
                .extracting(CriteriaCost.Cost::stage)
                .containsExactly(new Funnel.Stage(41, 79, 10, 41, 79, 0), new Funnel.Stage(100, 20, 10, 21, 20, 0));
        assertThat(found.costs().get(1).curve()).isNull();
    }

    @Test
    void theCurveGoesFromNothingToTwiceTheFigure() {
        CriteriaCost.Curve curve = requireNonNull(found(asking(STAFF.formatted(80), PRIVATE), firms())
                .costs()
                .get(0)
                .curve());

        assertThat(curve.bound()).isEqualTo(80 * Decimals.SCALE);
        assertThat(curve.points()).hasSize(41);
        assertThat(curve.points().get(0).bound()).isZero();
        assertThat(curve.points().get(40).bound()).isEqualTo(160 * Decimals.SCALE);
        curve.points().forEach(point -> assertThat(point.counts().eligible())
                .as("at %d", point.bound() / Decimals.SCALE)
                .isEqualTo((int) Math.min(100, Math.max(0, 101 - point.bound() / Decimals.SCALE))));
    }

    /** Within a quarter of 80: down to 60, which brings the twenty firms from 60 to 79. */
    @Test
    void theBestRelaxationIsTheLeastThatBringsMost() {
        assertThat(found(asking(STAFF.formatted(80), PRIVATE), firms()).best())
                .isEqualTo(new CriteriaCost.Relaxation(
                        "staff",
                        RulesFixtures.metrics().get("employees"),
                        80 * Decimals.SCALE,
                        60 * Decimals.SCALE,
                        20));
        assertThat(found(asking(PRIVATE), firms()).best()).isNull();
    }

    @Test
    void everyPointIsWhatTheProductWithThatFigureAnswers() {
        Population population =
                PortfolioFixtures.population(DAY, 2, PortfolioFixtures.manyFirms(20261203, 150).stream());
        int points = 0;
        for (Product product : Products.published(9, 12)
                .map(document -> Products.listed(document).product())
                .filter(one -> one.id().hashCode() % 9 == 0)
                .toList()) {
            CriteriaCost.Found found = found(product, population);

            assertThat(found.counts()).as(product.id()).isEqualTo(counts(standings(product, population)));
            for (int place = 0; place < found.costs().size(); place++) {
                CriteriaCost.Curve curve = found.costs().get(place).curve();
                assertThat(found.costs().get(place).stage().alone())
                        .as(product.id())
                        .isEqualTo(alone(product, place, population));
                for (int i = 0; curve != null && i < curve.points().size(); i += 13) {
                    CriteriaCost.Point point = curve.points().get(i);
                    Product other = SweepFixtures.with(product, place, point.bound());
                    assertThat(point.counts()).isEqualTo(counts(standings(other, population)));
                    points++;
                }
            }
        }
        assertThat(points).isGreaterThan(40);
    }

    private static Fit.Standing[] standings(Product product, Population population) {
        Fit fit = new Fit(product);
        try (ClosableBook book = RulesFixtures.rules().book(fit.tests(), 2)) {
            return fit.over(population, book, 2, new Progress());
        }
    }

    private static VerdictCounts counts(Fit.Standing[] standings) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Fit.Standing one : standings) {
            counts.merge(one.verdict(), 1, Integer::sum);
        }
        return new VerdictCounts(
                counts.getOrDefault(Verdict.ELIGIBLE, 0),
                counts.getOrDefault(Verdict.NEEDS_INFO, 0),
                counts.getOrDefault(Verdict.NEAR_MISS, 0),
                counts.getOrDefault(Verdict.NOT_ELIGIBLE, 0));
    }

    /** Firms that become eligible if the criterion is dropped, of those that do not meet it. */
    private static int alone(Product product, int place, Population population) {
        List<Outcome> one = outcomes(SweepFixtures.only(product, place), population);
        List<Outcome> others = outcomes(SweepFixtures.without(product, place), population);
        return (int) IntStream.range(0, population.size())
                .filter(firm -> one.get(firm) == Outcome.UNMET && others.get(firm) == Outcome.MET)
                .count();
    }

    private static List<Outcome> outcomes(Product product, Population population) {
        List<Outcome> all = new ArrayList<>();
        for (Fit.Standing one : standings(product, population)) {
            all.add(one.unmet() > 0 ? Outcome.UNMET : one.unknown() > 0 ? Outcome.UNKNOWN : Outcome.MET);
        }
        return all;
    }
}
