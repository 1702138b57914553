package littlegiant.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.answers.Populations;
import littlegiant.audit.By;
import littlegiant.demo.FirmGenerator;
import littlegiant.http.TestServer;
import littlegiant.intake.Format;
import littlegiant.portfolio.Progress;
import littlegiant.profile.EnterpriseImport;
import littlegiant.profile.EnterpriseImport.Manner;
import littlegiant.profile.EnterpriseImport.Outcome;
import littlegiant.profile.EnterpriseImport.Source;
import littlegiant.release.Releases;

/**
 * What taking and reading many firms costs on a store, and how it finds its way to the rows that are asked for most: {@code StoreBenchmark H2|MARIADB 100000}.
 * The command and the figures stand in {@code docs/benchmarks.md}, the ways in {@code docs/queries.md}.
 */
public final class StoreBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final By BY = By.system("benchmark");

    private StoreBenchmark() {}

    public static void main(String... args) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int count = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("store");
        Map<String, Object> properties = new HashMap<>(Store.valueOf(args[0]).kept(folder));
        properties.computeIfPresent(
                "datasources.default.url",
                (name, url) -> url.toString().startsWith("jdbc:mysql") ? url + "?rewriteBatchedStatements=true" : url);
        Path file = Files.createTempFile("firms", ".ndjson");
        try (TestServer server = TestServer.start(properties)) {
            write(file, count);
            EnterpriseImport imports = server.context().getBean(EnterpriseImport.class);
            Releases releases = server.context().getBean(Releases.class);
            Source source = new Source(file, Format.NDJSON, "benchmark");
            Manner manner = new Manner(false, false, DAY, BY, (profile, faults) -> {});
            for (String turn : new String[] {"import", "import again"}) {
                long start = System.nanoTime();
                Outcome outcome =
                        imports.run(source, manner, releases.active().ruleSet().metrics());
                out.printf(
                        "%s %s: %.1f s, %d accepted, %d unchanged%n",
                        args[0], turn, seconds(start), outcome.accepted(), outcome.unchanged());
            }
            Populations populations = server.context().getBean(Populations.class);
            for (String turn : new String[] {"firms of the day", "firms of the day again"}) {
                long start = System.nanoTime();
                int size = populations
                        .on(DAY, releases.active().ruleSet(), new Progress())
                        .population()
                        .size();
                out.printf("%s %s: %.1f s, %d firms%n", args[0], turn, seconds(start), size);
            }
            server.get("/api/v1/enterprises/913202050000LG017P/recommendations");
            explain(properties, out);
        } finally {
            Files.delete(file);
        }
        // The server of MariaDB ends with the JVM.
        System.exit(0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path file, int count) throws IOException {
        try (PrintStream firms = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            new FirmGenerator(42).firms(count).forEach(firm -> firms.print(firm.canonical() + "\n"));
        }
    }

    private static void explain(Map<String, Object> properties, PrintStream out) throws SQLException {
        try (Connection connection = Store.connect(properties);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> query : hottest().entrySet()) {
                out.println("\n-- " + query.getKey() + "\n" + query.getValue());
                try (ResultSet way = statement.executeQuery("EXPLAIN " + query.getValue())) {
                    int columns = way.getMetaData().getColumnCount();
                    while (way.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= columns; i++) {
                            line.append(i == 1 ? "" : " | ").append(way.getString(i));
                        }
                        out.println(line);
                    }
                }
            }
        }
    }

    private static Map<String, String> hottest() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "a firm",
                "SELECT uscc, name, region_code, industry_code, revision FROM enterprise"
                        + " WHERE uscc = '913202050000LG017P'");
        queries.put(
                "its current profile",
                "SELECT id, uscc, revision, document, content_hash, stored_at, author, reason FROM enterprise_revision"
                        + " WHERE id = '913202050000LG017P-1'");
        queries.put("is a decision kept", "SELECT stored_at FROM receipt WHERE id = 'a'");
        queries.put("the end of the audit chain", "SELECT number, entry_hash FROM audit_head WHERE id = 1 FOR UPDATE");
        queries.put("is another release active", "SELECT number FROM active_release WHERE id = 1");
        queries.put(
                "firms by a part of their name and region, a page",
                "SELECT uscc, name, region_code, industry_code, revision FROM enterprise"
                        + " WHERE (UPPER(name) LIKE '%微纳%' ESCAPE '!' OR uscc LIKE '%微纳%' ESCAPE '!')"
                        + " AND COALESCE(region_code, '') LIKE '320205%' ESCAPE '!'"
                        + " AND COALESCE(industry_code, '') LIKE '%' ESCAPE '!' AND uscc > '9132' ORDER BY uscc LIMIT 20");
        queries.put(
                "receipts of a firm and a period, in order",
                "SELECT id, answer_hash FROM receipt WHERE uscc = '913202050000LG017P'"
                        + " AND stored_at < '2027-01-01' AND (stored_at > '2026-01-01'"
                        + " OR (stored_at = '2026-01-01' AND id > 'a')) ORDER BY stored_at, id LIMIT 100");
        queries.put(
                "the audit chain, a page",
                "SELECT number, content FROM audit_entry WHERE number < 500 ORDER BY number DESC LIMIT 20");
        queries.put(
                "the newest revision of a product",
                "SELECT id, state FROM product_revision WHERE product_id = 'TH-LG-CREDIT-01'"
                        + " ORDER BY revision DESC LIMIT 1");
        return queries;
    }
}
