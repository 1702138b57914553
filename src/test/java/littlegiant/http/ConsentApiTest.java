package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.ToldClock;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 授权: how a firm gives and withdraws it, and who sees that. */
@Tag("store")
class ConsentApiTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String CONSENTS = "/api/v1/consents";
    private static final String FIRM = Desk.FIRM;
    private static final String ADDRESS = "/api/v1/enterprises/" + FIRM;

    private static TestServer server;
    private static ToldClock clock;
    private static List<String> institutions = List.of();
    private static int used;

    private String bank = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        clock = (ToldClock) server.context().getBean(Clock.class);
        institutions = server.context().getBean(Catalogue.class).institutions().keySet().stream()
                .filter(id -> !id.equals("taihu-demo-bank"))
                .sorted()
                .toList();
    }

    /** An institution that no firm has allowed anything, and its account manager. */
    @BeforeEach
    void another() {
        bank = institutions.get(used++);
        server.employ(stranger(), Role.ACCOUNT_MANAGER, bank);
    }

    private String stranger() {
        return "at-" + bank;
    }

    @AfterEach
    void itIsNow() {
        clock.tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Reply grant(String more) {
        return server.post(
                CONSENTS,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"" + bank + "\"" + more + "}",
                server.as("firm"));
    }

    private Reply get(String path) {
        return server.get(path, server.as(stranger()));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void thePersonsDataNeedsAConsentOfItsOwn() {
        grant("");

        assertThat(get(ADDRESS).json().has("legalRepresentative")).isFalse();
        Reply mixed = grant(",\"scopes\":[\"TAX\",\"LEGAL_REPRESENTATIVE\"],\"confirmedByPerson\":true");
        Reply unasked = grant(",\"scopes\":[\"LEGAL_REPRESENTATIVE\"]");
        Reply given = grant(",\"scopes\":[\"LEGAL_REPRESENTATIVE\"],\"confirmedByPerson\":true");

        assertThat(mixed.json().at("/errors/0/pointer").asText()).isEqualTo("/scopes");
        assertThat(unasked.json().at("/errors/0/pointer").asText()).isEqualTo("/confirmedByPerson");
        assertThat(given.json().get("text").asText()).startsWith("本人作为").contains("单独同意");
        assertThat(get(ADDRESS).json().has("legalRepresentative")).isTrue();
    }

    @Test
    void theTextThatIsShownIsTheTextThatIsKept() {
        String wish =
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"" + bank + "\",\"scopes\":[\"TAX\"],\"to\":\"2027-06-30\"}";
        JsonNode shown = server.post(CONSENTS + "?dryRun=true&lang=en", TestServer.JSON, wish, server.as("firm"))
                .json();
        String hash = shown.get("textHash").asText();
        String told = wish.replace("}", ",\"textHash\":\"" + hash + "\"}");
        Reply given = server.post(CONSENTS + "?lang=en", TestServer.JSON, told, server.as("firm"));
        Reply other = server.post(CONSENTS + "?lang=zh-CN", TestServer.JSON, told, server.as("firm"));

        assertThat(shown.get("text").asText())
                .contains("for the purpose of credit assessment")
                .contains("tax data")
                .contains("from 2026-11-23 to 2027-06-30");
        assertThat(Hash.of(shown.get("text").asText())).isEqualTo(hash);
        JsonNode consent = given.json();
        assertThat(given.status()).isEqualTo(201);
        assertThat(consent.get("text")).isEqualTo(shown.get("text"));
        assertThat(consent.get("lang").asText()).isEqualTo("en");
        assertThat(Hash.of(consent.get("evidence").asText()))
                .isEqualTo(consent.get("evidenceHash").asText());
        assertThat(TestServer.parse(consent.get("evidence").asText()).get("text"))
                .isEqualTo(shown.get("text"));
        assertThat(other.json().at("/errors/0/pointer").asText()).isEqualTo("/textHash");
        assertThat(server.get(CONSENTS + "?grantee=" + bank, server.as("firm"))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"scopes\":[] | /scopes",
                ",\"scopes\":[\"EVERYTHING\"] | /scopes/0",
                ",\"from\":\"2026-11-22\" | /from",
                ",\"from\":\"2027-01-01\",\"to\":\"2026-12-31\" | /to",
                ",\"to\":\"2029-11-24\" | /to",
                ",\"purpose\":\"MARKETING\" | /purpose",
                ",\"channel\":\"DEMO\" | /channel",
                ",\"grantedBy\":\"somebody\" | /grantedBy",
                ",\"evidenceHash\":\"x\" | /evidenceHash"
            })
    void whatCannotBeAllowedIsAFaultAndNothingIsAllowed(String more, String pointer) {
        Reply refused = grant(more);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(names(get(ADDRESS).json())).doesNotContain("tax");
    }

    @Test
    void anUnknownInstitutionIsAFault() {
        Reply refused = server.post(
                CONSENTS,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"nobody-bank\"}",
                server.as("firm"));

        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("UNKNOWN_REFERENCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "VIEWER"})
    void onlyAnOwnerOfTheFirmGivesAndWithdraws(String part) {
        server.employ("colleague", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("colleague", FIRM, Part.valueOf(part), By.system("test"));
        String consent = grant("").json().get("id").asText();
        Reply given = server.post(
                CONSENTS,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"" + bank + "\"}",
                server.as("colleague"));
        Reply withdrawn = server.send("DELETE", CONSENTS + "/" + consent, new byte[0], server.as("colleague"));

        assertThat(List.of(given.code(), withdrawn.code())).containsOnly("FORBIDDEN");
        assertThat(server.get(CONSENTS + "/" + consent, server.as("colleague"))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("LIVE");
    }

    private List<Integer> consentsSeen() {
        return Stream.of("firm", stranger(), "manager", "auditor")
                .map(user -> server.get(CONSENTS + "?size=200", server.as(user))
                        .json()
                        .get("total")
                        .asInt())
                .toList();
    }

    @Test
    void eachSeesTheConsentsThatConcernHim() {
        List<Integer> before = consentsSeen();
        String mine = grant("").json().get("id").asText();

        assertThat(before.subList(1, 3)).isEqualTo(List.of(0, 434));
        assertThat(consentsSeen()).isEqualTo(List.of(before.get(0) + 1, 1, 434, before.get(3) + 1));
        assertThat(server.get(CONSENTS + "/" + mine, server.as("manager")).code())
                .isEqualTo("CONSENT_NOT_FOUND");
        assertThat(server.get(CONSENTS + "?grantee=" + bank, server.as("manager"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(server.get(CONSENTS + "?uscc=913202050000LG025J", server.as("firm"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }
}
