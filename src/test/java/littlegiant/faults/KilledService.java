package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;

/** A service that is killed while it writes, looked into, and started again. */
final class KilledService implements AutoCloseable {

    private static final Duration MOST = Duration.ofMinutes(2);
    private static final String IMPORT = "/api/v1/enterprises/import";
    private static final int FIRMS = 3_000;

    private final Path folder;
    private final Stores store;
    private Child service;

    KilledService(Path folder, Stores store) {
        this.folder = folder;
        this.store = store;
        this.service = Child.start(folder, store.variables());
    }

    /**
     * Every acknowledged write is there afterwards, and nothing by halves.
     *
     * @return how many were acknowledged
     */
    int whileFirmsAreWritten(int writes) throws SQLException {
        Writers writers = Writers.on(service);
        writers.await(writes, MOST);
        service.kill();
        writers.join();
        try (Connection look = store.look()) {
            Writers.requireWholeRows(look);
        }
        service = Child.start(folder, store.variables());
        writers.requireAllThere(service);
        Writers.requireIntactChain(service);
        assertThat(writers.refused()).isEmpty();
        return writers.count();
    }

    /** The moment at which the store is being written. */
    BooleanSupplier writing() {
        return store.writing();
    }

    /**
     * All firms of a file are there afterwards, or none; and the file can be sent again.
     *
     * @param first  number of its first firm; no other file has it
     * @param moment when it is killed
     * @return how many are there
     */
    long whileAFileIsImported(int first, BooleanSupplier moment) throws SQLException {
        String file = Firms.file(first, FIRMS);
        String key = "file-" + first;
        CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(() -> {
            try {
                return send(service, file, key).status() == 200;
            } catch (UncheckedIOException gone) {
                return false;
            }
        });
        Waiting.until("the moment", MOST, () -> answered.isDone() || moment.getAsBoolean());
        service.kill();
        boolean acknowledged = answered.join();
        long stored;
        try (Connection look = store.look()) {
            stored = Stores.number(look, "SELECT COUNT(*) FROM enterprise WHERE " + Firms.between(first, FIRMS));
            Writers.requireWholeRows(look);
        }
        assertThat(stored).isIn(acknowledged ? (long) FIRMS : 0L, (long) FIRMS);
        service = Child.start(folder, store.variables());
        requireItCanBeSentAgain(file, key, stored);
        return stored;
    }

    /** With the same key not at once, for it may still be on its way on another instance; without one as if nothing had been. */
    private void requireItCanBeSentAgain(String file, String key, long stored) {
        Reply again = send(service, file, key + "-again");
        assertThat(again.body()).contains("\"accepted\":" + (FIRMS - stored) + ",\"unchanged\":" + stored);
        assertThat(send(service, file, key).status()).isIn(200, 409);
        Writers.requireIntactChain(service);
    }

    private static Reply send(Child service, String file, String key) {
        return service.send(
                "POST",
                IMPORT,
                file.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                TestServer.NDJSON,
                "Idempotency-Key",
                key);
    }

    @Override
    public void close() {
        service.close();
    }
}
