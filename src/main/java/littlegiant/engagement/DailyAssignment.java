package littlegiant.engagement;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import littlegiant.audit.By;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives firms that are new here, or newly recognised, a service specialist. */
@Singleton
class DailyAssignment {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAssignment.class);

    private final Specialists specialists;

    DailyAssignment(Specialists specialists) {
        this.specialists = specialists;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "15m")
    void daily() {
        try {
            Specialists.Assigned done = specialists.assignMissing(null, false, By.system("daily assignment"));
            if (!done.assigned().isEmpty() || done.without() > 0) {
                LOG.info(
                        "service specialists were given to firms: {}; firms without any: {}",
                        done.assigned(),
                        done.without());
            }
        } catch (RuntimeException e) {
            LOG.warn("service specialists could not be assigned, tried again tomorrow: {}", e.toString());
        }
    }
}
