package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Value;
import littlegiant.matching.JudgedSheet;
import littlegiant.matching.Outcome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Runs {@code rules/cases}: every row with every rule of {@code rules/} loaded, so that a rule too many fails the row as well. */
class RuleCasesTest {

    private static final Rules RULES = RulesFixtures.rules();
    private static final Map<String, List<CaseRow>> ROWS = rows();

    private static Map<String, List<CaseRow>> rows() {
        Map<String, List<CaseRow>> rows = new TreeMap<>();
        RulesFixtures.folder().ending(".yaml").forEach((name, text) -> {
            if (name.startsWith("cases/")) {
                String file = name.substring("cases/".length());
                Value.Arr all = (Value.Arr) RulesFixtures.yaml(text).get(0);
                rows.put(
                        file,
                        all.items().stream().map(row -> CaseRow.of(file, row)).toList());
            }
        });
        return rows;
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ROWS.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(), file.getValue().stream().map(row -> dynamicTest(row.name(), () -> holds(row)))));
    }

    private static void holds(CaseRow row) {
        Map<String, Outcome> fired = fired(row);

        String called = row.file() + ": " + row.name(); // Surefire's summary knows dynamic tests by number only
        assertThat(fired).as(called).isEqualTo(row.expect());
        assertThat(Set.of(judged(row)))
                .as(called)
                .isEqualTo(Set.copyOf(row.expect().values()));
    }

    /** As the service judges: by a book. */
    private static Outcome judged(CaseRow row) {
        try (Rules.ClosableBook book = RULES.book(row.catalogue().tests(), 1)) {
            JudgedSheet sheet = new JudgedSheet(row.firm().sheet(), 1);
            book.judge(sheet);
            return sheet.outcome(0);
        }
    }

    /** The rules that fire, by code without the answer, heard by a session of our own. */
    private static Map<String, Outcome> fired(CaseRow row) {
        Map<String, Outcome> fired = new TreeMap<>();
        KieSession session = RULES.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    String[] code = event.getMatch()
                            .getRule()
                            .getName()
                            .split(":", 2)[0]
                            .split(" ");
                    fired.put(code[0], Outcome.valueOf(code[1].toUpperCase(Locale.ROOT)));
                }
            });
            row.catalogue().tests().forEach(session::insert);
            session.insert(new JudgedSheet(row.firm().sheet(), 1));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    @Test
    void everyFileOfRulesHasAFileOfCasesOfTheSameName() {
        Set<String> ruleFiles = RULES.index().stream()
                .map(rule -> rule.file().replace(".drl", ".yaml"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ROWS.keySet()).isEqualTo(ruleFiles);
    }

    @Test
    void everyRuleIsReachedByARowOfItsOwnFile() {
        Set<String> rules = RULES.index().stream()
                .map(rule -> rule.file().replace(".drl", ".yaml") + " " + rule.code())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> reached = new TreeSet<>();
        everyRow().forEach(row -> row.expect()
                .forEach((code, outcome) -> reached.add(row.file() + " " + code + " " + lower(outcome))));
        reached.retainAll(rules);

        assertThat(reached).isEqualTo(rules);
    }

    @Test
    void everyKindOfTestIsMetUnmetAndUnknownInSomeRow() {
        Set<String> wanted = new TreeSet<>();
        for (TestKind kind : TestKind.values()) {
            Arrays.stream(Outcome.values()).forEach(outcome -> wanted.add(kind + " " + outcome));
        }

        Set<String> shown = new TreeSet<>();
        everyRow().forEach(row -> row.expect()
                .values()
                .forEach(outcome -> shown.add(row.atom().test() + " " + outcome)));

        assertThat(shown).isEqualTo(wanted);
    }

    @Test
    void noTwoRowsOfAFileHaveOneName() {
        List<String> names =
                everyRow().map(row -> row.file() + ": " + row.name()).toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    /** Not from the text but from the compiled rule, where Drools keeps the quotes: that is where an auditor's tool reads it. */
    @Test
    void everyCompiledRuleCarriesItsSource() {
        Map<String, Object> compiled = new TreeMap<>();
        RULES.base().getKiePackages().stream()
                .flatMap(pack -> pack.getRules().stream())
                .forEach((Rule rule) ->
                        compiled.put(rule.getName(), rule.getMetaData().getOrDefault("source", "none")));

        Map<String, Object> written = new TreeMap<>();
        RULES.index().forEach(rule -> written.put(rule.name(), '"' + rule.source() + '"'));

        assertThat(compiled).isEqualTo(written);
    }

    private static Stream<CaseRow> everyRow() {
        return ROWS.values().stream().flatMap(List::stream);
    }

    private static String lower(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
