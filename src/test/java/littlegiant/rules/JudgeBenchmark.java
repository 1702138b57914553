package littlegiant.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.demo.FirmGenerator;
import littlegiant.demo.ProductGenerator;
import littlegiant.finance.LprTable;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.CompiledCatalogue;
import littlegiant.matching.JudgedSheet;
import littlegiant.matching.Matcher;
import littlegiant.matching.Outcome;
import littlegiant.matching.Question;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.Need;
import littlegiant.profile.ProfileReader;
import littlegiant.profile.Sheet;
import littlegiant.profile.SheetMaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one firm costs against 500 generated products: judged by the rules, by plain loops, and answered in full. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgeBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int PRODUCTS = 500;
    private static final int FIRMS = 1000;
    private static final long SEED = 42;

    private List<Sheet> sheets = List.of();
    private List<Atom> distinct = List.of();
    private List<Atom> uses = List.of();
    private Rules.ClosableBook book = Rules.load(RuleFolder.packed()).book(List.of(), 1);
    private Matcher matcher = new Matcher(
            new CompiledCatalogue(List.of()), book, LprTable.of("publishedOn,tenor,percent,evidence,source\n"));
    private int next;

    /** Run by hand; the command stands in {@code docs/benchmarks.md}. */
    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder().include(JudgeBenchmark.class.getName()).build()).run();
    }

    @Setup
    public void generate() {
        RuleFolder folder = RuleFolder.of(Path.of("rules"));
        MetricDictionary metrics = MetricDictionary.of(folder.text("metrics.yaml"));
        CompiledCatalogue catalogue = new CompiledCatalogue(products(metrics));
        distinct = catalogue.atoms();
        uses = catalogue.entries().stream()
                .flatMap(entry -> entry.product().criteria().stream())
                .flatMap(criterion -> criterion.condition().atoms())
                .toList();
        sheets = sheets(metrics);
        book = Rules.load(folder).book(catalogue.tests(), 1);
        matcher = new Matcher(catalogue, book, LprTable.of(folder.text("tables/lpr.csv")));
        System.err.println(distinct.size() + " distinct tests, " + uses.size() + " uses");
    }

    private static List<CompiledCatalogue.Listed> products(MetricDictionary metrics) {
        ProductReader reader = new ProductReader(metrics);
        List<CompiledCatalogue.Listed> products = new ArrayList<>();
        for (Value.Obj document : new ProductGenerator(SEED).products(PRODUCTS).toList()) {
            ProductReader.Reading reading = reader.read(document, new Faults());
            if (reading != null) {
                String provider = reading.product().provider();
                products.add(new CompiledCatalogue.Listed(
                        reading.product(), 1, new Institution(provider, Institution.Kind.BANK, Text.same(provider))));
            }
        }
        return products;
    }

    private static List<Sheet> sheets(MetricDictionary metrics) {
        ProfileReader reader = new ProfileReader(metrics);
        SheetMaker maker = new SheetMaker(metrics);
        return new FirmGenerator(SEED)
                .firms(FIRMS)
                .map(document -> maker.make(reader.read(document, DAY, new Faults()), Need.NONE, DAY))
                .toList();
    }

    private Sheet sheet() {
        next = (next + 1) % sheets.size();
        return sheets.get(next);
    }

    @Benchmark
    public JudgedSheet rulesOverDistinctTests() {
        JudgedSheet judged = new JudgedSheet(sheet(), distinct.size());
        book.judge(judged);
        return judged;
    }

    @Benchmark
    public Outcome[] loopsOverDistinctTests() {
        return loops(distinct);
    }

    @Benchmark
    public Outcome[] loopsOverEveryUse() {
        return loops(uses);
    }

    @Benchmark
    public Answer wholeAnswer() {
        return matcher.match(sheet(), Question.on(DAY));
    }

    private Outcome[] loops(List<Atom> atoms) {
        Sheet sheet = sheet();
        Outcome[] outcomes = new Outcome[atoms.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome(sheet, atoms.get(i));
        }
        return outcomes;
    }

    private static Outcome outcome(Sheet sheet, Atom atom) {
        int metric = atom.metric().index();
        if (!sheet.tells(metric)) {
            return Outcome.UNKNOWN;
        }
        return sheet.applies(metric) && holds(sheet, metric, atom) ? Outcome.MET : Outcome.UNMET;
    }

    private static boolean holds(Sheet sheet, int metric, Atom atom) {
        return switch (atom.test()) {
            case AT_LEAST -> floor(sheet, metric) >= low(atom);
            case LESS_THAN, BEFORE -> floor(sheet, metric) < low(atom);
            case AT_MOST -> ceiling(sheet, metric) <= low(atom);
            case MORE_THAN, AFTER -> ceiling(sheet, metric) > low(atom);
            case BETWEEN ->
                floor(sheet, metric) >= low(atom) && ceiling(sheet, metric) <= ((Bound.Steps) atom.bound()).high();
            case IS -> Boolean.valueOf(((Bound.Flag) atom.bound()).flag()).equals(sheet.flag(metric));
            case ONE_OF -> codes(atom).contains(code(sheet, metric));
            case NONE_OF -> !codes(atom).contains(code(sheet, metric));
            case STARTS_WITH_ANY -> codes(atom).stream().anyMatch(code(sheet, metric)::startsWith);
            case HAS_ANY -> codes(atom).stream().anyMatch(set(sheet, metric)::contains);
            case HAS_ALL -> set(sheet, metric).containsAll(codes(atom));
        };
    }

    private static long floor(Sheet sheet, int metric) {
        Long floor = sheet.floor(metric);
        return floor == null ? 0 : floor;
    }

    private static long ceiling(Sheet sheet, int metric) {
        Long ceiling = sheet.ceiling(metric);
        return ceiling == null ? 0 : ceiling;
    }

    private static String code(Sheet sheet, int metric) {
        String code = sheet.code(metric);
        return code == null ? "" : code;
    }

    private static Set<String> set(Sheet sheet, int metric) {
        Set<String> codes = sheet.codes(metric);
        return codes == null ? Set.of() : codes;
    }

    private static long low(Atom atom) {
        return ((Bound.Steps) atom.bound()).low();
    }

    private static List<String> codes(Atom atom) {
        return ((Bound.Codes) atom.bound()).codes();
    }
}
