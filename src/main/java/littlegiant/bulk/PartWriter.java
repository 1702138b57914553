package littlegiant.bulk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import littlegiant.kernel.Moments;
import littlegiant.profile.StoredFirms;

/** Keeps what a part brought, in one transaction: all of it, or nothing. */
@Singleton
class PartWriter {

    private final MatchRunRepository runs;
    private final MatchPartRepository parts;
    private final MatchVerdictsRepository verdicts;
    private final Clock clock;

    PartWriter(MatchRunRepository runs, MatchPartRepository parts, MatchVerdictsRepository verdicts, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * The parts of a run that has none yet.
     *
     * @throws CancellationException if it is no longer this instance's, or it was cancelled
     */
    @Transactional
    void plan(MatchRunRow run, String instance, List<StoredFirms.Part> planned, Duration held) {
        hold(run.id(), instance, held, run.attempts() + 1);
        List<MatchPartRow> rows = new ArrayList<>();
        for (StoredFirms.Part part : planned) {
            int number = rows.size();
            rows.add(new MatchPartRow(
                    run.id() + " " + number, run.id(), number, part.after(), part.last(), part.firms(), null, 0));
        }
        parts.saveAll(rows);
    }

    /** @throws CancellationException as {@link #plan} */
    @Transactional
    void write(MatchPartRow part, String instance, PartMatch.Found found, Duration held) {
        hold(part.runId(), instance, held, 0);
        if (parts.done(part.id(), found.rows().size(), found.checked()) > 0) {
            verdicts.saveAll(found.rows());
        }
    }

    private void hold(String run, String instance, Duration held, int attempts) {
        if (runs.hold(run, instance, Moments.now(clock).plus(held), attempts) == 0) {
            throw new CancellationException("it was cancelled, or another instance has taken it over");
        }
    }
}
