package littlegiant.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Fault;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file. What separates its cells is found out from the heading: comma, semicolon or tab. */
final class CsvFile implements AutoCloseable {

    private static final char QUOTE = '"';
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Limits limits;
    private final BoundedReader bounded;
    private final CsvParser parser;
    private int line;

    /** @param text supports marks */
    CsvFile(Reader text, Limits limits, Deadline deadline) throws IOException {
        this.limits = limits;
        char separator = separator(text, limits.rowBytes());
        this.bounded = new BoundedReader(text, limits.rowBytes(), deadline, this::tooLong);
        this.parser = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.cellChars())
                        .build())
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .createParser(bounded);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator).withQuoteChar(QUOTE));
    }

    /** The one that the first line has most of, outside of quotes; a comma if it has none. */
    private static char separator(Reader text, int charsMax) throws IOException {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean blank = true;
        text.mark(charsMax);
        for (int i = 0; i < charsMax; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && !blank && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == QUOTE;
            blank &= Character.isWhitespace(c);
            for (int s = 0; s < SEPARATORS.length; s++) {
                found[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
            }
        }
        text.reset();
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = found[s] > found[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    /** The line on which the row that was read last begins. */
    int line() {
        return line;
    }

    /**
     * The cells of the next row that is not empty.
     *
     * @return null at the end of the file
     * @throws AppException BODY_UNREADABLE at a row that breaks the syntax or is too long
     */
    @Nullable
    List<Cell> next() throws IOException {
        try {
            bounded.nextRow();
            JsonToken token = parser.nextToken();
            return token == null ? null : cells();
        } catch (StreamConstraintsException e) {
            throw tooLong();
        } catch (JsonProcessingException e) {
            throw Unreadable.because(
                    Fault.Code.SYNTAX,
                    "第" + here() + "行的引号不成对，或引号后有多余内容",
                    "line " + here() + ": a quote that is not closed, or something behind a closing quote");
        }
    }

    private List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        line = 0;
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            line = line == 0 ? here() : line;
            cells.add(Cell.of(parser.getText()));
        }
        return cells;
    }

    private int here() {
        return parser.currentTokenLocation().getLineNr();
    }

    private AppException tooLong() {
        return Unreadable.because(
                Fault.Code.TOO_LONG,
                "第" + here() + "行过长：一格最多" + limits.cellChars() + "字，一行最多" + limits.rowBytes() + "字；请检查引号是否成对",
                "line " + here() + " is too long: at most " + limits.cellChars() + " characters in a cell and "
                        + limits.rowBytes() + " in a row; look for a quote that is not closed");
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bounded.close();
    }
}
