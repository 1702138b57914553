package littlegiant.bulk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.profile.StoredFirms;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** What a run found, firm by firm in order of their codes and in each product by product. Nothing of it is held longer than a few hundred firms. */
@Singleton
public class RunPairs {

    private static final int CHUNK = 200;

    private final MatchVerdictsRepository verdicts;
    private final StoredFirms firms;
    private final Releases releases;

    RunPairs(MatchVerdictsRepository verdicts, StoredFirms firms, Releases releases) {
        this.verdicts = verdicts;
        this.firms = firms;
        this.releases = releases;
    }

    /** @param name null if the firm is not stored any more */
    public record Pair(String uscc, @Nullable String name, int revision, MatchRun.Listed product, Verdict verdict) {}

    /** @param findings of all criteria, in the order in which the product asks them */
    public record Found(Pair pair, List<Finding> findings) {}

    /**
     * Which pairs are wanted.
     *
     * @param verdicts empty = any
     * @param products ids; empty = any
     */
    public record Wanted(Set<Verdict> verdicts, Set<String> products) {
        public Wanted {
            verdicts = Set.copyOf(verdicts);
            products = Set.copyOf(products);
        }
    }

    /** Where a page ended: at a product of a firm, by its place in the run. */
    public record Place(String uscc, int product) {
        public static final Place START = new Place("", -1);
    }

    /**
     * The pairs that come after a place.
     *
     * @param size at most
     */
    public List<Pair> page(MatchRun run, Wanted wanted, Place after, int size) {
        List<Pair> page = new ArrayList<>();
        go(run, wanted, after, chunk -> {
            for (Pair pair : chunk) {
                if (page.size() < size) {
                    page.add(pair);
                }
            }
            return page.size() < size;
        });
        return page;
    }

    /** The place of a pair of the run. */
    public static Place place(MatchRun run, Pair pair) {
        return new Place(pair.uscc, run.products().indexOf(pair.product));
    }

    public void forEach(MatchRun run, Wanted wanted, Consumer<Pair> taker) {
        go(run, wanted, Place.START, chunk -> {
            chunk.forEach(taker);
            return true;
        });
    }

    /**
     * With what was found, by the release of the run and the revision of the firm that it matched: found again, for a run keeps verdicts.
     *
     * @throws AppException STEP_ILLEGAL if a firm or its revision is not stored any more
     */
    public void forEachFound(MatchRun run, Wanted wanted, Consumer<Found> taker) {
        Release release = releases.find(run.release());
        go(run, wanted, Place.START, chunk -> {
            Map<String, List<Pair>> byFirm = new HashMap<>();
            chunk.forEach(pair ->
                    byFirm.computeIfAbsent(pair.uscc, uscc -> new ArrayList<>()).add(pair));
            List<StoredFirms.Current> revisions = chunk.stream()
                    .map(pair -> new StoredFirms.Current(pair.uscc, pair.revision))
                    .distinct()
                    .toList();
            Map<String, Profile> profiles = new HashMap<>();
            firms.documents(revisions).forEach(lying -> profiles.put(lying.uscc(), firms.read(lying)));
            for (StoredFirms.Current one : revisions) {
                Profile profile = profiles.get(one.uscc());
                if (profile == null) {
                    throw new AppException(
                            ErrorCode.STEP_ILLEGAL,
                            one.uscc() + "的资料已不在库中",
                            "firm " + one.uscc() + " is not stored any more");
                }
                Matcher.Look look = release.on(run.asOf())
                        .matcher()
                        .look(release.ruleSet().sheets().make(profile, Need.NONE, run.asOf()), Question.on(run.asOf()));
                byFirm.getOrDefault(one.uscc(), List.of())
                        .forEach(pair -> taker.accept(new Found(pair, look.findings(pair.product.id()))));
            }
            return true;
        });
    }

    /** @param taker takes the wanted pairs of some firms, and says whether there should be more */
    private void go(MatchRun run, Wanted wanted, Place after, Predicate<List<Pair>> taker) {
        Set<Verdict> kinds = wanted.verdicts.isEmpty() ? Set.of(Verdict.values()) : wanted.verdicts;
        boolean more = true;
        String done = after.uscc;
        List<MatchVerdictsRow> rows = new ArrayList<>();
        if (!after.uscc.isEmpty()) {
            verdicts.findById(MatchVerdictsRow.idOf(run.id(), after.uscc)).ifPresent(rows::add);
        }
        int from = after.product + 1;
        while (more) {
            rows.addAll(verdicts.between(MatchVerdictsRow.idOf(run.id(), done), MatchVerdictsRow.end(run.id()), CHUNK));
            if (rows.isEmpty()) {
                return;
            }
            Map<String, String> names =
                    firms.names(rows.stream().map(MatchVerdictsRow::uscc).toList());
            List<Pair> pairs = new ArrayList<>();
            for (MatchVerdictsRow row : rows) {
                for (int product = from; product < run.products().size(); product++) {
                    MatchRun.Listed listed = run.products().get(product);
                    Verdict verdict = PackedVerdicts.at(row.verdicts(), product);
                    if (kinds.contains(verdict)
                            && (wanted.products.isEmpty() || wanted.products.contains(listed.id()))) {
                        pairs.add(new Pair(row.uscc(), names.get(row.uscc()), row.revision(), listed, verdict));
                    }
                }
                from = 0;
                done = row.uscc();
            }
            rows.clear();
            more = taker.test(pairs);
        }
    }
}
