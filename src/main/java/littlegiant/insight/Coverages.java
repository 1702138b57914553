package littlegiant.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.portfolio.Progress;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sweep.Coverage;

/** Who of an officer's district is served, and who is left out. */
@Singleton
public class Coverages {

    private final Releases releases;
    private final Sightings sightings;
    private final Kept<Asked, Coverage> kept = new Kept<>();

    Coverages(Releases releases, Sightings sightings) {
        this.releases = releases;
        this.sightings = sightings;
    }

    private record Asked(Sightings.Basis basis, Set<Product.Kind> kinds) {}

    public record Found(Release release, LocalDate asOf, Coverage coverage) {}

    /** @param kinds of the products that are looked at; empty = all */
    public Found look(Identity who, LocalDate asOf, Set<Product.Kind> kinds) {
        Release release = releases.active();
        Sightings.Seen seen = sightings.see(who, asOf, release);
        Coverage coverage = kept.of(new Asked(seen.basis(), Set.copyOf(kinds)), () -> {
            List<Entry> entries = release.on(asOf).catalogue().entries().stream()
                    .filter(entry ->
                            kinds.isEmpty() || kinds.contains(entry.product().kind()))
                    .toList();
            return Coverage.of(
                    entries,
                    release.index(asOf),
                    seen.firms().population(),
                    seen.district(),
                    Sightings.THREADS,
                    new Progress());
        });
        return new Found(release, asOf, coverage);
    }
}
