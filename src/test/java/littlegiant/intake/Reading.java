package littlegiant.intake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.intake.Field.In;
import littlegiant.intake.Field.Kind;
import littlegiant.intake.Field.Of;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Files of a small kind of document, read under small limits by a clock that stands still. */
final class Reading {

    static final Clock STILL = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    static final Limits SMALL = new Limits(
            100_000_000,
            300_000,
            Duration.ofSeconds(60),
            20_000,
            5_000,
            new Limits.Unzipped(20, 50_000_000, 100, 500_000));

    static final Columns COLUMNS = new Columns() {
        private final FieldBook book = book();

        @Override
        public @Nullable Column read(Heading heading, Faults faults) {
            return book.column(heading, words -> null, faults);
        }

        @Override
        public Set<String> required() {
            return Set.of("id");
        }
    };

    private Reading() {}

    private static FieldBook book() {
        FieldBook book = new FieldBook();
        book.add(Field.of("id", Kind.TEXT), "编号");
        book.add(Field.of("name.zh", Kind.TEXT), "名称", "name, in Chinese");
        book.add(Field.of("name", Kind.TREE));
        book.add(Field.of("revenue", Kind.MONEY), "营业收入");
        book.add(Field.of("share", Kind.PERCENT), "占有率");
        book.add(Field.of("staff", Kind.NUMBER), "从业人员");
        book.add(Field.of("on", Kind.DATE), "日期");
        book.add(Field.of("listed", Kind.FLAG), "是否上市");
        book.add(Field.of("sectors", Kind.LIST, Map.of("生物医药", "BIO")), "领域");
        book.add(Field.of("grade", Kind.TEXT, Map.of("甲级", "A")), "等级");
        book.add(Field.of("rate", Kind.TREE), "利率");
        for (String item : List.of("one", "two")) {
            In in = new In("items", item, Map.of("kind", new Value.Str(item)));
            book.add(new Field("items." + item + ".value", List.of(in, new Of("value")), Kind.MONEY, Map.of(), null));
            book.add(new Field("items." + item + ".on", List.of(in, new Of("on")), Kind.DATE, Map.of(), null));
        }
        Field.Need need = new Field.Need("staff", Text.of("须有从业人员", " needs the staff"));
        book.add(new Field("interns", Field.steps("interns"), Kind.NUMBER, Map.of(), need));
        return book.refuse("人均收入");
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("file"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> rows(Path file, Format format) {
        return rows(file, format, SMALL);
    }

    static List<Row> rows(Path file, Format format, Limits limits) {
        List<Row> rows = new ArrayList<>();
        new Intake(limits, STILL).read(file, format, COLUMNS, rows::add);
        return rows;
    }

    /** Number and document of each row, as {@code 2 {"id":"a"}}, and its faults behind it. */
    static List<String> shown(List<Row> rows) {
        return rows.stream().map(Reading::shown).toList();
    }

    static String shown(Row row) {
        StringBuilder line = new StringBuilder(row.number() + " " + canonical(row.document()));
        row.faults()
                .forEach(fault ->
                        line.append(' ').append(fault.pointer()).append(' ').append(fault.code()));
        return line.toString();
    }

    private static String canonical(@Nullable Value document) {
        return document == null ? "-" : document.canonical();
    }

    static AppException refusal(Path file, Format format) {
        return refusal(file, format, SMALL);
    }

    static AppException refusal(Path file, Format format, Limits limits) {
        return catchThrowableOfType(AppException.class, () -> rows(file, format, limits));
    }

    /** Code and English words of each fault for which a file was refused. */
    static List<String> faults(AppException refusal) {
        return refusal.faults().stream().map(Reading::shown).toList();
    }

    private static String shown(Fault fault) {
        return fault.code() + " " + fault.detail().en();
    }
}
