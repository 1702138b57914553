package littlegiant.sweep;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import littlegiant.metric.Metric;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Particulars;
import org.jspecify.annotations.Nullable;

/** Some firms on two days: which of their matches end or begin between them, and why. One thread. */
final class Between {

    private static final String BADGES = "badges";

    private final LifeCycle.OnDay before;
    private final LifeCycle.OnDay after;
    private final Block firms;
    private final List<Census.Firm> profiles;
    private final YearMonth month;

    /**
     * @param firms    as they are known on the first of the two days
     * @param profiles of the same, in their order
     */
    Between(LifeCycle.OnDay before, LifeCycle.OnDay after, Block firms, List<Census.Firm> profiles) {
        this.profiles = profiles;
        this.before = before;
        this.after = after;
        this.firms = firms;
        this.month = YearMonth.from(after.day.asOf().minusDays(1));
    }

    void collect(List<Turn> turns) {
        Map<String, Integer> earlier = places(before);
        Map<String, Integer> later = places(after);
        earlier.forEach((id, product) -> collect(id, product, later.get(id), turns));
        later.forEach((id, product) -> {
            if (!earlier.containsKey(id)) {
                collect(id, null, product, turns);
            }
        });
    }

    private static Map<String, Integer> places(LifeCycle.OnDay on) {
        Map<String, Integer> places = new HashMap<>();
        on.day.entries().forEach(entry -> places.put(entry.product().id(), places.size()));
        return places;
    }

    /**
     * @param product its place on the first day; null if it is not published on it
     * @param then    its place on the second
     */
    private void collect(String id, @Nullable Integer product, @Nullable Integer then, List<Turn> turns) {
        long[] had = eligible(before, product);
        long[] has = eligible(after, then);
        for (int word = 0; word < had.length; word++) {
            for (long turned = had[word] ^ has[word]; turned != 0; turned &= turned - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(turned);
                Turn.Kind kind = Bits.has(had, row) ? Turn.Kind.ENDS : Turn.Kind.BEGINS;
                Why why = why(kind, product, then, row);
                turns.add(
                        new Turn(kind, why.cause, month, why.day, id, firms.uscc(row), firms.name(row), why.criteria));
            }
        }
    }

    /** Who is eligible for a product that can be applied for; nobody where it is none. */
    private static long[] eligible(LifeCycle.OnDay on, @Nullable Integer product) {
        long[] who = new long[on.answers.words()];
        if (product != null && availability(on, product) == Availability.OPEN) {
            Verdicts found = new Verdicts(who.length);
            on.answers.verdicts(product, found);
            Arrays.setAll(who, found::eligible);
        }
        return who;
    }

    private static Availability availability(LifeCycle.OnDay on, int product) {
        return Availability.of(on.day.entries().get(product).product(), on.day.asOf());
    }

    private record Why(Turn.Cause cause, @Nullable LocalDate day, List<String> criteria) {}

    private Why why(Turn.Kind kind, @Nullable Integer product, @Nullable Integer then, int row) {
        if (product == null || then == null) {
            return new Why(Turn.Cause.TERMS, null, List.of());
        }
        Entry entry = before.day.entries().get(product);
        if (after.day.entries().get(then).revision() != entry.revision()) {
            return new Why(Turn.Cause.TERMS, null, List.of());
        }
        Product terms = entry.product();
        Availability was = availability(before, product);
        Availability is = availability(after, then);
        if (was != is) {
            boolean isFund = is == Availability.INVESTMENT_PERIOD_OVER;
            LocalDate last = isFund
                    ? Objects.requireNonNull(terms.fund()).investsUntil()
                    : terms.window().to();
            return new Why(
                    isFund ? Turn.Cause.INVESTMENT_PERIOD : Turn.Cause.WINDOW,
                    kind == Turn.Kind.ENDS ? last : terms.window().from(),
                    List.of());
        }
        return kind == Turn.Kind.ENDS ? ended(entry, then, row) : begun(entry, product, row);
    }

    private Why ended(Entry entry, int then, int row) {
        List<Outcome> outcomes = after.answers.outcomes(then, row);
        List<String> gone = new ArrayList<>();
        boolean isTitle = false;
        boolean isUnknown = true;
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place) != Outcome.MET) {
                Criterion criterion = entry.product().criteria().get(place);
                gone.add(criterion.id());
                isTitle |= criterion
                        .condition()
                        .atoms()
                        .map(Condition.Atom::metric)
                        .anyMatch(Between::isOfTitles);
                isUnknown &= outcomes.get(place) == Outcome.UNKNOWN;
            }
        }
        LocalDate title = isTitle ? titleEnds(then, row) : null;
        return title != null
                ? new Why(Turn.Cause.TITLE, title, gone)
                : new Why(isUnknown ? Turn.Cause.STALE : Turn.Cause.TIME, null, gone);
    }

    private static boolean isOfTitles(Metric metric) {
        return metric.derivedFrom().contains(BADGES);
    }

    /** The last day of the title with whose end the match ends; null if it ends by something else. */
    private @Nullable LocalDate titleEnds(int then, int row) {
        List<Particulars.Title> titles = firms.particulars(row).titles();
        return titles == null
                ? null
                : titles.stream()
                        .map(Particulars.Title::until)
                        .filter(until -> until.isBefore(after.day.asOf()))
                        .distinct()
                        .filter(until -> !after.isEligible(profiles.get(row), until.plusDays(1), then))
                        .findFirst()
                        .orElse(null);
    }

    private Why begun(Entry entry, int product, int row) {
        List<Outcome> outcomes = before.answers.outcomes(product, row);
        List<String> met = new ArrayList<>();
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place) != Outcome.MET) {
                met.add(entry.product().criteria().get(place).id());
            }
        }
        return new Why(Turn.Cause.TIME, null, met);
    }
}
