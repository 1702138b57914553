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
    public RankingBook ranking(PointsTable points) {
        return new RankingRules(base, points.bands());
    }

    /** What the rules of {@code plan/} say. */
    public PlanBook plans() {
        return new PlanRules(base);
    }

    KieBase base() {
        return base;
    }
}
