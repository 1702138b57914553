package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose clock changes twice a year loses no hour: what is kept is UTC. */
class TimeZoneTest {

    private static final Duration NEAR = Duration.ofMinutes(30);

    @TempDir
    private Path folder;

    @Test
    void aFileOfH2() throws SQLException {
        assertKeptInUtc(Stores.h2(folder));
    }

    @Test
    void aDatabaseOfMaria() throws SQLException {
        assertKeptInUtc(Stores.maria());
    }

    private void assertKeptInUtc(Stores store) throws SQLException {
        Map<String, String> variables = new HashMap<>(store.variables());
        variables.put("TZ", "America/St_Johns");
        try (Child child = Child.start(folder, variables)) {
            child.put(Firms.address(1), "application/json", Firms.document(1, 10));
        }
        try (Connection look = store.look();
                Statement statement = look.createStatement();
                ResultSet last = statement.executeQuery("SELECT MAX(entered_at) FROM audit_entry")) {
            assertThat(last.next()).isTrue();
            LocalDateTime kept = last.getObject(1, LocalDateTime.class);
            assertThat(Duration.between(kept, LocalDateTime.now(ZoneOffset.UTC)).abs())
                    .isLessThan(NEAR);
        }
    }
}
