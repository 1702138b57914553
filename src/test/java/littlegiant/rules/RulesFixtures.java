package littlegiant.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import littlegiant.finance.LprTable;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Value;
import littlegiant.kernel.Workdays;
import littlegiant.matching.Matcher;
import littlegiant.matching.PointsTable;
import littlegiant.matching.RankingBook;
import littlegiant.metric.MetricDictionary;
import littlegiant.sheet.Editions;
import littlegiant.sheet.SheetMaker;
import littlegiant.sheet.SizeTable;

/** The rules and the dictionary of this checkout, read and compiled once for all tests of a run. */
public final class RulesFixtures {

    public static final Path FOLDER = Path.of("rules");

    private static final RuleFolder TEXTS = RuleFolder.of(FOLDER);
    private static final MetricDictionary METRICS = MetricDictionary.of(TEXTS);

    private RulesFixtures() {}

    public static MetricDictionary metrics() {
        return METRICS;
    }

    public static RuleFolder folder() {
        return TEXTS;
    }

    public static Rules rules() {
        return Compiled.RULES;
    }

    /** The shipped points and ranking rules, with any LPR. */
    public static Matcher.Pricing pricing(LprTable lpr) {
        return new Matcher.Pricing(lpr, Compiled.RANKING, Compiled.POINTS, Compiled.WORKDAYS, METRICS);
    }

    /** Sheets by the shipped tables and badge rules. */
    public static SheetMaker sheets() {
        return Compiled.SHEETS;
    }

    /** Apart, so that a test without rules does not wait for them. */
    private static final class Compiled {
        private static final Rules RULES = Rules.load(TEXTS);
        private static final Workdays WORKDAYS = Workdays.of(TEXTS.text(Workdays.FILE));
        private static final PointsTable POINTS = PointsTable.of(TEXTS.text("tables/points.csv"));
        private static final RankingBook RANKING = RULES.ranking(POINTS);
        private static final SheetMaker SHEETS = sheets(METRICS, RULES, TEXTS);
    }

    /** With another dictionary or other tables than the shipped ones. */
    public static SheetMaker sheets(MetricDictionary metrics, Rules rules, RuleFolder folder) {
        return new SheetMaker(
                metrics,
                rules.badges(Editions.of(folder.text("tables/editions.csv"))),
                SizeTable.of(folder.text("tables/size-classes.csv"), folder.text("tables/size-industries.csv")));
    }

    /** All documents of a text; a fault in it is the test's own mistake. */
    public static List<Value> yaml(String text) {
        Faults faults = new Faults();
        List<Value> documents = DocumentReader.yaml(text.getBytes(StandardCharsets.UTF_8), faults);
        requireNone(faults, text);
        return documents;
    }

    /** @throws IllegalArgumentException with all of them, if there are any */
    public static void requireNone(Faults faults, Object where) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.list() + " in " + where);
        }
    }
}
