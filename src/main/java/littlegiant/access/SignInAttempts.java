package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;

/**
 * Holds back whoever guesses passwords: after {@value #FREE} wrong ones in a row a name is locked for half a minute, then for twice as long each time, up to a
 * quarter of an hour. It counts for names that nobody has as well, so that nothing can be learnt from it. Attempts for one name are looked at one after another,
 * so that many at once count as many, and many right ones do not lock anybody out.
 */
@Singleton
class SignInAttempts {

    static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LOCK_MAX = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 5;
    private static final int FORGOTTEN_AFTER_HOURS = 24;
    private static final int TURNS = 64;
    private static final int TURN_SECONDS = 10;

    private final SignInAttemptRepository attempts;
    private final Clock clock;
    private final ReentrantLock[] turns =
            IntStream.range(0, TURNS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    SignInAttempts(SignInAttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * @param right looks at the password
     * @return whether it was right
     * @throws AppException TOO_MANY_ATTEMPTS while the name is locked, or too many wait for their turn
     */
    boolean attempt(String name, BooleanSupplier right) {
        String id = Hash.of(name);
        ReentrantLock turn = turns[Math.floorMod(id.hashCode(), TURNS)];
        if (!isMyTurn(turn)) {
            throw tooMany(Duration.ofSeconds(TURN_SECONDS));
        }
        try {
            requireUnlocked(id);
            boolean was = right.getAsBoolean();
            if (was) {
                attempts.clear(id);
            } else {
                failed(id);
            }
            return was;
        } finally {
            turn.unlock();
        }
    }

    private static boolean isMyTurn(ReentrantLock turn) {
        try {
            return turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void requireUnlocked(String id) {
        LocalDateTime now = Moments.now(clock);
        LocalDateTime until =
                attempts.findById(id).map(SignInAttemptRow::lockedUntil).orElse(null);
        if (until != null && now.isBefore(until)) {
            throw tooMany(Duration.between(now, until));
        }
    }

    private static AppException tooMany(Duration wait) {
        return AppException.retryAfter(ErrorCode.TOO_MANY_ATTEMPTS, ErrorCode.TOO_MANY_ATTEMPTS.title(), wait);
    }

    @Transactional
    void failed(String id) {
        LocalDateTime now = Moments.now(clock);
        attempts.begin(id, now);
        SignInAttemptRow row = attempts.lock(id).orElseGet(() -> new SignInAttemptRow(id, 0, null, now));
        boolean old = row.lastAt().isBefore(now.minusHours(FORGOTTEN_AFTER_HOURS));
        int failures = old ? 1 : row.failures() + 1;
        attempts.update(
                new SignInAttemptRow(id, failures, failures < FREE ? null : now.plus(lock(failures - FREE)), now));
    }

    private static Duration lock(int doublings) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(doublings, DOUBLINGS_MAX));
        return lock.compareTo(LOCK_MAX) > 0 ? LOCK_MAX : lock;
    }

    /** The name is held back no longer: its owner has a new password. */
    void clear(String name) {
        attempts.clear(Hash.of(name));
    }

    /** @return how many names are held no longer */
    long forget() {
        return attempts.forget(Moments.now(clock).minusHours(FORGOTTEN_AFTER_HOURS));
    }
}
