package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.faults.Child.Ended;
import littlegiant.store.MariaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database or rules that cannot be used when the service starts: it says so in plain lines, ends, and has changed nothing. */
class RefusedStartTest {

    private static final String WHERE =
            "\n  Is another one running on the same data? DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD say where it is.\n";

    @TempDir
    private Path folder;

    private Ended start(Map<String, String> variables) {
        try (Child child = Child.launch(folder, variables)) {
            return child.ended();
        }
    }

    private static void assertRefused(Ended ended, String why) {
        assertThat(ended.log())
                .matches(
                        "Little Giant Match did not start: the database cannot be used: " + why + Pattern.quote(WHERE));
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        String text = "this is a letter and no database\n".repeat(500);
        Files.createDirectories(Stores.file(folder).getParent());
        Files.writeString(Stores.file(folder), text);

        Ended ended = start(Map.of());

        assertRefused(ended, "[^\n]*little-giant\\.mv\\.db[^\n]*");
        assertThat(Stores.file(folder)).hasContent(text);
    }

    @Test
    void aServerThatDoesNotListen() {
        Ended ended = start(Stores.variables("jdbc:mysql://127.0.0.1:" + Child.freePort() + "/little_giant", "a", "b"));

        assertRefused(ended, "Communications link failure \\(Connection refused\\)");
    }

    @Test
    void aPasswordThatIsWrong() throws SQLException {
        Stores store = Stores.maria();
        String url = store.variables().get("DATASOURCES_DEFAULT_URL");

        Ended ended = start(Stores.variables(String.valueOf(url), MariaServer.USER, "another"));

        assertRefused(
                ended, "Access denied for user '" + MariaServer.USER + "'@'127\\.0\\.0\\.1' \\(using password: YES\\)");
        try (Connection look = store.look()) {
            String database = URI.create(String.valueOf(url).substring("jdbc:".length()))
                    .getPath()
                    .substring(1);
            assertThat(Stores.number(
                            look,
                            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '" + database + "'"))
                    .isZero();
        }
    }

    /** Once there is a release, it has its rules: RuleChangeTest. */
    @Test
    void rulesThatAreMissingAtTheFirstStart() throws IOException {
        Path none = folder.resolve("none");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ended missing = start(Map.of("LG_RULES_DIR", none.toString()));
        Ended nothing = start(Map.of("LG_RULES_DIR", empty.toString()));

        assertThat(missing.log())
                .contains("Little Giant Match did not start: ")
                .contains("the folder " + none + " cannot be read");
        assertThat(nothing.log())
                .contains("Little Giant Match did not start: ")
                .contains("rules/metrics.yaml is missing")
                .contains("rules/tables/lpr.csv is missing");
        assertThat(List.of(missing.code(), nothing.code())).isEqualTo(List.of(1, 1));
    }
}
