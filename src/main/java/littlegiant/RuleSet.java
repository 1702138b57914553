package littlegiant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.catalog.Recognitions;
import littlegiant.finance.LprTable;
import littlegiant.http.Words;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.matching.Matcher;
import littlegiant.matching.PointsTable;
import littlegiant.matching.RankingBook;
import littlegiant.metric.MetricDictionary;
import littlegiant.recognition.Awards;
import littlegiant.rules.Rules;
import littlegiant.sheet.Editions;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;
import org.jspecify.annotations.Nullable;

/** Everything that is read from {@code rules/}: usable as a whole, or not at all. */
record RuleSet(
        MetricDictionary metrics,
        SheetMaker sheets,
        Editions editions,
        Recognitions recognitions,
        Awards awards,
        Matcher.Pricing pricing,
        Words words,
        Rules rules) {

    /** @throws RulesUnusable with the faults of every file */
    static RuleSet load(RuleFolder folder) {
        List<String> faults = new ArrayList<>();
        MetricDictionary metrics = read(folder, MetricDictionary::of, faults);
        SizeTable sizes = read(
                folder,
                from -> SizeTable.of(from.text("tables/size-classes.csv"), from.text("tables/size-industries.csv")),
                faults);
        Editions editions = read(folder, from -> Editions.of(from.text("tables/editions.csv")), faults);
        LprTable lpr = read(folder, from -> LprTable.of(from.text("tables/lpr.csv")), faults);
        Words words = read(folder, from -> Words.of(from.text("texts/words.yaml")), faults);
        Awards awards = read(folder, from -> Awards.of(from.text("tables/awards.csv")), faults);
        Rules rules = read(folder, Rules::load, faults);
        PointsTable points = read(folder, from -> PointsTable.of(from.text("tables/points.csv")), faults);
        RankingBook ranking =
                rules == null || points == null ? null : read(folder, from -> rules.ranking(points), faults);
        SheetMaker sheets = metrics == null || sizes == null || editions == null || rules == null
                ? null
                : read(folder, from -> new SheetMaker(metrics, rules.badges(editions), sizes), faults);
        Recognitions recognitions = metrics == null ? null : read(folder, from -> Recognitions.load(metrics), faults);
        if (metrics == null
                || sheets == null
                || editions == null
                || recognitions == null
                || awards == null
                || lpr == null
                || points == null
                || ranking == null
                || words == null
                || rules == null) {
            throw new RulesUnusable(faults);
        }
        return new RuleSet(
                metrics,
                sheets,
                editions,
                recognitions,
                awards,
                new Matcher.Pricing(lpr, ranking, points, metrics),
                words,
                rules);
    }

    private static <T> @Nullable T read(RuleFolder folder, Function<RuleFolder, T> read, List<String> faults) {
        try {
            return read.apply(folder);
        } catch (RulesUnusable e) {
            faults.addAll(e.faults());
            return null;
        }
    }
}
