package littlegiant.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.demo.FirmGenerator;
import littlegiant.demo.ProductGenerator;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Tally;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What one firm costs against generated products: the answer to every criterion of every product, by the rules and by the plain evaluator in the same run; the
 * derivation of its sheet.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgeBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int FIRMS = 1000;
    private static final long SEED = 42;
    private static final int SESSIONS = 2;

    /** How many products. */
    @Param({"50", "500", "5000"})
    public int products;

    private List<Profile> profiles = List.of();
    private List<Sheet> sheets = List.of();
    private CompiledCatalogue catalogue = new CompiledCatalogue(List.of());
    private SheetMaker maker = RulesFixtures.sheets();
    private Rules.ClosableBook book = RulesFixtures.rules().book(List.of(), 1);
    private final AtomicInteger next = new AtomicInteger();

    /** Run by hand; the command stands in {@code docs/benchmarks.md}. */
    public static void main(String... args) throws RunnerException {
        ChainedOptionsBuilder one = new OptionsBuilder()
                .include(JudgeBenchmark.class.getName() + "\\..*")
                .addProfiler(GCProfiler.class);
        new Runner(one.build()).run();
        for (int threads = 1; threads <= SESSIONS; threads++) {
            new Runner(new OptionsBuilder()
                            .include(JudgeBenchmark.class.getName() + "\\.rules$")
                            .param("products", "500")
                            .mode(Mode.Throughput)
                            .timeUnit(TimeUnit.SECONDS)
                            .measurementTime(TimeValue.seconds(5))
                            .threads(threads)
                            .build())
                    .run();
        }
    }

    @Setup
    public void generate() {
        MetricDictionary metrics = RulesFixtures.metrics();
        catalogue = new CompiledCatalogue(listed(metrics));
        ProfileReader reader = new ProfileReader(metrics);
        profiles = new FirmGenerator(SEED)
                .firms(FIRMS)
                .map(document -> reader.read(document, DAY, new Faults()))
                .toList();
        sheets = profiles.stream()
                .map(profile -> maker.make(profile, Need.NONE, DAY))
                .toList();
        book = RulesFixtures.rules().book(catalogue.tests(), SESSIONS);
        long uses = catalogue.entries().stream()
                .flatMap(entry -> entry.product().criteria().stream())
                .flatMap(criterion -> criterion.condition().atoms())
                .count();
        System.err.println(catalogue.tests().size() + " distinct tests, " + uses + " uses");
    }

    private List<CompiledCatalogue.Listed> listed(MetricDictionary metrics) {
        ProductReader reader = new ProductReader(metrics);
        List<CompiledCatalogue.Listed> all = new ArrayList<>();
        for (Value.Obj document : new ProductGenerator(SEED).products(products).toList()) {
            ProductReader.Reading reading = reader.read(document, new Faults());
            if (reading != null) {
                String provider = reading.product().provider();
                all.add(new CompiledCatalogue.Listed(
                        reading.product(), 1, new Institution(provider, Institution.Kind.BANK, Text.same(provider))));
            }
        }
        return all;
    }

    private int turn() {
        return Math.floorMod(next.getAndIncrement(), FIRMS);
    }

    /** The rules over the distinct tests, then the answer to every criterion of every product. */
    @Benchmark
    public int rules() {
        JudgedSheet judged =
                new JudgedSheet(sheets.get(turn()), catalogue.tests().size());
        book.judge(judged);
        Tally tally = catalogue.tally(judged);
        int met = 0;
        for (int product = 0; product < catalogue.entries().size(); product++) {
            met += tally.met(product);
        }
        return met;
    }

    /** The same answers by the plain evaluator, criterion by criterion as they are published. */
    @Benchmark
    public int plain() {
        Sheet sheet = sheets.get(turn());
        int met = 0;
        for (CompiledCatalogue.Entry entry : catalogue.entries()) {
            for (Asked asked : entry.criteria()) {
                met += PlainJudge.outcome(sheet, asked.criterion().condition()) == Outcome.MET ? 1 : 0;
            }
        }
        return met;
    }

    @Benchmark
    public Sheet derivation() {
        return maker.make(profiles.get(turn()), Need.NONE, DAY);
    }
}
