package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import littlegiant.faults.Child.Ended;
import littlegiant.store.MariaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update that fails half-way, because a table of the new version is there already: neither start hides it, and once it is mended the service starts. */
class FailedUpdateTest {

    private static final String IN_THE_WAY = "CREATE TABLE product_step (id INT)";

    /** What V002 does before the table that is in the way, undone by hand. */
    private static final List<String> UNDONE = List.of(
            "DROP TABLE product_step",
            "ALTER TABLE product_revision DROP CONSTRAINT product_revision_state_is_known",
            "ALTER TABLE product_revision DROP COLUMN effective_from, DROP COLUMN state, DROP COLUMN reason, DROP COLUMN author",
            "ALTER TABLE product DROP CONSTRAINT product_state_is_one_of_these",
            "ALTER TABLE product ADD CONSTRAINT product_state_is_known CHECK (state IN ('PUBLISHED', 'SUSPENDED'))",
            "ALTER TABLE enterprise_revision DROP COLUMN reason, DROP COLUMN author",
            "DELETE FROM flyway_schema_history WHERE success = 0");

    private static final String SCRIPT = "Script V002__nothing_is_lost\\.sql failed: ";

    @TempDir
    private Path folder;

    private void assertRefused(Map<String, String> variables, String step) {
        try (Child child = Child.launch(folder, variables)) {
            Ended ended = child.ended();
            assertThat(ended.log())
                    .matches(
                            "(?s).*Little Giant Match did not start: the tables could not be brought to the form of this version: "
                                    + step + "\n  What was done before that stands\\. Put back the backup [^\n]*\n");
            assertThat(ended.code()).isEqualTo(1);
        }
    }

    private void assertStarts(Map<String, String> variables) {
        try (Child child = Child.start(folder, variables)) {
            assertThat(child.get("/api/v1/enterprises?size=1", child.as("manager"))
                            .json()
                            .get("total")
                            .asInt())
                    .isEqualTo(217);
        }
    }

    @Test
    void aFileThatIsPutBackStarts() throws SQLException, IOException {
        String file = Stores.url(folder.resolve("data/little-giant"));
        Path backup = folder.resolve("backup");
        try (Connection store = DriverManager.getConnection(file, "sa", "")) {
            OldStore.migrate(store, file, "sa", "");
        }
        Files.copy(Stores.file(folder), backup);
        try (Connection store = DriverManager.getConnection(file, "sa", "")) {
            OldStore.execute(store, IN_THE_WAY);
        }

        assertRefused(Map.of(), SCRIPT + "Table \"product_step\" already exists");

        Files.move(backup, Stores.file(folder), StandardCopyOption.REPLACE_EXISTING);
        assertStarts(Map.of());
    }

    @Test
    void aDatabaseThatIsMendedByHandStarts() throws SQLException {
        Stores maria = Stores.maria();
        String url = String.valueOf(maria.variables().get("DATASOURCES_DEFAULT_URL"));
        try (Connection store = maria.look()) {
            OldStore.migrate(store, url, MariaServer.USER, MariaServer.PASSWORD);
            OldStore.execute(store, IN_THE_WAY);

            assertRefused(maria.variables(), SCRIPT + "Table 'product_step' already exists");
            assertRefused(maria.variables(), "Detected failed migration to version 002 [^\n]*");

            for (String sql : UNDONE) {
                OldStore.execute(store, sql);
            }
        }
        assertStarts(maria.variables());
    }
}
