package littlegiant.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.access.Identity;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Particulars;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sweep.LifeCycle;
import littlegiant.sweep.Turn;

/**
 * Matches that end or begin by themselves in the months to come: of an institution's own products, as it sees the firms; of every product, for the firms of an officer's
 * district.
 */
@Singleton
public class LifeCycles {

    private final Releases releases;
    private final Sightings sightings;
    private final Kept<Asked, List<Turn>> kept = new Kept<>();

    LifeCycles(Releases releases, Sightings sightings) {
        this.releases = releases;
        this.sightings = sightings;
    }

    private record Asked(Sightings.Basis basis, int months) {}

    /**
     * @param titles titles of the firms that end in these months, by month and then by kind
     * @param turns  by month, ends before beginnings, then by product and firm
     */
    public record Found(Release release, LocalDate asOf, List<EndingTitles> titles, List<Turn> turns) {
        public Found {
            titles = List.copyOf(titles);
            turns = List.copyOf(turns);
        }
    }

    /** How many firms have a title that ends in a month. */
    public record EndingTitles(YearMonth month, Badge.Type type, int firms) {}

    /** @param months to the end of which month: 1 = the end of the month of the day */
    public Found look(Identity who, LocalDate asOf, int months) {
        Release release = releases.active();
        Sightings.Seen seen = sightings.see(who, asOf, release);
        List<Turn> turns = kept.of(new Asked(seen.basis(), months), () -> {
            List<LifeCycle.Day> days = Stream.concat(
                            Stream.of(asOf), IntStream.rangeClosed(1, months).mapToObj(month -> asOf.withDayOfMonth(1)
                                    .plusMonths(month)))
                    .map(day -> new LifeCycle.Day(day, entries(release, day, who), release.index(day)))
                    .toList();
            try (Stream<Profile> profiles = sightings.profiles(seen)) {
                return new LifeCycle(release.ruleSet().sheets(), days)
                        .over(profiles, profile -> new Census.Firm(profile, 0), Sightings.THREADS, new Progress());
            }
        });
        return new Found(
                release, asOf, titles(seen, asOf, asOf.withDayOfMonth(1).plusMonths(months)), turns);
    }

    private static List<EndingTitles> titles(Sightings.Seen seen, LocalDate asOf, LocalDate end) {
        Population firms = seen.firms().population();
        Map<YearMonth, Map<Badge.Type, Integer>> counts = new TreeMap<>();
        for (int firm : seen.district().places(firms)) {
            List<Particulars.Title> titles = firms.particulars(firm).titles();
            if (titles != null) {
                titles.stream()
                        .filter(title ->
                                !title.until().isBefore(asOf) && title.until().isBefore(end))
                        .forEach(title -> counts.computeIfAbsent(
                                        YearMonth.from(title.until()), month -> new EnumMap<>(Badge.Type.class))
                                .merge(title.type(), 1, Integer::sum));
            }
        }
        List<EndingTitles> all = new ArrayList<>();
        counts.forEach(
                (month, types) -> types.forEach((type, number) -> all.add(new EndingTitles(month, type, number))));
        return all;
    }

    private static List<Entry> entries(Release release, LocalDate day, Identity who) {
        return release.on(day).catalogue().entries().stream()
                .filter(entry -> CriteriaCosts.maySee(who, entry.product().provider()))
                .toList();
    }
}
