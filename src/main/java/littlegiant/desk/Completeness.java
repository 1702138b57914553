package littlegiant.desk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import littlegiant.answers.Populations;
import littlegiant.matching.Inside;
import littlegiant.matching.Matcher;
import littlegiant.portfolio.Population;
import littlegiant.release.Release;
import org.jspecify.annotations.Nullable;

/** How much of what open products ask is told of every firm; found when a list is first put in order by it, and kept while nothing it rests on changes. */
@Singleton
class Completeness {

    private static final int KEPT_MAX = 4;

    /** Where nothing is asked. */
    private static final short NONE = -1;

    private final Map<Asked, short[]> kept = new LinkedHashMap<>(8, 0.75f, true);

    private record Asked(LocalDate day, int release, Inside inside, Populations.Basis basis) {}

    /** Of one firm: percent, one decimal; null if nothing is asked. */
    static @Nullable BigDecimal of(Population firms, int firm, Release release, Inside inside) {
        return release.on(firms.asOf()).matcher().completeness(firms.sheet(firm), inside);
    }

    /** Of every firm: tenths of a percent, by its place. */
    synchronized Tenths all(Populations.Found found, Release release, Inside inside) {
        Population firms = found.population();
        Asked asked = new Asked(firms.asOf(), release.number(), inside, found.basis());
        short[] known = kept.get(asked);
        if (known == null) {
            known = tenths(firms, release.on(firms.asOf()).matcher(), inside);
            kept.put(asked, known);
            if (kept.size() > KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        short[] all = known;
        return firm -> all[firm] == NONE ? null : Long.valueOf(all[firm]);
    }

    /** Null = nothing is asked. */
    interface Tenths {
        @Nullable
        Long of(int firm);
    }

    private static short[] tenths(Population firms, Matcher matcher, Inside inside) {
        short[] tenths = new short[firms.size()];
        for (int firm = 0; firm < tenths.length; firm++) {
            BigDecimal percent = matcher.completeness(firms.sheet(firm), inside);
            tenths[firm] = percent == null ? NONE : percent.movePointRight(1).shortValueExact();
        }
        return tenths;
    }
}
