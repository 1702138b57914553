package littlegiant.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.catalog.ProductReader;
import littlegiant.catalog.Recognitions;
import littlegiant.finance.LprTable;
import littlegiant.kernel.Hash;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Vocabulary;
import littlegiant.kernel.Workdays;
import littlegiant.matching.Matcher;
import littlegiant.matching.PointsTable;
import littlegiant.matching.RankingBook;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.PlanBook;
import littlegiant.profile.ProfileReader;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Recogniser;
import littlegiant.rules.Rules;
import littlegiant.sheet.Editions;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;
import org.jspecify.annotations.Nullable;

/** Everything that is read from {@code rules/}, with the lists that ship beside it: usable as a whole, or not at all. Immutable. */
public record RuleSet(
        RuleFolder folder,
        MetricDictionary metrics,
        SheetMaker sheets,
        Editions editions,
        Recognitions recognitions,
        Recogniser recogniser,
        Awards awards,
        Matcher.Pricing pricing,
        Vocabulary vocabulary,
        PlanBook plans,
        Rules rules) {

    /** @throws RulesUnusable with the faults of every file */
    public static RuleSet load(RuleFolder rulesFolder) {
        return new Loading(withLists(rulesFolder)).load();
    }

    /** The rules with the criteria lists that ship beside them. */
    static RuleFolder withLists(RuleFolder rulesFolder) {
        return rulesFolder.and(Recognitions.shipped());
    }

    /**
     * Of files that were kept, lists included.
     *
     * @param shipped what ships now: its words stand in for those that were added since
     * @throws RulesUnusable with the faults of every file
     */
    static RuleSet kept(RuleFolder folder, RuleFolder shipped) {
        RuleSet old = new Loading(folder).load();
        return old.with(folder, old.vocabulary.or(Vocabulary.of(shipped.text(Loading.WORDS))));
    }

    /** The same rules with other files that do not count: cases. */
    RuleSet with(RuleFolder files) {
        return with(files, vocabulary);
    }

    private RuleSet with(RuleFolder files, Vocabulary words) {
        return new RuleSet(
                files, metrics, sheets, editions, recognitions, recogniser, awards, pricing, words, plans, rules);
    }

    /** Of all that an answer can depend on. */
    public String hash() {
        return folder.hash();
    }

    public String lprHash() {
        return Hash.of(folder.text(Loading.LPR));
    }

    public ProfileReader profiles() {
        return new ProfileReader(metrics);
    }

    public ProductReader products() {
        return new ProductReader(metrics);
    }

    /** As many sheets can be judged at once. */
    static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final class Loading {
        private static final String LPR = "tables/lpr.csv";
        private static final String WORDS = "texts/words.yaml";

        private final RuleFolder folder;
        private final List<String> faults = new ArrayList<>();

        private Loading(RuleFolder folder) {
            this.folder = folder;
        }

        private RuleSet load() {
            MetricDictionary metrics = read(MetricDictionary::of);
            SizeTable sizes = read(from ->
                    SizeTable.of(from.text("tables/size-classes.csv"), from.text("tables/size-industries.csv")));
            Editions editions = read(from -> Editions.of(from.text("tables/editions.csv")));
            LprTable lpr = read(from -> LprTable.of(from.text(LPR)));
            Vocabulary vocabulary = read(from -> Vocabulary.of(from.text(WORDS)));
            Awards awards = read(from -> Awards.of(from.text("tables/awards.csv")));
            Rules rules = read(Rules::load);
            PointsTable points = read(from -> PointsTable.of(from.text("tables/points.csv")));
            Workdays workdays =
                    read(from -> from.has(Workdays.FILE) ? Workdays.of(from.text(Workdays.FILE)) : Workdays.WEEKDAYS);
            RankingBook ranking = rules == null || points == null ? null : read(from -> rules.ranking(points));
            SheetMaker sheets = metrics == null || sizes == null || editions == null || rules == null
                    ? null
                    : read(from -> new SheetMaker(metrics, rules.badges(editions), sizes));
            Recognitions recognitions = metrics == null ? null : read(from -> Recognitions.load(metrics, from));
            if (metrics == null
                    || sheets == null
                    || editions == null
                    || recognitions == null
                    || awards == null
                    || lpr == null
                    || points == null
                    || ranking == null
                    || workdays == null
                    || vocabulary == null
                    || rules == null) {
                throw new RulesUnusable(faults);
            }
            return new RuleSet(
                    folder,
                    metrics,
                    sheets,
                    editions,
                    recognitions,
                    new Recogniser(recognitions.lists(), tests -> rules.book(tests, CORES), metrics),
                    awards,
                    new Matcher.Pricing(lpr, ranking, points, workdays, metrics),
                    vocabulary,
                    rules.plans(),
                    rules);
        }

        private <T> @Nullable T read(Function<RuleFolder, T> read) {
            try {
                return read.apply(folder);
            } catch (RulesUnusable e) {
                faults.addAll(e.faults());
                return null;
            }
        }
    }
}
