package littlegiant.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.matching.PointsTable;
import littlegiant.matching.RankingBook;
import littlegiant.plan.PlanBook;
import littlegiant.sheet.BadgeBook;
import littlegiant.sheet.Editions;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.ConsequenceException;

/** The rules, compiled. Immutable; makes a book for the tests of each catalogue. */
public final class Rules {

    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final KieBase base;
    private final String hash;
    private final List<RuleInfo> index;

    private Rules(KieBase base, String hash, List<RuleInfo> index) {
        this.base = base;
        this.hash = hash;
        this.index = List.copyOf(index);
    }

    /**
     * One rule as a reader finds it.
     *
     * @param code what its name begins with
     * @param file below {@code rules/}
     */
    public record RuleInfo(String code, String name, String source, String file) {}

    /** A book whose sessions are given back when the catalogue it was made for is no longer the active one. */
    public interface ClosableBook extends RuleBook, AutoCloseable {
        @Override
        void close();
    }

    /** A book of points whose session is given back when nobody asks it any more; a question after that fails. */
    public interface ClosableRankingBook extends RankingBook, AutoCloseable {
        @Override
        void close();
    }

    /** A book of plans whose session is given back when nobody asks it any more; a question after that fails. */
    public interface ClosablePlanBook extends PlanBook, AutoCloseable {
        @Override
        void close();
    }

    /** @throws RulesUnusable with every fault of the folder */
    public static Rules load(RuleFolder folder) {
        KieBase base = RuleCompiler.compile(folder);
        List<RuleInfo> index = new ArrayList<>();
        folder.ending(".drl").forEach((name, text) -> {
            for (RuleFile.Rule rule : RuleFile.of(name, text).rules()) {
                index.add(new RuleInfo(rule.code(), rule.name(), rule.source() == null ? "" : rule.source(), name));
            }
        });
        return new Rules(base, folder.hash(), index);
    }

    /** Of everything in {@code rules/} that carries meaning. */
    public String hash() {
        return hash;
    }

    public List<RuleInfo> index() {
        return index;
    }

    /**
     * @param tests       the distinct tests of one catalogue, by index
     * @param sessionsMax how many sheets can be judged at once
     */
    public ClosableBook book(List<Test> tests, int sessionsMax) {
        return new SessionPool(base, tests, sessionsMax, WAIT_MAX);
    }

    /** What the rules of {@code badges/} say, for these editions of the criteria. */
    public BadgeBook badges(Editions editions) {
        return new BadgeRules(base, editions.all());
    }

    /** What the rules of {@code ranking/} say, with these points. */
    public ClosableRankingBook ranking(PointsTable points) {
        return new RankingRules(base, points.bands());
    }

    /** What the rules of {@code plan/} say. */
    public ClosablePlanBook plans() {
        return new PlanRules(base);
    }

    /**
     * The rules that fire on these facts, in their order: of all of {@code rules/}, in a session of its own that is given back.
     *
     * @throws IllegalStateException with what a rule said against them, such as that it answers twice
     */
    public List<Fired> fired(Iterable<?> facts) {
        return Fired.on(base, facts);
    }

    /** What a rule said against what it was asked, with its name. */
    static IllegalStateException said(ConsequenceException e) {
        String rule = e.getRule() == null ? "a rule" : "rule \"" + e.getRule().getName() + "\"";
        return new IllegalStateException(rule + ": " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
    }

    KieBase base() {
        return base;
    }
}
