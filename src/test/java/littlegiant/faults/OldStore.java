package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer;
import littlegiant.store.Store;
import org.flywaydb.core.Flyway;

/** A database as the first version left it: the tables of V001 with that version's rows and nothing else. */
final class OldStore {

    /** In the order in which they may be filled; the columns that V001 has. */
    private static final Map<String, String> TABLES = Map.of(
            "1 institution", "id, kind, name_zh, name_en",
            "2 product", "id, provider_id, revision, state",
            "3 product_revision", "id, product_id, revision, document, content_hash, stored_at",
            "4 enterprise", "uscc, name, region_code, industry_code, revision",
            "5 enterprise_revision", "id, uscc, revision, document, content_hash, stored_at");

    /** A firm that was told twice, and a product that was suspended. */
    static final String FIRM = "913202050000LG017P";

    static final String PRODUCT = "TH-LG-CREDIT-01";

    private OldStore() {}

    /** Makes the tables of the first version in an empty database. */
    static void migrate(Connection store, String url, String user, String password) throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        assertThat(Stores.number(
                        store,
                        "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'audit_head'"
                                + " AND table_schema = " + schema(url)))
                .isZero();
    }

    private static String schema(String url) {
        return url.startsWith("jdbc:h2:") ? "SCHEMA()" : "DATABASE()";
    }

    /** Fills them as that version did: the demo, one firm told again, one product published again and suspended, two releases. */
    static void fill(Connection store) throws SQLException {
        Map<String, Object> now = Store.H2.fresh();
        try (TestServer demo = TestServer.start(now);
                Connection from = Store.connect(now)) {
            assertThat(demo.get("/health/readiness").status()).isEqualTo(200);
            for (String table : TABLES.keySet().stream().sorted().toList()) {
                copy(from, store, table.substring(2), String.valueOf(TABLES.get(table)));
            }
        }
        for (String sql : List.of(
                "INSERT INTO enterprise_revision (id, uscc, revision, document, content_hash, stored_at)"
                        + " SELECT CONCAT(uscc, '-2'), uscc, 2, document, content_hash, '2026-11-01 08:00:00.123456'"
                        + " FROM enterprise_revision WHERE id = '" + FIRM + "-1'",
                "UPDATE enterprise SET revision = 2 WHERE uscc = '" + FIRM + "'",
                "INSERT INTO product_revision (id, product_id, revision, document, content_hash, stored_at)"
                        + " SELECT CONCAT(product_id, '-2'), product_id, 2, document, content_hash, stored_at"
                        + " FROM product_revision WHERE id = '" + PRODUCT + "-1'",
                "UPDATE product SET revision = 2, state = 'SUSPENDED' WHERE id = '" + PRODUCT + "'",
                "INSERT INTO catalogue_release (number, content_hash, activated_at) VALUES (1, '" + "a".repeat(64)
                        + "', '2026-10-01 08:00:00')",
                "INSERT INTO catalogue_release (number, content_hash, activated_at) VALUES (2, '" + "b".repeat(64)
                        + "', '2026-11-01 08:00:00')")) {
            execute(store, sql);
        }
    }

    private static void copy(Connection from, Connection to, String table, String columns) throws SQLException {
        String places = columns.replaceAll("\\w+", "?");
        try (Statement all = from.createStatement();
                ResultSet rows = all.executeQuery("SELECT " + columns + " FROM " + table);
                PreparedStatement into =
                        to.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")")) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= count; i++) {
                    boolean isNumber = rows.getMetaData().getColumnName(i).equals("revision");
                    into.setObject(i, isNumber ? (Object) rows.getInt(i) : rows.getString(i));
                }
                into.addBatch();
            }
            into.executeBatch();
        }
    }

    static void execute(Connection store, String sql) throws SQLException {
        try (Statement statement = store.createStatement()) {
            statement.execute(sql);
        }
    }
}
