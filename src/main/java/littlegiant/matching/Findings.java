package littlegiant.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.matching.CompiledCatalogue.Asked;
import littlegiant.profile.Changeable;
import littlegiant.profile.Figure;
import littlegiant.profile.Metric;
import littlegiant.profile.MetricType;
import littlegiant.profile.Sheet;
import org.jspecify.annotations.Nullable;

/** Says what was found, for one judged sheet. The outcomes are the rules'; this adds actual, required, gap and what would change it. */
final class Findings {

    private static final int NEAR_MONTHS = 12;

    private final JudgedSheet judged;
    private final Sheet sheet;

    Findings(JudgedSheet judged) {
        this.judged = judged;
        this.sheet = judged.sheet();
    }

    Finding of(Asked asked) {
        Criterion criterion = asked.criterion();
        return of(asked.node(), criterion.id(), criterion.text(), criterion);
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
        boolean unmet = outcome == Outcome.UNMET;
        Long missing = unmet ? missing(atom) : null;
        LocalDate trueFrom = unmet ? trueFrom(atom) : null;
        boolean counted = metric.type() == MetricType.NUMBER || metric.type() == MetricType.DATE;
        return new Finding(
                id,
                outcome,
                text,
                metric,
                atom.test(),
                actual(atom),
                required(atom),
                missing == null || !counted ? null : Decimals.unscaled(missing),
                metric.type() == MetricType.DATE ? "DAY" : metric.unit(),
                outcome == Outcome.UNKNOWN ? metric.settledBy() : null,
                metric.changeable(),
                !sheet.applies(metric.index()),
                trueFrom,
                unmet && isNear(atom, missing, trueFrom),
                criterion.internal(),
                criterion.source(),
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
                null,
                null,
                null,
                null,
                null,
                settledBy,
                changeable,
                parts.stream().allMatch(Finding::notApplicable),
                unmet ? trueFrom(any, open) : null,
                unmet
                        && (any
                                ? open.stream().anyMatch(Finding::near)
                                : open.stream().allMatch(Finding::near)),
                criterion.internal(),
                criterion.source(),
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

    private @Nullable Object actual(Atom atom) {
        Metric metric = atom.metric();
        Figure figure = sheet.figure(metric.index());
        if (figure instanceof Figure.Number number) {
            long steps = shown(atom, number);
            return metric.type() == MetricType.DATE ? day(steps) : Decimals.unscaled(steps);
        }
        if (figure instanceof Figure.Codes codes) {
            return List.copyOf(new TreeSet<>(codes.codes()));
        }
        return figure instanceof Figure.Flag flag ? Boolean.valueOf(flag.flag()) : sheet.code(metric.index());
    }

    /** Of a figure between two steps the one that fits the answer, so that it never looks equal to a bound that it misses. */
    private static long shown(Atom atom, Figure.Number number) {
        return switch (atom.test()) {
            case AT_MOST -> number.ceiling();
            case MORE_THAN -> number.ceiling() > ((Bound.Steps) atom.bound()).low() ? number.ceiling() : number.floor();
            case LESS_THAN -> number.floor() < ((Bound.Steps) atom.bound()).low() ? number.floor() : number.ceiling();
            case BETWEEN -> number.ceiling() > ((Bound.Steps) atom.bound()).high() ? number.ceiling() : number.floor();
            default -> number.floor();
        };
    }

    private static Object required(Atom atom) {
        if (atom.bound() instanceof Bound.Flag flag) {
            return flag.flag();
        }
        if (atom.bound() instanceof Bound.Codes codes) {
            return codes.codes();
        }
        Bound.Steps steps = (Bound.Steps) atom.bound();
        Object low = required(atom.metric(), steps.low());
        return atom.test() == TestKind.BETWEEN ? List.of(low, required(atom.metric(), steps.high())) : low;
    }

    private static Object required(Metric metric, long steps) {
        return switch (metric.type()) {
            case ORDINAL -> metric.valueAt(Math.toIntExact(steps / Decimals.SCALE));
            case DATE -> day(steps);
            default -> Decimals.unscaled(steps);
        };
    }

    private static String day(long steps) {
        return LocalDate.ofEpochDay(steps / Decimals.SCALE).toString();
    }

    /** Steps missing to the bound; null if there is nothing to count. */
    private @Nullable Long missing(Atom atom) {
        Long floor = sheet.floor(atom.metric().index());
        Long ceiling = sheet.ceiling(atom.metric().index());
        if (floor == null || ceiling == null || !(atom.bound() instanceof Bound.Steps steps)) {
            return null;
        }
        return switch (atom.test()) {
            case AT_LEAST, MORE_THAN, AFTER -> steps.low() - floor;
            case AT_MOST, LESS_THAN, BEFORE -> ceiling - steps.low();
            case BETWEEN -> floor < steps.low() ? steps.low() - floor : ceiling - steps.high();
            default -> null;
        };
    }

    private boolean isNear(Atom atom, @Nullable Long missing, @Nullable LocalDate trueFrom) {
        if (trueFrom != null && !trueFrom.isAfter(sheet.asOf().plusMonths(NEAR_MONTHS))) {
            return true;
        }
        Metric metric = atom.metric();
        boolean workable = metric.changeable() == Changeable.NOW || metric.changeable() == Changeable.NEXT_ACCOUNTS;
        if (!workable || !sheet.applies(metric.index())) {
            return false;
        }
        if (missing == null || metric.type() == MetricType.DATE) {
            return true;
        }
        if (metric.type() == MetricType.ORDINAL) {
            boolean excluded = atom.test() == TestKind.MORE_THAN || atom.test() == TestKind.LESS_THAN;
            return missing + (excluded ? Decimals.SCALE : 0) <= Decimals.SCALE;
        }
        BigDecimal allowed =
                BigDecimal.valueOf(missedBound(atom)).abs().multiply(BigDecimal.valueOf(metric.nearPercent()));
        return BigDecimal.valueOf(missing).multiply(BigDecimal.valueOf(100)).compareTo(allowed) <= 0;
    }

    private long missedBound(Atom atom) {
        Bound.Steps steps = (Bound.Steps) atom.bound();
        Long floor = sheet.floor(atom.metric().index());
        return atom.test() == TestKind.BETWEEN && floor != null && floor >= steps.low() ? steps.high() : steps.low();
    }

    private @Nullable LocalDate trueFrom(Atom atom) {
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
                number.floor() < steps.low()
                        ? clock.atLeast(ceilUnits(steps.low()))
                        : clock.atMost(Math.floorDiv(steps.high(), Decimals.SCALE));
            default -> null;
        };
    }

    private static long ceilUnits(long steps) {
        return -Math.floorDiv(-steps, Decimals.SCALE);
    }
}
