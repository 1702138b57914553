package littlegiant.sheet;

import littlegiant.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** A question that rules answer once. No answer, or two, is an error of the rules. One question, one object, one thread. */
public abstract class Ruling {

    private @Nullable Outcome answer;

    public void met() {
        answer(Outcome.MET);
    }

    public void unmet() {
        answer(Outcome.UNMET);
    }

    public void unknown() {
        answer(Outcome.UNKNOWN);
    }

    private void answer(Outcome outcome) {
        if (answer != null) {
            throw new IllegalStateException("two rules answer " + this);
        }
        answer = outcome;
    }

    /** @throws IllegalStateException if no rule answered */
    public Outcome answer() {
        if (answer == null) {
            throw new IllegalStateException("no rule answers " + this);
        }
        return answer;
    }
}
