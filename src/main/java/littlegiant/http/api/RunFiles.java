package littlegiant.http.api;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import littlegiant.bulk.MatchRun;
import littlegiant.bulk.RunPairs;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Finding;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** What a run found as a file of comma separated values, which begins with a byte order mark so that spreadsheets read it as UTF-8. */
@Singleton
class RunFiles {

    /** Lines of one file; what is more has to be asked for in parts. */
    private static final int LINES_MAX = 5_000_000;

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String RECKONED = "=+-@\t\r\n";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> PAIR =
            List.of("uscc", "name", "revision", "productId", "productRevision", "verdict");
    private static final List<String> FINDING = List.of(
            "criterionId",
            "outcome",
            "text",
            "metric",
            "actual",
            "required",
            "gap",
            "unit",
            "trueFrom",
            "near",
            "source");

    private final RunPairs pairs;
    private final Releases releases;

    RunFiles(RunPairs pairs, Releases releases) {
        this.pairs = pairs;
        this.releases = releases;
    }

    /** A file that is whole, and how many lines it has beside its head; whoever asked for it deletes it. */
    record Written(Path file, int lines) {}

    Written pairs(MatchRun run, RunPairs.Wanted wanted) {
        return write(PAIR, out -> pairs.forEach(run, wanted, pair -> out.line(cells(pair))));
    }

    /** A line for each criterion of each pair. */
    Written findings(MatchRun run, RunPairs.Wanted wanted, Viewer viewer, Lang lang) {
        Words words = Words.of(releases.find(run.release()));
        List<String> head = new ArrayList<>(PAIR);
        head.addAll(FINDING);
        return write(
                head,
                out -> pairs.forEachFound(run, wanted, found -> {
                    String provider = provider(run, found.pair());
                    for (Finding finding : found.findings()) {
                        List<String> line = new ArrayList<>(cells(found.pair()));
                        line.addAll(cells(viewer.seen(finding, provider, words), lang));
                        out.line(line);
                    }
                }));
    }

    private String provider(MatchRun run, RunPairs.Pair pair) {
        return Objects.requireNonNull(releases.find(run.release())
                        .on(run.asOf())
                        .find(pair.product().id()))
                .product()
                .provider();
    }

    private static List<String> cells(RunPairs.Pair pair) {
        return List.of(
                pair.uscc(),
                text(pair.name()),
                String.valueOf(pair.revision()),
                pair.product().id(),
                String.valueOf(pair.product().revision()),
                pair.verdict().name());
    }

    private static List<String> cells(Finding finding, Lang lang) {
        return List.of(
                finding.criterionId(),
                finding.outcome().name(),
                text(finding.text().in(lang)),
                finding.metric() == null ? "" : finding.metric().code(),
                value(finding.actual()),
                value(finding.required()),
                value(finding.gap()),
                text(finding.unit()),
                value(finding.trueFrom()),
                String.valueOf(finding.near()),
                text(finding.source()));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Number number) {
            return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        }
        return value instanceof Collection<?> several
                ? text(several.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                : text(value == null ? null : value.toString());
    }

    /** A text that a spreadsheet would reckon is made one that it shows. */
    private static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return RECKONED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Lines on their way to a file. */
    private static final class Lines {
        private final SequenceWriter out;
        private int count;

        private Lines(SequenceWriter out) {
            this.out = out;
        }

        private void line(List<String> cells) {
            if (++count > LINES_MAX) {
                throw new AppException(
                        ErrorCode.PARAMETERS_INVALID,
                        Text.of(
                                "超过" + LINES_MAX + "行，请用verdict或product缩小范围",
                                "more than " + LINES_MAX + " lines: ask for fewer verdicts or products"),
                        List.of());
            }
            try {
                out.write(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fills the lines of a file. */
    private interface Filling {
        void fill(Lines out);
    }

    /** Written before the first byte is answered, so that a store that goes away is an error and not half a file. */
    private static Written write(List<String> head, Filling filling) {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(head, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        Path file = null;
        try {
            file = Files.createTempFile("match-run", ".csv");
            try (OutputStream bytes = Files.newOutputStream(file)) {
                bytes.write(MARK);
                try (SequenceWriter out = new CsvMapper().writer(schema).writeValues(bytes)) {
                    Lines lines = new Lines(out);
                    filling.fill(lines);
                    return new Written(file, lines.count);
                }
            }
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
