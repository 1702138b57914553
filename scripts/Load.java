import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a fixed rate, whether answers come or not, and measures each from the moment it was due: waiting in a queue counts. Every address of a file in turn.
 *
 * <p>{@code java scripts/Load.java ADDRESSES_FILE REQUESTS_PER_SECOND SECONDS}
 */
public final class Load {

    public static void main(String... args) throws Exception {
        List<String> addresses = java.nio.file.Files.readAllLines(java.nio.file.Path.of(args[0]));
        int rate = Integer.parseInt(args[1]);
        int count = rate * Integer.parseInt(args[2]);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicLongArray micros = new AtomicLongArray(count);
        AtomicInteger failed = new AtomicInteger();
        List<CompletableFuture<?>> open = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + (long) i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.get(i % addresses.size())))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", args.length > 3 ? "Bearer " + args[3] : "Bearer none")
                    .build();
            open.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, error) -> {
                if (error != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                }
                micros.set(number, (System.nanoTime() - due) / 1_000);
                return null;
            }));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = new long[count];
        Arrays.setAll(sorted, micros::get);
        Arrays.sort(sorted);
        System.out.printf("%d requests at %d/s: %.0f answers/s, %d failed%n", count, rate, count / seconds, failed.get());
        for (double part : new double[] {0.5, 0.9, 0.99, 0.999}) {
            System.out.printf("p%s %.1f ms%n", part * 100, sorted[(int) (part * (count - 1))] / 1000.0);
        }
    }
}
