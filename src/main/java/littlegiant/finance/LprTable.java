package littlegiant.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import littlegiant.kernel.Days;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Table;
import org.jspecify.annotations.Nullable;

/**
 * The loan prime rate by day of publication. What holds on a day is the newest fixing published on or before it.
 * Source: {@code rules/tables/lpr.csv}, each row with its own.
 */
public final class LprTable {

    /** Tenors published: one year, and five years and more. */
    public enum Tenor {
        Y1("1Y"),
        Y5("5Y");

        private final String code;

        Tenor(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @return null if there is no such tenor */
        public static @Nullable Tenor ofCode(String code) {
            for (Tenor tenor : values()) {
                if (tenor.code.equals(code)) {
                    return tenor;
                }
            }
            return null;
        }
    }

    /**
     * One fixing.
     *
     * @param percent 3.00 means 3.00 %
     */
    public record Fixing(LocalDate publishedOn, BigDecimal percent, String source) {}

    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(\\.\\d{1,4})?");

    private final Map<Tenor, NavigableMap<LocalDate, Fixing>> fixings = new EnumMap<>(Tenor.class);

    /**
     * @param csv with a head {@code publishedOn,tenor,percent,evidence,source}; lines starting with # are comments
     * @throws RulesUnusable with every row that is no fixing
     */
    public static LprTable of(String csv) {
        LprTable table = new LprTable();
        Table.read("tables/lpr.csv", csv, table::add);
        return table;
    }

    /** @return what is wrong with the row; null if nothing is */
    private @Nullable String add(Map<String, String> row) {
        Tenor tenor = Tenor.ofCode(row.getOrDefault("tenor", ""));
        LocalDate day = Days.parse(row.getOrDefault("publishedOn", ""));
        String percent = row.getOrDefault("percent", "");
        String source = row.getOrDefault("source", "");
        if (tenor == null || day == null || !PERCENT.matcher(percent).matches() || source.isBlank()) {
            return "needs publishedOn (YYYY-MM-DD), tenor (1Y, 5Y), percent and source";
        }
        Fixing fixing = new Fixing(day, new BigDecimal(percent), source);
        Fixing told = fixings.computeIfAbsent(tenor, t -> new TreeMap<>()).put(day, fixing);
        return told == null ? null : "is told twice";
    }

    /** The fixing that holds on the day; null before the first. */
    public @Nullable Fixing on(LocalDate day, Tenor tenor) {
        NavigableMap<LocalDate, Fixing> published = fixings.get(tenor);
        var entry = published == null ? null : published.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
