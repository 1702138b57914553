package littlegiant.answers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.StoredFirms;
import littlegiant.profile.StoredFirms.Current;
import littlegiant.release.RuleSet;

/** The stored firms as they are known on a day, kept in memory for today and one other day and brought up to date before each use. */
@Singleton
public class Populations {

    private static final int DAYS_MAX = 2;

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final StoredFirms firms;

    /** Today's and one other, by day; the one that was asked for last stays longest. */
    private final Map<LocalDate, Held> held = new LinkedHashMap<>(4, 0.75f, true);

    public Populations(StoredFirms firms) {
        this.firms = firms;
    }

    private record Held(Population population, String rulesHash) {}

    /**
     * Everybody as of a day. The first time of a day takes about as long as reading all documents; later only what changed is read.
     *
     * @param progress of the firms that have to be read
     * @throws java.util.concurrent.CancellationException if it was cancelled: what was there before stays
     */
    public synchronized Population on(LocalDate day, RuleSet ruleSet, Progress progress) {
        Held before = held.get(day);
        Population known = before != null && before.rulesHash.equals(ruleSet.hash()) ? before.population : null;
        List<Current> current = firms.current();
        List<Current> changed = known == null ? current : changed(known, current);
        Population next = changed.isEmpty() && known != null ? known : read(changed, day, ruleSet, progress);
        if (known != null) {
            Set<String> gone = gone(known, current);
            Population kept = gone.isEmpty() ? known : known.without(gone);
            next = changed.isEmpty() ? kept : kept.with(next);
        }
        held.put(day, new Held(next, ruleSet.hash()));
        if (held.size() > DAYS_MAX) {
            held.remove(held.keySet().iterator().next());
        }
        return next;
    }

    private Population read(List<Current> wanted, LocalDate day, RuleSet ruleSet, Progress progress) {
        progress.expect(wanted.size());
        return new Census(ruleSet.sheets(), day, THREADS)
                .take(firms.documents(wanted), lying -> new Census.Firm(firms.read(lying), lying.revision()), progress);
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
