package littlegiant.desk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.access.Identity;
import littlegiant.answers.Populations;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.engagement.Sights;
import littlegiant.kernel.AppException;
import littlegiant.metric.Metric;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Badge;
import littlegiant.receipt.Ledger;
import littlegiant.recognition.Awards;
import littlegiant.recognition.Awards.Award;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

/** What a district has to pay for titles of its firms, and when. Who looks is in the audit chain. */
@Singleton
public class AwardsDue {

    private static final int MONTHS_AHEAD = 12;

    /** Firms are named to be checked one by one; of what is only foreseen they are counted. */
    private static final Set<Awards.Status> NAMED = EnumSet.of(Awards.Status.TO_CHECK, Awards.Status.CONDITIONAL);

    private final Releases releases;
    private final Populations populations;
    private final Sights sights;
    private final Ledger ledger;

    AwardsDue(Releases releases, Populations populations, Sights sights, Ledger ledger) {
        this.releases = releases;
        this.populations = populations;
        this.sights = sights;
        this.ledger = ledger;
    }

    /**
     * One kind of award.
     *
     * @param amount yuan, of each
     * @param firms  how many there are of each status; what is foreseen for later than a year from the day, and what titles that are not held would bring, is not counted
     */
    public record Kind(Awards.Event event, Badge.Level level, BigDecimal amount, Map<Awards.Status, Integer> firms) {

        public int firms(Awards.Status status) {
            return firms.getOrDefault(status, 0);
        }

        public BigDecimal sum(Awards.Status status) {
            return amount.multiply(BigDecimal.valueOf(firms(status)));
        }
    }

    /** @param street null = not told */
    public record Firm(String uscc, String name, @Nullable String street, Award award) {}

    /**
     * What was found.
     *
     * @param kinds recognitions before re-reviews, the highest level first
     * @param named firms whose award falls into this year or waits for a re-review that is under way; those of this year first
     */
    public record Found(List<Kind> kinds, List<Firm> named) {

        public Found {
            kinds = List.copyOf(kinds);
            named = List.copyOf(named);
        }
    }

    /**
     * Of the firms of somebody's district on a day.
     *
     * @throws AppException STORE_UNAVAILABLE if it could not be entered who looks: then nothing is told
     */
    public Found of(Identity who, LocalDate asOf, By by) {
        RuleSet rules = releases.active().ruleSet();
        Population firms = populations.on(asOf, rules, new Progress()).population();
        Reach reach = new Reach(firms, sights.within(who, null));
        Metric region = firms.metrics().get("regionCode");
        Metric street = firms.metrics().get("street");
        Tally tally = new Tally(asOf.plusMonths(MONTHS_AHEAD));
        for (int firm = 0; firm < firms.size(); firm++) {
            if (reach.holds(firm)) {
                for (Award award : rules.awards()
                        .of(firms.code(firm, region), firms.particulars(firm).badges(), asOf)) {
                    tally.count(new Firm(firms.uscc(firm), firms.name(firm), firms.code(firm, street), award));
                }
            }
        }
        Found found = tally.found();
        ledger.enter(
                Act.read("desk.awards", String.join(",", who.regions()), by).with("found", found.named.size()));
        return found;
    }

    /** Counts what was found so far. */
    private static final class Tally {

        private static final Comparator<Award> ORDER = Comparator.comparing(Award::event)
                .thenComparing(Award::level, Comparator.reverseOrder())
                .thenComparing(Award::amount, Comparator.reverseOrder());

        private final LocalDate last;
        private final Map<Award, Map<Awards.Status, Integer>> kinds = new TreeMap<>(ORDER);
        private final List<Firm> named = new ArrayList<>();

        Tally(LocalDate last) {
            this.last = last;
        }

        void count(Firm firm) {
            Award award = firm.award;
            Map<Awards.Status, Integer> counts =
                    kinds.computeIfAbsent(award, key -> new EnumMap<>(Awards.Status.class));
            boolean later = award.status() == Awards.Status.FORESEEN
                    && (award.from() == null || award.from().isAfter(last));
            if (award.status() != Awards.Status.IF_RECOGNISED && !later) {
                counts.merge(award.status(), 1, Integer::sum);
            }
            if (NAMED.contains(award.status())) {
                named.add(firm);
            }
        }

        Found found() {
            List<Kind> all = new ArrayList<>();
            kinds.forEach((award, counts) -> all.add(new Kind(award.event(), award.level(), award.amount(), counts)));
            named.sort(Comparator.comparing((Firm firm) -> firm.award.status())
                    .thenComparing(firm -> firm.award, ORDER)
                    .thenComparing(Firm::uscc));
            return new Found(all, named);
        }
    }
}
