package littlegiant.matching;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.advice.Adviser;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.metric.MetricDictionary;
import littlegiant.offers.Offer;
import littlegiant.offers.Offers;
import org.jspecify.annotations.Nullable;

/** A product with its outcomes counted; the findings of met and unknown criteria are put into words only when they are shown. */
final class Considered {
    private final Entry entry;
    private final List<Asked> asked;
    private final Judgement by;
    private final Offers.Found offer;
    private final Availability availability;
    private final Verdict verdict;
    private final int unmet;
    private final int unknown;
    private @Nullable Integer rank;
    private @Nullable Score score;
    private @Nullable BigDecimal total;

    /** One sheet judged for one question, with what finds, prices and scores for it. */
    record Judgement(JudgedSheet judged, Findings findings, Offers offers, Scorer scorer, MetricDictionary metrics) {}

    /**
     * @param asked         the criteria that count, those that are asked whatever the need first
     * @param unmetAlways   unmet ones of those; what the need asks is added
     * @param unknownAlways likewise
     */
    Considered(Entry entry, List<Asked> asked, int unmetAlways, int unknownAlways, Judgement by) {
        this.entry = entry;
        this.asked = asked;
        this.by = by;
        this.offer = by.offers.of(entry);
        this.availability = Availability.of(entry.product(), by.judged.sheet().asOf());
        int unmetNow = unmetAlways;
        int unknownNow = unknownAlways;
        for (int i = entry.criteria().size(); i < asked.size(); i++) {
            Outcome outcome = asked.get(i).node().outcome(by.judged);
            unmetNow += outcome == Outcome.UNMET ? 1 : 0;
            unknownNow += outcome == Outcome.UNKNOWN ? 1 : 0;
        }
        this.unmet = unmetNow;
        this.unknown = unknownNow;
        this.verdict = Verdict.of(unmet, unknown, () -> by.findings.near(asked));
    }

    /** For somebody who is not shown its internal conditions. */
    static Considered fromOutside(Entry entry, List<Asked> asked, Judgement by) {
        int unmet = 0;
        int unknown = 0;
        for (Asked one : asked.subList(0, entry.criteria().size())) {
            Outcome outcome = one.node().outcome(by.judged);
            unmet += outcome == Outcome.UNMET ? 1 : 0;
            unknown += outcome == Outcome.UNKNOWN ? 1 : 0;
        }
        return new Considered(entry, asked, unmet, unknown, by);
    }

    /** Found when it is first asked for: only those are scored that are put in order or shown. */
    Score score() {
        if (score == null) {
            score = by.scorer.score(entry.product(), offer, asked.size(), asked.size() - unmet - unknown);
        }
        return score;
    }

    BigDecimal total() {
        if (total == null) {
            total = score().total();
        }
        return total;
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

    List<Finding> findings() {
        return asked.stream().map(by.findings::of).toList();
    }

    Match match() {
        Offer inWords = offer.inWords();
        List<Finding> found = findings();
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
                unmet == 0 ? List.of() : new Adviser(by.metrics, by.judged.sheet(), found).advise(),
                Replacement.of(by.judged.sheet(), entry.product(), inWords));
    }

    /** What is missing to decide. */
    Missing.Of missing() {
        List<Asked> open = asked.stream()
                .filter(one -> one.node().outcome(by.judged) == Outcome.UNKNOWN)
                .toList();
        return new Missing.Of(open, by.judged);
    }
}
