package littlegiant.kernel;

import static littlegiant.kernel.Outcome.MET;
import static littlegiant.kernel.Outcome.UNKNOWN;
import static littlegiant.kernel.Outcome.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "MET,     MET,     MET,     MET",
        "MET,     UNMET,   UNMET,   MET",
        "MET,     UNKNOWN, UNKNOWN, MET",
        "UNMET,   MET,     UNMET,   MET",
        "UNMET,   UNMET,   UNMET,   UNMET",
        "UNMET,   UNKNOWN, UNMET,   UNKNOWN",
        "UNKNOWN, MET,     UNKNOWN, MET",
        "UNKNOWN, UNMET,   UNMET,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void twoCombineAsKleeneSays(Outcome first, Outcome second, Outcome all, Outcome any) {
        assertThat(List.of(
                        Outcome.all(List.of(first, second), one -> one),
                        Outcome.any(List.of(first, second), one -> one)))
                .containsExactly(all, any);
    }

    @Test
    void ofNoneAllIsMetAndAnyIsUnmet() {
        assertThat(List.of(Outcome.all(List.<Outcome>of(), one -> one), Outcome.any(List.<Outcome>of(), one -> one)))
                .containsExactly(MET, UNMET);
    }

    @Test
    void threeCombineInAnyOrder() {
        Map<List<Outcome>, List<Outcome>> combined = new LinkedHashMap<>();
        Map<List<Outcome>, List<Outcome>> counted = new LinkedHashMap<>();
        for (List<Outcome> three : threes()) {
            combined.put(three, List.of(Outcome.all(three, one -> one), Outcome.any(three, one -> one)));
            Outcome all = three.contains(UNMET) ? UNMET : three.contains(UNKNOWN) ? UNKNOWN : MET;
            Outcome any = three.contains(MET) ? MET : three.contains(UNKNOWN) ? UNKNOWN : UNMET;
            counted.put(three, List.of(all, any));
        }

        assertThat(combined).hasSize(27).isEqualTo(counted);
    }

    private static List<List<Outcome>> threes() {
        List<List<Outcome>> threes = new ArrayList<>();
        for (Outcome first : Outcome.values()) {
            for (Outcome second : Outcome.values()) {
                for (Outcome third : Outcome.values()) {
                    threes.add(List.of(first, second, third));
                }
            }
        }
        return threes;
    }
}
