package littlegiant.profile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.intake.Format;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.Row;
import littlegiant.intake.RowFault;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.metric.MetricDictionary;

/**
 * What a file says of one firm: the form that we offer, filled in, a statement with its years side by side, or a table of which one row is the firm's.
 *
 * @param told   without code and name
 * @param lines  what was read, by the pointer into {@code told}: the cell or column that told it, as its author sees it
 * @param faults what could not be read, with its cell
 */
public record ProfileFile(Obj told, Map<String, String> lines, List<RowFault> faults) {

    private static final int MEBIBYTE = 1 << 20;

    /** Of a file about one firm: a person waits for it. */
    public static final Limits LIMITS = new Limits(
            4L * MEBIBYTE,
            2_000,
            Duration.ofSeconds(20),
            MEBIBYTE,
            32_767,
            new Limits.Unzipped(200, 64L * MEBIBYTE, 300, 16 * MEBIBYTE));

    public ProfileFile {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        faults = List.copyOf(faults);
    }

    /** @throws littlegiant.kernel.AppException BODY_MISSING, BODY_UNREADABLE, BODY_TOO_LARGE if the file as a whole cannot be read */
    public static ProfileFile read(Path file, Format format, String uscc, MetricDictionary metrics, Clock clock) {
        List<Row> his = new ArrayList<>();
        List<Row> nobodys = new ArrayList<>();
        int[] others = {0};
        new Intake(LIMITS, clock).read(file, format, new ProfileColumns(metrics).ofOneFirm(), row -> {
            String told =
                    row.document() instanceof Obj obj && obj.at("uscc") instanceof Value.Str code ? code.text() : "";
            if (told.equals(uscc)) {
                his.add(row);
            } else if (told.isEmpty() && nobodys.size() < 2) {
                nobodys.add(row);
            } else {
                others[0]++;
            }
        });
        if (his.size() == 1) {
            return of(his.get(0));
        }
        return his.isEmpty() && others[0] == 0 && nobodys.size() == 1 ? of(nobodys.get(0)) : none(his.size());
    }

    private static ProfileFile of(Row row) {
        Obj document = row.document() instanceof Obj obj ? obj : new Obj(Map.of());
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.remove("uscc");
        fields.remove("name");
        Obj told = new Obj(fields);
        Map<String, String> lines = new LinkedHashMap<>();
        row.columns().forEach((pointer, place) -> {
            if (ProfileMerge.at(pointer, told) != null) {
                lines.put(pointer, place);
            }
        });
        return new ProfileFile(told, lines, RowFault.of(row, row.faults()));
    }

    private static ProfileFile none(int his) {
        Text why = his > 1
                ? Text.of("文件中有多行是贵公司的数据，请只保留一行", "several rows are about your firm; leave one")
                : Text.of("文件中没有贵公司的数据，请核对统一社会信用代码", "no row is about your firm; check the unified social credit code");
        return new ProfileFile(
                new Obj(Map.of()), Map.of(), List.of(new RowFault(new Fault("", Fault.Code.DOES_NOT_FIT, why), null)));
    }
}
