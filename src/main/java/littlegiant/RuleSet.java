package littlegiant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.finance.LprTable;
import littlegiant.http.Words;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.SheetMaker;
import littlegiant.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Everything that is read from {@code rules/}: usable as a whole, or not at all. */
record RuleSet(MetricDictionary metrics, SheetMaker sheets, LprTable lpr, Words words, Rules rules) {

    /** @throws RulesUnusable with the faults of every file */
    static RuleSet load(RuleFolder folder) {
        List<String> faults = new ArrayList<>();
        MetricDictionary metrics = read(folder, from -> MetricDictionary.of(from.text("metrics.yaml")), faults);
        SheetMaker sheets = metrics == null ? null : read(folder, from -> new SheetMaker(metrics), faults);
        LprTable lpr = read(folder, from -> LprTable.of(from.text("tables/lpr.csv")), faults);
        Words words = read(folder, from -> Words.of(from.text("texts/words.yaml")), faults);
        Rules rules = read(folder, Rules::load, faults);
        if (metrics == null || sheets == null || lpr == null || words == null || rules == null) {
            throw new RulesUnusable(faults);
        }
        return new RuleSet(metrics, sheets, lpr, words, rules);
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
