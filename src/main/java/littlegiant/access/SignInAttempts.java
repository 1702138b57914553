package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;

/**
 * Holds back whoever guesses passwords: after {@value #FREE} wrong ones in a row a name is locked for half a minute, then for twice as long each time, up to a
 * quarter of an hour. It counts for names that nobody has as well, so that nothing can be learnt from it.
 */
@Singleton
class SignInAttempts {

    static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LOCK_MAX = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 5;
    private static final int FORGOTTEN_AFTER_HOURS = 24;

    private final SignInAttemptRepository attempts;
    private final Clock clock;

    SignInAttempts(SignInAttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts an attempt as a failure before the password is looked at, so that many at once count as many.
     *
     * @throws AppException TOO_MANY_ATTEMPTS while the name is locked
     */
    @Transactional
    void begin(String name) {
        LocalDateTime now = Moments.now(clock);
        String id = Hash.of(name);
        attempts.begin(id, now);
        SignInAttemptRow row = attempts.lock(id);
        LocalDateTime until = row.lockedUntil();
        if (until != null && now.isBefore(until)) {
            throw AppException.retryAfter(
                    ErrorCode.TOO_MANY_ATTEMPTS, ErrorCode.TOO_MANY_ATTEMPTS.title(), Duration.between(now, until));
        }
        boolean old = row.lastAt().isBefore(now.minusHours(FORGOTTEN_AFTER_HOURS));
        int failures = old ? 1 : row.failures() + 1;
        attempts.update(
                new SignInAttemptRow(id, failures, failures < FREE ? null : now.plus(lock(failures - FREE)), now));
    }

    private static Duration lock(int doublings) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(doublings, DOUBLINGS_MAX));
        return lock.compareTo(LOCK_MAX) > 0 ? LOCK_MAX : lock;
    }

    /** The right password was given. */
    void succeeded(String name) {
        attempts.deleteById(Hash.of(name));
    }

    /** @return how many names are held no longer */
    long forget() {
        return attempts.forget(Moments.now(clock).minusHours(FORGOTTEN_AFTER_HOURS));
    }
}
