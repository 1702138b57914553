package littlegiant.profile;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import littlegiant.audit.By;
import littlegiant.intake.Format;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.Row;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of firms. It is gone through twice: once to find every fault of every row, once to write what is sound, in one transaction; so a file is taken as a
 * whole or not at all, and neither pass holds more than a few hundred firms.
 */
@Singleton
public class EnterpriseImport {

    /** So many rows with faults are told one by one; more are counted. */
    static final int ROWS_TOLD_MAX = 2_000;

    private static final int BATCH = 500;

    private final BulkWriter writer;
    private final Clock clock;

    public EnterpriseImport(BulkWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** A file to be taken. */
    public record Source(Path file, Format format, String hash) {}

    /**
     * How it is taken.
     *
     * @param dryRun  find every fault and what would change, change nothing
     * @param partial take the sound rows though others are not; else one fault keeps the whole file out
     */
    public record Manner(boolean dryRun, boolean partial, LocalDate today, By by) {}

    /** One row that cannot be taken; {@code number} as its author sees it. */
    public record Rejected(int number, @Nullable String uscc, List<Told> faults) {}

    /** @param column that told it, such as {@code C 营业收入}; null where there are no columns */
    public record Told(Fault fault, @Nullable String column) {}

    /**
     * What came of it.
     *
     * @param accepted  new firms and new revisions
     * @param unchanged rows whose firm is told the same already
     * @param rejected  rows with faults
     * @param rows      of these, {@link #ROWS_TOLD_MAX} at most
     * @param done      whether anything was written
     */
    public record Outcome(int accepted, int unchanged, int rejected, List<Rejected> rows, boolean done) {}

    /** @throws littlegiant.kernel.AppException BODY_MISSING, BODY_UNREADABLE, BODY_TOO_LARGE if the file as a whole cannot be read */
    public Outcome run(Source source, Manner manner, MetricDictionary metrics) {
        Check check = new Check(new ProfileReader(metrics), manner.today);
        Intake intake = new Intake(Limits.UPLOAD, clock);
        ProfileColumns columns = new ProfileColumns(metrics);
        intake.read(source.file, source.format, columns, check);
        boolean write = !manner.dryRun && (check.rejected == 0 || manner.partial);
        BulkWriter.Counts counts = writer.write(
                sink -> intake.read(source.file, source.format, columns, new Sound(check, sink)),
                new BulkWriter.Job(source.hash, write, manner.by));
        return new Outcome(counts.accepted(), counts.unchanged(), check.rejected, check.rows, write);
    }

    /** The first pass: every fault of every row. */
    private static final class Check implements Consumer<Row> {
        private final ProfileReader reader;
        private final LocalDate today;
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final BitSet faulty = new BitSet();
        private final List<Rejected> rows = new ArrayList<>();
        private int place;
        private int rejected;

        private Check(ProfileReader reader, LocalDate today) {
            this.reader = reader;
            this.today = today;
        }

        @Override
        public void accept(Row row) {
            Faults faults = new Faults();
            row.faults().forEach(faults::add);
            Profile profile = row.document() == null ? null : reader.read(row.document(), "", today, faults);
            if (profile != null) {
                Integer before = firstRows.putIfAbsent(profile.uscc(), row.number());
                if (before != null) {
                    faults.add(
                            "/uscc",
                            Fault.Code.DUPLICATE,
                            "与第" + before + "行的统一社会信用代码相同",
                            "is the code of row " + before + " too");
                }
            }
            if (!faults.isEmpty()) {
                reject(row, profile, faults.list());
            }
            place++;
        }

        private void reject(Row row, @Nullable Profile profile, List<Fault> faults) {
            faulty.set(place);
            rejected++;
            if (rows.size() < ROWS_TOLD_MAX) {
                rows.add(new Rejected(
                        row.number(),
                        profile == null ? null : profile.uscc(),
                        faults.stream()
                                .map(fault -> new Told(fault, row.column(fault.pointer())))
                                .toList()));
            }
        }
    }

    /** The second pass: sound rows, a few hundred at a time. */
    private static final class Sound implements Consumer<Row> {
        private final Check check;
        private final Consumer<List<Profile>> sink;
        private final List<Profile> batch = new ArrayList<>(BATCH);
        private int place;

        private Sound(Check check, Consumer<List<Profile>> sink) {
            this.check = check;
            this.sink = sink;
        }

        @Override
        public void accept(Row row) {
            if (!check.faulty.get(place) && row.document() != null) {
                Profile profile = check.reader.read(row.document(), "", check.today, new Faults());
                if (profile != null) {
                    batch.add(profile);
                }
            }
            place++;
            if (batch.size() == BATCH || place == check.place) {
                sink.accept(List.copyOf(batch));
                batch.clear();
            }
        }
    }
}
