package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of products over HTTP: in the demo they are published, in production they become drafts. */
@Tag("store")
class ProductImportApiTest {

    private static final String IMPORT = Desk.PRODUCTS + "/import";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String HEAD =
            "id,产品类别,机构编号,产品名称,criteria,最长期限,limits,window.opensOn,截止日期,source.title,source.evidence\n";

    private static final String STAFF = "\"[{id: staff, metric: employees, test: AT_LEAST, value: 10}]\"";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String row(String id, String criteria, String limits, String opensOn, String closesOn) {
        return id + ",LOAN,taihu-demo-bank,示范贷," + criteria + ",12," + limits + "," + opensOn + "," + closesOn
                + ",示范产品条款,MODELLED\n";
    }

    private static Reply take(TestServer server, String type, byte[] file, String query) {
        return server.send("POST", IMPORT + query, file, "Content-Type", type);
    }

    private static Reply take(String csv, String query) {
        return take(server, CSV, csv.getBytes(StandardCharsets.UTF_8), query);
    }

    @Test
    void aTableInGb18030IsPublishedAndTheSameFileAgainChangesNothing() {
        byte[] file = (HEAD + row("CSV-1", STAFF, "[{amount: {fixed: 1000000}}]", "2026-01-01", ""))
                .getBytes(Charset.forName("GB18030"));

        JsonNode dry = take(server, CSV, file, "?dryRun=true").json();
        assertThat(server.get(Desk.PRODUCTS + "/CSV-1").status()).isEqualTo(404);
        JsonNode first = take(server, CSV, file, "").json();
        JsonNode again = take(server, CSV, file, "").json();

        assertThat(List.of(
                        dry.get("accepted").asInt(),
                        first.get("accepted").asInt(),
                        again.get("accepted").asInt(),
                        again.get("unchanged").asInt()))
                .isEqualTo(List.of(1, 1, 0, 1));
        assertThat(again.get("release")).isEqualTo(first.get("release"));
        JsonNode product = server.get(Desk.PRODUCTS + "/CSV-1").json();
        assertThat(product.at("/criteria/0/metric").asText()).isEqualTo("employees");
        assertThat(product.at("/limits/0/amount/fixed").asInt()).isEqualTo(1_000_000);
        assertThat(product.at("/termMonths/max").asInt()).isEqualTo(12);
        assertThat(product.at("/name/zh").asText()).isEqualTo("示范贷");
        assertThat(product.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aWorkbookIsTheSameAsATable() throws IOException {
        take(HEAD + row("XLSX-1", STAFF, "", "2026-01-01", "2027-12-31"), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("产品");
            String[] head = HEAD.strip().split(",");
            String[] cells = {
                "XLSX-1",
                "LOAN",
                "taihu-demo-bank",
                "示范贷",
                "[{id: staff, metric: employees, test: AT_LEAST, value: 10}]",
                "12",
                "",
                "2026/1/1",
                "2027年12月31日",
                "示范产品条款",
                "MODELLED"
            };
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
                sheet.value(1, i, cells[i]);
            }
        }

        JsonNode taken = take(server, XLSX, out.toByteArray(), "").json();

        assertThat(List.of(
                        taken.path("unchanged").asInt(), taken.path("accepted").asInt()))
                .isEqualTo(List.of(1, 0));
    }

    @Test
    void everyFaultOfEveryRowIsToldWithItsColumnAndNothingIsStored() {
        String file = HEAD
                + row("BAD-1", STAFF, "", "2026-06-01", "2026-05-01")
                + row("BAD-2", "\"[{id: a, metric: employes, test: AT_LEAST, value: 10}]\"", "", "2026-02-30", "")
                + row("BAD-3", STAFF, "\"[{amount: {fixed: 5000000}}, {amount: {fixed: 1000000}}]\"", "", "")
                + row("BAD-4", STAFF, "[{amount: {fixed: -1}}]", "", "")
                + row("BAD-5", STAFF, "[{amount: {fixed: 1e400}}]", "", "")
                + row("GOOD-1", STAFF, "", "", "")
                + row("GOOD-1", STAFF, "", "", "");

        Reply refused = take(file, "?lang=en");

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(422, "PRODUCT_INVALID"));
        List<String> faults = new ArrayList<>();
        refused.json()
                .get("errors")
                .forEach(fault -> faults.add(fault.get("pointer").asText() + " "
                        + fault.get("code").asText() + " " + fault.get("detail").asText()));
        assertThat(faults).hasSize(7);
        for (String[] told : new String[][] {
            {"/2/window/closesOn", "row 2, column I 截止日期", "closes before it opens"},
            {"/3/criteria/0/metric", "employes", "employees"},
            {"/3/window/opensOn", "column H window.opensOn", "is not a date"},
            {"/4/limits/1", "column G limits", "can never be reached"},
            {"/5/limits/0/amount/fixed", "column G limits", "must be from 0"},
            {"/6/limits/0/amount/fixed", "column G limits", "out of all bounds"},
            {"/8/id", "DUPLICATE", "row 8, column A id", "row 7"}
        }) {
            assertThat(faults).anyMatch(fault -> Arrays.stream(told).allMatch(fault::contains));
        }
        assertThat(server.get(Desk.PRODUCTS + "/GOOD-1").status()).isEqualTo(404);
    }

