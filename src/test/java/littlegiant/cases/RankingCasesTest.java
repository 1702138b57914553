package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.matching.Band;
import littlegiant.matching.Rated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code rules/cases/ranking} with the shipped table of points. Between the rows, facts made up at random get one answer from the rules themselves and from
 * the book that the service asks.
 */
class RankingCasesTest {

    private static final Bench BENCH = ShippedCases.BENCH;
    private static final List<Band> BANDS = BENCH.points().bands();

    private static final int FACTS = 4_000;

    /** Ends of bands, what lies beside them, and what lies far off, in steps of 1/10,000. */
    private static final List<Long> FIGURES = figures();

    private static final List<String> SECURITY = BANDS.stream()
            .map(Band::code)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();

    private static List<Long> figures() {
        Set<Long> figures = new TreeSet<>(List.of(0L, 1L, 20_000L, 9_999_999_999_999_999L));
        BANDS.stream()
                .flatMap(band -> Stream.of(band.low(), band.high()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(end -> figures.addAll(List.of(Math.max(0, end - 1), end, end + 1, end + end / 3)));
        return List.copyOf(figures);
    }

    static Map<String, List<RankingRow>> rows() {
        return ShippedCases.FILES.rows("ranking/", RankingRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ShippedCases.tests(rows());
    }

    @Test
    void theBookSaysWhatAFreshSessionSaysOfAnyFact() {
        Random random = new Random(20261123);
        Map<String, String> differences = new TreeMap<>();
        for (int i = 0; i < FACTS; i++) {
            long seed = random.nextLong();
            Rated fresh = fact(new Random(seed));
            BENCH.fired(fresh);
            String first = RankingRow.booked(BENCH, fact(new Random(seed)));
            String remembered = RankingRow.booked(BENCH, fact(new Random(seed)));
            if (!List.of(first, remembered).equals(List.of(RankingRow.answer(fresh), RankingRow.answer(fresh)))) {
                differences.put(
                        fresh.toString(), first + ", then " + remembered + ", by rules " + RankingRow.answer(fresh));
            }
        }

        assertThat(differences).isEmpty();
    }

    /** One rule for each carrying; of a part one at most, else two rules would give points for the same. */
    @Test
    void noFactIsAnsweredByTwoRules() {
        Random random = new Random(20260120);
        Map<String, Set<Integer>> answered = new TreeMap<>();
        for (int i = 0; i < FACTS; i++) {
            Rated fact = fact(random);
            answered.computeIfAbsent(fact.getClass().getSimpleName(), name -> new TreeSet<>())
                    .add(BENCH.fired(fact).size());
        }

        assertThat(answered)
                .isEqualTo(Map.of(
                        "Carrying", Set.of(1),
                        "OfCost", Set.of(0, 1),
                        "OfAmount", Set.of(0, 1),
                        "OfTerm", Set.of(0, 1),
                        "OfSecurity", Set.of(0, 1),
                        "OfSpeed", Set.of(0, 1),
                        "OfCertainty", Set.of(0, 1)));
    }

    private static Rated fact(Random random) {
        boolean carries = random.nextInt(4) > 0;
        boolean other = random.nextBoolean();
        Function<List<Long>, @Nullable Long> figure =
                some -> random.nextInt(4) == 0 ? null : some.get(random.nextInt(some.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new Rated.Carrying(figure.apply(FIGURES), figure.apply(FIGURES));
            case 1 -> new Rated.OfCost(carries, other, figure.apply(FIGURES));
            case 2 -> new Rated.OfAmount(carries, other, other ? figure.apply(FIGURES) : null, figure.apply(FIGURES));
            case 3 -> new Rated.OfTerm(carries, other, other ? figure.apply(FIGURES) : null);
            case 4 ->
                new Rated.OfSecurity(
                        carries,
                        random.nextInt(3) == 0 ? null : Boolean.valueOf(other),
                        SECURITY.get(random.nextInt(SECURITY.size())));
            case 5 -> new Rated.OfSpeed(carries, figure.apply(FIGURES), figure.apply(FIGURES));
            default -> new Rated.OfCertainty(carries, FIGURES.get(random.nextInt(FIGURES.size())));
        };
    }
}
