package littlegiant.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.Changeable;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Says what was found, for one judged sheet. The outcomes are the rules'; this adds actual, required, gap and what would change it. */
public final class Findings {

    private static final int NEAR_MONTHS = 12;

    private final JudgedSheet judged;
    private final Sheet sheet;

    public Findings(JudgedSheet judged) {
        this.judged = judged;
        this.sheet = judged.sheet();
    }

    public Finding of(Asked asked) {
        Criterion criterion = asked.criterion();
        if (asked.node() instanceof Node.Hidden) {
            return hidden(criterion);
        }
        return of(asked.node(), criterion.id(), criterion.text(), criterion);
    }

    private static Finding hidden(Criterion criterion) {
        return new Finding(
                criterion.id(),
                Outcome.UNKNOWN,
                criterion.text(),
                null,
                null,
                Changeable.NEVER,
                false,
                null,
                false,
                criterion.internal(),
                criterion.source(),
                criterion.evidence(),
                null,
                List.of());
    }

    /** How many of the criteria are near enough to be worked on. */
    public int near(List<Asked> asked) {
        int near = 0;
        for (Asked one : asked) {
            near += isNear(one.node()) ? 1 : 0;
        }
        return near;
    }

    /** Whether an unmet condition is near enough to be worked on; the same as its finding says, without putting it into words. */
    boolean isNear(Node node) {
        if (node.outcome(judged) != Outcome.UNMET) {
            return false;
        }
        if (node instanceof Node.Leaf leaf) {
            return isNear(sheet, leaf.atom());
        }
        return node instanceof Node.Any any
                ? any.alternatives().stream().anyMatch(this::isNear)
                : ((Node.All) node)
                        .parts().stream()
                                .filter(part -> part.outcome(judged) != Outcome.MET)
                                .allMatch(this::isNear);
    }

    private Finding of(Node node, String id, Text text, Criterion criterion) {
        return node instanceof Node.Leaf leaf
                ? leaf(leaf, id, text, criterion)
                : combination(node, id, text, criterion);
    }

    private Finding leaf(Node.Leaf leaf, String id, Text text, Criterion criterion) {
        Atom atom = leaf.atom();
        Metric metric = atom.metric();
        Outcome outcome = judged.outcome(leaf.test());
        Measured measured = new Measured(sheet, atom, outcome);
        boolean unmet = outcome == Outcome.UNMET;
        LocalDate trueFrom = unmet ? trueFrom(sheet, atom) : null;
        return new Finding(
                id,
                outcome,
                text,
                measured.tested(),
                outcome == Outcome.UNKNOWN ? metric.settledBy() : null,
                metric.changeable(),
                !sheet.applies(metric.index()),
                trueFrom,
                unmet && isNear(measured, trueFrom),
                criterion.internal(),
                criterion.source(),
                criterion.evidence(),
                null,
                List.of());
    }

    private Finding combination(Node node, String id, Text text, Criterion criterion) {
        boolean any = node instanceof Node.Any;
        List<Node> inner = node instanceof Node.Any anyOf ? anyOf.alternatives() : ((Node.All) node).parts();
        List<Finding> parts = new ArrayList<>();
        for (Node part : inner) {
            parts.add(of(part, id + "." + (parts.size() + 1), text(part), criterion));
        }
        Outcome outcome = node.outcome(judged);
        boolean unmet = outcome == Outcome.UNMET;
        List<Finding> open =
                parts.stream().filter(part -> part.outcome() != Outcome.MET).toList();
        Comparator<Finding> soonest = Comparator.comparing(Finding::changeable);
        Changeable changeable = (any
                        ? parts.stream().min(soonest)
                        : (open.isEmpty() ? parts : open).stream().max(soonest))
                .map(Finding::changeable)
                .orElse(Changeable.NEVER);
        String settledBy = outcome != Outcome.UNKNOWN
                ? null
                : parts.stream()
                        .map(Finding::settledBy)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new Finding(
                id,
                outcome,
                text,
                null,
                settledBy,
                changeable,
                parts.stream().allMatch(Finding::notApplicable),
                unmet ? trueFrom(any, open) : null,
                isNear(node),
                criterion.internal(),
                criterion.source(),
                criterion.evidence(),
                any ? Finding.Combination.ANY_OF : Finding.Combination.ALL_OF,
                parts);
    }

