package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several threads that share one piece of work, of which the caller's is one. */
public final class Workers {

    private final Supplier<BooleanSupplier> steps;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Workers(Supplier<BooleanSupplier> steps) {
        this.steps = steps;
    }

    /**
     * Does steps until one says that there are no more. When one fails, no thread begins another, and the failure is thrown once all have stopped.
     *
     * @param threads one at least
     * @param step    called by all threads; does one part of the work and says whether there may be more
     */
    public static void run(int threads, BooleanSupplier step) {
        run(threads, () -> step);
    }

    /** The same where each thread has something of its own to work with: {@code steps} makes its step. */
    public static void run(int threads, Supplier<BooleanSupplier> steps) {
        if (threads < 1) {
            throw new IllegalArgumentException("one thread at least, not " + threads);
        }
        Workers workers = new Workers(steps);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread other = new Thread(workers::work, "portfolio-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        workers.work();
        others.forEach(Workers::join);
        workers.rethrow();
    }

    private void work() {
        try {
            BooleanSupplier step = steps.get();
            while (failure.get() == null && step.getAsBoolean()) {
                // the step has done its part
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits whatever comes: what the thread works on belongs to the caller. */
    private static void join(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
