package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import littlegiant.intake.Workbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks whose XML asks for files and addresses of the service's machine, or unfolds without end, sent to the running imports. */
class XlsxAttackTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SECRET = "a line of a file that is nobody's business";
    private static final String CELL =
            "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&e;</v></c></row></sheetData></worksheet>";

    @TempDir
    private static Path folder = Path.of("");

    private static TestServer server;
    private static Receiver receiver;
    private static Path secret = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(Map.of());
        receiver = new Receiver();
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    }

    @AfterAll
    static void stop() {
        receiver.close();
        server.close();
    }

    static Stream<String> prologues() {
        String laughs = "<!ENTITY a0 'ha'>";
        for (int i = 1; i < 30; i++) {
            laughs += "<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>";
        }
        return Stream.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + receiver.url("/") + "'>]>",
                "<!DOCTYPE x SYSTEM '" + receiver.url("/x.dtd") + "'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + receiver.url("/p.dtd") + "'> %p;]>",
                "<!DOCTYPE x [" + laughs + "<!ENTITY e '&a29;'>]>",
                "<!DOCTYPE x [<!ENTITY e '&f;'><!ENTITY f '&e;'>]>");
    }

    @ParameterizedTest
    @MethodSource("prologues")
    void nothingIsFetchedAndNothingUnfolds(String prologue) {
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
            Map<String, String> parts = Workbooks.parts(Workbooks.row(1, Workbooks.inline("uscc")));
            parts.put(part, prologue + (part.contains("sheet1") ? CELL : "<sst><si><t>&e;</t></si></sst>"));
            for (String path : new String[] {"enterprises", "products"}) {
                String[] as = server.as(path.equals("products") ? "owner" : "officer");
                Reply reply = server.send(
                        "POST",
                        "/api/v1/" + path + "/import",
                        Workbooks.zip(parts),
                        "Content-Type",
                        XLSX,
                        as[0],
                        as[1]);

                assertThat(reply.status()).as(reply.body()).isIn(400, 422);
                assertThat(reply.body())
                        .doesNotContain(SECRET)
                        .doesNotContain("root:")
                        .doesNotContain("hahaha");
            }
        }
        assertThat(receiver.got()).isEmpty();
        assertThat(server.get("/health/liveness").status()).isEqualTo(200);
    }
}
