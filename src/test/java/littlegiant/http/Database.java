package littlegiant.http;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a server, as somebody sees it who may write to it past the service. */
public final class Database {

    private final String url;
    private final String user;
    private final String password;

    private Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static Database of(TestServer server) {
        return new Database(
                property(server, "url", ""), property(server, "username", "sa"), property(server, "password", ""));
    }

    private static String property(TestServer server, String name, String otherwise) {
        return server.context()
                .getProperty("datasources.default." + name, String.class)
                .orElse(otherwise);
    }

    /** Every column of every row, as text. */
    public String dump() {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                dump(connection, tables.getString("TABLE_NAME"), all);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private static void dump(Connection connection, String table, StringBuilder all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    all.append(rows.getString(i)).append('\n');
                }
            }
        }
    }

    /** @return how many rows */
    public int change(String sql, Object... values) {
        return with(sql, statement -> statement.executeUpdate(), values);
    }

    /** The only row's only column. */
    public Object one(String sql, Object... values) {
        List<Object> all = all(sql, values);
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " rows: " + sql);
        }
        return all.get(0);
    }

    public String text(String sql, Object... values) {
        return with(
                sql,
                statement -> {
                    try (ResultSet found = statement.executeQuery()) {
                        found.next();
                        return found.getString(1);
                    }
                },
                values);
    }

    public byte[] bytes(String sql, Object... values) {
        return with(
                sql,
                statement -> {
                    try (ResultSet found = statement.executeQuery()) {
                        found.next();
                        return found.getBytes(1);
                    }
                },
                values);
    }

    /** The first column of every row. */
    public List<Object> all(String sql, Object... values) {
        return with(
                sql,
                statement -> {
                    try (ResultSet found = statement.executeQuery()) {
                        List<Object> all = new ArrayList<>();
                        while (found.next()) {
                            all.add(found.getObject(1));
                        }
                        return all;
                    }
                },
                values);
    }

    public long count(String table) {
        return ((Number) one("SELECT COUNT(*) FROM " + table)).longValue();
    }

    /** What is done while a table cannot be found. */
    public <T> T without(String table, java.util.function.Supplier<T> work) {
        change("ALTER TABLE " + table + " RENAME TO away_" + table);
        try {
            return work.get();
        } finally {
            change("ALTER TABLE away_" + table + " RENAME TO " + table);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work, Object... values) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
