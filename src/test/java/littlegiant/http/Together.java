package littlegiant.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing done by many at once. */
public final class Together {

    private Together() {}

    /** What each of them got, by its number from 0. */
    public static <T> List<T> at(int many, IntFunction<T> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(many);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(() -> {
                    start.countDown();
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> got = new ArrayList<>();
            for (Future<T> one : people.invokeAll(all)) {
                got.add(one.get());
            }
            return got;
        } finally {
            people.shutdownNow();
        }
    }
}
