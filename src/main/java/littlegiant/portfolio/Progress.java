package littlegiant.portfolio;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** How far one piece of work over many firms has come. It is read, and the work is cancelled, from any thread; one object for one piece of work. */
public final class Progress {

    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile boolean cancelled;

    /** Says how many firms there are to do, where the work itself cannot know it before its end. */
    public void expect(int firms) {
        total = firms;
    }

    /** Firms that are done. */
    public int done() {
        return done.get();
    }

    /** Firms that there are to do; 0 while nobody has said so. */
    public int total() {
        return total;
    }

    /** Lets the work end with a {@link CancellationException} before the next firm; work that has ended is left as it is. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * One more firm is done.
     *
     * @throws CancellationException if the work was cancelled
     */
    void advance() {
        goOn();
        done.incrementAndGet();
    }

    /** @throws CancellationException if the work was cancelled */
    void goOn() {
        if (cancelled) {
            throw new CancellationException("cancelled after " + done + " of " + total + " firms");
        }
    }
}
