package littlegiant.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.Days;
import littlegiant.kernel.Table;
import org.jspecify.annotations.Nullable;

/** The editions of the recognition criteria. Source: {@code rules/tables/editions.csv}. */
public record Editions(List<Edition> all) {

    public Editions {
        all = List.copyOf(all);
    }

    /** @throws littlegiant.kernel.RulesUnusable with every row that is no edition */
    public static Editions of(String csv) {
        List<Edition> editions = new ArrayList<>();
        Table.read("tables/editions.csv", csv, row -> {
            String code = row.getOrDefault("edition", "");
            String from = row.getOrDefault("from", "");
            String until = row.getOrDefault("until", "");
            LocalDate first = from.isEmpty() ? Days.FIRST : Days.parse(from);
            LocalDate last = until.isEmpty() ? Days.LAST : Days.parse(until);
            if (code.isBlank() || first == null || last == null || last.isBefore(first)) {
                return "needs edition, from and until (YYYY-MM-DD, empty = not bounded)";
            }
            editions.add(new Edition(code, first, last));
            return null;
        });
        return new Editions(editions);
    }

    /** The edition in force on the day; null if there is none. */
    public @Nullable Edition on(LocalDate day) {
        return all.stream()
                .filter(edition -> edition.isInForce(day))
                .findFirst()
                .orElse(null);
    }

    public List<String> codes() {
        return all.stream().map(Edition::code).toList();
    }
}
