package littlegiant.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.finance.Cost;
import littlegiant.judging.Verdict;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Products in the order asked for: open ones first, then by verdict, few unknowns first where something is missing, then as asked, then by id. Products that
 * are alike in all but what was asked for make a group, and only groups that are looked at are put in order: a score costs more than a verdict.
 */
final class Ordered {

    private final Question question;
    private final Map<Group, List<Considered>> groups = new TreeMap<>();

    /** @param unknown how many are unknown, where that counts */
    private record Group(boolean shut, Verdict verdict, int unknown) implements Comparable<Group> {
        private static final Comparator<Group> FIRST =
                Comparator.comparing(Group::shut).thenComparing(Group::verdict).thenComparing(Group::unknown);

        static Group of(Considered one) {
            boolean missing = one.verdict() == Verdict.NEEDS_INFO || one.verdict() == Verdict.NEAR_MISS;
            return new Group(one.availability() != Availability.OPEN, one.verdict(), missing ? one.unknown() : 0);
        }

        boolean isRanked() {
            return !shut && verdict == Verdict.ELIGIBLE;
        }

        @Override
        public int compareTo(Group other) {
            return FIRST.compare(this, other);
        }
    }

    Ordered(List<Considered> all, Question question) {
        this.question = question;
        all.forEach(one -> groups.computeIfAbsent(Group.of(one), group -> new ArrayList<>())
                .add(one));
    }

    /** How many pass the filters. */
    int total() {
        return (int) groups.values().stream()
                .flatMap(List::stream)
                .filter(this::passes)
                .count();
    }

    /** The page of those that pass the filters; the open and eligible ones among them are ranked. */
    List<Considered> page() {
        long from = (long) question.page() * question.size();
        List<Considered> page = new ArrayList<>();
        long before = 0;
        for (Map.Entry<Group, List<Considered>> group : groups.entrySet()) {
            long passing = group.getValue().stream().filter(this::passes).count();
            if (passing > 0 && before + passing > from && page.size() < question.size()) {
                sort(group.getKey(), group.getValue());
                group.getValue().stream()
                        .filter(this::passes)
                        .skip(Math.max(0, from - before))
                        .limit((long) question.size() - page.size())
                        .forEach(page::add);
            }
            before += passing;
        }
        return page;
    }

    /** Gives a product its rank, if it has one. */
    void rank(Considered one) {
        Group group = Group.of(one);
        if (group.isRanked()) {
            sort(group, groups.getOrDefault(group, List.of()));
        }
    }

    private void sort(Group group, List<Considered> members) {
        members.sort(order(question.sort())
                .thenComparing(one -> one.entry().product().id()));
        for (int i = 0; group.isRanked() && i < members.size(); i++) {
            members.get(i).rank(i + 1);
        }
    }

    private static Comparator<Considered> order(Sort sort) {
        return switch (sort) {
            case RECOMMENDED ->
                Comparator.comparing((Considered one) -> one.total()).reversed();
            case COST -> Comparator.comparing(Ordered::cost, Comparator.nullsLast(Comparator.naturalOrder()));
            case AMOUNT ->
                Comparator.comparing(
                        (Considered one) -> one.offer().amountMax(), Comparator.nullsLast(Comparator.reverseOrder()));
            case NAME ->
                Comparator.comparing(
                        (Considered one) -> one.entry().product().name().zh());
        };
    }

    /** Simple, at the dear end of the rate. */
    private static @Nullable BigDecimal cost(Considered one) {
        Offer.AllIn cost = one.offer().cost();
        Cost high = cost == null ? null : cost.high();
        return high == null ? null : high.simplePercent();
    }

    private boolean passes(Considered one) {
        return (question.verdicts().isEmpty() || question.verdicts().contains(one.verdict()))
                && (question.kinds().isEmpty()
                        || question.kinds().contains(one.entry().product().kind()))
                && (question.providers().isEmpty()
                        || question.providers().contains(one.entry().provider().id()));
    }
}
