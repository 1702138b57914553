package littlegiant.properties;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Match;
import littlegiant.oracle.FirmOnDay;
import littlegiant.oracle.Products;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A product that asks less loses no firm. */
class RelaxedBoundsTest {

    private static final Judged PAIRS = pairs();

    /** Every product of the demo, generated ones, and one for each metric, each beside one that asks less. */
    private static Judged pairs() {
        Relaxed relaxed = new Relaxed(new Random(42));
        List<Listed> pairs = new ArrayList<>();
        Stream.concat(
                        Products.published(42, 100),
                        Products.ofEachMetric(42).stream()
                                .map(listed -> listed.product().document()))
                .forEach(document -> {
                    pairs.add(Products.listed(document));
                    pairs.add(Products.listed(relaxed.product(document)));
                });
        return new Judged(pairs);
    }

    @Property(seed = Judged.SEED, tries = 150)
    void outcomeOnlyRises(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        Map<String, Outcome> outcomes = PAIRS.outcomes(firm).criteria();

        Map<String, String> fallen = new TreeMap<>();
        outcomes.forEach((name, outcome) -> {
            if (!name.contains("-R ")) {
                Outcome relaxed = requireNonNull(outcomes.get(name.replace(" ", "-R ")), name);
                if (rank(relaxed) < rank(outcome)) {
                    fallen.put(name, outcome + " fell to " + relaxed);
                }
            }
        });
        assertThat(fallen).as(firm.toString()).isEmpty();
    }

    private static int rank(Outcome outcome) {
        return List.of(Outcome.UNMET, Outcome.UNKNOWN, Outcome.MET).indexOf(outcome);
    }

    @Property(seed = Judged.SEED, tries = 60)
    void eligibleStaysEligible(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        Map<String, Verdict> verdicts = PAIRS.answer(firm).matches().stream()
                .collect(Collectors.toMap(match -> match.product().id(), Match::verdict));

        List<String> lost = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.ELIGIBLE && verdicts.containsKey(entry.getKey() + "-R"))
                .filter(entry -> verdicts.get(entry.getKey() + "-R") != Verdict.ELIGIBLE)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lost).as(firm.toString()).isEmpty();
    }
}
