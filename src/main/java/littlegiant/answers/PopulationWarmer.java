package littlegiant.answers;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import littlegiant.kernel.Days;
import littlegiant.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the firms of today ready before somebody asks what a draft would change: after the start, after midnight in Shanghai, after an import. */
@Singleton
class PopulationWarmer {

    private static final Logger LOG = LoggerFactory.getLogger(PopulationWarmer.class);

    private final Populations populations;
    private final Releases releases;
    private final Clock clock;

    PopulationWarmer(Populations populations, Releases releases, Clock clock) {
        this.populations = populations;
        this.releases = releases;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${lg.population.every:1m}", initialDelay = "${lg.population.every:1m}")
    void warm() {
        try {
            LocalDate today = Days.today(clock);
            populations.warm(today, releases.active().ruleSet());
        } catch (RuntimeException e) {
            LOG.warn("the firms of today could not be read, tried again soon: {}", e.toString());
        }
    }
}
