package littlegiant.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** The files of {@code rules/cases} and the rows in them. */
final class CaseFiles {

    private static final String CASES = "cases/";

    /** How the rows of each folder are read. */
    private static final Map<String, RowReader<?>> FOLDERS = new TreeMap<>(Map.of(
            "badges/", BadgeRow::of,
            "criteria/", CriterionRow::of,
            "metrics/", MetricRow::of,
            "plan/", PlanRow::of,
            "ranking/", RankingRow::of));

    private final RuleFolder folder;
    private final Bench bench;

    CaseFiles(RuleFolder folder, Bench bench) {
        this.folder = folder;
        this.bench = bench;
    }

    /** Reads one row of a file. */
    interface RowReader<R extends CaseRow> {
        /** @throws RuntimeException with every fault of the row */
        R read(Bench bench, String file, Value row);
    }

    /** The folders that have cases, each with a slash at its end. */
    Set<String> folders() {
        return texts().keySet().stream().map(CaseFiles::folderOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The rows of a folder by their file.
     *
     * @param below {@code rules/cases/}, ends with a slash
     * @throws IllegalArgumentException naming the first row that cannot be read
     */
    <R extends CaseRow> Map<String, List<R>> rows(String below, RowReader<R> reader) {
        Map<String, List<R>> rows = new TreeMap<>();
        texts().forEach((file, text) -> {
            if (file.startsWith(below)) {
                List<R> inOrder = new ArrayList<>();
                items(file, text).forEach(row -> inOrder.add(read(file, inOrder.size() + 1, row, reader)));
                rows.put(file, inOrder);
            }
        });
        return rows;
    }

    /** As {@link Cases#faults} answers. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        texts().forEach((file, text) -> {
            RowReader<?> reader = FOLDERS.get(folderOf(file));
            if (reader == null) {
                faults.add("rules/cases/" + file + ": stands in none of " + FOLDERS.keySet());
            } else {
                faults.addAll(faults(file, text, reader));
            }
        });
        withoutRows().forEach(file -> faults.add("rules/" + file + ": has no rows in rules/cases/" + casesOf(file)));
        return faults;
    }

    private List<String> faults(String file, String text, RowReader<?> reader) {
        List<Value> items;
        try {
            items = items(file, text);
        } catch (IllegalArgumentException e) {
            return List.of(plain(e));
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String fault;
            try {
                fault = read(file, i + 1, items.get(i), reader).fault(bench);
            } catch (IllegalArgumentException e) {
                fault = plain(e);
            }
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Files of rules without a file of cases of the same name: they would pass unseen. */
    private Set<String> withoutRows() {
        Set<String> files = new TreeSet<>(folder.ending(".drl").keySet());
        files.removeIf(file -> texts().containsKey(casesOf(file)));
        return files;
    }

    /** The file of cases of a file of rules. */
    static String casesOf(String rules) {
        return rules.replace(".drl", ".yaml");
    }

    private static List<Value> items(String file, String text) {
        Faults faults = new Faults();
        try {
            Value all = DocumentReader.ruleYaml(CASES + file, text, faults);
            requireNone(faults);
            if (all instanceof Value.Arr rows && !rows.items().isEmpty()) {
                return rows.items();
            }
        } catch (RulesUnusable e) {
            throw new IllegalArgumentException(e.faults().get(0), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rules/cases/" + file + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("rules/cases/" + file + ": is no list of rows");
    }

    private <R extends CaseRow> R read(String file, int place, Value row, RowReader<R> reader) {
        try {
            return reader.read(bench, file, row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("rules/cases/" + file + ", row " + place + ": " + plain(e), e);
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        folder.ending(".yaml").forEach((name, text) -> {
            if (name.startsWith(CASES)) {
                texts.put(name.substring(CASES.length()), text);
            }
        });
        return texts;
    }

    private static String folderOf(String file) {
        return file.substring(0, file.indexOf('/') + 1);
    }

    /** What an exception says, in one line. */
    static String plain(RuntimeException e) {
        String said = e instanceof AppException refused && !refused.faults().isEmpty()
                ? list(refused.faults())
                : Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        return said.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String list(List<Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer() + " " + fault.detail().en()).strip())
                .collect(Collectors.joining("; "));
    }

    /** @throws IllegalArgumentException with all of them, if there are any */
    static void requireNone(Faults faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(list(faults.list()));
        }
    }

    /** @throws IllegalArgumentException if the row has no fields */
    static Fields fields(Value row, Faults faults) {
        Fields fields = Fields.of(row, "", faults);
        requireNone(faults);
        return Objects.requireNonNull(fields);
    }

    /** An object as it stands; null if absent, or none, which is a fault. */
    static Value.@Nullable Obj object(Fields in, String name) {
        Value value = in.raw(name);
        if (value != null && !(value instanceof Value.Obj)) {
            in.fault(name, Fault.Code.WRONG_TYPE, "须为对象", "must be an object");
        }
        return value instanceof Value.Obj object ? object : null;
    }

    /** Objects as they stand; an item that is none is a fault. Null if the list is absent. */
    static @Nullable List<Value.Obj> objects(Fields in, String name) {
        return in.list(name, (value, at) -> {
            if (value instanceof Value.Obj object) {
                return object;
            }
            in.faults().add(at, Fault.Code.WRONG_TYPE, "须为对象", "must be an object");
            return null;
        });
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
