package littlegiant.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import littlegiant.matching.Band;
import littlegiant.matching.RankingBook;
import littlegiant.matching.Rated;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What the rules of {@code rules/ranking} say, asked once for each fact and remembered: a cost of 3.24 % has the same points whoever is offered it. One session
 * answers, one fact at a time; after the first firms there is little left to ask.
 */
final class RankingRules implements RankingBook {

    private static final int ANSWERS_MAX = 100_000;

    private final KieSession session;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Rated, BigDecimal> points = new ConcurrentHashMap<>();
    private final Map<Rated.Carrying, Boolean> carrying = new ConcurrentHashMap<>();

    RankingRules(KieBase rules, List<Band> bands) {
        this.session = rules.newKieSession();
        bands.forEach(session::insert);
        session.fireAllRules();
    }

    @Override
    public boolean carries(Rated.Carrying rated) {
        Boolean known = carrying.get(rated);
        if (known == null) {
            ask(rated);
            known = rated.answer();
            keep(carrying, rated, known);
        }
        return known;
    }

    @Override
    public BigDecimal points(Rated rated) {
        BigDecimal known = points.get(rated);
        if (known == null) {
            ask(rated);
            known = rated.points();
            keep(points, rated, known);
        }
        return known;
    }

    private static <K, V> void keep(Map<K, V> answers, K question, V answer) {
        if (answers.size() >= ANSWERS_MAX) {
            answers.clear();
        }
        answers.put(question, answer);
    }

    private void ask(Rated rated) {
        lock.lock();
        try {
            FactHandle handle = session.insert(rated);
            try {
                session.fireAllRules();
            } finally {
                session.delete(handle);
            }
        } catch (ConsequenceException e) {
            throw new IllegalStateException("rules/ranking: " + e.getCause().getMessage(), e);
        } finally {
            lock.unlock();
        }
    }
}
