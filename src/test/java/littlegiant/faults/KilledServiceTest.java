package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of a service that writes to a file of H2; what extends it asks the same of another store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServiceTest {

    private static final int WRITES = 1_000;

    private KilledService service;

    Stores store(Path somewhere) {
        return Stores.h2(somewhere);
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        service = new KilledService(folder, store(folder));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatWasAcknowledgedIsThere() throws SQLException {
        assertThat(service.whileFirmsAreWritten(WRITES)).isGreaterThanOrEqualTo(WRITES);
    }

    @Test
    void aFileOfFirmsIsThereAsAWholeOrNotAtAll() throws SQLException {
        assertThat(service.whileAFileIsImported(100_000, service.writing())).isIn(0L, 3_000L);
    }
}
