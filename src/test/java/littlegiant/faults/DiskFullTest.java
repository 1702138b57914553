package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of H2 may not grow any more, as on a disk that is full: a limit on the size of a process's files stands in for it. */
class DiskFullTest {

    /** What can still be written: some hundred firms. */
    private static final long KILOBYTES_LEFT = 2_048;

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereWhenThereIsRoomAgain() throws IOException {
        try (Child first = Child.start(folder, Map.of())) {
            first.stop();
        }
        long kilobytes = Files.size(Stores.file(folder)) / 1024 + KILOBYTES_LEFT;

        Writers writers;
        try (Child full = Child.launch(folder, Map.of(), kilobytes)) {
            full.awaitReady();
            writers = Writers.on(full);
            writers.join();

            assertThat(writers.count()).isPositive();
            assertThat(writers.refused()).hasSize(4).allSatisfy(DiskFullTest::assertIsRefused);
            assertThat(full.isAlive()).isTrue();
            assertThat(full.get("/health/liveness").status()).isEqualTo(200);
            Reply read = full.get("/api/v1/enterprises/913202050000LG017P");
            if (read.status() != 200) {
                assertIsRefused(read);
            }
            makeRoom(full);
        }
        try (Child again = Child.start(folder, Map.of())) {
            writers.requireAllThere(again);
            Writers.requireIntactChain(again);
        }
    }

    /** The service goes on by itself. */
    private static void makeRoom(Child full) throws IOException {
        if (Files.isExecutable(PRLIMIT)) {
            new ProcessBuilder(PRLIMIT.toString(), "--pid=" + full.pid(), "--fsize=unlimited:")
                    .start()
                    .onExit()
                    .join();
            Waiting.until(
                    "a write after there is room",
                    Duration.ofSeconds(20),
                    () -> full.put(Firms.address(500), TestServer.JSON, Firms.document(500, 1))
                                    .status()
                            == 200);
            Writers.requireIntactChain(full);
        }
    }

    private static void assertIsRefused(Reply reply) {
        assertThat(List.of(
                        reply.status(),
                        reply.contentType(),
                        reply.json().get("code").asText()))
                .isEqualTo(List.of(503, "application/problem+json", "STORE_UNAVAILABLE"));
    }
}
