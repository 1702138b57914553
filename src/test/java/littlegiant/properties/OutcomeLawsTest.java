package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import littlegiant.kernel.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Kleene's logic. */
class OutcomeLawsTest {

    private static final String SEED = "20261123";

    private static Outcome all(Outcome... outcomes) {
        return all(List.of(outcomes));
    }

    private static Outcome any(Outcome... outcomes) {
        return any(List.of(outcomes));
    }

    private static Outcome all(List<Outcome> outcomes) {
        return Outcome.all(outcomes, Function.identity());
    }

    private static Outcome any(List<Outcome> outcomes) {
        return Outcome.any(outcomes, Function.identity());
    }

    private static List<Outcome> not(List<Outcome> outcomes) {
        return outcomes.stream().map(OutcomeLawsTest::not).toList();
    }

    private static Outcome not(Outcome outcome) {
        return switch (outcome) {
            case MET -> Outcome.UNMET;
            case UNMET -> Outcome.MET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    @Property(seed = SEED)
    void orderDoesNotMatter(@ForAll @Size(max = 8) List<Outcome> outcomes, @ForAll long shuffle) {
        List<Outcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(all(shuffled)).isEqualTo(all(outcomes));
        assertThat(any(shuffled)).isEqualTo(any(outcomes));
    }

    @Property(seed = SEED)
    void groupingDoesNotMatter(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(all(all(a, b), c)).isEqualTo(all(a, all(b, c))).isEqualTo(all(a, b, c));
        assertThat(any(any(a, b), c)).isEqualTo(any(a, any(b, c))).isEqualTo(any(a, b, c));
    }

    @Property(seed = SEED)
    void saidTwiceIsSaidOnce(@ForAll Outcome a) {
        assertThat(List.of(all(a, a), any(a, a), all(a), any(a))).containsOnly(a);
    }

    @Property(seed = SEED)
    void oneAbsorbsItsCombinationWithAnother(@ForAll Outcome a, @ForAll Outcome b) {
        assertThat(List.of(all(a, any(a, b)), any(a, all(a, b)))).containsOnly(a);
    }

    @Property(seed = SEED)
    void eachSpreadsOverTheOther(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(all(a, any(b, c))).isEqualTo(any(all(a, b), all(a, c)));
        assertThat(any(a, all(b, c))).isEqualTo(all(any(a, b), any(a, c)));
    }

    @Property(seed = SEED)
    void notAllIsAnyNot(@ForAll @Size(max = 8) List<Outcome> outcomes) {
        assertThat(not(all(outcomes))).isEqualTo(any(not(outcomes)));
        assertThat(not(any(outcomes))).isEqualTo(all(not(outcomes)));
    }

    @Property(seed = SEED)
    void tellingWhatWasUnknownChangesNothingThatWasDecided(
            @ForAll @Size(max = 8) List<Outcome> outcomes, @ForAll long told) {
        Random random = new Random(told);
        List<Outcome> more = outcomes.stream()
                .map(outcome -> outcome != Outcome.UNKNOWN || random.nextInt(3) == 0
                        ? outcome
                        : random.nextBoolean() ? Outcome.MET : Outcome.UNMET)
                .toList();

        assertThat(all(outcomes)).isIn(Outcome.UNKNOWN, all(more));
        assertThat(any(outcomes)).isIn(Outcome.UNKNOWN, any(more));
    }
}
