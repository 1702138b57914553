package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import littlegiant.store.MariaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/operations.md as they stand there: what they put into an empty database is all that the service needs. */
class BackupTest {

    private static final Path DOCUMENT = Path.of("docs/operations.md");

    @TempDir
    private Path folder;

    /** The lines of a block that begin with a command. */
    private static List<String> documented(String command) throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith(command))
                .toList();
        assertThat(lines).as(command).isNotEmpty();
        return lines;
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", "set -e -o pipefail; " + command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command + "\n" + said).isZero();
    }

    private static Map<String, Object> properties(String url, String user, String password) {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password);
    }

    private Map<String, Object> file(String name) {
        return properties(Stores.url(folder.resolve(name)), "sa", "");
    }

    private static Reply publish(TestServer server) {
        return server.post(
                "/api/v1/products/import", TestServer.YAML, TwoInstancesTest.product("KEPT-1"), "Idempotency-Key", "k");
    }

    private record Before(Kept kept, Reply published, Reply firm) {

        static Before of(TestServer server) {
            Reply published = publish(server);
            server.put(Firms.address(1), TestServer.JSON, Firms.document(1, 10));
            return new Before(Kept.by(server), published, server.get(Firms.address(1)));
        }

        void assertIsThere(TestServer restored) {
            kept.requireIdentical(restored);
            Writers.requireIntactChain(restored);
            assertThat(publish(restored).told()).isEqualTo(published.told());
            assertThat(restored.get(Firms.address(1)).told()).isEqualTo(firm.told());
        }
    }

    @Test
    void aFileOfH2() throws IOException, InterruptedException {
        Before before;
        try (TestServer server = TestServer.start(file("data/little-giant"))) {
            before = Before.of(server);
        }
        awaitClosed(folder.resolve("data/little-giant.mv.db"));
        String java = Child.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        for (String command : documented("java -cp little-giant-match.jar org.h2.tools.")) {
            run(command.replace("java -cp little-giant-match.jar", java));
        }
        try (TestServer server = TestServer.start(file("restored/little-giant"))) {
            before.assertIsThere(server);
        }
    }

    /** A service that ended has let go of its file; here only the service ends, and what it still does in the background ends a moment later. */
    private static void awaitClosed(Path file) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    return;
                }
            } catch (OverlappingFileLockException held) {
                // by this Java process
            }
            Thread.sleep(100);
        }
    }

    @Test
    void aDatabaseOfMaria() throws IOException, InterruptedException {
        String url = MariaServer.freshDatabase();
        String name = url.substring(url.lastIndexOf('/') + 1);
        Before before;
        try (TestServer server = TestServer.start(properties(url, MariaServer.USER, MariaServer.PASSWORD))) {
            before = Before.of(server);
            for (String command : documented("mysql")) {
                run(tools(command).replace("little_giant", name).replace("restored", "restored_" + name));
            }
        }
        String restored = MariaServer.grant("restored_" + name);
        try (TestServer server = TestServer.start(properties(restored, MariaServer.USER, MariaServer.PASSWORD))) {
            before.assertIsThere(server);
        }
    }

    /** MariaDB's own programs in place of MySQL's. */
    private static String tools(String command) {
        String bin = MariaServer.base().resolve("bin").toString();
        return command.replaceAll("\\bmysqldump ", bin + "/mariadb-dump " + MariaServer.options() + " ")
                .replaceAll("\\bmysql ", bin + "/mariadb " + MariaServer.options() + " ");
    }
}
