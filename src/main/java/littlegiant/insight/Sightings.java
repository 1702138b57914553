package littlegiant.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.access.Identity;
import littlegiant.answers.Populations;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.release.Release;
import littlegiant.sweep.District;
import org.jspecify.annotations.Nullable;

/** The firms that somebody's question is about: of an institution all, as it sees them; of an officer those of the district, with all that is known. */
@Singleton
class Sightings {

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Populations populations;

    Sightings(Populations populations) {
        this.populations = populations;
    }

    /** What an answer about many firms rests on; the same again while it is equal. */
    record Basis(
            LocalDate day,
            String release,
            @Nullable String institution,
            List<String> regions,
            Populations.Basis firms) {}

    /** @param district which of the firms count */
    record Seen(Populations.Found firms, District district, Basis basis) {}

    /** The profiles of those that count, as they are seen; each step asks the store for the next ones. */
    Stream<Profile> profiles(Seen seen) {
        return populations.profiles(seen.firms, seen.district.places(seen.firms.population()));
    }

    Seen see(Identity who, LocalDate day, Release release) {
        boolean isInside = who.role().isOfAnInstitution();
        String institution = isInside ? Objects.requireNonNull(who.institution()) : null;
        Populations.Found firms = institution != null
                ? populations.seenBy(institution, day, release.ruleSet(), new Progress())
                : populations.on(day, release.ruleSet(), new Progress());
        List<String> regions = isInside ? List.of(Identity.EVERYWHERE) : who.regions();
        return new Seen(
                firms,
                new District(firms.population().metrics(), region -> Identity.lies(regions, region)),
                new Basis(day, release.id(), institution, regions, firms.basis()));
    }
}
