package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Messages;

/** What takes long and much: imports of firms, and walks over the audit chain. Of one user and of all together only so many at a time, in each instance. */
@Singleton
public class HeavyJobs {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Map<String, Integer> running = new HashMap<>();
    private final int ofOne;
    private final int ofAll;
    private int all;

    public HeavyJobs(
            @Property(name = "lg.limit.heavy-jobs-of-one", defaultValue = "4") int ofOne,
            @Property(name = "lg.limit.heavy-jobs", defaultValue = "8") int ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /** @throws AppException TOO_MANY_REQUESTS, with how long to wait */
    public <T> T run(HttpRequest<?> request, Supplier<T> job) {
        String who = Caller.of(request).actor();
        begin(who);
        try {
            return job.get();
        } finally {
            end(who);
        }
    }

    private synchronized void begin(String who) {
        int his = running.getOrDefault(who, 0);
        if (his >= ofOne || all >= ofAll) {
            throw AppException.retryAfter(
                    ErrorCode.TOO_MANY_REQUESTS,
                    his >= ofOne ? Messages.of("refused.jobs") : Messages.of("refused.jobs.all"),
                    WAIT);
        }
        running.merge(who, 1, Integer::sum);
        all++;
    }

    private synchronized void end(String who) {
        running.merge(who, -1, Integer::sum);
        running.remove(who, 0);
        all--;
    }
}
