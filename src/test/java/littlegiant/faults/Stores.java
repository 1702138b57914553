package littlegiant.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.BooleanSupplier;
import littlegiant.store.MariaServer;

/** What a service of its own keeps its data in, and a way to look into it beside the service. */
interface Stores {

    /** What H2 writes of a transaction that is not committed yet: bytes. */
    int PAGE = 1 << 16;

    /** Some of an import's first batch. */
    int ROWS = 600;

    /** Variables that an operator sets. */
    Map<String, String> variables();

    /** A connection to what is stored; where the file belongs to the service, to a copy of it as it stands on the disk. */
    Connection look() throws SQLException;

    /** From now on: whether a transaction has rows on their way to the store. */
    BooleanSupplier writing();

    /** A file of H2 below the folder that the service is started in, by an address that says nothing of when it writes. */
    static Stores h2(Path folder) {
        return new Stores() {
            @Override
            public Map<String, String> variables() {
                return Stores.variables(url(Path.of("data/little-giant")), "sa", "");
            }

            @Override
            public Connection look() throws SQLException {
                return DriverManager.getConnection(url(copy(folder)), "sa", "");
            }

            @Override
            public BooleanSupplier writing() {
                long before = file(folder).toFile().length();
                return () -> file(folder).toFile().length() > before + PAGE;
            }
        };
    }

    /** A new database of the server that all tests share. */
    static Stores maria() {
        String url = MariaServer.freshDatabase();
        return new Stores() {
            @Override
            public Map<String, String> variables() {
                return Stores.variables(url, MariaServer.USER, MariaServer.PASSWORD);
            }

            @Override
            public Connection look() throws SQLException {
                return DriverManager.getConnection(url, MariaServer.USER, MariaServer.PASSWORD);
            }

            @Override
            public BooleanSupplier writing() {
                return () -> MariaServer.rowsOfOpenTransaction() > ROWS;
            }
        };
    }

    static Map<String, String> variables(String url, String user, String password) {
        return Map.of(
                "DATASOURCES_DEFAULT_URL", url,
                "DATASOURCES_DEFAULT_USERNAME", user,
                "DATASOURCES_DEFAULT_PASSWORD", password);
    }

    /** The file of H2 where nothing is set. */
    static Path file(Path folder) {
        return folder.resolve("data/little-giant.mv.db");
    }

    /** @param file without its ending */
    static String url(Path file) {
        return "jdbc:h2:file:" + (file.isAbsolute() ? "" : "./") + file
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static Path copy(Path folder) {
        try {
            Path copies = Files.createTempDirectory(folder, "copy");
            Files.copy(file(folder), copies.resolve("little-giant.mv.db"));
            return copies.resolve("little-giant");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one number that a query gives. */
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
