package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest(name = "{0} unmet, of them {2} near, {1} unknown: {3}")
    @CsvSource({
        "0, 0, 0, ELIGIBLE",
        "0, 1, 0, NEEDS_INFO",
        "0, 9, 0, NEEDS_INFO",
        "1, 0, 1, NEAR_MISS",
        "1, 9, 1, NEAR_MISS",
        "1, 0, 0, NOT_ELIGIBLE",
        "1, 1, 0, NOT_ELIGIBLE",
        "2, 0, 2, NEAR_MISS",
        "2, 0, 1, NOT_ELIGIBLE",
        "3, 0, 3, NOT_ELIGIBLE"
    })
    void verdictFollowsTheCounts(int unmet, int unknown, int near, Verdict verdict) {
        assertThat(Verdict.of(unmet, unknown, () -> near)).isEqualTo(verdict);
    }
}
