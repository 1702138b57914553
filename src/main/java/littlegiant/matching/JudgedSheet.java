package littlegiant.matching;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.profile.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet while it is judged: the figures a rule may read, and one answer for each test. A test that no rule answers, or that two rules answer, is an
 * error of the rules and never a silent no. One judgement, one object, one thread.
 */
public final class JudgedSheet {

    private final Sheet sheet;
    private final @Nullable Outcome[] answers;

    /** @param tests how many there are to answer */
    public JudgedSheet(Sheet sheet, int tests) {
        this.sheet = sheet;
        this.answers = new Outcome[tests];
    }

    /** The figure, or the step of 1/10,000 below it: what "at least" and "less than" compare. Null if missing. */
    public @Nullable Long floor(int metric) {
        return sheet.floor(metric);
    }

    /** The figure, or the step of 1/10,000 above it: what "at most" and "more than" compare. Null if missing. */
    public @Nullable Long ceiling(int metric) {
        return sheet.ceiling(metric);
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

    /** Whether a figure is there to compare. */
    public boolean knows(int metric) {
        return sheet.tells(metric) && sheet.applies(metric);
    }

    /** Whether anything is told: a figure, or that none can exist. */
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
        if (code == null) {
            return Collections.emptySet();
        }
        Set<String> beginnings = new TreeSet<>();
        for (int length = 1; length <= code.length(); length++) {
            beginnings.add(code.substring(0, length));
        }
        return beginnings;
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

    Sheet sheet() {
        return sheet;
    }
}