    @Test
    void aRowIsNumberedAsItsAuthorSeesIt() {
        String broken = "{\"kind\":\"LOAM\"}";

        JsonNode table = take("\n" + HEAD + "\n" + row("ROW-1", "", "", "", ""), "?dryRun=true")
                .json();
        JsonNode lines = take(
                        server,
                        TestServer.NDJSON,
                        ("\n" + broken + "\n\n" + broken).getBytes(StandardCharsets.UTF_8),
                        "?dryRun=true")
                .json();

        assertThat(table.at("/rows").findValuesAsText("row")).containsExactly("4");
        assertThat(table.at("/rows/0/errors").findValuesAsText("column")).isNotEmpty();
        assertThat(lines.at("/rows").findValuesAsText("row")).containsExactly("2", "4");
        assertThat(lines.at("/rows/0/id").isNull()).isTrue();
    }

    @Test
    void whatCannotBeReadIsAFaultAndNoRiddle() {
        String odd = Desk.product("ODD-1", 1) + "regions: [ '3', '', 5 ]\ndocuments: [ 7 ]\nquota: { used: 3 }\n";

        JsonNode dry = take(server, TestServer.YAML, odd.getBytes(StandardCharsets.UTF_8), "?dryRun=true")
                .json();

        assertThat(dry.at("/rows/0/errors").findValuesAsText("pointer"))
                .contains("/regions", "/regions/1", "/regions/2", "/documents/0", "/quota/total");
    }

    @Test
    void nothingLooksWrongInTheShippedProducts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/catalog"))) {
            for (Path file :
                    files.filter(one -> !one.endsWith("institutions.yaml")).toList()) {
                String institution = file.getFileName().toString().replace(".yaml", "");
                server.employ("of-" + institution, Role.PRODUCT_OWNER, institution);
                String[] owner = server.as("of-" + institution);
                JsonNode dry = server.send(
                                "POST",
                                IMPORT + "?dryRun=true",
                                Files.readAllBytes(file),
                                "Content-Type",
                                TestServer.YAML,
                                owner[0],
                                owner[1])
                        .json();

                assertThat(dry.get("unchanged").asInt()).isPositive();
                assertThat(dry.get("rows").findValues("warnings"))
                        .as(file.toString())
                        .allMatch(JsonNode::isEmpty);
            }
        }
    }

    @Test
    void anUnknownColumnNamesTheNearestOne() {
        Reply refused = take(HEAD.replace("最长期限", "最长期线") + row("BAD-6", STAFF, "", "", ""), "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").toString()).contains("最长期线").contains("最长期限");
    }

    @Test
    void inProductionAFileBecomesDrafts() {
        Map<String, Object> production = new HashMap<>(Map.of("lg.mode", "production"));
        try (TestServer other = TestServer.start(production)) {
            other.employ("owner", Role.PRODUCT_OWNER);
            byte[] file = (HEAD + row("PROD-1", STAFF, "", "", "")).getBytes(StandardCharsets.UTF_8);

            JsonNode taken = take(other, CSV, file, "").json();
            JsonNode again = take(other, CSV, file, "").json();

            assertThat(List.of(
                            taken.get("accepted").asInt(),
                            taken.get("published").asBoolean(),
                            again.get("unchanged").asInt()))
                    .isEqualTo(List.of(1, false, 1));
            assertThat(other.get(Desk.PRODUCTS + "/PROD-1").status()).isEqualTo(404);
            assertThat(Database.of(other).one("SELECT state FROM product_revision WHERE product_id = ?", "PROD-1"))
                    .isEqualTo("DRAFT");
        }
    }
}
