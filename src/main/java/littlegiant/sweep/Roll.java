package littlegiant.sweep;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.portfolio.Population;
import org.jspecify.annotations.Nullable;

/** The firms of a population by what they are counted and listed with; their figures are let go. Immutable. */
final class Roll {

    /** What firms are split by. */
    enum By {
        TIER,
        INDUSTRY,
        STREET
    }

    private final String[] usccs;
    private final String[] names;
    private final Map<By, @Nullable String[]> codes = new EnumMap<>(By.class);
    private final Metric tier;

    Roll(Population population) {
        MetricDictionary metrics = population.metrics();
        this.tier = metrics.get("tier");
        this.usccs = firms(population).mapToObj(population::uscc).toArray(String[]::new);
        this.names = firms(population).mapToObj(population::name).toArray(String[]::new);
        @Nullable String[] industries = codes(population, metrics.get("industryCode"));
        Map<String, String> divisions = new HashMap<>();
        for (int firm = 0; firm < industries.length; firm++) {
            String told = industries[firm];
            industries[firm] = told == null ? null : divisions.computeIfAbsent(told, Groups::division);
        }
        codes.put(By.TIER, codes(population, tier));
        codes.put(By.INDUSTRY, industries);
        codes.put(By.STREET, codes(population, metrics.get("street")));
    }

    private static IntStream firms(Population population) {
        return IntStream.range(0, population.size());
    }

    private static @Nullable String[] codes(Population population, Metric metric) {
        return firms(population).mapToObj(firm -> population.code(firm, metric)).toArray(String[]::new);
    }

    String uscc(int firm) {
        return usccs[firm];
    }

    String name(int firm) {
        return names[firm];
    }

    /** Null if it was not told in full. */
    @Nullable
    String code(By by, int firm) {
        return requireNonNull(codes.get(by))[firm];
    }

    /** Tiers from low to high, other codes by letters and digits; what was not told last. */
    Comparator<@Nullable String> order(By by) {
        Comparator<String> told =
                by == By.TIER ? Comparator.comparingInt(tier::rankOf) : Comparator.<String>naturalOrder();
        return Comparator.nullsLast(told);
    }
}
