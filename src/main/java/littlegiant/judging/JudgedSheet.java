package littlegiant.judging;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.Outcome;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet while it is judged: the figures a rule may read, and one answer for each test. A test that no rule answers, or that two rules answer, is an
 * error of the rules and never a silent no. One judgement, one object, one thread.
 */
public final class JudgedSheet {

    private final Sheet sheet;
    private final @Nullable Outcome[] answers;
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    /** @param tests how many there are to answer */
    public JudgedSheet(Sheet sheet, int tests) {
        this.sheet = sheet;
        this.answers = new Outcome[tests];
    }

    /** The mark of the figure, or of the least it can be where it was told in part. Null if missing. */
    public @Nullable Long least(int metric) {
        return sheet.least(metric);
    }

    /** The mark of the figure, or of the most it can be where it was told in part. Null if missing. */
    public @Nullable Long most(int metric) {
        return sheet.most(metric);
    }

    /** Whether a figure or rank was told in part, so that it is known to lie between two ends. */
    public boolean tellsPartly(int metric) {
        return sheet.tellsPartly(metric);
    }

    /** The codes that a CODE or ORDINAL can have by what was told. Null if missing. */
    public @Nullable Set<String> possible(int metric) {
        return sheet.possible(metric);
    }

    public @Nullable String code(int metric) {
        return sheet.code(metric);
    }

    public @Nullable Set<String> codes(int metric) {
        return sheet.codes(metric);
    }

    public @Nullable Boolean flag(int metric) {
        return sheet.flag(metric);
    }

    /** Whether anything is told: a figure, a part of it, or that none can exist. */
    public boolean tells(int metric) {
        return sheet.tells(metric);
    }

    /** Whether the metric can exist for this firm on this day. */
    public boolean applies(int metric) {
        return sheet.applies(metric);
    }

    /** The code and every beginning of it: {@code 3, 32, 320 …}; empty if missing. */
    public Set<String> beginnings(int metric) {
        String code = sheet.code(metric);
        return code == null ? Collections.emptySet() : beginnings.computeIfAbsent(code, JudgedSheet::beginningsOf);
    }

    private static Set<String> beginningsOf(String code) {
        Set<String> all = new TreeSet<>();
        for (int length = 1; length <= code.length(); length++) {
            all.add(code.substring(0, length));
        }
        return all;
    }

    public void met(Test test) {
        answer(test, Outcome.MET);
    }

    public void unmet(Test test) {
        answer(test, Outcome.UNMET);
    }

    public void unknown(Test test) {
        answer(test, Outcome.UNKNOWN);
    }

    private void answer(Test test, Outcome outcome) {
        if (answers[test.getIndex()] != null) {
            throw new IllegalStateException(
                    "two rules answer one " + test.getClass().getSimpleName() + " test of metric " + test.getMetric());
        }
        answers[test.getIndex()] = outcome;
    }

    /** @throws IllegalStateException if no rule answered it */
    public Outcome outcome(int test) {
        Outcome outcome = answers[test];
        if (outcome == null) {
            throw new IllegalStateException("no rule answers test " + test);
        }
        return outcome;
    }

    /** @throws IllegalStateException if a test is unanswered */
    public void requireComplete() {
        for (int test = 0; test < answers.length; test++) {
            outcome(test);
        }
    }

    public Sheet sheet() {
        return sheet;
    }
}
