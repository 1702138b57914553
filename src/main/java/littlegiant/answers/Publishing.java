package littlegiant.answers;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Lifecycle;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.release.Releases;
import littlegiant.sweep.Impact;
import org.jspecify.annotations.Nullable;

/** The steps of a product's life that change what is published: each is taken together with the release that carries it. */
@Singleton
public class Publishing {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Impacts impacts;
    private final BigDecimal percentMax;

    public Publishing(
            Lifecycle lifecycle,
            Catalogue catalogue,
            Releases releases,
            Impacts impacts,
            @Property(name = "lg.publish.one-approval-percent-max", defaultValue = "10") BigDecimal percentMax) {
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.releases = releases;
        this.impacts = impacts;
        this.percentMax = percentMax;
    }

    /** Percent of all firms whose answer one approval alone may change. */
    public BigDecimal percentMax() {
        return percentMax;
    }

    /**
     * Publishes the approved draft, or takes a suspension back. What would be changed is found before anything is locked; it counts for the draft that was looked at and
     * no other.
     *
     * @param expected the newest revision that the one who acts saw; null = not told
     * @param today    the day for which it is found what would be changed
     * @throws AppException as {@link Lifecycle#publish}; BUSY if it is not found in time
     */
    public void publish(String id, @Nullable Integer expected, LocalDate today, By by) {
        int looked = catalogue.draft(id).map(Catalogue.Revision::number).orElse(0);
        int needed = looked == 0 ? 1 : approvalsNeeded(id, today);
        change(id, by, who -> lifecycle.publish(id, expected, draft -> draft == looked ? needed : 2, who));
    }

    /** @throws AppException as {@link Lifecycle#suspend} */
    public void suspend(String id, @Nullable Integer expected, By by) {
        change(id, by, who -> lifecycle.suspend(id, expected, who));
    }

    /** @throws AppException as {@link Lifecycle#withdraw} */
    public void withdraw(String id, @Nullable Integer expected, By by) {
        change(id, by, who -> lifecycle.withdraw(id, expected, who));
    }

    /** @throws AppException as {@link Lifecycle#rollback} */
    public void rollback(String id, @Nullable Integer expected, int revision, By by) {
        change(id, by, who -> lifecycle.rollback(id, expected, revision, who));
    }

    private void change(String id, By by, Consumer<By> step) {
        releases.change(List.of(id), by, () -> {
            step.accept(by);
            return id;
        });
    }

    /** A first publication changes nobody's terms; one after a withdrawal gives them back. */
    private int approvalsNeeded(String id, LocalDate today) {
        Impacts.Job job = impacts.look(id, today, null, PATIENCE);
        Impact impact = job.impact();
        if (job.state() == Impacts.State.FAILED) {
            throw new IllegalStateException("what the draft of " + id + " changes cannot be found");
        }
        if (impact == null) {
            throw new AppException(
                    ErrorCode.BUSY, "影响范围尚未测算完成，请稍后再试", "what it would change is not found yet, try again shortly");
        }
        boolean first = catalogue.life(id).published() == 0;
        return !first && impact.counts().changesMoreThan(percentMax) ? 2 : 1;
    }
}
