package littlegiant.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers to the questions that were asked last, found once each: while one is looked for whoever asks waits. */
final class Kept<Q, A> {

    private static final int MOST = 16;

    private final Map<Q, A> answers = new LinkedHashMap<>(8, 0.75f, true);

    /** @param question equal ones have the same answer */
    synchronized A of(Q question, Supplier<A> find) {
        A known = answers.get(question);
        if (known == null) {
            known = find.get();
            answers.put(question, known);
            if (answers.size() > MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return known;
    }
}
