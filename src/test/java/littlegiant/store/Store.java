package littlegiant.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the service can keep its data in. */
public enum Store {
    /** In memory, gone with the JVM. */
    H2 {
        @Override
        public Map<String, Object> fresh() {
            return at(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                    "sa",
                    "");
        }

        @Override
        public Map<String, Object> kept(Path folder) {
            return at(
                    "jdbc:h2:file:" + folder.resolve("store")
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "sa",
                    "");
        }
    },

    MARIADB {
        private final Map<Path, Map<String, Object>> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, Object> kept(Path folder) {
            return kept.computeIfAbsent(folder, one -> fresh());
        }

        @Override
        public Map<String, Object> fresh() {
            return at(MariaServer.freshDatabase(), MariaServer.USER, MariaServer.PASSWORD);
        }
    };

    private static final String URL = "datasources.default.url";
    private static final String USER = "datasources.default.username";
    private static final String PASSWORD = "datasources.default.password";

    /** The one that this run of the tests is for. */
    public static Store chosen() {
        return valueOf(System.getProperty("test.store", H2.name()));
    }

    /** The properties with which the service starts on a new, empty database; started with them again, it finds its data. */
    public abstract Map<String, Object> fresh();

    /** The properties of a database that a restart finds again: the same folder, the same database. */
    public abstract Map<String, Object> kept(Path folder);

    static Map<String, Object> at(String url, String user, String password) {
        return Map.of(URL, url, USER, user, PASSWORD, password);
    }

    /** A connection beside the service's own. */
    public static Connection connect(Map<String, Object> properties) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(properties.get(URL)),
                String.valueOf(properties.get(USER)),
                String.valueOf(properties.get(PASSWORD)));
    }
}
