package littlegiant.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.kernel.AppException;
import littlegiant.portfolio.Progress;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.sweep.CriteriaCost;
import littlegiant.sweep.Funnel;

/**
 * What the criteria of products cost: of one's own institution's, as the institution sees the firms; of an officer's every product, over the firms of the district.
 */
@Singleton
public class CriteriaCosts {

    private final Releases releases;
    private final Sightings sightings;
    private final Kept<Asked, CriteriaCost.Found> kept = new Kept<>();
    private final Kept<Sightings.Basis, List<Funnel>> overviews = new Kept<>();

    CriteriaCosts(Releases releases, Sightings sightings) {
        this.releases = releases;
        this.sightings = sightings;
    }

    private record Asked(Sightings.Basis basis, String productId) {}

    public record Found(Release release, Published published, CriteriaCost.Found cost) {}

    /** A product with its criteria one after another. */
    public record Line(Entry entry, Funnel funnel) {}

    public record Overview(Release release, List<Line> lines) {}

    /** @throws AppException PRODUCT_NOT_FOUND if it is not published on the day; FORBIDDEN if it is another institution's */
    public Found look(Identity who, String productId, LocalDate asOf) {
        Release release = releases.active();
        Published published = release.on(asOf).find(productId);
        if (published == null) {
            throw Catalogue.unknown(productId);
        }
        if (!maySee(who, published.product().provider())) {
            throw Catalogue.foreign(published.product().provider());
        }
        Sightings.Seen seen = sightings.see(who, asOf, release);
        CriteriaCost.Found found = kept.of(new Asked(seen.basis(), productId), () -> {
            CriteriaCost cost = new CriteriaCost(published.product());
            try (ClosableBook book = release.ruleSet().rules().book(cost.tests(), Sightings.THREADS)) {
                return cost.over(seen.firms().population(), seen.district(), book, Sightings.THREADS, new Progress());
            }
        });
        return new Found(release, published, found);
    }

    /** Every product that one may look at, in order of ids. */
    public Overview overview(Identity who, LocalDate asOf) {
        Release release = releases.active();
        Sightings.Seen seen = sightings.see(who, asOf, release);
        List<Entry> entries = release.on(asOf).catalogue().entries().stream()
                .filter(entry -> maySee(who, entry.product().provider()))
                .toList();
        List<Funnel> funnels = overviews.of(
                seen.basis(),
                () -> Funnel.of(
                        entries,
                        release.index(asOf),
                        seen.firms().population(),
                        seen.district(),
                        Sightings.THREADS,
                        new Progress()));
        List<Line> lines = new ArrayList<>();
        for (int product = 0; product < entries.size(); product++) {
            lines.add(new Line(entries.get(product), funnels.get(product)));
        }
        return new Overview(release, lines);
    }

    static boolean maySee(Identity who, String provider) {
        return !who.role().isOfAnInstitution() || provider.equals(who.institution());
    }
}
