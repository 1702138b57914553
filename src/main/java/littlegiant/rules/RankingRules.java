package littlegiant.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.kernel.RulesUnusable;
import littlegiant.matching.Band;
import littlegiant.matching.Rated;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * What the rules of {@code rules/ranking} say, asked once for each fact and remembered: a cost of 3.24 % has the same points whoever is offered it. One session
 * answers, one fact at a time; after the first firms there is little left to ask.
 */
final class RankingRules implements Rules.ClosableRankingBook {

    private static final int ANSWERS_MAX = 100_000;

    private final AskedSession session;
    private final Map<Rated, BigDecimal> points = new ConcurrentHashMap<>();
    private final Map<Rated.Carrying, Boolean> carrying = new ConcurrentHashMap<>();

    /** @throws RulesUnusable if a carrying is answered by no rule, or anything by two, at or beside an end of any band */
    RankingRules(KieBase rules, List<Band> bands) {
        this.session = new AskedSession("rules/ranking", rules, bands);
        Set<String> faults = new LinkedHashSet<>();
        for (Rated rated : atEveryEnd(bands)) {
            try {
                session.ask(rated);
                if (rated instanceof Rated.Carrying carrying) {
                    carrying.answer();
                }
            } catch (IllegalStateException e) {
                String said = String.valueOf(e.getMessage());
                faults.add(said.startsWith("rules/") ? said : "rules/ranking with rules/tables/points.csv: " + said);
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(List.copyOf(faults));
        }
    }

    private static List<Rated> atEveryEnd(List<Band> bands) {
        Set<@Nullable Long> ends = new LinkedHashSet<>();
        ends.add(null);
        Set<String> codes = new LinkedHashSet<>();
        for (Band band : bands) {
            for (Long end : Arrays.asList(band.low(), band.high())) {
                if (end != null) {
                    ends.addAll(List.of(end - 1, end));
                }
            }
            if (band.code() != null) {
                codes.add(band.code());
            }
        }
        List<Rated> facts = new ArrayList<>();
        for (Long end : ends) {
            facts.add(new Rated.Carrying(end, null));
            facts.add(new Rated.Carrying(null, end));
            facts.add(new Rated.OfCost(true, false, end));
            facts.add(new Rated.OfAmount(true, true, end, end));
            facts.add(new Rated.OfAmount(true, false, null, end));
            facts.add(new Rated.OfAmount(false, true, end, end));
            facts.add(new Rated.OfTerm(true, end != null, end));
            facts.add(new Rated.OfSpeed(true, end, null));
            facts.add(new Rated.OfSpeed(true, end, 0L));
            facts.add(new Rated.OfSpeed(true, end, end));
            if (end != null) {
                facts.add(new Rated.OfCertainty(true, end));
            }
        }
        facts.add(new Rated.OfCost(true, true, null));
        codes.forEach(code ->
                facts.addAll(List.of(new Rated.OfSecurity(true, true, code), new Rated.OfSecurity(true, null, code))));
        return facts;
    }

    @Override
    public boolean carries(Rated.Carrying rated) {
        Boolean known = carrying.get(rated);
        if (known == null) {
            session.ask(rated);
            known = rated.answer();
            keep(carrying, rated, known);
        }
        return known;
    }

    @Override
    public BigDecimal points(Rated rated) {
        BigDecimal known = points.get(rated);
        if (known == null) {
            session.ask(rated);
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

    @Override
    public void close() {
        session.close();
    }
}
