package littlegiant.faults;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MariaDB is killed while the service is asked: 503 and no hang, and it goes on by itself when the database is back. */
class OutageTest {

    @TempDir
    private Path folder;

    @Test
    void theServiceOutlivesItsDatabase() {
        Outage.of(folder, Duration.ofSeconds(6));
    }
}
