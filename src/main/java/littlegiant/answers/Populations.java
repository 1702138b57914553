package littlegiant.answers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.profile.StoredFirms;
import littlegiant.profile.StoredFirms.Current;
import littlegiant.profile.StoredFirms.Lying;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The stored firms as they are known on a day, and as each institution sees them, kept in memory for today and one other day and brought up to date before each use. What
 * an institution may not see of a firm is not told to the rules: else one firm's figure could be found by counting how many a threshold keeps out.
 */
@Singleton
public class Populations {

    private static final int DAYS_MAX = 2;
    private static final int VIEWS_MAX = 8;

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final StoredFirms firms;
    private final Eyes eyes;

    /** All that is known, and what is public, of today and one other day; the one that was asked for last stays longest. */
    private final Map<Part, Held> held = new LinkedHashMap<>(8, 0.75f, true);

    /** As institutions see them. */
    private final Map<Viewed, View> views = new LinkedHashMap<>(8, 0.75f, true);

    private long changes;

    public Populations(StoredFirms firms, Eyes eyes) {
        this.firms = firms;
        this.eyes = eyes;
    }

    /** @param sight {@link Eyes#ALL} or {@link Eyes#PUBLIC} */
    private record Part(LocalDate day, String sight) {}

    /** @param number goes up with each change */
    private record Held(Population population, String rulesHash, long number) {}

    private record Viewed(LocalDate day, String institution) {}

    /**
     * What a population rests on: equal ones have the same firms with the same figures.
     *
     * @param all  number of what is known
     * @param open number of what is public; 0 = all that is known is seen
     * @param seen how much is seen of which firm
     */
    public record Basis(long all, long open, Map<String, String> seen) {}

    /** A population and what it rests on. */
    public record Found(Population population, Basis basis) {}

    /**
     * Everybody as one institution sees them.
     *
     * @param inPart firms of which neither all is seen nor only what is public
     * @param parts  of those: the revision and how much is seen
     */
    private record View(Found found, Population inPart, Map<String, String> parts) {}

    /**
     * Everybody as of a day, with all that is known. The first time of a day takes about as long as reading all documents; later only what changed is read.
     *
     * @param progress of the firms that have to be read
     * @throws java.util.concurrent.CancellationException if it was cancelled: what was there before stays
     */
    public synchronized Found on(LocalDate day, RuleSet ruleSet, Progress progress) {
        Held all = part(new Part(day, Eyes.ALL), firms.current(), ruleSet, progress);
        return new Found(all.population, new Basis(all.number, 0, Map.of()));
    }

    /** What is known and what is public of a day is read before somebody waits for it. */
    synchronized void warm(LocalDate day, RuleSet ruleSet) {
        List<Current> current = firms.current();
        part(new Part(day, Eyes.ALL), current, ruleSet, new Progress());
        part(new Part(day, Eyes.PUBLIC), current, ruleSet, new Progress());
    }

    /** What {@link #on}, or {@link #seenBy} an institution, would rest on now. */
    public synchronized Basis basis(@Nullable String institution, LocalDate day, RuleSet ruleSet) {
        if (institution == null) {
            return on(day, ruleSet, new Progress()).basis;
        }
        List<Current> current = firms.current();
        return new Basis(
                part(new Part(day, Eyes.ALL), current, ruleSet, new Progress()).number,
                part(new Part(day, Eyes.PUBLIC), current, ruleSet, new Progress()).number,
                eyes.seenBy(institution));
    }

    /**
     * Everybody as of a day, as an institution sees them by the consents of this moment.
     *
     * @param progress as {@link #on}
     * @throws java.util.concurrent.CancellationException as {@link #on}
     */
    public synchronized Found seenBy(String institution, LocalDate day, RuleSet ruleSet, Progress progress) {
        List<Current> current = firms.current();
        Held all = part(new Part(day, Eyes.ALL), current, ruleSet, progress);
        Held open = part(new Part(day, Eyes.PUBLIC), current, ruleSet, progress);
        Basis basis = new Basis(all.number, open.number, eyes.seenBy(institution));
        Viewed viewed = new Viewed(day, institution);
        View known = views.get(viewed);
        if (known == null || !known.found.basis.equals(basis)) {
            known = view(known, all.population, open.population, basis, ruleSet, progress);
            views.put(viewed, known);
            if (views.size() > VIEWS_MAX) {
                views.remove(views.keySet().iterator().next());
            }
        }
        return known.found;
    }

