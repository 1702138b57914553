package littlegiant.oracle;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Node;
import littlegiant.judging.RuleBook;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Sheet;

/** Holds what main code says of firms against the oracle, and remembers what was seen. Safe for any number of threads. */
final class Comparison {

    private static final int DIFFERENCES_SHOWN = 30;

    private final CompiledCatalogue catalogue;
    private final List<Condition.Atom> atoms;
    private final MetricDictionary metrics = RulesFixtures.metrics();

    /** The first difference of each kind, told with the firm that shows it. */
    final ConcurrentHashMap<String, String> differences = new ConcurrentHashMap<>();

    /** Kinds of test with their outcomes: {@code AT_LEAST MET}. */
    final Set<String> outcomes = new ConcurrentSkipListSet<>();

    /** Metrics with how much was known of them: {@code debtRatio NOT_APPLICABLE}. */
    final Set<String> known = new ConcurrentSkipListSet<>();

    final LongAdder firms = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder comparisons = new LongAdder();

    Comparison(CompiledCatalogue catalogue) {
        this.catalogue = catalogue;
        this.atoms = catalogue.atoms();
    }

    void compare(FirmOnDay firm, RuleBook book) {
        firms.increment();
        Sheet sheet = firm.sheet();
        if (sheet == null) {
            refused.increment();
            return;
        }
        Oracle oracle = new Oracle(firm.document(), firm.need(), firm.day(), metrics);
        for (Metric metric : metrics.all()) {
            figure(metric, sheet, oracle.truth(metric), firm);
        }
        JudgedSheet judged = new JudgedSheet(sheet, atoms.size());
        book.judge(judged);
        for (int test = 0; test < atoms.size(); test++) {
            Condition.Atom atom = atoms.get(test);
            outcomes.add(atom.test() + " " + judged.outcome(test));
            outcome(atom, judged.outcome(test), oracle, firm);
        }
        for (Entry entry : catalogue.entries()) {
            Stream.concat(entry.criteria().stream(), entry.needCriteria().stream())
                    .filter(asked -> !(asked.node() instanceof Node.Leaf))
                    .forEach(asked -> combination(asked, judged, oracle, firm));
        }
    }

    private void figure(Metric metric, Sheet sheet, Truth truth, FirmOnDay firm) {
        comparisons.increment();
        known.add(metric.code() + " " + Agreement.howMuch(truth));
        if (!Agreement.agree(metric, sheet.figure(metric.index()), truth)) {
            differ("figure " + metric.code(), sheet.figure(metric.index()), truth, firm);
        }
    }

    private void combination(Asked asked, JudgedSheet judged, Oracle oracle, FirmOnDay firm) {
        Criterion criterion = asked.criterion();
        outcome(criterion.condition(), asked.node().outcome(judged), oracle, firm);
    }

    private void outcome(Condition condition, Outcome outcome, Oracle oracle, FirmOnDay firm) {
        comparisons.increment();
        Outcome expected = oracle.outcome(condition);
        if (outcome != expected) {
            differ("outcome " + name(condition), outcome, expected, firm);
        }
    }

    private static String name(Condition condition) {
        return condition instanceof Condition.Atom atom
                ? atom.metric().code() + " " + atom.test() + " " + atom.bound()
                : condition.atoms().toList().toString();
    }

    private void differ(String what, Object main, Object oracle, FirmOnDay firm) {
        if (differences.size() < DIFFERENCES_SHOWN) {
            differences.putIfAbsent(what, "main " + main + ", oracle " + oracle + " " + firm);
        }
    }
}
