package littlegiant.desk;

import java.util.List;
import java.util.Set;
import littlegiant.engagement.Sights;
import littlegiant.metric.Metric;
import littlegiant.portfolio.Population;
import org.jspecify.annotations.Nullable;

/** Which firms of a population are somebody's: those of his district, those that are assigned to him, or all. */
final class Reach {

    private final Population firms;
    private final Metric region;
    private final @Nullable List<String> regions;
    private final @Nullable Set<String> usccs;

    Reach(Population firms, Sights.Within within) {
        this.firms = firms;
        this.region = firms.metrics().get("regionCode");
        this.regions = within.regions();
        this.usccs = within.usccs() == null ? null : Set.copyOf(within.usccs());
    }

    boolean holds(int firm) {
        String of = regions == null ? null : firms.code(firm, region);
        boolean there = regions == null || (of != null && regions.stream().anyMatch(of::startsWith));
        return there && (usccs == null || usccs.contains(firms.uscc(firm)));
    }
}
