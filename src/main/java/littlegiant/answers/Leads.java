package littlegiant.answers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.portfolio.Progress;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.sweep.Fit;
import littlegiant.sweep.Fit.Standing;

/**
 * How every firm stands with a product of an institution, as that institution sees the firms: the verdicts that asking for each firm alone gives. Kept while nothing they
 * rest on changes; one product is looked at at a time.
 */
@Singleton
public class Leads {

    private static final int KEPT_MAX = 16;

    private final Releases releases;
    private final Populations populations;
    private final Map<Asked, Found> kept = new LinkedHashMap<>(8, 0.75f, true);

    public Leads(Releases releases, Populations populations) {
        this.releases = releases;
        this.populations = populations;
    }

    private record Asked(String productId, int revision, LocalDate day, String institution, String rulesHash) {}

    /**
     * @param firms     as the institution sees them
     * @param standings by the firm's place among them
     */
    public record Found(Published published, Release release, Populations.Found firms, List<Standing> standings) {
        public Found {
            standings = List.copyOf(standings);
        }

        /** Of all firms, every verdict named. */
        public Map<Verdict, Integer> counts() {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
            standings.forEach(standing -> counts.merge(standing.verdict(), 1, Integer::sum));
            return counts;
        }
    }

    /**
     * @param institution whose product it is, and by whose sight of the firms
     * @throws AppException PRODUCT_NOT_FOUND if it is not published on the day; FORBIDDEN if it is another institution's
     */
    public synchronized Found look(String productId, LocalDate day, String institution) {
        Release release = releases.active();
        Published published = release.on(day).find(productId);
        if (published == null) {
            throw Catalogue.unknown(productId);
        }
        if (!published.product().provider().equals(institution)) {
            throw Catalogue.foreign(published.product().provider());
        }
        Asked asked = new Asked(
                productId,
                published.revision(),
                day,
                institution,
                release.ruleSet().hash());
        Populations.Found firms = populations.seenBy(institution, day, release.ruleSet(), new Progress());
        Found known = kept.get(asked);
        if (known == null || !known.firms.basis().equals(firms.basis())) {
            known = new Found(published, release, firms, standings(published, release, firms));
            kept.put(asked, known);
            if (kept.size() > KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private List<Standing> standings(Published published, Release release, Populations.Found firms) {
        Fit fit = new Fit(published.product());
        try (ClosableBook book = release.ruleSet().rules().book(fit.tests(), Populations.THREADS)) {
            return List.of(fit.over(firms.population(), book, Populations.THREADS, new Progress()));
        }
    }
}
