package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import littlegiant.applications.Shelf;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.matching.Availability;
import littlegiant.release.Releases;

/** The products of the active release. */
@Singleton
class ReleaseShelf implements Shelf {

    private final Releases releases;

    ReleaseShelf(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<Offered> find(String productId, LocalDate day) {
        return Optional.ofNullable(releases.active().on(day).find(productId)).map(found -> offered(found, day));
    }

    private static Offered offered(Published found, LocalDate day) {
        return new Offered(
                found.product().id(),
                found.product().name(),
                found.product().provider(),
                Availability.of(found.product(), day) == Availability.OPEN);
    }
}
