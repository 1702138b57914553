package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was granted flows back: one loan drawn, one granted, one declined, one that waits too long. */
@Tag("store")
class ApplicationStatisticsTest {

    private static final String STATISTICS = "/api/v1/applications/statistics";

    private static TestServer server;

    @BeforeAll
    static void apply() {
        server = TestServer.start(Map.of());
        Applying applying = new Applying(server);
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        JsonNode products = server.get("/api/v1/products?provider=taihu-demo-bank&kind=LOAN&size=200")
                .json()
                .get("items");
        String drawn = applying.granted(products.at("/0/id").asText());
        applying.walk("manager", drawn, "SIGN");
        applying.step("manager", drawn, "DRAW", ",\"amount\":500000");
        String granted = applying.sent(products.at("/1/id").asText());
        String declined = applying.sent(products.at("/2/id").asText());
        applying.sent(products.at("/3/id").asText());
        clock.tell(Instant.parse("2026-11-26T02:00:00Z"));
        applying.walk("manager", granted, "ACCEPT", "START_APPROVAL");
        applying.step(
                "manager",
                granted,
                "GRANT",
                ",\"amount\":1000000,\"ratePercent\":4.1,\"security\":[\"GUARANTEE_COMPANY\"],\"validUntil\":\"2027-01-29\"");
        applying.step("manager", declined, "DECLINE", ",\"reason\":\"CASH_FLOW\",\"text\":\"2025年经营现金流为负320万元\"");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode of(String user, String filter) {
        return server.get(STATISTICS + filter, server.as(user)).json();
    }

    @Test
    void saysHowManyHowFastHowMuchAtWhichRate() {
        JsonNode total = of("officer", "").get("total");

        assertThat(total.get("applications").asInt()).isEqualTo(4);
        assertThat(total.get("askedAmount").decimalValue()).isEqualByComparingTo("12000000");
        assertThat(total.get("states").toString()).isEqualTo("{\"SENT\":1,\"GRANTED\":1,\"DECLINED\":1,\"DRAWN\":1}");
        assertThat(total.get("answered").asInt()).isEqualTo(3);
        assertThat(total.get("answerDays").decimalValue()).isEqualByComparingTo("2.0");
        assertThat(total.get("answeredInTime").asInt()).isEqualTo(1);
        assertThat(total.get("late").asInt()).isEqualTo(1);
        assertThat(total.get("granted").asInt()).isEqualTo(2);
        assertThat(total.get("grantedAmount").decimalValue()).isEqualByComparingTo("3000000");
        assertThat(total.get("ratePercent").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(total.get("unsecuredAmount").decimalValue()).isEqualByComparingTo("2000000");
        assertThat(total.get("drawnAmount").decimalValue()).isEqualByComparingTo("500000");
        assertThat(total.get("balance").decimalValue()).isEqualByComparingTo("500000");
    }

    @Test
    void lineByLineItIsTheSame() {
        JsonNode byProduct = of("owner", "?by=PRODUCT");
        JsonNode byStreet = of("officer", "?by=STREET");

        assertThat(byProduct.get("lines")).hasSize(4);
        assertThat(byProduct.at("/lines/0/applications").asInt()).isEqualTo(1);
        assertThat(byProduct.get("total")).isEqualTo(of("officer", "").get("total"));
        assertThat(byStreet.get("lines")).hasSize(1);
        assertThat(byStreet.at("/lines/0/key").asText()).isNotEmpty();
    }

    @Test
    void anotherBankAndAnotherPeriodSeeNothing() {
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");

        assertThat(of("stranger", "").at("/total/applications").asInt()).isZero();
        assertThat(of("stranger", "?institution=taihu-demo-bank")
                        .at("/total/applications")
                        .asInt())
                .isZero();
        assertThat(of("officer", "?to=2026-11-22").at("/total/applications").asInt())
                .isZero();
        assertThat(of("officer", "?from=2026-11-23&to=2026-11-23")
                        .at("/total/applications")
                        .asInt())
                .isEqualTo(4);
        assertThat(of("officer", "?from=2026-11-24").at("/total/ratePercent").isNull())
                .isTrue();
    }

    @Test
    void aLineThatNobodyKnowsIsRefused() {
        for (String query : List.of("?by=BANK", "?from=2027-01-01&to=2026-01-01", "?from=2027-01-01")) {
            assertThat(server.get(STATISTICS + query, server.as("officer")).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }
}
