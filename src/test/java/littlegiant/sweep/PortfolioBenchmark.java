package littlegiant.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import littlegiant.catalog.Product;
import littlegiant.demo.FirmGenerator;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;

/**
 * What it costs to hold many generated firms and to judge drafts over them: every product of the demo as the draft that replaces the one before it. One JVM, wall
 * time; run by hand, the command stands in {@code docs/benchmarks.md}.
 */
final class PortfolioBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long SEED = 42;
    private static final int WARM_UP = 5_000;
    private static final int CHANGED = 100;

    private final ProfileReader reader = new ProfileReader(RulesFixtures.metrics());
    private final int threads;

    private PortfolioBenchmark(int threads) {
        this.threads = threads;
    }

    /** @param args how many firms, how many threads */
    public static void main(String... args) {
        new PortfolioBenchmark(Integer.parseInt(args[1])).run(Integer.parseInt(args[0]));
    }

    private void run(int firms) {
        take(WARM_UP, 1);
        long before = megabytes();
        Population population = timed("reading and deriving " + firms, () -> take(firms, 1));
        say("population: %d MB", megabytes() - before);
        Population changed = take(CHANGED, 2);
        say("with %d of them changed: %s", CHANGED, content(timed("changing", () -> population.with(changed))));
        List<Product> products = Products.published(SEED, 0)
                .map(document -> Products.listed(document).product())
                .toList();
        impact(products.get(0), products.get(1), population);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i + 1 < products.size(); i++) {
            long start = System.nanoTime();
            impact(products.get(i), products.get(i + 1), population);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(millis);
        say("%d drafts, ms: least %d", millis.size(), millis.get(0));
        say("median %d, most %d", millis.get(millis.size() / 2), millis.get(millis.size() - 1));
        long held = megabytes();
        Impact impact = impact(products.get(0), products.get(1), population);
        say("one impact: %d MB, %s", megabytes() - held, impact.counts());
    }

    private Population take(int firms, int revision) {
        return new Census(RulesFixtures.sheets(), DAY, threads)
                .take(new FirmGenerator(SEED).firms(firms), document -> read(document, revision), new Progress());
    }

    private Census.Firm read(Value.Obj document, int revision) {
        return new Census.Firm(reader.read(document, DAY, new Faults()), revision);
    }

    private Impact impact(Product published, Product draft, Population population) {
        Comparison comparison = new Comparison(published, draft);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(comparison.tests(), threads)) {
            return comparison.over(population, book, threads, new Progress());
        }
    }

    private static String content(Population population) {
        return population.size() + " firms, the first at revision " + population.revision(0);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        say("%s: %d ms", what, (System.nanoTime() - start) / 1_000_000);
        return made;
    }

    /** In use once what nobody holds is gone. */
    private static long megabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static void say(String form, Object... words) {
        System.err.println(String.format(Locale.ROOT, form, words));
    }
}
