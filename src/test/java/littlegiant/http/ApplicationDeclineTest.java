package littlegiant.http;

import static littlegiant.http.Applying.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who declines says why, and each side reads its part of it. */
@Tag("store")
class ApplicationDeclineTest {

    private static TestServer server;
    private static Applying applying;

    private String product = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
    }

    @BeforeEach
    void another() {
        product = applying.freeProduct();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"reason\":\"CASH_FLOW\"",
                ",\"text\":\"2025年经营现金流为负320万元\"",
                ",\"reason\":\"CASH_FLOW\",\"text\":\"综合评分不足\"",
                ",\"reason\":\"CASH_FLOW\",\"text\":\"不符合内部政策。\"",
                ",\"reason\":\"SCORE\",\"text\":\"2025年经营现金流为负320万元\"",
                ",\"reason\":\"CASH_FLOW\",\"also\":[\"CASH_FLOW\"],\"text\":\"2025年经营现金流为负320万元\"",
                ",\"reason\":\"CASH_FLOW\",\"also\":[\"DEBT_TOO_HIGH\",\"CONTROL_RISK\",\"SECURITY_SHORT\"],\"text\":\"2025年经营现金流为负320万元\"",
                ",\"reason\":\"DOCUMENTS_MISSING\",\"text\":\"审计报告一直没有收到\""
            })
    void noDeclineWithoutAReasonAndAFact(String told) {
        String id = applying.sent(product);

        Reply reply = applying.step("manager", id, "DECLINE", told);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(applying.get("manager", id).get("state").asText()).isEqualTo("SENT");
    }

    @Test
    void theFactsOfADeclineAreForTheBankAndTheNextStepForTheFirm() {
        String id = applying.sent(product);
        applying.step(
                "manager",
                id,
                "DECLINE",
                ",\"reason\":\"DEBT_TOO_HIGH\",\"also\":[\"LIMIT_REACHED\"],\"text\":\"负债率81.37%，高于本行内部上限74.9%\",\"againFrom\":\"2027-05-01\"");
        String firm = server.get(APPLICATIONS + "/" + id, server.as("firm")).body();
        String specialist =
                server.get(APPLICATIONS + "/" + id, server.as("specialist")).body();
        JsonNode own = applying.get("manager", id);

        assertThat(firm + specialist).doesNotContain("74.9").doesNotContain("81.37");
        assertThat(own.at("/decline/text").asText()).contains("74.9");
        assertThat(own.at("/decline/main/label").asText()).isEqualTo("负债率、融资规模或多头授信偏高");
        JsonNode seen = TestServer.parse(firm);
        assertThat(seen.get("label").asText()).isEqualTo("本次未通过");
        assertThat(seen.at("/decline/main/label").asText()).isEqualTo("现有负债水平偏高");
        assertThat(seen.at("/decline/main/next").asText()).isEqualTo("可考虑置换、增资或应收账款融资");
        assertThat(seen.at("/decline/also/0/reason").asText()).isEqualTo("LIMIT_REACHED");
        assertThat(seen.at("/decline/againFrom").asText()).isEqualTo("2027-05-01");
        assertThat(seen.get("history").findValuesAsText("actor")).doesNotContain("manager");
    }
}
