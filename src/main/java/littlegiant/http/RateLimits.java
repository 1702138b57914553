package littlegiant.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import littlegiant.access.Identity;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;

/**
 * How many requests are answered: of one identity, of one address, and how many wrong passwords one address may send, whatever names it tries. Each instance counts
 * for itself.
 */
@Singleton
public class RateLimits {

    /** Identities and addresses that are remembered; of those beyond, the one that was not heard of for longest is forgotten. */
    private static final int REMEMBERED_MAX = 20_000;

    /** As many times what one of them may. */
    private static final int PEOPLE_BEHIND = 4;

    private static final long LOOKUPS_PER_MINUTE = 30;

    private static final String DEFAULT_PER_SECOND = "500";
    private static final String DEFAULT_WRONG_PER_MINUTE = "60";

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED_MAX;
        }
    });
    private final TimeMeter meter;
    private final long perSecond;
    private final long wrongPerMinute;

    /**
     * @param perSecond      requests of one identity or address; twice as many at once
     * @param wrongPerMinute wrong passwords of one address
     */
    public RateLimits(
            Clock clock,
            @Property(name = "lg.limit.per-second", defaultValue = DEFAULT_PER_SECOND) long perSecond,
            @Property(name = "lg.limit.wrong-passwords-per-minute", defaultValue = DEFAULT_WRONG_PER_MINUTE)
                    long wrongPerMinute) {
        this.meter = new ByClock(clock);
        this.perSecond = perSecond;
        this.wrongPerMinute = wrongPerMinute;
    }

    /** Our clock in the library's words. */
    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** @throws AppException TOO_MANY_REQUESTS, with how long to wait */
    void requireFew(HttpRequest<?> request) {
        String who = Caller.identity(request)
                .map(Identity::name)
                .map(name -> "name " + name)
                .orElseGet(() -> address(request));
        take(bucket(who, perSecond, Duration.ofSeconds(1)), ErrorCode.TOO_MANY_REQUESTS);
    }

    /** @throws AppException TOO_MANY_REQUESTS, whoever asks, and also if nobody may: many people may stand behind one address */
    void requireFewOfAddress(HttpRequest<?> request) {
        take(
                bucket("all " + address(request), PEOPLE_BEHIND * perSecond, Duration.ofSeconds(1)),
                ErrorCode.TOO_MANY_REQUESTS);
    }

    /**
     * Before a password is looked at.
     *
     * @throws AppException TOO_MANY_ATTEMPTS if too many wrong ones came from this address
     */
    public void requireFewWrong(HttpRequest<?> request) {
        Bucket bucket = wrong(request);
        if (bucket.getAvailableTokens() <= 0) {
            take(bucket, ErrorCode.TOO_MANY_ATTEMPTS);
        }
    }

    /** A wrong one came. */
    public void wrongPassword(HttpRequest<?> request) {
        wrong(request).tryConsume(1);
    }

    /**
     * Of a page that anybody may look something up on.
     *
     * @throws AppException TOO_MANY_REQUESTS if one address looks up so much that it might be trying numbers
     */
    public void requireFewLookups(HttpRequest<?> request) {
        take(
                bucket("look up " + address(request), LOOKUPS_PER_MINUTE, Duration.ofMinutes(1)),
                ErrorCode.TOO_MANY_REQUESTS);
    }

    private Bucket wrong(HttpRequest<?> request) {
        return bucket("wrong " + address(request), wrongPerMinute, Duration.ofMinutes(1));
    }

    private static String address(HttpRequest<?> request) {
        return "address " + Objects.requireNonNullElse(Caller.address(request), "unknown");
    }

    private Bucket bucket(String key, long amount, Duration period) {
        return buckets.computeIfAbsent(key, fresh -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(2 * amount)
                        .refillGreedy(amount, period)
                        .build())
                .withCustomTimePrecision(meter)
                .build());
    }

    private static void take(Bucket bucket, ErrorCode code) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw AppException.retryAfter(code, code.title(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
