package littlegiant.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.kernel.Outcome;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Hears which rules fire, in a session of its own with every rule of {@code rules/} loaded. */
final class Fired {

    private Fired() {}

    /**
     * One rule that fired.
     *
     * @param code  what its name begins with, without the answer
     * @param facts that it fired for
     */
    record Rule(String code, String answer, List<Object> facts) {}

    /** The rules that fire on these facts, in their order. */
    static List<Rule> rules(Rules rules, Iterable<?> facts) {
        List<Rule> fired = new ArrayList<>();
        KieSession session = rules.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    String name = event.getMatch().getRule().getName();
                    String[] code = name.split(":", 2)[0].split(" ");
                    fired.add(new Rule(
                            code[0], code[1], List.copyOf(event.getMatch().getObjects())));
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    /** The rules that fire on these facts, by code without the answer. */
    static Map<String, Outcome> on(Rules rules, Iterable<?> facts) {
        Map<String, Outcome> fired = new TreeMap<>();
        for (Rule rule : rules(rules, facts)) {
            if (fired.put(rule.code, Outcome.valueOf(rule.answer.toUpperCase(Locale.ROOT))) != null) {
                throw new IllegalStateException(rule.code + " answers twice");
            }
        }
        return fired;
    }
}
