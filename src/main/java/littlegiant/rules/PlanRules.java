package littlegiant.rules;

import java.util.List;
import java.util.Set;
import littlegiant.plan.Pair;
import littlegiant.plan.Place;
import org.kie.api.KieBase;

/** What the rules of {@code rules/plan} say. */
final class PlanRules implements Rules.ClosablePlanBook {

    private final AskedSession session;

    PlanRules(KieBase rules) {
        this.session = new AskedSession("rules/plan", rules, List.of());
    }

    @Override
    public Set<String> forbids(Pair pair) {
        session.ask(pair);
        return pair.forbiddenBy();
    }

    @Override
    public Set<String> needs(Place place) {
        session.ask(place);
        return place.lacks();
    }

    @Override
    public void close() {
        session.close();
    }
}
