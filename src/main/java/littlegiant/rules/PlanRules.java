package littlegiant.rules;

import java.util.List;
import java.util.Set;
import littlegiant.plan.Pair;
import littlegiant.plan.Place;
import littlegiant.plan.PlanBook;
import org.kie.api.KieBase;

/** What the rules of {@code rules/plan} say. */
final class PlanRules implements PlanBook {

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
}
