package littlegiant.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import littlegiant.access.Identity;
import littlegiant.answers.Answers;
import littlegiant.answers.Leads;
import littlegiant.answers.Populations;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Inside;
import littlegiant.matching.Question;
import littlegiant.portfolio.Directory;
import littlegiant.portfolio.Population;
import littlegiant.profile.Profile;
import littlegiant.receipt.Ledger;
import littlegiant.sweep.Fit.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who is worth a call for a product of one's own institution. Every firm is counted, as the institution sees it; only those are named that allow the institution to see all
 * of them.
 */
@Singleton
public class LeadList {

    /** Firms of one export. */
    public static final int EXPORT_MAX = 2_000;

    private static final String ORDER = "LEADS";

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    /** Above all that one product asks. */
    private static final int CRITERIA_MAX = 10_000;

    private final Leads leads;
    private final Populations populations;
    private final Sights sights;
    private final Ledger ledger;

    LeadList(Leads leads, Populations populations, Sights sights, Ledger ledger) {
        this.leads = leads;
        this.populations = populations;
        this.sights = sights;
        this.ledger = ledger;
    }

    /**
     * A firm that is named.
     *
     * @param tier    a code of the metric {@code tier}; null = not told in full
     * @param lacking what is not met or not known, in the order of the product's criteria
     * @param trueFrom the day on which all that is unmet has come true by itself while the rest still holds; null if there is none
     */
    public record Lead(
            String uscc,
            String name,
            @Nullable String tier,
            Verdict verdict,
            int unmet,
            int unknown,
            List<Finding> lacking,
            @Nullable LocalDate trueFrom) {
        public Lead {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * A page of the firms that are named: by verdict, least lacking first.
     *
     * @param found  how every firm stands
     * @param counts of all firms, every verdict named
     * @param total  firms with the wanted verdicts that are named, on all pages
     * @param withheld firms with the wanted verdicts that are only counted
     * @param next   cursor of the next page; null = this is the last one
     */
    public record Page(
            Leads.Found found,
            Map<Verdict, Integer> counts,
            int total,
            int withheld,
            List<Lead> leads,
            @Nullable String next) {}

    /**
     * @param verdicts empty = all
     * @param cursor   the {@code next} of the page before; null = the first page
     * @param size     one at least
     * @throws AppException FORBIDDEN if he does not work for the product's institution; PRODUCT_NOT_FOUND; PARAMETERS_INVALID if it is no cursor; STORE_UNAVAILABLE if it
     *     could not be entered who looks: then nothing is told
     */
    public Page page(
            Identity who,
            String productId,
            Set<Verdict> verdicts,
            @Nullable String cursor,
            int size,
            LocalDate asOf,
            By by) {
        if (who.institution() == null) {
            throw new AppException(ErrorCode.FORBIDDEN, "您不属于任何机构", "you work for no institution");
        }
        Directory.Position after = cursor == null ? null : Cursors.read(ORDER, cursor);
        Leads.Found found = leads.look(productId, asOf, who.institution());
        IntPredicate wanted = firm -> verdicts.isEmpty()
                || verdicts.contains(found.standings().get(firm).verdict());
        Directory.Page page = new Directory(found.firms().population())
                .page(
                        null,
                        firm -> wanted.test(firm) && isOpen(found.firms(), firm),
                        new Directory.Order(firm -> key(found.standings().get(firm)), false),
                        after,
                        size);
        List<Lead> named = named(found, page.hits(), new Inside(false, who.institution()));
        enter(who, productId, named, by);
        Map<Verdict, Integer> counts = found.counts();
        int all = counts.entrySet().stream()
                .filter(one -> verdicts.isEmpty() || verdicts.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Page(
                found,
                new EnumMap<>(counts),
                page.total(),
                all - page.total(),
                named,
                page.last() == null ? null : Cursors.of(ORDER, page.last()));
    }

    /**
     * The firms that are named as a sheet to be saved, at most {@link #EXPORT_MAX}.
     *
     * @throws AppException as {@link #page}
     */
    public DeskSheet export(Identity who, String productId, Set<Verdict> verdicts, LocalDate asOf, Lang lang, By by) {
        return DeskSheet.of(page(who, productId, verdicts, null, EXPORT_MAX, asOf, by), lang);
    }

    /** Whether a firm allows the institution to see all of it. */
    private static boolean isOpen(Populations.Found firms, int firm) {
        String sight = firms.basis().seen().get(firms.population().uscc(firm));
        return sight != null && Sight.of(sight).isAllOfTheFirm();
    }

    private static Long key(Standing standing) {
        return ((long) VERDICTS.indexOf(standing.verdict()) * CRITERIA_MAX + standing.unmet()) * CRITERIA_MAX
                + standing.unknown();
    }

    private List<Lead> named(Leads.Found found, List<Directory.Hit> hits, Inside inside) {
        Population firms = found.firms().population();
        Map<String, Profile> profiles = new HashMap<>();
        populations
                .profiles(
                        found.firms(),
                        hits.stream().mapToInt(Directory.Hit::firm).toArray())
                .forEach(profile -> profiles.put(profile.uscc(), profile));
        List<Lead> named = new ArrayList<>();
        for (Directory.Hit hit : hits) {
            Profile profile = profiles.get(firms.uscc(hit.firm()));
            if (profile != null) {
                named.add(lead(found, hit.firm(), profile, inside));
            }
        }
        return named;
    }

    private static Lead lead(Leads.Found found, int firm, Profile profile, Inside inside) {
        Population firms = found.firms().population();
        Answers.GivenOne given = Answers.one(
                Answers.Subject.of(profile),
                found.published().product().id(),
                question(firms.asOf(), inside),
                found.release());
        Answers.Foreseen foreseen = given.foreseen();
        Standing standing = found.standings().get(firm);
        return new Lead(
                profile.uscc(),
                profile.name(),
                firms.code(firm, firms.metrics().get("tier")),
                standing.verdict(),
                standing.unmet(),
                standing.unknown(),
                given.match().findings().stream()
                        .filter(finding -> finding.outcome() != Outcome.MET)
                        .toList(),
                foreseen == null || !foreseen.holds() ? null : foreseen.day());
    }

    private static Question question(LocalDate asOf, Inside inside) {
        Question all = Question.on(asOf);
        return new Question(
                asOf,
                all.need(),
                all.verdicts(),
                all.kinds(),
                all.providers(),
                null,
                inside,
                all.sort(),
                all.page(),
                all.size());
    }

    private void enter(Identity who, String productId, List<Lead> named, By by) {
        Set<String> consents = sights.under(who, named.stream().map(Lead::uscc).toList());
        Act act = Act.read("product.leads", productId, by).with("named", named.size());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
    }
}