    /** Of firms that are seen in part only those are read of which another part is seen than before, or another revision. */
    private View view(
            @Nullable View before, Population all, Population open, Basis basis, RuleSet ruleSet, Progress progress) {
        Set<String> whole = new HashSet<>();
        Map<String, String> parts = new HashMap<>();
        List<Current> wanted = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        basis.seen.forEach((uscc, sight) -> {
            int place = all.find(uscc);
            if (sight.equals(Eyes.ALL)) {
                whole.add(uscc);
            } else if (place >= 0) {
                String part = ruleSet.hash() + " " + all.revision(place) + " " + sight;
                parts.put(uscc, part);
                if (before != null && part.equals(before.parts.get(uscc))) {
                    kept.add(uscc);
                } else {
                    wanted.add(new Current(uscc, all.revision(place)));
                }
            }
        });
        Population inPart = before == null ? all.only(Set.of()) : before.inPart.only(kept);
        if (!wanted.isEmpty()) {
            inPart = inPart.with(read(
                    wanted,
                    all.asOf(),
                    ruleSet,
                    progress,
                    lying -> eyes.through(basis.seen.getOrDefault(lying.uscc(), Eyes.PUBLIC), firms.read(lying))));
        }
        return new View(new Found(open.with(all.only(whole)).with(inPart), basis), inPart, parts);
    }

    /** @param current revisions that the store has now */
    private Held part(Part part, List<Current> current, RuleSet ruleSet, Progress progress) {
        Held before = held.get(part);
        if (before != null && !before.rulesHash.equals(ruleSet.hash())) {
            before = null;
        }
        List<Current> changed = before == null ? current : changed(before.population, current);
        Set<String> gone = before == null ? Set.of() : gone(before.population, current);
        if (before != null && changed.isEmpty() && gone.isEmpty()) {
            return before;
        }
        Population next = before == null ? null : before.population.without(gone);
        if (next == null || !changed.isEmpty()) {
            Population fresh = read(
                    changed,
                    part.day,
                    ruleSet,
                    progress,
                    lying -> part.sight.equals(Eyes.ALL)
                            ? firms.read(lying)
                            : eyes.through(part.sight, firms.read(lying)));
            next = next == null ? fresh : next.with(fresh);
        }
        Held now = new Held(next, ruleSet.hash(), ++changes);
        held.put(part, now);
        if (held.size() > 2 * DAYS_MAX) {
            held.remove(held.keySet().iterator().next());
        }
        return now;
    }

    private Population read(
            List<Current> wanted, LocalDate day, RuleSet ruleSet, Progress progress, Function<Lying, Profile> read) {
        progress.expect(progress.done() + wanted.size());
        return new Census(ruleSet.sheets(), day, THREADS)
                .take(firms.documents(wanted), lying -> new Census.Firm(read.apply(lying), lying.revision()), progress);
    }

    /** Firms of a population with all that was seen of them when it was made; a firm that was erased since is left out. Each step asks the store for the next ones. */
    public Stream<Profile> profiles(Found found, int[] places) {
        Population all = found.population;
        List<Current> wanted = Arrays.stream(places)
                .mapToObj(place -> new Current(all.uscc(place), all.revision(place)))
                .toList();
        return firms.documents(wanted)
                .map(lying -> found.basis.open == 0
                        ? firms.read(lying)
                        : eyes.through(found.basis.seen.getOrDefault(lying.uscc(), Eyes.PUBLIC), firms.read(lying)));
    }

    private static List<Current> changed(Population known, List<Current> current) {
        List<Current> changed = new ArrayList<>();
        for (Current one : current) {
            int place = known.find(one.uscc());
            if (place < 0 || known.revision(place) != one.revision()) {
                changed.add(one);
            }
        }
        return changed;
    }

    private static Set<String> gone(Population known, List<Current> current) {
        Set<String> there = new HashSet<>();
        current.forEach(one -> there.add(one.uscc()));
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < known.size(); i++) {
            if (!there.contains(known.uscc(i))) {
                gone.add(known.uscc(i));
            }
        }
        return gone;
    }
}
