package littlegiant.desk;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntFunction;
import littlegiant.access.Identity;
import littlegiant.answers.Leads;
import littlegiant.answers.Populations;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Visit;
import littlegiant.judging.Verdict;
import littlegiant.matching.Inside;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.portfolio.Directory;
import littlegiant.portfolio.Particulars;
import littlegiant.portfolio.Population;
import littlegiant.release.Release;
import org.jspecify.annotations.Nullable;

/** One question about firms with all that answers it: which of them pass, in which order, and what is said of each. One thread. */
final class Listing {

    private final Identity who;
    private final FirmFilter filter;
    private final Populations.Found found;
    private final Population firms;
    private final Release release;
    private final Standings standings;
    private final Leads.@Nullable Found leads;
    private final Reach reach;
    private final Metric tier;
    private final Metric industry;
    private final Metric street;
    private final Metric sizeClass;
    private final Metric firstLoan;

    /**
     * @param within among which firms he may search
     * @param leads  how they stand with the product of the filter, of the same firms; null if it names none
     */
    Listing(
            Identity who,
            FirmFilter filter,
            Populations.Found found,
            Release release,
            Standings standings,
            Sights.Within within,
            Leads.@Nullable Found leads) {
        this.who = who;
        this.filter = filter;
        this.found = found;
        this.firms = found.population();
        this.release = release;
        this.standings = standings;
        this.leads = leads;
        MetricDictionary metrics = firms.metrics();
        this.tier = metrics.get("tier");
        this.reach = new Reach(firms, within);
        this.industry = metrics.get("industryCode");
        this.street = metrics.get("street");
        this.sizeClass = metrics.get("sizeClass");
        this.firstLoan = metrics.get("firstLoan");
    }

    Inside inside() {
        return who.role().isOfAnInstitution() ? new Inside(false, who.institution()) : Inside.ALL;
    }

    // --- which firms

    boolean passes(int firm) {
        return reach.holds(firm) && hasFacts(firm) && hasDays(firm) && hasStanding(firm);
    }

    private boolean hasFacts(int firm) {
        String prefix = filter.industry();
        String told = prefix == null ? null : firms.code(firm, industry);
        return (filter.tiers().isEmpty() || isOneOf(firm, tier, filter.tiers()))
                && (filter.streets().isEmpty() || isOneOf(firm, street, filter.streets()))
                && (prefix == null || (told != null && told.startsWith(prefix)));
    }

    private boolean isOneOf(int firm, Metric metric, Set<String> wanted) {
        String told = firms.code(firm, metric);
        return told != null && wanted.contains(told);
    }

    private boolean hasDays(int firm) {
        Particulars told = firms.particulars(firm);
        Integer days = filter.loanDueDays();
        Integer months = filter.titleMonths();
        return (days == null || isBy(dueOn(told), firms.asOf().plusDays(days)))
                && (months == null || isBy(endsOn(told), firms.asOf().plusMonths(months)));
    }

    private static boolean isBy(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private static @Nullable LocalDate dueOn(Particulars told) {
        Particulars.Loan next = told.nextLoan();
        return next == null ? null : next.dueOn();
    }

    private static @Nullable LocalDate endsOn(Particulars told) {
        Particulars.Title next = told.nextTitle();
        return next == null ? null : next.until();
    }

    private boolean hasStanding(int firm) {
        String uscc = firms.uscc(firm);
        if ((filter.mine() && !who.name().equals(standings.managers().get(uscc)))
                || (filter.unapplied() && standings.hasApplied(uscc))) {
            return false;
        }
        Relation relation = filter.relations().isEmpty() ? null : relation(firm);
        return (filter.relations().isEmpty()
                        || (relation != null && filter.relations().contains(relation)))
                && (leads == null || filter.verdictsWanted().contains(verdict(firm, leads)));
    }

    private @Nullable Relation relation(int firm) {
        return standings.relation(firms.uscc(firm), firms.particulars(firm), firms.figure(firm, firstLoan));
    }

    private static Verdict verdict(int firm, Leads.Found leads) {
        return leads.standings().get(firm).verdict();
    }

    // --- in which order

    Directory.Order order(FirmOrder order, Completeness completeness) {
        IntFunction<@Nullable Long> key =
                switch (order.by()) {
                    case NAME -> null;
                    case TIER -> this::tierRank;
                    case COMPLETENESS -> completeness.all(found, release, inside())::of;
                    case TITLE_END -> firm -> epochDay(endsOn(firms.particulars(firm)));
                    case LOAN_DUE -> firm -> epochDay(dueOn(firms.particulars(firm)));
                    case LAST_VISIT -> firm -> epochDay(standings.visits().get(firms.uscc(firm)));
                };
        return new Directory.Order(key, order.descending());
    }

    private @Nullable Long tierRank(int firm) {
        String told = firms.code(firm, tier);
        return told == null ? null : Long.valueOf(tier.rankOf(told));
    }

    private static @Nullable Long epochDay(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    // --- what is said of a firm

    String uscc(Directory.Hit hit) {
        return firms.uscc(hit.firm());
    }

    /**
     * @param visit   the newest entry that he may read; null = none
     * @param manager how whoever looks after it is called; null = nobody does
     */
    ListedFirm firm(Directory.Hit hit, @Nullable Visit visit, @Nullable String manager) {
        int firm = hit.firm();
        String uscc = firms.uscc(firm);
        Particulars told = firms.particulars(firm);
        return new ListedFirm(
                uscc,
                firms.name(firm),
                hit.formerName(),
                firms.code(firm, tier),
                firms.code(firm, street),
                firms.code(firm, industry),
                firms.code(firm, sizeClass),
                Completeness.of(firms, firm, release, inside()),
                told.nextTitle(),
                told.nextLoan(),
                relation(firm),
                manager,
                visit == null ? null : visit.note().visitedOn(),
                visit == null ? null : visit.note().nextAction(),
                visit == null ? null : visit.note().nextOn(),
                standings.hasOpenApplication(uscc),
                !who.role().isOfAnInstitution() || found.basis().seen().containsKey(uscc),
                leads == null ? null : verdict(firm, leads));
    }
}
