package littlegiant.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into documents, one row after another, holding one row. Two things are read before the first row: all of a text, once, for its
 * encoding, and the shared texts of a workbook, which are kept and bounded by {@link Limits.Unzipped#held}.
 */
public final class Intake {

    private final Limits limits;
    private final Clock clock;

    /** @param clock is asked while reading, for {@link Limits#time} */
    public Intake(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Hands over every row that is not empty, each before the next one is read. What is wrong in a row is among its faults.
     *
     * @param columns what the headings of a CSV or XLSX may say; the other formats have none
     * @param each    may throw: its exceptions come out as they are
     * @throws littlegiant.kernel.AppException BODY_MISSING, BODY_UNREADABLE, BODY_TOO_LARGE: what is wrong with the file as a whole. What was
     *     handed over before may be all that could be read, so nothing of it should stay
     */
    public void read(Path file, Format format, Columns columns, Consumer<Row> each) {
        Deadline deadline = new Deadline(clock, limits.time());
        int[] rows = {0};
        Consumer<Row> counted = row -> {
            deadline.check();
            if (++rows[0] > limits.rows()) {
                throw Unreadable.tooMany("最多" + limits.rows() + "行", "at most " + limits.rows() + " rows");
            }
            each.accept(row);
        };
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw Unreadable.empty();
            }
            if (size > limits.fileBytes()) {
                throw Unreadable.tooLarge(
                        "文件最大" + limits.fileBytes() + "字节", "a file may have " + limits.fileBytes() + " bytes at most");
            }
            switch (format) {
                case CSV -> csv(file, columns, deadline, counted);
                case XLSX -> xlsx(file, columns, deadline, counted);
                case NDJSON -> lines(file, deadline, counted);
                case YAML -> yaml(file, deadline, counted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows[0] == 0) {
            throw Unreadable.empty();
        }
    }

    private void csv(Path file, Columns known, Deadline deadline, Consumer<Row> each) throws IOException {
        Reader text = new TextFile(file, deadline).utf8OrGb18030();
        try (CsvFile csv = new CsvFile(text, limits, deadline)) {
            table(csv::next, csv::line, known, each);
        }
    }

    private void xlsx(Path file, Columns known, Deadline deadline, Consumer<Row> each) throws IOException {
        try (Workbook workbook = new Workbook(file, limits, deadline)) {
            SheetRows rows = workbook.rows();
            table(rows::next, rows::number, known, each);
        }
    }

    private static void table(Rows rows, IntSupplier number, Columns known, Consumer<Row> each) throws IOException {
        List<Cell> head = nextTold(rows);
        if (head == null) {
            throw Unreadable.empty();
        }
        FormSheet form = FormSheet.of(head, known);
        if (form != null) {
            each.accept(form(form, number.getAsInt(), rows, number));
            return;
        }
        Sheet sheet = Sheet.of(head, known);
        for (List<Cell> cells = nextTold(rows); cells != null; cells = nextTold(rows)) {
            each.accept(sheet.row(number.getAsInt(), cells));
        }
    }

    private static Row form(FormSheet form, int head, Rows rows, IntSupplier number) throws IOException {
        int lines = 0;
        for (List<Cell> cells = nextTold(rows); cells != null; cells = nextTold(rows)) {
            if (++lines > FormSheet.LINES_MAX) {
                throw Unreadable.tooMany("最多" + FormSheet.LINES_MAX + "行", "at most " + FormSheet.LINES_MAX + " rows");
            }
            form.read(number.getAsInt(), cells);
        }
        return form.row(head);
    }

    private interface Rows {
        @Nullable
        List<Cell> next() throws IOException;
    }

    /** The next row with something in it; null at the end. */
    private static @Nullable List<Cell> nextTold(Rows rows) throws IOException {
        List<Cell> cells = rows.next();
        while (cells != null && cells.stream().allMatch(cell -> cell == Cell.Blank.BLANK)) {
            cells = rows.next();
        }
        return cells;
    }

    private void lines(Path file, Deadline deadline, Consumer<Row> each) throws IOException {
        try (LineFile lines = new LineFile(file, limits, deadline)) {
            for (Row row = lines.next(); row != null; row = lines.next()) {
                each.accept(row);
            }
        }
    }

    private void yaml(Path file, Deadline deadline, Consumer<Row> each) throws IOException {
        int[] place = {1};
        try (BoundedReader text = new BoundedReader(
                new TextFile(file, deadline).utf8(),
                limits.rowBytes(),
                deadline,
                () -> Unreadable.because(
                        Fault.Code.TOO_LONG,
                        "第" + place[0] + "份文档或其后一份超过" + limits.rowBytes() + "字",
                        "document " + place[0] + " or the one behind it has more than " + limits.rowBytes()
                                + " characters"))) {
            DocumentReader.yaml(text, (document, faults) -> {
                text.nextRow();
                each.accept(new Row(place[0]++, document, faults.list(), Map.of()));
            });
        }
    }
}
