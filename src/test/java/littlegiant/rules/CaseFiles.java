package littlegiant.rules;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.DynamicContainer;

/** The files of {@code rules/cases} and the rows in them. */
final class CaseFiles {

    private CaseFiles() {}

    /** A row of any folder. */
    interface Row {
        /** Below {@code rules/cases/}. */
        String file();

        /** The sentence it stands for. */
        String name();

        /** How its failure is called: Surefire's summary knows dynamic tests by number only. */
        default String called() {
            return file() + ": " + name();
        }
    }

    /** A row that rules answer. */
    interface RuleRow extends Row {
        /** Every rule that fires, by its code without the answer, with its answer. */
        Map<String, Outcome> expect();
    }

    /** The folders that have cases. */
    static Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        cases().keySet().forEach(file -> folders.add(file.substring(0, file.indexOf('/') + 1)));
        return folders;
    }

    /**
     * The rows of a folder by their file.
     *
     * @param folder below {@code rules/cases/}, ends with a slash
     * @param read   a file and a row in it
     * @throws IllegalArgumentException naming the first row that cannot be read
     */
    static <R extends Row> Map<String, List<R>> rows(String folder, BiFunction<String, Value, R> read) {
        Map<String, List<R>> rows = new TreeMap<>();
        cases().forEach((file, text) -> {
            if (file.startsWith(folder)) {
                Value.Arr all = (Value.Arr) RulesFixtures.yaml(text).get(0);
                List<R> inOrder = new ArrayList<>();
                all.items().forEach(row -> inOrder.add(read(file, inOrder.size() + 1, row, read)));
                rows.put(file, inOrder);
            }
        });
        return rows;
    }

    private static <R> R read(String file, int place, Value row, BiFunction<String, Value, R> read) {
        try {
            return read.apply(file, row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("rules/cases/" + file + ", row " + place + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new TreeMap<>();
        RulesFixtures.folder().ending(".yaml").forEach((name, text) -> {
            if (name.startsWith("cases/")) {
                cases.put(name.substring("cases/".length()), text);
            }
        });
        return cases;
    }

    /** One test for each row, named by its sentence. */
    static <R extends Row> Stream<DynamicContainer> tests(Map<String, List<R>> rows, Consumer<R> holds) {
        return rows.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().map(row -> dynamicTest(row.name(), () -> holds(row, holds)))));
    }

    private static <R extends Row> void holds(R row, Consumer<R> holds) {
        try {
            holds.accept(row);
        } catch (RuntimeException e) {
            throw new AssertionError(row.called() + ": " + e, e);
        }
    }

    static Map<String, Outcome> outcomes(Fields expect) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (String code : expect.names()) {
            Outcome outcome = expect.choice(code, Outcome.class);
            if (outcome != null) {
                outcomes.put(code, outcome);
            }
        }
        return outcomes;
    }
}
