package littlegiant.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.answers.Leads;
import littlegiant.answers.Populations;
import littlegiant.applications.Applications;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Visit;
import littlegiant.engagement.Visits;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.portfolio.Directory;
import littlegiant.portfolio.Progress;
import littlegiant.portfolio.Word;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * The firms somebody works with: an account manager all of them, as his institution sees them; an officer those of his district; a specialist those that are assigned to
 * him. Who looks is in the audit chain.
 */
@Singleton
public class MyFirms {

    private final Releases releases;
    private final Populations populations;
    private final Leads leads;
    private final Completeness completeness;
    private final Sights sights;
    private final Applications applications;
    private final Visits visits;
    private final Clients clients;
    private final Catalogue catalogue;
    private final Ledger ledger;

    MyFirms(
            Releases releases,
            Populations populations,
            Leads leads,
            Completeness completeness,
            Sights sights,
            Applications applications,
            Visits visits,
            Clients clients,
            Catalogue catalogue,
            Ledger ledger) {
        this.releases = releases;
        this.populations = populations;
        this.leads = leads;
        this.completeness = completeness;
        this.sights = sights;
        this.applications = applications;
        this.visits = visits;
        this.clients = clients;
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /**
     * A page of the list.
     *
     * @param total of all pages
     * @param next  cursor of the next page: firms that come or go meanwhile move nothing; null = this is the last one
     */
    public record Page(int total, List<ListedFirm> firms, @Nullable String next) {}

    /**
     * @param cursor the {@code next} of the page before, in the same order; null = the first page
     * @param size   one at least
     * @param asOf   the day of figures, titles, loans and verdicts
     * @throws AppException PARAMETERS_INVALID if the cursor is none of this order, or the filter asks for what only an institution has; PRODUCT_NOT_FOUND; FORBIDDEN if
     *     the product is another institution's; STORE_UNAVAILABLE if it could not be entered who looks: then nothing is told
     */
    public Page page(
            Identity who,
            FirmFilter filter,
            FirmOrder order,
            @Nullable String cursor,
            int size,
            LocalDate asOf,
            By by) {
        requireOwn(who, filter);
        Directory.Position after = cursor == null ? null : order.position(cursor);
        Release release = releases.active();
        String institution = who.institution();
        Leads.Found known = institution == null || filter.product() == null
                ? null
                : leads.look(filter.product(), asOf, institution);
        Populations.Found found = known != null ? known.firms() : population(who, asOf, release);
        Standings standings = standings(who);
        Listing listing = new Listing(who, filter, found, release, standings, sights.within(who, null), known);
        Word word = filter.word() == null ? null : Word.of(filter.word());
        Directory.Page page = new Directory(found.population())
                .page(word, listing::passes, listing.order(order, completeness), after, size);
        List<ListedFirm> firms = firms(who, page, listing, standings);
        enter(who, filter, page.total(), firms, by);
        return new Page(page.total(), firms, page.last() == null ? null : order.cursor(page.last()));
    }

    private static void requireOwn(Identity who, FirmFilter filter) {
        if (who.institution() != null) {
            return;
        }
        Faults faults = new Faults();
        Set<Relation> others = EnumSet.complementOf(EnumSet.of(Relation.FIRST_LOAN));
        if (filter.relations().stream().anyMatch(others::contains)) {
            refuse(faults, "/relation");
        }
        if (filter.product() != null) {
            refuse(faults, "/product");
        }
        if (filter.mine()) {
            refuse(faults, "/mine");
        }
        faults.throwIfAny(ErrorCode.PARAMETERS_INVALID);
    }

    private static void refuse(Faults faults, String pointer) {
        faults.add(
                pointer, Fault.Code.DOES_NOT_FIT, "只有金融机构人员可按此筛选", "only who works for an institution can ask for it");
    }

    private Populations.Found population(Identity who, LocalDate asOf, Release release) {
        return who.institution() == null
                ? populations.on(asOf, release.ruleSet(), new Progress())
                : populations.seenBy(who.institution(), asOf, release.ruleSet(), new Progress());
    }

    private Standings standings(Identity who) {
        Institution institution = who.institution() == null
                ? null
                : catalogue.institution(who.institution()).orElse(null);
        return new Standings(
                institution,
                applications.states(who),
                who.institution() == null ? Map.of() : clients.of(who.institution()),
                visits.lastDays(who));
    }

    private List<ListedFirm> firms(Identity who, Directory.Page page, Listing listing, Standings standings) {
        List<String> usccs = page.hits().stream().map(listing::uscc).toList();
        Map<String, Visit> newest = visits.newest(who, usccs);
        Map<String, String> called = called(who);
        List<ListedFirm> firms = new ArrayList<>();
        for (Directory.Hit hit : page.hits()) {
            String uscc = listing.uscc(hit);
            String manager = standings.managers().get(uscc);
            firms.add(listing.firm(hit, newest.get(uscc), manager == null ? null : called.get(manager)));
        }
        return firms;
    }

    /** By name: how the account managers of his institution who work are called. */
    private Map<String, String> called(Identity who) {
        Map<String, String> called = new HashMap<>();
        clients.colleagues(who).forEach(user -> called.put(user.name(), user.displayName()));
        return called;
    }

    private void enter(Identity who, FirmFilter filter, int total, List<ListedFirm> firms, By by) {
        Set<String> consents =
                sights.under(who, firms.stream().map(ListedFirm::uscc).toList());
        Act act = Act.read("desk.firms", filter.word() == null ? "" : filter.word(), by)
                .with("found", total);
        act = filter.product() == null ? act : act.with("product", filter.product());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
    }
}
