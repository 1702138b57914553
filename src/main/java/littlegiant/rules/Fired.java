package littlegiant.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import littlegiant.kernel.Outcome;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * One rule that fired.
 *
 * @param code   what its name begins with, without the answer
 * @param answer what stands behind the code, such as {@code met} or {@code points}
 * @param facts  that it fired for
 */
public record Fired(String code, String answer, List<Object> facts) {

    public Fired {
        facts = List.copyOf(facts);
    }

    /** In a session of its own with every rule of {@code rules/} loaded. */
    static List<Fired> on(KieBase rules, Iterable<?> facts) {
        List<Fired> fired = new ArrayList<>();
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    String name = event.getMatch().getRule().getName();
                    String[] code = name.split(":", 2)[0].split(" ");
                    fired.add(new Fired(code[0], code[1], event.getMatch().getObjects()));
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
        } catch (ConsequenceException e) {
            throw Rules.said(e);
        } finally {
            session.dispose();
        }
        return fired;
    }

    /** @throws IllegalArgumentException if it answers with something else */
    public Outcome outcome() {
        return Outcome.valueOf(answer.toUpperCase(Locale.ROOT));
    }
}
