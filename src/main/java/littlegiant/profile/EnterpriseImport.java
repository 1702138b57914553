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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import littlegiant.audit.By;
import littlegiant.intake.Format;
import littlegiant.intake.Intake;
import littlegiant.intake.Limits;
import littlegiant.intake.Row;
import littlegiant.intake.RowFault;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of firms. It is gone through twice: once to find every fault of every row, once to write what is sound, in one transaction; so a file is taken as a
 * whole or not at all, and neither pass holds more than a few hundred firms.
 */
@Singleton
public class EnterpriseImport {

    /** So many rows with faults are told one by one; more are counted. */
    public static final int ROWS_TOLD_MAX = 2_000;

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
     * @param mayTell adds a fault to a row that the one who brings the file may not tell
     */
    public record Manner(
            boolean dryRun, boolean partial, LocalDate today, By by, BiConsumer<Profile, Faults> mayTell) {}

    /** One row that is told of: it cannot be taken, or looks wrong; {@code number} as its author sees it. */
    public record Noted(int number, @Nullable String uscc, List<RowFault> faults, List<RowFault> warnings) {}

    /**
     * What came of it.
     *
     * @param accepted  new firms and new revisions
     * @param unchanged rows whose firm is told the same already
     * @param rejected  rows with faults
     * @param rows      with faults, {@link #ROWS_TOLD_MAX} at most, and as many with warnings only; in order
     * @param done      whether anything was written
     */
    public record Outcome(int accepted, int unchanged, int rejected, List<Noted> rows, boolean done) {}

    /** @throws littlegiant.kernel.AppException BODY_MISSING, BODY_UNREADABLE, BODY_TOO_LARGE if the file as a whole cannot be read */
    public Outcome run(Source source, Manner manner, MetricDictionary metrics) {
        Check check = new Check(metrics, source.format, manner);
        Intake intake = new Intake(Limits.UPLOAD, clock);
        ProfileColumns columns = new ProfileColumns(metrics);
        intake.read(source.file, source.format, columns, check);
        boolean write = !manner.dryRun && (check.rejected == 0 || manner.partial);
        if (!manner.dryRun && !write) {
            return new Outcome(0, 0, check.rejected, check.rows, false);
        }
        BulkWriter.Counts counts = writer.write(
                sink -> intake.read(source.file, source.format, columns, new Sound(check, sink)),
                new BulkWriter.Job(source.hash, write, manner.by));
        return new Outcome(counts.accepted(), counts.unchanged(), check.rejected, check.rows, write);
    }

    /** The first pass: every fault of every row. */
    private static final class Check implements Consumer<Row> {
        private final MetricDictionary metrics;
        private final Format format;
        private final ProfileReader reader;
        private final LocalDate today;
        private final BiConsumer<Profile, Faults> mayTell;
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final BitSet faulty = new BitSet();
        private final List<Noted> rows = new ArrayList<>();
        private int place;
        private int rejected;
        private int warned;

        private Check(MetricDictionary metrics, Format format, Manner manner) {
            this.metrics = metrics;
            this.format = format;
            this.reader = new ProfileReader(metrics);
            this.today = manner.today;
            this.mayTell = manner.mayTell;
        }

        @Override
        public void accept(Row row) {
            Faults faults = new Faults();
            row.faults().forEach(faults::add);
            Profile profile = row.document() == null ? null : reader.read(row.document(), "", today, faults);
            if (profile != null && faults.isEmpty()) {
                mayTell.accept(profile, faults);
            }
            String uscc = uscc(row);
            if (uscc != null) {
                Integer before = firstRows.putIfAbsent(uscc, row.number());
                if (before != null) {
                    faults.add(new Fault(
                            "/uscc",
                            Fault.Code.DUPLICATE,
                            Text.of("与", "is the code of ")
                                    .then(format.row(before))
                                    .then(Text.of("的统一社会信用代码相同", " too"))));
                }
            }
            if (!faults.isEmpty()) {
                faulty.set(place);
                if (rejected++ < ROWS_TOLD_MAX) {
                    rows.add(new Noted(row.number(), uscc, RowFault.of(row, faults.list()), List.of()));
                }
            } else if (profile != null && warned < ROWS_TOLD_MAX) {
                warn(row, profile);
            }
            place++;
        }

        private void warn(Row row, Profile profile) {
            List<Fault> warnings = ProfileWarnings.of(profile, metrics);
            if (!warnings.isEmpty()) {
                warned++;
                rows.add(new Noted(row.number(), profile.uscc(), List.of(), RowFault.of(row, warnings)));
            }
        }

        /** As it was told, whether the rest of the row can be read or not. */
        private static @Nullable String uscc(Row row) {
            return row.document() instanceof Value.Obj told && told.at("uscc") instanceof Value.Str uscc
                    ? uscc.text()
                    : null;
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
