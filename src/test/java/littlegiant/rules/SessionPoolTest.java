package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Test;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Outcome;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.BeforeEach;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.runtime.KieSession;

class SessionPoolTest {

    private static final List<Test> TESTS =
            new CompiledCatalogue(List.of(ProductFixtures.loan("L").listed())).tests();
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Answers the test of {@link ProductFixtures#loan} only when the door is opened. */
    private static final KieBase WAITING = compile(
            """
            package waiting
            import littlegiant.judging.JudgedSheet
            import littlegiant.judging.Test
            rule "waits"
            when
              $test  : Test()
              $sheet : JudgedSheet()
            then
              littlegiant.rules.Door.pass();
              $sheet.met($test);
            end
            """);

    @BeforeEach
    void shutTheDoor() {
        Door.shut();
    }

    @org.junit.jupiter.api.Test
    void fullPoolIsBusy() throws InterruptedException {
        SessionPool pool = new SessionPool(WAITING, TESTS, 1, AT_ONCE);
        JudgedSheet first = sheet(50);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> pool.judge(first));
        Door.awaitSomebody();

        AppException refused = catchThrowableOfType(AppException.class, () -> pool.judge(sheet(50)));

        Door.open();
        holder.join();
        assertThat(refused.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(first.outcome(0)).isEqualTo(Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void poolThatWasFullJudgesAgain() throws InterruptedException {
        SessionPool pool = new SessionPool(WAITING, TESTS, 1, AT_ONCE);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> pool.judge(sheet(50)));
        Door.awaitSomebody();
        assertThat(catchThrowableOfType(AppException.class, () -> pool.judge(sheet(50))))
                .isNotNull();
        Door.open();
        holder.join();

        assertThat(judged(pool, 50)).isEqualTo(Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void requestThatWaitsIsServedWhenAPlaceComesFree() throws InterruptedException {
        SessionPool pool = new SessionPool(WAITING, TESTS, 1, LONG);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> pool.judge(sheet(50)));
        Door.awaitSomebody();
        CompletableFuture<Outcome> waiting = CompletableFuture.supplyAsync(() -> judged(pool, 50));
        Door.open();
        holder.join();

        assertThat(waiting.join()).isEqualTo(Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void interruptedWaitIsBusyAndStaysInterrupted() throws InterruptedException {
        SessionPool pool = new SessionPool(WAITING, TESTS, 1, LONG);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> pool.judge(sheet(50)));
        Door.awaitSomebody();
        Thread.currentThread().interrupt();

        AppException refused = catchThrowableOfType(AppException.class, () -> pool.judge(sheet(50)));

        boolean interrupted = Thread.interrupted();
        Door.open();
        holder.join();
        assertThat(refused.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(interrupted).isTrue();
    }

    @org.junit.jupiter.api.Test
    void poolThatIsClosedServesARequestThatIsInside() throws InterruptedException {
        SessionPool pool = new SessionPool(WAITING, TESTS, 1, AT_ONCE);
        CompletableFuture<Outcome> inside = CompletableFuture.supplyAsync(() -> judged(pool, 50));
        Door.awaitSomebody();
        pool.close();
        Door.open();

        assertThat(inside.join()).isEqualTo(Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void closedPoolStillServesWhoeverHoldsIt() {
        SessionPool pool = new SessionPool(RulesFixtures.rules().base(), TESTS, 1, AT_ONCE);
        judged(pool, 50);
        pool.close();

        assertThat(List.of(judged(pool, 49), judged(pool, 50))).containsExactly(Outcome.UNMET, Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void sessionsLeftBehindAreDisposedOnClosing() {
        KieBase base = RulesFixtures.rules().base();
        SessionPool pool = new SessionPool(base, TESTS, 1, AT_ONCE);
        int before = base.getKieSessions().size();
        judged(pool, 50);
        judged(pool, 51);
        int kept = base.getKieSessions().size() - before;
        pool.close();
        judged(pool, 50);

        assertThat(List.of(kept, base.getKieSessions().size() - before)).containsExactly(1, 0);
    }

    @org.junit.jupiter.api.Test
    void judgementThatFailsDoesNotSpoilTheNext() {
        SessionPool pool = new SessionPool(RulesFixtures.rules().base(), TESTS, 1, AT_ONCE);
        fail(pool);

        List<Outcome> next = List.of(judged(pool, 50), judged(pool, 49), judged(pool, 51));

        assertThat(next).containsExactly(Outcome.MET, Outcome.UNMET, Outcome.MET);
    }

    @org.junit.jupiter.api.Test
    void sessionThatFailedIsThrownAway() {
        KieBase base = RulesFixtures.rules().base();
        int before = base.getKieSessions().size();

        fail(new SessionPool(base, TESTS, 1, AT_ONCE));

        assertThat(base.getKieSessions()).hasSize(before);
    }

    @org.junit.jupiter.api.Test
    void sheetDoesNotStayInTheSession() {
        KieBase base = RulesFixtures.rules().base();
        List<KieSession> before = List.copyOf(base.getKieSessions());
        SessionPool pool = new SessionPool(base, TESTS, 1, AT_ONCE);

        List<Outcome> outcomes = List.of(judged(pool, 49), judged(pool, 50), judged(pool, 49));

        List<KieSession> kept = new ArrayList<>(base.getKieSessions());
        kept.removeAll(before);
        long facts = kept.stream().mapToLong(KieSession::getFactCount).sum();
        pool.close();
        assertThat(outcomes).containsExactly(Outcome.UNMET, Outcome.MET, Outcome.UNMET);
        assertThat(facts).as("the tests and nothing else").isEqualTo(TESTS.size());
    }

    /** A sheet that has no room for an answer. */
    private static void fail(SessionPool pool) {
        JudgedSheet withoutRoom = new JudgedSheet(ProfileFixtures.silent().sheet(), 0);
        assertThatThrownBy(() -> pool.judge(withoutRoom)).isInstanceOf(IllegalStateException.class);
    }

    private static Outcome judged(SessionPool pool, int employees) {
        JudgedSheet sheet = sheet(employees);
        pool.judge(sheet);
        return sheet.outcome(0);
    }

    private static JudgedSheet sheet(int employees) {
        return new JudgedSheet(
                ProfileFixtures.silent().with("employees: " + employees).sheet(), TESTS.size());
    }

    /** By Drools itself: the house rules of {@link RuleFile} would not let such a rule pass. */
    private static KieBase compile(String drl) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("littlegiant", "waiting", "1"));
        files.write("src/main/resources/waiting/waiting.drl", drl);
        KieModule module = services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getKieModule();
        return services.newKieContainer(module.getReleaseId()).getKieBase();
    }
}
