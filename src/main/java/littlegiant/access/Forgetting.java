package littlegiant.access;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away, once a day, what is over by itself: attempts to sign in of long ago, tokens that have ended anyway. */
@Singleton
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final SignInAttempts attempts;
    private final Sessions sessions;

    Forgetting(SignInAttempts attempts, Sessions sessions) {
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "11m")
    void daily() {
        try {
            attempts.forget();
            sessions.forget();
        } catch (RuntimeException e) {
            LOG.warn("what is over could not be taken away, tried again tomorrow: {}", e.toString());
        }
    }
}
