package littlegiant.answers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Profile;
import littlegiant.profile.StoredFirms;
import littlegiant.profile.StoredFirms.Current;
import littlegiant.profile.StoredFirms.Lying;
import littlegiant.release.RuleSet;

/**
 * The stored firms as they are known on a day, and as each institution sees them, kept in memory for today and one other day and brought up to date before each use. What
 * an institution may not see of a firm is not told to the rules: else one firm's figure could be found by counting how many a threshold keeps out.
 */
@Singleton
public class Populations {

    private static final int DAYS_MAX = 2;
    private static final int VIEWS_MAX = 4;

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final StoredFirms firms;
    private final Eyes eyes;

    /** All that is known, and what is public, of today and one other day; the one that was asked for last stays longest. */
    private final Map<Part, Held> held = new LinkedHashMap<>(8, 0.75f, true);

    /** As institutions see them. */
    private final Map<Viewed, View> views = new LinkedHashMap<>(8, 0.75f, true);

    public Populations(StoredFirms firms, Eyes eyes) {
        this.firms = firms;
        this.eyes = eyes;
    }

    /** @param sight {@link Eyes#ALL} or {@link Eyes#PUBLIC} */
    private record Part(LocalDate day, String sight) {}

    private record Held(Population population, String rulesHash) {}

    private record Viewed(LocalDate day, String institution) {}

    /** What a view was put together of; another of any of them makes another view. */
    private record View(Population all, Population open, Map<String, String> seen, Population population) {
        boolean isOf(Population everything, Population whatIsPublic, Map<String, String> sights) {
            return all == everything && open == whatIsPublic && seen.equals(sights);
        }
    }

    /**
     * Everybody as of a day, with all that is known. The first time of a day takes about as long as reading all documents; later only what changed is read.
     *
     * @param progress of the firms that have to be read
     * @throws java.util.concurrent.CancellationException if it was cancelled: what was there before stays
     */
    public Population on(LocalDate day, RuleSet ruleSet, Progress progress) {
        return part(new Part(day, Eyes.ALL), ruleSet, progress);
    }

    /**
     * Everybody as of a day, as an institution sees them by the consents of this moment.
     *
     * @param progress as {@link #on}
     * @throws java.util.concurrent.CancellationException as {@link #on}
     */
    public synchronized Population seenBy(String institution, LocalDate day, RuleSet ruleSet, Progress progress) {
        Population all = part(new Part(day, Eyes.ALL), ruleSet, progress);
        Population open = part(new Part(day, Eyes.PUBLIC), ruleSet, progress);
        Map<String, String> seen = eyes.seenBy(institution);
        Viewed viewed = new Viewed(day, institution);
        View known = views.get(viewed);
        if (known == null || !known.isOf(all, open, seen)) {
            known = new View(all, open, seen, seen(all, open, seen, ruleSet, progress));
            views.put(viewed, known);
            if (views.size() > VIEWS_MAX) {
                views.remove(views.keySet().iterator().next());
            }
        }
        return known.population;
    }

    private Population seen(
            Population all, Population open, Map<String, String> seen, RuleSet ruleSet, Progress progress) {
        Set<String> whole = new HashSet<>();
        List<Current> parts = new ArrayList<>();
        seen.forEach((uscc, sight) -> {
            int place = all.find(uscc);
            if (sight.equals(Eyes.ALL)) {
                whole.add(uscc);
            } else if (place >= 0) {
                parts.add(new Current(uscc, all.revision(place)));
            }
        });
        Population inPart = parts.isEmpty()
                ? all.only(Set.of())
                : read(
                        parts,
                        all.asOf(),
                        ruleSet,
                        progress,
                        lying -> eyes.through(seen.getOrDefault(lying.uscc(), Eyes.PUBLIC), firms.read(lying)));
        return open.with(all.only(whole)).with(inPart);
    }

    /** Both parts are of the same revisions where nobody changes firms meanwhile; if somebody does, the next question finds it. */
    private synchronized Population part(Part part, RuleSet ruleSet, Progress progress) {
        Held before = held.get(part);
        Population known = before != null && before.rulesHash.equals(ruleSet.hash()) ? before.population : null;
        List<Current> current = firms.current();
        List<Current> changed = known == null ? current : changed(known, current);
        Population next = changed.isEmpty() && known != null
                ? known
                : read(
                        changed,
                        part.day,
                        ruleSet,
                        progress,
                        lying -> part.sight.equals(Eyes.ALL)
                                ? firms.read(lying)
                                : eyes.through(part.sight, firms.read(lying)));
        if (known != null) {
            Set<String> gone = gone(known, current);
            Population kept = gone.isEmpty() ? known : known.without(gone);
            next = changed.isEmpty() ? kept : kept.with(next);
        }
        held.put(part, new Held(next, ruleSet.hash()));
        if (held.size() > 2 * DAYS_MAX) {
            held.remove(held.keySet().iterator().next());
        }
        return next;
    }

    private Population read(
            List<Current> wanted, LocalDate day, RuleSet ruleSet, Progress progress, Function<Lying, Profile> read) {
        progress.expect(progress.done() + wanted.size());
        return new Census(ruleSet.sheets(), day, THREADS)
                .take(firms.documents(wanted), lying -> new Census.Firm(read.apply(lying), lying.revision()), progress);
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
