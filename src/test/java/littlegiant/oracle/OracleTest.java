package littlegiant.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import littlegiant.catalog.TestKind;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** Every figure and every outcome of made-up firms on made-up days is what a second reading of the contract finds, by one thread and by several. */
class OracleTest {

    private static final long SEED = 20261123;
    private static final int GENERATED_PRODUCTS = 300;
    private static final int FIRMS_OF_ONE = 2500;
    private static final int THREADS = 6;
    private static final int SESSIONS = 3;
    private static final int FIRMS_PER_THREAD = 500;

    private static final List<String> IN_PART = List.of(
            "tier",
            "badge.LITTLE_GIANT.recognisedOn",
            "badge.SPECIALIZED.recognisedOn",
            "badge.HIGH_TECH.years",
            "loans.nextDueOn",
            "sizeClass",
            "credit.exposureToNetAssets",
            "netProfit.min2y",
            "rd.sum2y",
            "rd.sum3y",
            "rd.mean2y",
            "rd.min2y",
            "rd.ratioMin2y",
            "taxPaid.mean2y",
            "loans.dueIn60Days",
            "legal.abnormal12m",
            "legal.seriousViolation3y",
            "equity.new2y",
            "collateral.PLANT",
            "collateral.LAND",
            "collateral.OFFICE",
            "collateral.RESIDENCE",
            "collateral.EQUIPMENT",
            "collateral.INVENTORY",
            "receivables.confirmed");

    private static final List<String> NOT_APPLICABLE = List.of(
            "badge.LITTLE_GIANT.recognisedOn",
            "badge.LITTLE_GIANT.review",
            "badge.LITTLE_GIANT.edition",
            "badge.SPECIALIZED.recognisedOn",
            "badge.SPECIALIZED.review",
            "badge.SPECIALIZED.edition",
            "badge.HIGH_TECH.years",
            "age.years",
            "rdStaff.ratio",
            "techStaff.ratio",
            "revenue",
            "mainRevenue",
            "netProfit",
            "totalAssets",
            "totalLiabilities",
            "rd.expense",
            "taxPaid",
            "exports",
            "netAssets",
            "mainRevenue.ratio",
            "debtRatio",
            "roe",
            "rd.ratio",
            "revenue.growth",
            "revenue.cagr2y",
            "revenue.cagr3y",
            "mainRevenue.growthMean2y",
            "netProfit.growth",
            "netProfit.min2y",
            "rd.sum2y",
            "rd.sum3y",
            "rd.mean2y",
            "rd.min2y",
            "rd.ratioMin2y",
            "rd.ratio3y",
            "taxPaid.mean2y",
            "debtToSales",
            "credit.exposureToNetAssets",
            "loans.nextDueOn",
            "listing.years",
            "legalRepresentative.sinceMonths");

    private static final MetricDictionary METRICS = RulesFixtures.metrics();
    private static final CompiledCatalogue CATALOGUE = new CompiledCatalogue(Products.all(SEED, GENERATED_PRODUCTS));

    @Test
    void oracleComputesEveryDerivedMetric() {
        Set<String> derived = METRICS.all().stream()
                .filter(Metric::isDerived)
                .map(Metric::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Oracle.computes()).isEqualTo(derived);
    }

    @Test
    void oneThreadSaysWhatTheOracleSays() {
        Comparison comparison = new Comparison(CATALOGUE);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            FirmOnDay.random(SEED, FIRMS_OF_ONE, METRICS).forEach(firm -> comparison.compare(firm, book));
        }

        assertThat(comparison.differences).isEmpty();
        assertThat(comparison.refused.sum()).as("firms with faults").isLessThan(FIRMS_OF_ONE / 10);
        assertThat(comparison.outcomes).as("every kind with every outcome").isEqualTo(everyKindWithEveryOutcome());
        assertThat(comparison.known)
                .as("every metric with every way of being known")
                .isEqualTo(everyWay());
    }

    /** Threads share one book with fewer sessions than threads. */
    @Test
    void severalThreadsSayWhatTheOracleSays() throws InterruptedException, ExecutionException {
        Comparison comparison = new Comparison(CATALOGUE);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), SESSIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 1; thread <= THREADS; thread++) {
                List<FirmOnDay> firms = FirmOnDay.random(SEED + thread, FIRMS_PER_THREAD, METRICS);
                running.add(threads.submit(() -> firms.forEach(firm -> comparison.compare(firm, book))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(comparison.differences).isEmpty();
        assertThat(comparison.refused.sum()).as("firms with faults").isLessThan(THREADS * FIRMS_PER_THREAD / 10);
    }

    private static Set<String> everyKindWithEveryOutcome() {
        Set<String> all = new TreeSet<>();
        for (TestKind kind : TestKind.values()) {
            for (Outcome outcome : Outcome.values()) {
                all.add(kind + " " + outcome);
            }
        }
        return all;
    }

    /** Every metric may be known or not told; a few more may be known in part, or cannot exist for a firm. */
    private static Set<String> everyWay() {
        Set<String> ways = new TreeSet<>();
        for (Metric metric : METRICS.all()) {
            ways.add(metric.code() + " KNOWN");
            ways.add(metric.code() + " NOT_TOLD");
        }
        IN_PART.forEach(code -> ways.add(code + " IN_PART"));
        NOT_APPLICABLE.forEach(code -> ways.add(code + " NOT_APPLICABLE"));
        return ways;
    }
}
