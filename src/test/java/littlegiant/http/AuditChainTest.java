package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit chain shows every hand that was laid on it past the service, and a purge keeps it whole. */
@Tag("store")
class AuditChainTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 2, 0);

    private static TestServer server;
    private static Database store;
    private static AuditLog audit;
    private static long last;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        store = Database.of(server);
        audit = server.context().getBean(AuditLog.class);
        Desk desk = new Desk(server);
        for (int i = 1; i <= 5; i++) {
            desk.matches("?size=1&amount=" + i);
        }
        desk.importAll(Desk.product("NEW-1", 1));
        desk.matches("?size=1");
        last = store.count("audit_entry");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void keep() {
        store.change("CREATE TABLE kept_entry AS SELECT * FROM audit_entry");
        store.change("CREATE TABLE kept_head AS SELECT * FROM audit_head");
    }

    @AfterEach
    void restore() {
        store.change("DELETE FROM audit_entry");
        store.change("INSERT INTO audit_entry SELECT * FROM kept_entry");
        store.change("DELETE FROM audit_head");
        store.change("INSERT INTO audit_head SELECT * FROM kept_head");
        store.change("DROP TABLE kept_entry");
        store.change("DROP TABLE kept_head");
        assertThat(verify().get("intact").asBoolean()).isTrue();
    }

    private static JsonNode verify() {
        return server.post("/api/v1/audit/verify?lang=en", TestServer.JSON, "").json();
    }

    @Test
    void anUntouchedChainIsIntactToItsLastEntry() {
        JsonNode newest = server.get("/api/v1/audit?size=1").json().at("/items/0");
        JsonNode found = verify();

        assertThat(found.toString())
                .isEqualTo("{\"intact\":true,\"entries\":" + last
                        + ",\"purged\":0,\"brokenAt\":null,\"why\":null,\"hash\":" + newest.get("hash") + "}");
        assertThat(newest.get("number").asLong()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM audit_entry WHERE number = 3                                              | 3 | entry 3 is missing",
                "DELETE FROM audit_entry WHERE number = 1                                              | 1 | entry 1 is missing",
                "DELETE FROM audit_entry WHERE number IN (3, 4, 7)                                     | 3 | entry 3 is missing",
                "UPDATE audit_entry SET content = REPLACE(content, 'demo data', 'no data') WHERE number = 3 | 3 | the content of entry 3 was changed",
                "UPDATE audit_entry SET content = '' WHERE number = 3                                  | 3 | the content of entry 3 was changed",
                "UPDATE audit_entry SET content = NULL WHERE number = 3                                | 3 | entry 3 lost its content, and no purge says so",
                "UPDATE audit_entry SET kind = 'READ' WHERE number = 3                                 | 3 | entry 3 was changed, or the one before it",
                "UPDATE audit_entry SET entered_at = '2026-11-23 01:59:59.999999' WHERE number = 3     | 3 | entry 3 was changed, or the one before it",
                "UPDATE audit_entry SET content_hash = REPEAT('0', 64) WHERE number = 3                | 3 | entry 3 was changed, or the one before it",
                "UPDATE audit_entry SET entry_hash = REPEAT('0', 64) WHERE number = 3                  | 3 | entry 3 was changed, or the one before it"
            })
    void whatWasChangedIsFoundWhereItWasChanged(String change, long at, String why) {
        assertThat(store.change(change)).isPositive();

        JsonNode found = verify();
        assertThat(List.of(
                        found.get("intact").asBoolean(),
                        found.get("brokenAt").asLong(),
                        found.get("why").asText()))
                .isEqualTo(List.of(false, at, why));
    }

    @Test
    void aKindThatDoesNotExistIsFoundToo() {
        store.change("UPDATE audit_entry SET kind = 'NONE' WHERE number = 3");

        assertThat(verify().path("brokenAt").asLong()).isEqualTo(3);
    }

    @Test
    void aTailThatWasCutOffIsFound() {
        store.change("DELETE FROM audit_entry WHERE number >= " + (last - 1));

        assertThat(verify().get("brokenAt").asLong()).isEqualTo(last - 1);
    }

    @Test
    void anEntryThatWasPutInsteadOfTheLastIsFound() {
        store.change("UPDATE audit_head SET entry_hash = REPEAT('1', 64)");

        assertThat(List.of(
                        verify().get("brokenAt").asLong(), verify().get("why").asText()))
                .isEqualTo(List.of(last, "the last entry is not the one that was entered last"));
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        store.change("UPDATE audit_entry SET number = 100000 WHERE number = 3");
        store.change("UPDATE audit_entry SET number = 3 WHERE number = 4");
        store.change("UPDATE audit_entry SET number = 4 WHERE number = 100000");

        assertThat(verify().get("brokenAt").asLong()).isEqualTo(3);
    }

    @Test
    void aTamperedEntryIsStillListed() {
        store.change("UPDATE audit_entry SET content = 'not JSON' WHERE number = " + last);

        assertThat(server.get("/api/v1/audit?size=1").status()).isEqualTo(200);
    }

    @Test
    void aPurgeTakesTheContentOfItsKindAndSaysSo() {
        long taken = audit.purge(Act.Kind.READ, NOW.plusSeconds(1), By.system("over"));

        JsonNode found = verify();
        JsonNode newest = server.get("/api/v1/audit?size=8").json().get("items");
        assertThat(taken).isEqualTo(6);
        assertThat(List.of(
                        found.get("intact").asBoolean(),
                        found.get("entries").asLong(),
                        found.get("purged").asLong()))
                .isEqualTo(List.of(true, last + 1, 6L));
        assertThat(newest.get(0).get("kind").asText()).isEqualTo("PURGE");
        assertThat(List.of(
                        newest.get(0).get("action").asText(),
                        newest.get(0).get("subject").asText(),
                        newest.get(0).get("reason").asText(),
                        newest.get(0).at("/detail/count").asLong(),
                        newest.get(0).at("/detail/before").asText()))
                .isEqualTo(List.of("audit.purge", "READ", "over", 6L, "2026-11-23T02:00:01"));
        for (JsonNode entry : newest) {
            assertThat(entry.get("action").isNull())
                    .isEqualTo(entry.get("kind").asText().equals("READ"));
        }
    }

    @Test
    void whatWasEnteredAfterAPurgeIsNotCoveredByIt() {
        audit.purge(Act.Kind.READ, NOW.plusSeconds(1), By.system("over"));
        new Desk(server).matches("?size=1");
        assertThat(verify().get("intact").asBoolean()).isTrue();

        store.change("UPDATE audit_entry SET content = NULL WHERE number = " + (last + 2));
        assertThat(verify().get("brokenAt").asLong()).isEqualTo(last + 2);
    }

    @Test
    void aPurgeOfOneKindCoversNoOther() {
        audit.purge(Act.Kind.READ, NOW.plusSeconds(1), By.system("over"));
        store.change("UPDATE audit_entry SET content = NULL WHERE number = 3");

        assertThat(verify().get("brokenAt").asLong()).isEqualTo(3);
    }

    @Test
    void aPurgeThatIsTakenOutAgainIsFound() {
        audit.purge(Act.Kind.READ, NOW.plusSeconds(1), By.system("over"));
        store.change("UPDATE audit_entry SET content = NULL WHERE kind = 'PURGE'");

        assertThat(verify().get("intact").asBoolean()).isFalse();
    }

    @Test
    void whereNothingIsOverNothingIsEntered() {
        assertThat(audit.purge(Act.Kind.READ, NOW, By.system("over"))).isZero();
        assertThat(store.count("audit_entry")).isEqualTo(last);
    }

    @Test
    void nobodyWaitsForWhatIsEnteredInATransactionThatIsNotOver() {
        long before = store.count("audit_entry");
        TransactionOperations<?> transactions = server.context().getBean(TransactionOperations.class);

        Reply answered = transactions.executeWrite(status -> {
            audit.append(Act.change("test.first", "one", By.system("test")));
            audit.append(Act.change("test.second", "one", By.system("test")));
            return server.get("/api/v1/enterprises/" + Desk.FIRM);
        });

        assertThat(answered.status()).isEqualTo(200);
        assertThat(server.get("/api/v1/audit?size=3").json().get("items").findValuesAsText("action"))
                .containsExactly("test.second", "test.first", "enterprise.read");
        assertThat(store.count("audit_entry")).isEqualTo(before + 3);
        assertThat(audit.verify().broken()).isNull();
    }

    @Test
    void whatIsTakenBackIsNotEntered() {
        long before = store.count("audit_entry");
        TransactionOperations<?> transactions = server.context().getBean(TransactionOperations.class);

        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    audit.append(Act.change("test", "one", By.system("test")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.count("audit_entry")).isEqualTo(before);
        audit.append(Act.change("test.after", "one", By.system("test")));
        assertThat(store.count("audit_entry")).isEqualTo(before + 1);
    }
}
