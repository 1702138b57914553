package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.demo.FirmGenerator;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of firms over HTTP: all of them or none. On H2; what extends it runs the same on another store. */
@Tag("store")
class ImportApiTest {

    private static final String ALL = "/api/v1/enterprises";
    private static final String IMPORT = ALL + "/import";
    private static final String CSV = "text/csv";
    private static final String HEAD = "统一社会信用代码,企业名称,街道,2025年营业收入（万元）,从业人员,tax.grade\n";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Reply take(String type, byte[] file, String query, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return server.send("POST", IMPORT + query, file, all.toArray(new String[0]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int revision(String uscc) {
        return server.get(ALL + "/" + uscc).json().path("revision").asInt();
    }

    @Test
    void aTableInGb18030IsReadAndTheSameFileAgainChangesNothing() {
        byte[] file =
                (HEAD + "913202050000CD001G,示例表格（测试）有限公司,锡北镇,\"8,600\",120,A\n").getBytes(Charset.forName("GB18030"));

        Reply first = take(CSV, file, "", "X-Reason", "list");
        Reply again = take(CSV, file, "");

        assertThat(first.body())
                .isEqualTo("{\"dryRun\":false,\"accepted\":1,\"unchanged\":0,\"rejected\":0,\"rows\":[]}");
        assertThat(again.body())
                .isEqualTo("{\"dryRun\":false,\"accepted\":0,\"unchanged\":1,\"rejected\":0,\"rows\":[]}");
        JsonNode firm = server.get(ALL + "/913202050000CD001G").json();
        assertThat(firm.at("/fiscalYears/0/revenue").asLong()).isEqualTo(86_000_000);
        assertThat(firm.get("name").asText()).isEqualTo("示例表格（测试）有限公司");
        assertThat(server.get(ALL + "/913202050000CD001G/revisions")
                        .json()
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("list");
    }

    @Test
    void everyFaultOfEveryRowIsToldWithRowAndColumnAndNothingIsStored() {
        String file = HEAD
                + "913202050000CD0028,示例甲（测试）有限公司,锡北镇,-5,abc,Z\n"
                + "913202050000CD0036,示例乙（测试）有限公司,锡北镇,100,10,A\n"
                + "913202050000CD0036,示例丙（测试）有限公司,锡北镇,1e400,10,A\n";

        Reply dry = take(CSV, bytes(file), "?dryRun=true");
        Reply refused = take(CSV, bytes(file), "");

        assertThat(dry.json().get("rejected").asInt()).isEqualTo(2);
        assertThat(dry.json().at("/rows/0/errors").findValuesAsText("column"))
                .containsExactly("E 从业人员", "D 2025年营业收入（万元）", "F tax.grade");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                .contains("/2/employees", "/2/fiscalYears/0/revenue", "/2/tax/grade", "/4/uscc");
        assertThat(server.get(ALL + "/913202050000CD0036").status()).isEqualTo(404);
    }

    @Test
    void oneFirmTwiceIsSaidThoughItsRowsHaveOtherFaults() {
        String file = HEAD + "913202050000CD0060,,锡北镇,1,1,A\n\n" + "913202050000CD0060,示例己（测试）有限公司,锡北镇,1,1,A\n";

        Reply dry = take(CSV, bytes(file), "?dryRun=true&lang=en");

        assertThat(dry.json().findValuesAsText("row")).containsExactly("2", "4");
        assertThat(dry.json().at("/rows/1/errors/0/code").asText()).isEqualTo("DUPLICATE");
        assertThat(dry.json().at("/rows/1/errors/0/column").asText()).startsWith("A ");
        assertThat(dry.json().at("/rows/1/errors/0/detail").asText()).contains("row 2");
    }

    @Test
    void whatIsMissingIsSaidInItsOwnColumn() {
        String file = "uscc,name,营业收入（万元）,会计年度\n913202050000CD0087,示例辛（测试）有限公司,100,\n913202050000CD0095,,100,2025\n";

        Reply dry = take(CSV, bytes(file), "?dryRun=true");

        assertThat(dry.json().at("/rows/0/errors").findValuesAsText("pointer")).containsExactly("/fiscalYears/0/year");
        assertThat(dry.json().at("/rows/0/errors").findValuesAsText("column")).containsExactly("D 会计年度");
        assertThat(dry.json().at("/rows/1/errors").findValuesAsText("column")).containsExactly("B name");
    }

    @Test
    void whatLooksWrongIsSaidAndTaken() {
        String file = "uscc,name,regionCode\n913202050000CD0073,示例庚（测试）有限公司,999999\n";

        Reply taken = take(CSV, bytes(file), "?lang=en");

        assertThat(taken.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(taken.json().at("/rows/0/errors").size()).isZero();
        assertThat(taken.json().at("/rows/0/warnings").findValuesAsText("column"))
                .contains("C regionCode");
        assertThat(taken.json().at("/rows/0/warnings").findValuesAsText("detail"))
                .contains("is not in the table of regions that ships with the rules; please check it");
    }

    /** A file with one mistake in every row is answered all the same, and its sound rows are counted. */
    @Test
    void ofManyRowsThatLookWrongTwoThousandAreTold() {
        StringBuilder file = new StringBuilder("uscc,name,regionCode\n");
        for (int i = 0; i < 2_005; i++) {
            file.append("91320205%010d,示例（测试）,999999\n".formatted(7_000_000_000L + i));
        }

        Reply dry = take(CSV, bytes(file.toString()), "?dryRun=true");

        assertThat(dry.json().get("accepted").asInt()).isEqualTo(2_005);
        assertThat(dry.json().get("rows")).hasSize(2_000);
        assertThat(dry.json().at("/rows/1999/row").asInt()).isEqualTo(2_001);
    }

    @Test
    void soundRowsAreTakenBesideOthersWhereThatIsAskedFor() {
        String file =
                HEAD + "913202050000CD0044,示例丁（测试）有限公司,锡北镇,-5,1,A\n" + "913202050000CD0052,示例戊（测试）有限公司,锡北镇,100,10,A\n";

        Reply partly = take(CSV, bytes(file), "?partial=true");

        assertThat(partly.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(partly.json().at("/rows/0/uscc").isMissingNode()).isFalse();
        assertThat(revision("913202050000CD0052")).isEqualTo(1);
        assertThat(server.get(ALL + "/913202050000CD0044").status()).isEqualTo(404);
    }

    @Test
    void thousandsOfLinesAreTakenInBatchesAndOnlyWhatChangedIsANewRevision() {
        List<String> lines =
                new FirmGenerator(7).firms(1_203).map(Value::canonical).toList();
        String before = String.join("\n", lines);
        String after = before.replace(lines.get(600), moved(lines.get(600)));

        Reply first = take(TestServer.NDJSON, bytes(before), "");
        Reply second = take(TestServer.NDJSON, bytes(after), "");

        assertThat(first.json().get("accepted").asInt()).isEqualTo(1_203);
        assertThat(List.of(
                        second.json().get("accepted").asInt(),
                        second.json().get("unchanged").asInt()))
                .isEqualTo(List.of(1, 1_202));
        assertThat(revision(TestServer.parse(lines.get(600)).get("uscc").asText()))
                .isEqualTo(2);
        assertThat(revision(TestServer.parse(lines.get(601)).get("uscc").asText()))
                .isEqualTo(1);
    }

    /** The same firm in another street. */
    private static String moved(String line) {
        ObjectNode firm = (ObjectNode) TestServer.parse(line);
        return firm.put("street", "锡北镇东").toString();
    }

    @Test
    void theListIsGoneThroughByItsCursor() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = server.get(ALL + "?size=100&cursor=" + next).json();
            page.get("items").forEach(item -> codes.add(item.get("uscc").asText()));
            next = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!next.isEmpty());

        assertThat(codes).hasSizeGreaterThanOrEqualTo(217).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFileThatNothingReadsIsRefused() {
        assertThat(take("application/pdf", bytes("x"), "").status()).isEqualTo(415);
        assertThat(take(CSV, new byte[0], "").status()).isEqualTo(400);
        assertThat(take("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes("PK"), "")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("BODY_UNREADABLE");
    }
}