    private static Text text(Node node) {
        return ConditionText.of(condition(node));
    }

    private static littlegiant.catalog.Condition condition(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.atom();
        }
        return node instanceof Node.Any any
                ? new littlegiant.catalog.Condition.AnyOf(
                        any.alternatives().stream().map(Findings::condition).toList())
                : new littlegiant.catalog.Condition.AllOf(((Node.All) node)
                        .parts().stream().map(Findings::condition).toList());
    }

    /** One of several: the first day any comes true. All of several: the day the last does, if each has one. */
    private static @Nullable LocalDate trueFrom(boolean any, List<Finding> open) {
        Optional<LocalDate> day = any
                ? open.stream().map(Finding::trueFrom).filter(Objects::nonNull).min(Comparator.naturalOrder())
                : open.stream().anyMatch(part -> part.trueFrom() == null)
                        ? Optional.empty()
                        : open.stream().map(Finding::trueFrom).max(Comparator.naturalOrder());
        return day.orElse(null);
    }

    // --- one test

    /** Whether an unmet test is near enough to be worked on. */
    static boolean isNear(Sheet sheet, Atom atom) {
        return isNear(new Measured(sheet, atom, Outcome.UNMET), trueFrom(sheet, atom));
    }

    private static boolean isNear(Measured measured, @Nullable LocalDate trueFrom) {
        Sheet sheet = measured.sheet();
        if (trueFrom != null && !trueFrom.isAfter(sheet.asOf().plusMonths(NEAR_MONTHS))) {
            return true;
        }
        Metric metric = measured.atom().metric();
        boolean workable = metric.changeable() == Changeable.NOW || metric.changeable() == Changeable.NEXT_ACCOUNTS;
        if (!workable || !sheet.applies(metric.index())) {
            return false;
        }
        Long missing = measured.missing();
        if (missing == null || metric.type() == MetricType.DATE) {
            return true;
        }
        TestKind test = measured.atom().test();
        boolean excluded = test == TestKind.MORE_THAN || test == TestKind.LESS_THAN;
        if (metric.type() == MetricType.ORDINAL) {
            return missing + (excluded ? Decimals.SCALE : 0) <= Decimals.SCALE;
        }
        return missing + (excluded ? 1 : 0) <= nearSteps(metric, measured.missedBound());
    }

    /** How many steps from a bound, in steps, a number is still near. */
    static long nearSteps(Metric metric, long bound) {
        return BigDecimal.valueOf(bound)
                .abs()
                .multiply(BigDecimal.valueOf(metric.nearPercent()))
                .divide(BigDecimal.valueOf(100), RoundingMode.FLOOR)
                .longValueExact();
    }

    private static @Nullable LocalDate trueFrom(Sheet sheet, Atom atom) {
        if (!(sheet.figure(atom.metric().index()) instanceof Figure.Number number) || number.clock() == null) {
            return null;
        }
        Figure.Clock clock = number.clock();
        Bound.Steps steps = (Bound.Steps) atom.bound();
        return switch (atom.test()) {
            case AT_LEAST -> clock.atLeast(ceilUnits(steps.low()));
            case MORE_THAN -> clock.atLeast(Math.floorDiv(steps.low(), Decimals.SCALE) + 1);
            case AT_MOST -> clock.atMost(Math.floorDiv(steps.low(), Decimals.SCALE));
            case LESS_THAN -> clock.atMost(ceilUnits(steps.low()) - 1);
            case BETWEEN ->
                number.most() < Marks.ofSteps(steps.low())
                        ? clock.atLeast(ceilUnits(steps.low()))
                        : clock.atMost(Math.floorDiv(steps.high(), Decimals.SCALE));
            default -> null;
        };
    }

    private static long ceilUnits(long steps) {
        return -Math.floorDiv(-steps, Decimals.SCALE);
    }
}
