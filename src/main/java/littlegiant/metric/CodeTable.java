package littlegiant.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.Days;
import littlegiant.kernel.Table;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a public classification, those in use and those that are no longer. Sources: {@code rules/tables/regions.csv}, {@code industries.csv} and
 * {@code industries-2011.csv}.
 */
public final class CodeTable {

    /**
     * @param until last day in use, included; null = still in use
     * @param now   codes that took its place, for one that is no longer in use
     */
    public record Entry(String code, Text name, @Nullable LocalDate until, List<String> now) {
        public boolean isInUse(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** Of a classification whose end of use is told by its edition only: in use on no day that anybody asks about. */
    private static final LocalDate OF_AN_OLD_EDITION = LocalDate.of(2017, 9, 30);

    private final Map<String, Entry> entries;
    private final boolean complete;

    private CodeTable(Map<String, Entry> entries, boolean complete) {
        this.entries = entries;
        this.complete = complete;
    }

    /**
     * GB/T 2260 codes with the days of their use; regions that are not in it may exist.
     *
     * @throws littlegiant.kernel.RulesUnusable with every row that is none
     */
    public static CodeTable regions(String csv) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Table.read("tables/regions.csv", csv, row -> {
            String until = row.getOrDefault("until", "");
            LocalDate last = until.isEmpty() ? null : Days.parse(until);
            if (!until.isEmpty() && last == null) {
                return "needs a day (YYYY-MM-DD) or nothing as until";
            }
            return add(entries, row, last, row.getOrDefault("en", ""));
        });
        return new CodeTable(entries, false);
    }

    /**
     * GB/T 4754: every code of the edition in force, and those of the edition before that are no more.
     *
     * @throws littlegiant.kernel.RulesUnusable with every row that is none
     */
    public static CodeTable industries(String current, String before) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Table.read("tables/industries.csv", current, row -> add(entries, row, null, row.getOrDefault("code", "")));
        Table.read(
                "tables/industries-2011.csv",
                before,
                row -> add(entries, row, OF_AN_OLD_EDITION, row.getOrDefault("code", "")));
        return new CodeTable(entries, true);
    }

    private static @Nullable String add(
            Map<String, Entry> entries, Map<String, String> row, @Nullable LocalDate until, String en) {
        String code = row.getOrDefault("code", "");
        String zh = row.getOrDefault("zh", "");
        if (code.isBlank() || zh.isBlank()) {
            return "needs a code and its name";
        }
        List<String> now = Arrays.stream(row.getOrDefault("now", "").split(" "))
                .filter(one -> !one.isBlank())
                .toList();
        return entries.put(code, new Entry(code, Text.of(zh, en), until, now)) == null ? null : "is told twice";
    }

    /** Null if the table does not have it. */
    public @Nullable Entry find(String code) {
        return entries.get(code);
    }

    /** Whether a code that the table does not have is none. */
    public boolean isComplete() {
        return complete;
    }

    public Set<String> codes() {
        return entries.keySet();
    }
}
