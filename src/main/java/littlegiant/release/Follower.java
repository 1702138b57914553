package littlegiant.release;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether another instance made a release active. What fails is said once, and tried again. */
@Singleton
class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Releases releases;
    private String said = "";

    Follower(Releases releases) {
        this.releases = releases;
    }

    @Scheduled(fixedDelay = "${lg.release.follow:1s}", initialDelay = "${lg.release.follow:1s}")
    void follow() {
        try {
            releases.follow();
            said = "";
        } catch (RuntimeException e) {
            String why = e.toString();
            if (!why.equals(said)) {
                said = why;
                LOG.warn("the active release cannot be followed: {}", why);
            }
        }
    }
}
