package littlegiant.rules;

import java.util.concurrent.locks.ReentrantLock;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** One session that answers questions one at a time: a question is a fact that rules answer by calling it. Safe for any number of threads. */
final class AskedSession implements AutoCloseable {

    private final String folder;
    private final KieSession session;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param folder whose rules answer, for faults
     * @param facts  that stay in the session
     */
    AskedSession(String folder, KieBase rules, Iterable<?> facts) {
        this.folder = folder;
        this.session = rules.newKieSession();
        facts.forEach(session::insert);
        session.fireAllRules();
    }

    /** @throws IllegalStateException with what a rule said against it, such as two that answer */
    void ask(Object question) {
        lock.lock();
        try {
            session.insert(question);
            try {
                session.fireAllRules();
            } finally {
                letGo(question);
            }
        } catch (ConsequenceException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(folder + ": " + why.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Drools itself lets go of a fact that no rule can match; to delete it again fills the log with warnings. */
    private void letGo(Object question) {
        FactHandle held = session.getFactHandle(question);
        if (held != null) {
            session.delete(held);
        }
    }

    /** After the question that is being asked. */
    @Override
    public void close() {
        lock.lock();
        try {
            session.dispose();
        } finally {
            lock.unlock();
        }
    }
}
