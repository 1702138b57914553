package littlegiant.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import littlegiant.demo.FirmGenerator;
import littlegiant.demo.ProductGenerator;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.IntervalIndex;
import littlegiant.kernel.Faults;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;

/** What it costs to match many generated firms with many generated products at once. One JVM, wall time; run by hand, the command stands in {@code docs/benchmarks.md}. */
final class SweepBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long SEED = 42;
    private static final int TIMES = 7;

    private SweepBenchmark() {}

    /** @param args how many firms, how many products, how many threads */
    public static void main(String... args) {
        int firms = Integer.parseInt(args[0]);
        int threads = Integer.parseInt(args[2]);
        ProfileReader reader = new ProfileReader(RulesFixtures.metrics());
        CompiledCatalogue catalogue = new CompiledCatalogue(new ProductGenerator(SEED)
                .products(Integer.parseInt(args[1]))
                .map(Products::listed)
                .toList());
        Population population = timed("population of " + firms, () -> new Census(RulesFixtures.sheets(), DAY, threads)
                .take(
                        new FirmGenerator(SEED).firms(firms),
                        document -> new Census.Firm(reader.read(document, DAY, new Faults()), 1),
                        new Progress()));
        List<List<littlegiant.judging.Asked>> asked = catalogue.entries().stream()
                .map(CompiledCatalogue.Entry::criteria)
                .toList();
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), threads)) {
            for (int time = 0; time < TIMES; time++) {
                IntervalIndex index = timed(
                        "index of " + catalogue.tests().size() + " tests",
                        () -> new IntervalIndex(catalogue.atoms(), book, DAY));
                Sweep sweep = new Sweep(asked, index);
                for (int again = 0; again < 2; again++) {
                    timed("sweep " + again, () -> {
                        LongAdder eligible = new LongAdder();
                        sweep.over(population, threads, new Progress(), (block, start, answers) -> {
                            Verdicts verdicts = new Verdicts(answers.words());
                            for (int product = 0; product < answers.products(); product++) {
                                answers.verdicts(product, verdicts);
                                for (int word = 0; word < answers.words(); word++) {
                                    eligible.add(Long.bitCount(verdicts.eligible(word)));
                                }
                            }
                        });
                        say("eligible pairs %d", eligible.sum());
                        return new AtomicLong();
                    });
                }
            }
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        say("%s: %.1f ms", what, (System.nanoTime() - start) / 1e6);
        return made;
    }

    private static void say(String form, Object... words) {
        System.err.println(String.format(Locale.ROOT, form, words));
    }
}
