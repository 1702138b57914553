package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreHeldTest {

    /** A lock of MySQL, one of H2; a table that is missing, a full disk. */
    @ParameterizedTest
    @CsvSource({"1205, true", "50200, true", "1146, false", "90031, false"})
    void aLockIsWaitedForAndNothingElse(int code, boolean held) {
        SQLException refused = new SQLException("refused", "HY000", code);

        assertThat(StoreHeld.isWhy(new IllegalStateException(new RuntimeException(refused))))
                .isEqualTo(held);
    }
}
