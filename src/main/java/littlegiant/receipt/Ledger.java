package littlegiant.receipt;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import littlegiant.audit.Act;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what many requests leave behind in few transactions: while one is on its way to the disk the next ones gather. A request waits until what it leaves is
 * kept; what cannot be kept is an error of the request, so nothing is answered that left no trace.
 */
@Singleton
public final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private static final int WAITING_MAX = 2_000;
    private static final int BATCH_MAX = 200;
    private static final int PATIENCE_SECONDS = 10;

    private final LedgerWriter writer;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread thread;
    private volatile boolean closed;

    /** What one request leaves. */
    record Entry(@Nullable ReceiptRow receipt, Act act, CompletableFuture<Boolean> kept) {}

    public Ledger(LedgerWriter writer) {
        this.writer = writer;
        this.thread = new Thread(this::run, "ledger");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /**
     * Enters who looked at something of which no receipt is kept. Returns when it is kept.
     *
     * @throws AppException BUSY, STORE_UNAVAILABLE: then nothing may be answered
     */
    public void enter(Act act) {
        enter(null, act);
    }

    /**
     * Returns when it is kept.
     *
     * @throws AppException BUSY if too much is waiting; STORE_UNAVAILABLE if it could not be kept
     */
    void enter(@Nullable ReceiptRow receipt, Act act) {
        Entry entry = new Entry(receipt, act, new CompletableFuture<>());
        if (closed || !waiting.offer(entry)) {
            throw new AppException(ErrorCode.BUSY, "等待留痕的请求过多", "too many requests wait to be recorded");
        }
        try {
            entry.kept.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        }
    }

    private static AppException unavailable(Exception cause) {
        AppException refusal = new AppException(
                ErrorCode.STORE_UNAVAILABLE, "未能留存匹配记录，因此没有作答", "the answer could not be recorded, so none is given");
        refusal.initCause(cause);
        return refusal;
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        while (!closed) {
            try {
                Entry first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH_MAX - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Entry> batch) {
        try {
            writer.write(batch);
            batch.forEach(entry -> entry.kept.complete(true));
        } catch (RuntimeException | Error e) {
            LOG.error("{} answers could not be recorded and were not given", batch.size(), e);
            batch.forEach(entry -> entry.kept.completeExceptionally(e));
        }
    }

    @Override
    @PreDestroy
    public void close() {
        closed = true;
        thread.interrupt();
        List<Entry> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(entry -> entry.kept.completeExceptionally(new IllegalStateException("the service stops")));
    }
}
