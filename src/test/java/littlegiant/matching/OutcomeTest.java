package littlegiant.matching;

import static littlegiant.matching.Outcome.MET;
import static littlegiant.matching.Outcome.UNKNOWN;
import static littlegiant.matching.Outcome.UNMET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        assertThat(List.of(Outcome.all(Stream.of(first, second)), Outcome.any(Stream.of(first, second))))
                .containsExactly(all, any);
    }

    @Test
    void ofNoneAllIsMetAndAnyIsUnmet() {
        assertThat(List.of(Outcome.all(Stream.of()), Outcome.any(Stream.of()))).containsExactly(MET, UNMET);
    }

    @Test
    void threeCombineInAnyOrder() {
        Map<List<Outcome>, List<Outcome>> combined = new LinkedHashMap<>();
        Map<List<Outcome>, List<Outcome>> counted = new LinkedHashMap<>();
        for (List<Outcome> three : threes()) {
            combined.put(three, List.of(Outcome.all(three.stream()), Outcome.any(three.stream())));
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
