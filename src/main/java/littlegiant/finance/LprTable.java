package littlegiant.finance;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    private final Map<Tenor, NavigableMap<LocalDate, Fixing>> fixings = new EnumMap<>(Tenor.class);

    /**
     * @param csv with a head {@code publishedOn,tenor,percent,evidence,source}; lines starting with # are comments
     * @throws IllegalStateException naming the row, if one cannot be read
     */
    public static LprTable of(String csv) {
        LprTable table = new LprTable();
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withComments();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(csv)) {
            while (rows.hasNext()) {
                table.add(rows.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tables/lpr.csv cannot be read", e);
        }
        return table;
    }

    private void add(Map<String, String> row) {
        Tenor tenor = Tenor.ofCode(row.getOrDefault("tenor", ""));
        if (tenor == null || row.get("percent") == null || row.get("publishedOn") == null) {
            throw new IllegalStateException("tables/lpr.csv: not a fixing: " + row);
        }
        LocalDate day = LocalDate.parse(row.get("publishedOn"));
        Fixing fixing = new Fixing(day, new BigDecimal(row.get("percent")), row.getOrDefault("source", ""));
        if (fixings.computeIfAbsent(tenor, t -> new TreeMap<>()).put(day, fixing) != null) {
            throw new IllegalStateException("tables/lpr.csv: told twice: " + row);
        }
    }

    /** The fixing that holds on the day; null before the first. */
    public @Nullable Fixing on(LocalDate day, Tenor tenor) {
        NavigableMap<LocalDate, Fixing> published = fixings.get(tenor);
        var entry = published == null ? null : published.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
