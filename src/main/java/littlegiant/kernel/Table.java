package littlegiant.kernel;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of {@code rules/}: comma separated, a head, lines starting with # are comments, and a source in every row. */
public final class Table {

    private Table() {}

    /**
     * Hands over every row.
     *
     * @param file   below {@code rules/}, for faults
     * @param accept takes a row by its column names and answers what is wrong with it, null if nothing is
     * @throws RulesUnusable with every row that was not accepted or says no source
     */
    public static void read(String file, String csv, Function<Map<String, String>, @Nullable String> accept) {
        List<String> faults = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withComments();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(csv)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                String fault = accept.apply(row);
                if (fault == null && row.getOrDefault("source", "").isBlank()) {
                    fault = "needs a source";
                }
                if (fault != null) {
                    faults.add("rules/" + file + ": " + fault + ": " + row);
                }
            }
        } catch (IOException | RuntimeException e) {
            faults.add("rules/" + file + ": " + e.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
    }
}
