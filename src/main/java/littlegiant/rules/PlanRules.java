package littlegiant.rules;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import littlegiant.plan.Pair;
import littlegiant.plan.Place;
import littlegiant.plan.PlanBook;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** What the rules of {@code rules/plan} say. A plan asks some hundreds of questions; one session answers them, one at a time. */
final class PlanRules implements PlanBook {

    private final KieSession session;
    private final ReentrantLock lock = new ReentrantLock();

    PlanRules(KieBase rules) {
        this.session = rules.newKieSession();
    }

    @Override
    public Set<String> forbids(Pair pair) {
        ask(pair);
        return pair.forbiddenBy();
    }

    @Override
    public Set<String> needs(Place place) {
        ask(place);
        return place.lacks();
    }

    private void ask(Object question) {
        lock.lock();
        try {
            session.insert(question);
            try {
                session.fireAllRules();
            } finally {
                // of a question that no rule speaks to the session has let go already, and it warns of letting go twice
                FactHandle held = session.getFactHandle(question);
                if (held != null) {
                    session.delete(held);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
