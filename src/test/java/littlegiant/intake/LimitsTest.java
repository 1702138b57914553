package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    @TempDir
    Path folder;

    /** A clock that is later each time it is asked. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Limits limits(long bytes, int rows, Duration time) {
        return new Limits(bytes, rows, time, 20_000, 5_000, Reading.SMALL.unzipped());
    }

    /** A file of so many rows. */
    private Path rows(Format format, int count) {
        return switch (format) {
            case CSV -> Reading.file(folder, "id\n" + "a\n".repeat(count));
            case NDJSON -> Reading.file(folder, "{\"id\":\"a\"}\n".repeat(count));
            case YAML -> Reading.file(folder, "- id: a\n".repeat(count));
            case XLSX ->
                Reading.file(folder, Workbooks.written(sheet -> {
                    sheet.value(0, 0, "id");
                    for (int i = 1; i <= count; i++) {
                        sheet.value(i, 0, "a");
                    }
                }));
        };
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void rowsAreCounted(Format format) {
        Path file = rows(format, 5);

        assertThat(Reading.rows(file, format, limits(100_000, 5, Duration.ofSeconds(1))))
                .hasSize(5);
        AppException refusal = Reading.refusal(file, format, limits(100_000, 4, Duration.ofSeconds(1)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.BODY_TOO_LARGE);
        assertThat(Reading.faults(refusal)).containsExactly("TOO_MANY at most 4 rows");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void timeIsCountedWhileReading(Format format) {
        Path file = rows(format, 1_000);
        List<Row> read = new ArrayList<>();

        AppException refusal = catchThrowableOfType(
                AppException.class, () -> new Intake(limits(100_000, 9_999, Duration.ofMillis(900)), new Ticking())
                        .read(file, format, Reading.COLUMNS, read::add));

        assertThat(Reading.faults(refusal))
                .containsExactly("TOO_LARGE reading took longer than 0 seconds and was stopped; split the file");
        assertThat(read).hasSizeBetween(400, 900);
    }

    @Test
    void aLargeFileIsNotBegun() {
        Path file = rows(Format.CSV, 100);

        assertThat(Reading.faults(Reading.refusal(file, Format.CSV, limits(202, 999, Duration.ofSeconds(1)))))
                .containsExactly("TOO_LARGE a file may have 202 bytes at most");
        assertThat(Reading.rows(file, Format.CSV, limits(203, 999, Duration.ofSeconds(1))))
                .hasSize(100);
    }

    /** What is appended when the first row is handed over is read too: nobody read ahead to the end. */
    @ParameterizedTest
    @EnumSource(value = Format.class, names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void rowsAreHandedOverBeforeTheFileEnds(Format format) {
        Path file = rows(format, 200_000);
        String more = format == Format.CSV ? "b\n" : format == Format.YAML ? "- id: b\n" : "{\"id\":\"b\"}\n";
        int[] count = {0};
        List<String> last = new ArrayList<>(List.of(""));

        new Intake(Reading.SMALL, Reading.STILL).read(file, format, Reading.COLUMNS, row -> {
            if (count[0]++ == 0) {
                append(file, more);
            }
            last.set(0, Reading.shown(row));
        });

        assertThat(count[0]).isEqualTo(200_001);
        assertThat(last.get(0)).endsWith(" {\"id\":\"b\"}");
    }

    private static void append(Path file, String more) {
        try {
            Files.writeString(file, more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatTheCallerThrowsComesOutAsItIs(Format format) {
        Path file = rows(format, 3);
        IllegalStateException own = new IllegalStateException("own");

        assertThatThrownBy(() -> new Intake(Reading.SMALL, Reading.STILL).read(file, format, Reading.COLUMNS, row -> {
                    throw own;
                }))
                .isSameAs(own);
    }
}
