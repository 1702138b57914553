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

    /** Lets the work end with a {@link CancellationException} before it goes on; work that has ended is left as it is. */
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
    public void advance() {
        advance(1);
    }

    /**
     * Some more firms are done.
     *
     * @throws CancellationException if the work was cancelled
     */
    public void advance(int firms) {
        goOn();
        done.addAndGet(firms);
    }

    /** @throws CancellationException if the work was cancelled */
    public void goOn() {
        if (cancelled) {
            throw new CancellationException("cancelled after " + done + " of " + total + " firms");
        }
    }
}
