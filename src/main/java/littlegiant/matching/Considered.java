package littlegiant.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.advice.Adviser;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.offers.Offer;
import littlegiant.offers.Offers;
import org.jspecify.annotations.Nullable;

/** A product with its outcomes counted; the findings of met and unknown criteria are put into words only when they are shown. */
final class Considered {
    private final Entry entry;
    private final List<Asked> asked;
    private final JudgedSheet judged;
    private final Findings findings;
    private final Offers.Found offer;
    private final Scorer scorer;
    private final MetricDictionary metrics;
    private final Availability availability;
    private final Verdict verdict;
    private final int unmet;
    private final int unknown;
    private @Nullable Integer rank;
    private @Nullable Score score;

    /**
     * @param unmetAlways   unmet ones of the criteria that are asked whatever the need; what the need asks is added
     * @param unknownAlways likewise
     */
    Considered(
            Entry entry,
            List<Asked> asked,
            int unmetAlways,
            int unknownAlways,
            JudgedSheet judged,
            Findings findings,
            Offers offers,
            Scorer scorer,
            MetricDictionary metrics) {
        this.entry = entry;
        this.asked = asked;
        this.judged = judged;
        this.findings = findings;
        this.offer = offers.of(entry);
        this.scorer = scorer;
        this.metrics = metrics;
        this.availability = Availability.of(entry.product(), judged.sheet().asOf());
        int unmetNow = unmetAlways;
        int unknownNow = unknownAlways;
        for (Asked part : asked.subList(entry.criteria().size(), asked.size())) {
            Outcome outcome = part.node().outcome(judged);
            unmetNow += outcome == Outcome.UNMET ? 1 : 0;
            unknownNow += outcome == Outcome.UNKNOWN ? 1 : 0;
        }
        this.unmet = unmetNow;
        this.unknown = unknownNow;
        this.verdict = Verdict.of(unmet, unknown, unmet == 0 ? 0 : findings.near(asked));
    }

    /** Found when it is first asked for: only those are scored that are put in order or shown. */
    Score score() {
        if (score == null) {
            score = scorer.score(entry.product(), offer, asked.size(), asked.size() - unmet - unknown);
        }
        return score;
    }

    Entry entry() {
        return entry;
    }

    Availability availability() {
        return availability;
    }

    Verdict verdict() {
        return verdict;
    }

    int unmet() {
        return unmet;
    }

    int unknown() {
        return unknown;
    }

    Offers.Found offer() {
        return offer;
    }

    /** @param place among the open and eligible, from 1 */
    void rank(int place) {
        rank = place;
    }

    Match match() {
        Offer inWords = offer.inWords();
        List<Finding> found = asked.stream().map(findings::of).toList();
        return new Match(
                entry.product(),
                entry.revision(),
                entry.provider(),
                availability,
                verdict,
                unmet,
                unknown,
                rank,
                score(),
                inWords,
                found,
                unmet == 0 ? List.of() : new Adviser(metrics, judged.sheet(), found).advise(),
                Replacement.of(judged.sheet(), entry.product(), inWords));
    }

    /** Whether telling the metric, and nothing else, can change the verdict: it can unmeet a criterion, or meet all that are open. */
    boolean isChangedBy(Metric metric) {
        return asked.stream().anyMatch(one -> one.node().outcomeIf(metric, Outcome.UNMET, judged) == Outcome.UNMET)
                || asked.stream().allMatch(one -> one.node().outcomeIf(metric, Outcome.MET, judged) == Outcome.MET);
    }

    /** What is missing to decide: the metrics of unknown tests that could still change the answer of their criterion. */
    Set<Metric> missing() {
        Set<Metric> missing = new LinkedHashSet<>();
        asked.forEach(one ->
                one.node().open(judged).forEach(leaf -> missing.add(leaf.atom().metric())));
        return missing;
    }
}
