package littlegiant.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rung that nobody can reach is a mistake of whoever published it. */
class RungsTest {

    private static List<String> faults(String ladder) {
        Value document = RulesFixtures.yaml(
                        """
                        id: P-1
                        kind: LOAN
                        provider: demo-bank
                        name: { zh: 甲贷 }
                        criteria: [ { id: a, metric: employees, test: AT_LEAST, value: 1 } ]
                        source: { title: 公告 }
                        %s
                        """
                                .formatted(ladder))
                .get(0);
        Faults faults = new Faults();
        new ProductReader(RulesFixtures.metrics()).read(document, faults);
        return faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.detail().in(Lang.EN))
                .toList();
    }

    private static String rung(String when) {
        return "{ when: [ " + when + " ], amount: { fixed: 1000000 } }";
    }

    private static String atom(String metric, String test, String value) {
        return "{ metric: " + metric + ", test: " + test + ", value: " + value + " }";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tier      | AT_LEAST  | PROVINCIAL           | AT_LEAST  | NATIONAL
                    tier      | AT_LEAST  | PROVINCIAL           | AT_LEAST  | PROVINCIAL
                    revenue   | MORE_THAN | 10                   | AT_LEAST  | 11
                    revenue   | MORE_THAN | 10                   | MORE_THAN | 10
                    revenue   | AT_MOST   | 10                   | LESS_THAN | 10
                    revenue   | LESS_THAN | 10                   | AT_MOST   | 9
                    revenue   | BETWEEN   | '[1, 10]'            | BETWEEN   | '[2, 9]'
                    revenue   | AT_LEAST  | 2                    | BETWEEN   | '[2, 9]'
                    tax.grade | ONE_OF    | '[A, B, M]'          | ONE_OF    | '[A, B]'
                    """)
    void aRungWhoseConditionsImplyThoseOfOneAboveItIsNeverReached(
            String metric, String high, String highValue, String low, String lowValue) {
        String ladder =
                "limits: [ " + rung(atom(metric, high, highValue)) + ", " + rung(atom(metric, low, lowValue)) + " ]";

        assertThat(faults(ladder))
                .containsExactly("/limits/1 can never be reached: whoever meets it meets rung 1 before it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tier      | AT_LEAST  | NATIONAL             | AT_LEAST  | PROVINCIAL
                    revenue   | MORE_THAN | 10                   | AT_LEAST  | 10
                    revenue   | LESS_THAN | 10                   | AT_MOST   | 10
                    revenue   | BETWEEN   | '[2, 9]'             | BETWEEN   | '[1, 9]'
                    revenue   | AT_LEAST  | 2                    | AT_MOST   | 9
                    tax.grade | ONE_OF    | '[A, B]'             | ONE_OF    | '[A, M]'
                    """)
    void aRungThatLeavesSomebodyIsReached(String metric, String high, String highValue, String low, String lowValue) {
        String ladder =
                "limits: [ " + rung(atom(metric, high, highValue)) + ", " + rung(atom(metric, low, lowValue)) + " ]";

        assertThat(faults(ladder)).isEmpty();
    }

    @Test
    void nothingIsReachedBelowARungThatAsksForNothing() {
        assertThat(faults("limits: [ { amount: { fixed: 1 } }, { amount: { fixed: 2 } } ]"))
                .containsExactly("/limits/1 can never be reached: whoever meets it meets rung 1 before it");
    }
}
