package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import littlegiant.answers.Answers;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one store, and requests that are under way while a release changes. */
class TwoInstancesTest {

    private static final String PLENTY = "?size=200";
    private static final int DEMO_PRODUCTS = 141;

    private TestServer one;
    private TestServer other;
    private Desk here;
    private Desk there;

    @BeforeEach
    void start() {
        String name = UUID.randomUUID().toString();
        one = TestServer.start(TestServer.inMemory(name));
        other = TestServer.start(TestServer.inMemory(name));
        here = new Desk(one);
        there = new Desk(other);
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void whatOnePublishesTheOtherAnswersWith() throws Exception {
        here.importAll(Desk.product("NEW-1", 1));
        Until.holds("the other follows", () -> there.release().equals("r-2"));
        assertThat(there.matches(PLENTY).body()).isEqualTo(here.matches(PLENTY).body());

        there.importAll(Desk.product("NEW-2", 1));
        Until.holds("the first follows", () -> here.release().equals("r-3"));
        assertThat(here.matches(PLENTY).body()).isEqualTo(there.matches(PLENTY).body());

        one.post("/api/v1/releases/r-1/activate", TestServer.JSON, "");
        Until.holds("the other goes back", () -> there.release().equals("r-1"));
    }

    @Test
    void whoeverPublishesBuildsOnWhatIsActiveEvenBeforeFollowing() {
        here.importAll(Desk.product("NEW-1", 1));
        there.importAll(Desk.product("NEW-2", 1));

        assertThat(there.release()).isEqualTo("r-3");
        assertThat(there.match("NEW-1", "").status()).isEqualTo(200);
    }

    @Test
    void ofProductsPublishedOnBothAtOnceNoneIsLost() throws Exception {
        List<Reply> replies = Together.at(6, i -> (i % 2 == 0 ? here : there).importAll(Desk.product("NEW-" + i, 1)));

        assertThat(replies.stream().map(Reply::status)).containsOnly(200);
        assertThat(replies.stream().map(reply -> reply.json().get("release").asText()))
                .containsExactlyInAnyOrder("r-2", "r-3", "r-4", "r-5", "r-6", "r-7");
        Until.holds(
                "both have all",
                () -> here.release().equals("r-7") && there.release().equals("r-7"));
        assertThat(here.matches("?size=1").json().get("total").asInt()).isEqualTo(DEMO_PRODUCTS + 6);
    }

    @Test
    void whoeverWasToldOfAReleaseIsNeverAnsweredByAnOlderOne() {
        for (int i = 2; i <= 12; i++) {
            String told = here.importAll(Desk.product("NEW-" + i, 1))
                    .json()
                    .get("release")
                    .asText();
            assertThat(List.of(told, here.release(), here.release())).containsOnly("r-" + i);
        }
    }

    @Test
    void everyAnswerIsOfOneRelease() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Integer>> readers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(i == 0 ? here : there, over)))
                .toList();
        for (int i = 1; i <= 6; i++) {
            (i % 2 == 0 ? here : there).importAll(Desk.product("NEW-" + i, 1));
        }
        over.set(true);

        for (CompletableFuture<Integer> reader : readers) {
            assertThat(reader.get()).isPositive();
        }
    }

    private static int read(Desk desk, AtomicBoolean over) {
        int answers = 0;
        while (!over.get()) {
            JsonNode answer = desk.matches("?size=1").json();
            int number = Integer.parseInt(answer.get("release").asText().substring(2));
            int counted = 0;
            for (JsonNode count : answer.get("counts")) {
                counted += count.asInt();
            }
            assertThat(counted).isEqualTo(DEMO_PRODUCTS - 1 + number);
            answers++;
        }
        return answers;
    }

    @Test
    void aRequestUnderWayKeepsTheReleaseItTook() {
        Release taken = one.context().getBean(Releases.class).active();
        ProfileReader reader = one.context().getBean(ProfileReader.class);
        String told = one.get("/api/v1/enterprises/" + Desk.FIRM + "/revisions/1")
                .body()
                .replace(",\"revision\":1", "");
        Profile profile = reader.stored(DocumentReader.json(told.getBytes(StandardCharsets.UTF_8), new Faults()));
        Answers.Subject subject = Answers.Subject.of(profile);
        Question question = Question.on(LocalDate.of(2026, 11, 23));
        var before = Answers.answer(subject, question, taken).answer();

        here.importAll(Desk.product("NEW-1", 1));
        here.importAll(Desk.product("NEW-2", 1));

        assertThat(one.context().getBean(Releases.class).active().number()).isEqualTo(3);
        assertThat(Answers.answer(subject, question, taken).answer()).isEqualTo(before);
    }
}
