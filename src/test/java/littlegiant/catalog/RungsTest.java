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
                    tax.grade | NONE_OF   | '[D]'                | ONE_OF    | '[A, B]'
                    tax.grade | ONE_OF    | '[A, B, M, C]'       | NONE_OF   | '[D]'
                    tier      | ONE_OF    | '[PROVINCIAL, NATIONAL]' | AT_LEAST | NATIONAL
                    tier      | AT_LEAST  | PROVINCIAL           | ONE_OF    | '[NATIONAL]'
                    regionCode | STARTS_WITH_ANY | '["32"]'      | STARTS_WITH_ANY | '["3202", "3205"]'
                    regionCode | STARTS_WITH_ANY | '["32", "33"]' | ONE_OF   | '["320206"]'
                    regionCode | NONE_OF  | '["110105"]'         | STARTS_WITH_ANY | '["32"]'
                    sectors | HAS_ANY  | '[A, B]'         | HAS_ALL   | '[B, C]'
                    sectors | HAS_ANY  | '[A, B]'         | HAS_ANY   | '[B]'
                    sectors | HAS_ALL  | '[A]'            | HAS_ALL   | '[A, B]'
                    sectors | HAS_ALL  | '[A]'            | HAS_ANY   | '[A]'
                    establishedOn | BEFORE | 2021-01-01          | BEFORE    | 2020-01-01
                    sme       | IS        | true                 | IS        | true
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
                    tax.grade | NONE_OF   | '[D]'                | NONE_OF   | '[C]'
                    tier      | ONE_OF    | '[NATIONAL]'         | AT_LEAST  | PROVINCIAL
                    regionCode | STARTS_WITH_ANY | '["3202"]'    | STARTS_WITH_ANY | '["32"]'
                    regionCode | STARTS_WITH_ANY | '["32"]'      | STARTS_WITH_ANY | '["3202", "33"]'
                    regionCode | STARTS_WITH_ANY | '["32"]'      | ONE_OF    | '["320206", "110105"]'
                    regionCode | NONE_OF  | '["320206"]'         | STARTS_WITH_ANY | '["32"]'
                    sectors | HAS_ALL  | '[A, B]'         | HAS_ANY   | '[A, B]'
                    sectors | HAS_ANY  | '[A]'            | HAS_ANY   | '[A, B]'
                    sectors | HAS_ALL  | '[A, B]'         | HAS_ALL   | '[A]'
                    establishedOn | BEFORE | 2020-01-01          | BEFORE    | 2021-01-01
                    establishedOn | AFTER  | 2020-01-01          | BEFORE    | 2021-01-01
                    sme       | IS        | true                 | IS        | false
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
        assertThat(
                        faults(
                                """
                        rate:
                          - { kind: FIXED, percent: 3 }
                          - { when: [ { metric: tier, test: AT_LEAST, value: NATIONAL } ], kind: FIXED, percent: 2 }
                        """))
                .containsExactly("/rate/1 can never be reached: whoever meets it meets rung 1 before it");
    }

    @Test
    void conditionsCountTogether() {
        String within = rung(atom("revenue", "AT_LEAST", "2") + ", " + atom("revenue", "AT_MOST", "9"));
        String either = rung("{ anyOf: [ " + atom("revenue", "BETWEEN", "[3, 4]") + ", { allOf: [ "
                + atom("revenue", "BETWEEN", "[5, 6]") + ", " + atom("sme", "IS", "true") + " ] } ] }");
        String half =
                rung("{ anyOf: [ " + atom("revenue", "BETWEEN", "[3, 4]") + ", " + atom("sme", "IS", "true") + " ] }");

        assertThat(faults("limits: [ " + rung(atom("revenue", "BETWEEN", "[1, 9]")) + ", " + within + " ]"))
                .containsExactly("/limits/1 can never be reached: whoever meets it meets rung 1 before it");
        String twice = rung(atom("industryCode", "STARTS_WITH_ANY", "[C]") + ", "
                + atom("industryCode", "STARTS_WITH_ANY", "[C356, D]"));
        assertThat(faults("limits: [ " + rung(atom("industryCode", "STARTS_WITH_ANY", "[C35]")) + ", " + twice + " ]"))
                .containsExactly("/limits/1 can never be reached: whoever meets it meets rung 1 before it");
        assertThat(faults("limits: [ " + rung(atom("industryCode", "STARTS_WITH_ANY", "[C357]")) + ", " + twice + " ]"))
                .isEmpty();
        assertThat(faults("limits: [ " + within + ", " + either + " ]"))
                .containsExactly("/limits/1 can never be reached: whoever meets it meets rung 1 before it");
        assertThat(faults("limits: [ " + within + ", " + half + " ]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    employees | AT_LEAST  | 50                   | AT_MOST   | 10
                    employees | MORE_THAN | 50                   | LESS_THAN | 50
                    tier      | AT_LEAST  | NATIONAL             | LESS_THAN | PROVINCIAL
                    tier      | AT_LEAST  | NATIONAL             | ONE_OF    | '[PROVINCIAL]'
                    tax.grade | ONE_OF    | '[A]'                | NONE_OF   | '[A, B]'
                    regionCode | STARTS_WITH_ANY | '["32"]'      | STARTS_WITH_ANY | '["11", "3301"]'
                    regionCode | STARTS_WITH_ANY | '["32"]'      | ONE_OF    | '["110105"]'
                    establishedOn | BEFORE | 2020-01-01          | AFTER     | 2020-01-01
                    establishedOn | AFTER  | 2020-01-01          | BEFORE    | 2020-01-02
                    employees | MORE_THAN | 5                    | LESS_THAN | 6
                    sme       | IS        | true                 | IS        | false
                    """)
    void aRungThatNobodyCanMeetIsAFault(String metric, String one, String oneValue, String other, String otherValue) {
        String both = atom(metric, one, oneValue) + ", " + atom(metric, other, otherValue);

        for (String when : List.of(both, "{ anyOf: [ { allOf: [ " + both + " ] } ] }")) {
            assertThat(faults("limits: [ " + rung(when) + " ]"))
                    .containsExactly("/limits/0/when the conditions contradict each other: no firm can meet them all");
        }
    }

    @Test
    void aConditionThatCannotBeReadGivesNoSecondFault() {
        assertThat(faults("limits: [ " + rung(atom("employes", "AT_LEAST", "50")) + ", "
                        + rung(atom("sme", "IS", "true")) + " ]"))
                .containsExactly("/limits/0/when/0/metric unknown value \"employes\", did you mean employees?");
    }

    @Test
    void conditionsThatLeaveOneFigureDoNotContradict() {
        for (String both : List.of(
                atom("establishedOn", "AFTER", "2020-01-01") + ", " + atom("establishedOn", "BEFORE", "2020-01-03"),
                atom("employees", "MORE_THAN", "5") + ", " + atom("employees", "LESS_THAN", "7"),
                atom("debtRatio", "MORE_THAN", "5") + ", " + atom("debtRatio", "LESS_THAN", "6"))) {
            assertThat(faults("limits: [ " + rung(both) + " ]")).isEmpty();
        }
        assertThat(faults("limits: [ "
                        + rung(atom("employees", "AT_LEAST", "50") + ", " + atom("employees", "AT_MOST", "50")) + " ]"))
                .isEmpty();
    }
}
