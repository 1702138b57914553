package littlegiant.http.api;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.answers.Answers;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.demo.FirmGenerator;
import littlegiant.demo.ProductGenerator;
import littlegiant.http.Viewer;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.Inside;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.release.Release;
import littlegiant.release.RuleSet;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
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

/**
 * One profile against 500 generated products, all the way: derive, judge, price, rank, and the JSON of a page of 20; and where that time goes, by leaving steps
 * out. To be held against {@code JudgeBenchmark.plain}, the oracle's judging alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnswerBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int FIRMS = 1000;
    private static final int PRODUCTS = 500;
    private static final long SEED = 42;

    private static final RuleSet RULES = RuleSet.load(RuleFolder.packed());

    private final ObjectMapper json = ObjectMapper.getDefault();
    private final SheetMaker maker = RULES.sheets();
    private final Question bare = Question.on(DAY);
    private final Need need = new Need(new BigDecimal("5000000"), 12, "WORKING_CAPITAL", Set.of("CREDIT"), null, null);
    private final Question needing = new Question(
            DAY,
            need,
            bare.verdicts(),
            bare.kinds(),
            bare.providers(),
            null,
            Inside.ALL,
            bare.sort(),
            bare.page(),
            bare.size());
    private final AtomicInteger next = new AtomicInteger();
    private final Release release = Release.of(1, RULES, published());
    private final Matcher matcher = release.on(DAY).matcher();
    private List<Profile> profiles = List.of();
    private List<Sheet> sheets = List.of();
    private List<Answers.Given> given = List.of();

    /** Run by hand; the command stands in {@code docs/benchmarks.md}. */
    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(AnswerBenchmark.class.getName() + "\\..*")
                        .build())
                .run();
    }

    private static List<Published> published() {
        ProductReader reader = RULES.products();
        return new ProductGenerator(SEED)
                .products(PRODUCTS)
                .map(document -> published(reader, document))
                .toList();
    }

    private static Published published(ProductReader reader, Value.Obj document) {
        ProductReader.Reading reading = reader.read(document, new Faults());
        if (reading == null) {
            throw new IllegalStateException("no product: " + document.canonical());
        }
        String provider = reading.product().provider();
        return new Published(
                reading.product(),
                1,
                Hash.of(document.canonical()),
                new Institution(provider, Institution.Kind.BANK, Text.same(provider)));
    }

    @Setup
    public void generate() {
        ProfileReader reader = new ProfileReader(RULES.metrics());
        profiles = new FirmGenerator(SEED)
                .firms(FIRMS)
                .map(document -> reader.read(document, DAY, new Faults()))
                .toList();
        sheets = profiles.stream()
                .map(profile -> maker.make(profile, Need.NONE, DAY))
                .toList();
        given = profiles.stream().map(profile -> given(profile, bare)).toList();
    }

    private Answers.Given given(Profile profile, Question question) {
        return Answers.answer(Answers.Subject.of(profile), question, release);
    }

    private int turn() {
        return Math.floorMod(next.getAndIncrement(), FIRMS);
    }

    /** The whole way, without a need. */
    @Benchmark
    public byte[] wholeWay() throws IOException {
        return json(given(profiles.get(turn()), bare), bare);
    }

    /** The whole way for 500万, 12 months, working capital, unsecured. */
    @Benchmark
    public byte[] wholeWayWithANeed() throws IOException {
        return json(given(profiles.get(turn()), needing), needing);
    }

    /** Judged, priced, ranked, the page in words, next questions; the sheet is there. */
    @Benchmark
    public Answer match() {
        return matcher.match(sheets.get(turn()), bare);
    }

    /** The page of 20 as views and JSON; the answer is there. */
    @Benchmark
    public byte[] pageOfJson() throws IOException {
        return json(given.get(turn()), bare);
    }

    private byte[] json(Answers.Given answer, Question question) throws IOException {
        return json.writeValueAsBytes(AnswerView.of(answer, question, new Viewer(null), null, Lang.ZH));
    }
}
