package littlegiant.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import littlegiant.advice.Advice;
import littlegiant.advice.Adviser;
import littlegiant.catalog.Recognition;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Tally;
import littlegiant.judging.Test;
import littlegiant.judging.Verdict;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Says how far a firm is from titles and listings, finding by finding; judged by the same rules as products. Safe for any number of threads. */
public final class Recogniser {

    private final List<Recognition> lists;
    private final List<List<Asked>> asked = new ArrayList<>();
    private final DistinctTests tests = new DistinctTests();
    private final Tally.Layout layout;
    private final RuleBook rules;
    private final MetricDictionary metrics;

    /** Makes the book for the distinct tests of the lists. */
    @FunctionalInterface
    public interface Books {
        RuleBook of(List<Test> tests);
    }

    public Recogniser(List<Recognition> lists, Books books, MetricDictionary metrics) {
        this.metrics = metrics;
        this.lists = List.copyOf(lists);
        lists.forEach(list -> asked.add(tests.asked(list.criteria())));
        this.layout = new Tally.Layout(asked);
        this.rules = books.of(tests.tests());
    }

    /** What is not assessed, with the figure beside it. */
    public record Shown(Recognition.NotAssessed about, @Nullable Object actual) {}

    /** One list for one firm. */
    public record Recognised(
            Recognition list,
            Verdict verdict,
            int metCount,
            int unmetCount,
            int unknownCount,
            List<Finding> findings,
            List<Advice> advice,
            List<Shown> notAssessed) {}

    /** Every list that is wanted, in the order of the catalogue. */
    public List<Recognised> assess(Sheet sheet, Predicate<Recognition> wanted) {
        JudgedSheet judged = new JudgedSheet(sheet, tests.tests().size());
        rules.judge(judged);
        Findings findings = new Findings(judged);
        Tally tally = layout.count(judged);
        List<Recognised> all = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            if (wanted.test(lists.get(i))) {
                all.add(recognised(i, tally, judged.sheet(), findings));
            }
        }
        return all;
    }

    private Recognised recognised(int place, Tally tally, Sheet sheet, Findings findings) {
        Recognition list = lists.get(place);
        List<Finding> found = asked.get(place).stream().map(findings::of).toList();
        return new Recognised(
                list,
                Verdict.of(tally.unmet(place), tally.unknown(place), () -> findings.near(asked.get(place))),
                tally.met(place),
                tally.unmet(place),
                tally.unknown(place),
                found,
                new Adviser(metrics, sheet, found).advise(),
                list.notAssessed().stream()
                        .map(about -> new Shown(about, actual(about.metric(), sheet)))
                        .toList());
    }

    private static @Nullable Object actual(@Nullable Metric metric, Sheet sheet) {
        return metric == null ? null : FigureValue.of(metric, sheet.figure(metric.index()));
    }
}
