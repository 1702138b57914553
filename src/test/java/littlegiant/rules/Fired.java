package littlegiant.rules;

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

    /** The rules that fire on these facts, by code without the answer. */
    static Map<String, Outcome> on(Rules rules, Iterable<?> facts) {
        Map<String, Outcome> fired = new TreeMap<>();
        KieSession session = rules.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    String name = event.getMatch().getRule().getName();
                    String[] code = name.split(":", 2)[0].split(" ");
                    if (fired.put(code[0], Outcome.valueOf(code[1].toUpperCase(Locale.ROOT))) != null) {
                        throw new IllegalStateException(code[0] + " answers twice");
                    }
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }
}
