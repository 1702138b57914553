package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A POST with an Idempotency-Key is done once, however often it is sent. */
@Tag("store")
class IdempotencyApiTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    private static TestServer server;
    private static Desk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply imported(TestServer server, String id, String key) {
        return server.post(Desk.PRODUCTS + "/import", TestServer.YAML, Desk.product(id, 1), KEY, key);
    }

    private static void assertReplayed(Reply again, Reply first) {
        assertThat(List.of(again.status(), again.body(), again.etag(), again.contentType()))
                .isEqualTo(List.of(first.status(), first.body(), first.etag(), first.contentType()));
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        Reply first = imported(server, "KEY-1", "one");
        Reply again = imported(server, "KEY-1", "one");

        assertThat(first.json().at("/rows/0/state").asText()).isEqualTo("ACCEPTED");
        assertReplayed(again, first);
        assertThat(imported(server, "KEY-1", "another")
                        .json()
                        .at("/rows/0/state")
                        .asText())
                .isEqualTo("UNCHANGED");
    }

    @Test
    void whatWasCreatedIsAnsweredAsCreatedAgain() {
        Reply first = desk.create("owner", Desk.product("KEY-2", 1), KEY, "create");
        desk.step("owner", "KEY-2", "submit");
        Reply again = desk.create("owner", Desk.product("KEY-2", 1), KEY, "create");

        assertThat(first.status()).isEqualTo(201);
        assertReplayed(again, first);
        assertThat(desk.revisions("KEY-2")).hasSize(1);
    }

    @Test
    void aStepIsTakenOnce() {
        desk.create("owner", Desk.product("KEY-3", 1));
        Reply first = desk.step("owner", "KEY-3", "submit", KEY, "submit");
        Reply again = desk.step("owner", "KEY-3", "submit", KEY, "submit");

        assertReplayed(again, first);
        assertThat(desk.life("KEY-3").get("steps").findValuesAsText("step")).containsExactly("SUBMIT", "DRAFT");
    }

    @Test
    void aReleaseIsBuiltOnce() {
        Reply first = server.post("/api/v1/releases", TestServer.JSON, "", KEY, "build");

        assertReplayed(server.post("/api/v1/releases", TestServer.JSON, "", KEY, "build"), first);
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        imported(server, "KEY-4", "same");
        Reply other = imported(server, "KEY-5", "same");

        assertThat(List.of(other.status(), other.code())).isEqualTo(List.of(422, "KEY_REUSED"));
        assertThat(server.get(Desk.PRODUCTS + "/KEY-5").status()).isEqualTo(404);
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Reply mine = desk.create("owner", Desk.product("KEY-6", 1), KEY, "shared");
        Reply yours = desk.create("owner2", Desk.product("KEY-7", 1), KEY, "shared");
        Reply nobodys = desk.create("owner2", Desk.product("KEY-6", 1), KEY, "other");

        assertThat(List.of(mine.status(), yours.status())).isEqualTo(List.of(201, 201));
        assertThat(yours.json().get("id").asText()).isEqualTo("KEY-7");
        assertThat(nobodys.code()).isEqualTo("PRODUCT_EXISTS");
    }

    @Test
    void theSameKeyAtAnotherAddressIsAnotherKey() {
        desk.create("owner", Desk.product("KEY-8", 1));
        desk.step("owner", "KEY-8", "submit", KEY, "step");
        Reply approved = desk.step("approver", "KEY-8", "approve", KEY, "step");

        assertThat(approved.json().at("/draft/state").asText()).isEqualTo("APPROVED");
    }

    @Test
    void anotherLanguageIsNoOtherRequest() {
        Reply first = desk.create("owner", Desk.product("KEY-12", 1), KEY, "tongue");
        Reply again = server.post(
                Desk.PRODUCTS + "?lang=en",
                TestServer.YAML,
                Desk.product("KEY-12", 1),
                Stream.of(desk.as("owner"), new String[] {KEY, "tongue"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));

        assertReplayed(again, first);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        Reply refused = desk.step("owner", "KEY-9", "submit", KEY, "early");
        desk.create("owner", Desk.product("KEY-9", 1));
        Reply done = desk.step("owner", "KEY-9", "submit", KEY, "early");

        assertThat(refused.code()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(List.of(done.status(), done.header(REPLAYED))).isEqualTo(List.of(200, ""));
    }

    @Test
    void ofTheSameRequestSentByManyAtOnceOneIsDone() throws Exception {
        List<Reply> replies = Together.at(6, i -> desk.create("owner", Desk.product("KEY-10", 1), KEY, "at once"));

        assertThat(replies.stream()
                        .filter(reply ->
                                reply.status() == 201 && reply.header(REPLAYED).isEmpty()))
                .hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 201).map(Reply::code))
                .allMatch("KEY_IN_USE"::equals);
        assertThat(desk.revisions("KEY-10")).hasSize(1);
        assertThat(desk.create("owner", Desk.product("KEY-10", 1), KEY, "at once")
                        .header(REPLAYED))
                .isEqualTo("true");
    }

    @Test
    void aKeyHasItsBounds() {
        Reply longest = desk.step("owner", "TH-LG-CREDIT-01", "publish", KEY, "k".repeat(200));
        Reply tooLong = desk.step("owner", "TH-LG-CREDIT-01", "publish", KEY, "k".repeat(201));

        assertThat(longest.status()).isEqualTo(200);
        assertThat(List.of(
                        tooLong.status(), tooLong.json().at("/errors/0/pointer").asText()))
                .isEqualTo(List.of(400, KEY));
    }

    @Test
    void aRequestThatDiedIsTakenOverAfterAWhileAndNotBefore() {
        imported(server, "KEY-11", "died");
        Database store = Database.of(server);
        String died = "UPDATE idempotency_key SET status = NULL, stored_at = ? WHERE body_hash = ?";
        String hash = Hash.of(Desk.product("KEY-11", 1));

        store.change(died, Timestamp.valueOf("2026-11-23 01:58:30"), hash);
        assertThat(imported(server, "KEY-11", "died").code()).isEqualTo("KEY_IN_USE");
        store.change(died, Timestamp.valueOf("2026-11-23 01:57:59"), hash);
        Reply taken = imported(server, "KEY-11", "died");

        assertThat(taken.json().at("/rows/0/state").asText()).isEqualTo("UNCHANGED");
        assertReplayed(imported(server, "KEY-11", "died"), taken);
    }

    @Test
    void theFirstAnswerOutlivesARestart() {
        Reply first;
        Reply created;
        try (TestServer before = TestServer.start(TestServer.kept(folder))) {
            first = imported(before, "KEY-12", "kept");
            created = new Desk(before).create("owner", Desk.product("KEY-13", 1), KEY, "kept");
        }
        try (TestServer after = TestServer.start(TestServer.kept(folder))) {
            assertReplayed(imported(after, "KEY-12", "kept"), first);
            assertReplayed(new Desk(after).create("owner", Desk.product("KEY-13", 1), KEY, "kept"), created);
            assertThat(new Desk(after).revisions("KEY-12")).hasSize(1);
        }
    }
}
