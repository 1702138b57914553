package littlegiant.rules;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Test;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Judges sheets with a bounded number of sessions that hold the tests already: insert the sheet, fire, delete it. A session that threw is thrown away.
 * After {@link #close} sessions are no longer kept, but a request that still holds this book is served to its end.
 */
final class SessionPool implements Rules.ClosableBook {

    private final KieBase rules;
    private final List<Test> tests;
    private final Duration waitMax;
    private final Semaphore places;
    private final BlockingQueue<KieSession> idle;
    private volatile boolean closed;

    /** @param waitMax how long a judgement waits for another to end before it is refused as BUSY */
    SessionPool(KieBase rules, List<Test> tests, int sessionsMax, Duration waitMax) {
        this.rules = rules;
        this.waitMax = waitMax;
        this.tests = List.copyOf(tests);
        this.places = new Semaphore(sessionsMax, true);
        this.idle = new ArrayBlockingQueue<>(sessionsMax);
    }

    @Override
    public void judge(JudgedSheet sheet) {
        enter();
        try {
            KieSession kept = idle.poll();
            KieSession session = kept == null ? open() : kept;
            boolean sound = false;
            try {
                judge(session, sheet);
                sound = true;
            } finally {
                if (!sound || closed || !idle.offer(session)) {
                    session.dispose();
                }
            }
        } finally {
            places.release();
        }
        if (closed) {
            disposeIdle();
        }
        sheet.requireComplete();
    }

    private void enter() {
        try {
            if (!places.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static AppException busy() {
        return new AppException(ErrorCode.BUSY, "同时匹配的请求过多", "too many matches at once");
    }

    /** Each test is answered by one rule, so more firings than tests is a fault of the rules. */
    private void judge(KieSession session, JudgedSheet sheet) {
        FactHandle handle = session.insert(sheet);
        try {
            session.fireAllRules(tests.size() + 1);
        } catch (ConsequenceException e) {
            throw Rules.said(e);
        }
        session.delete(handle);
    }

    private KieSession open() {
        KieSessionConfiguration configuration = KieServices.Factory.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        KieSession session = rules.newKieSession(configuration, null);
        tests.forEach(session::insert);
        return session;
    }

    @Override
    public void close() {
        closed = true;
        disposeIdle();
    }

    private void disposeIdle() {
        for (KieSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
