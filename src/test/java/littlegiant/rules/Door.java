package littlegiant.rules;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a rule of {@link SessionPoolTest} waits, so that its session is busy for as long as the test wants. Public, because compiled rules call it. */
public final class Door {

    private static volatile CountDownLatch reached = new CountDownLatch(1);
    private static volatile CountDownLatch opened = new CountDownLatch(1);

    private Door() {}

    static void shut() {
        reached = new CountDownLatch(1);
        opened = new CountDownLatch(1);
    }

    static void awaitSomebody() throws InterruptedException {
        if (!reached.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nobody came to the door");
        }
    }

    static void open() {
        opened.countDown();
    }

    public static void pass() {
        reached.countDown();
        try {
            opened.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
