package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.answers.Impacts;
import littlegiant.audit.Act;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.receipt.Ledger;
import littlegiant.sweep.Change;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would change, as one may be told who works on it: by what his institution sees of the firms, those named that allow it to see all of them. */
@Singleton
public class ImpactLook {

    private final Impacts impacts;
    private final Ledger ledger;
    private final ProductRights rights;
    private final Sights sights;

    ImpactLook(Impacts impacts, Ledger ledger, ProductRights rights, Sights sights) {
        this.impacts = impacts;
        this.ledger = ledger;
        this.rights = rights;
        this.sights = sights;
    }

    /**
     * What is wanted.
     *
     * @param changes  of which firms are listed; empty = all that change
     * @param patience how long to wait for it; after that the answer says how far it is
     * @param page     of firms, from 0
     */
    public record Wanted(LocalDate asOf, Set<Change> changes, Duration patience, int page, int size) {
        public Wanted {
            changes = Set.copyOf(changes);
        }
    }

    /** @throws littlegiant.kernel.AppException FORBIDDEN; as {@link Impacts#look} */
    public ImpactView look(String id, Wanted wanted, HttpRequest<?> request) {
        rights.require(request, id);
        String institution = Caller.who(request).institution();
        Impacts.Job job = impacts.look(id, wanted.asOf(), institution, wanted.patience());
        Set<String> consents = new TreeSet<>();
        ImpactView view = ImpactView.of(
                id, job, wanted.changes(), wanted.page(), wanted.size(), codes -> open(institution, codes, consents));
        Act act = Act.read("product.impact", id, Caller.of(request)).with("draft", job.draft());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
        return view;
    }

    /** @throws littlegiant.kernel.AppException FORBIDDEN, PRODUCT_NOT_FOUND */
    public void cancel(String id, HttpRequest<?> request) {
        rights.require(request, id);
        impacts.cancel(id);
    }

    /** @param consents gains those under which firms are named */
    private Set<String> open(@Nullable String institution, List<String> codes, Set<String> consents) {
        Map<String, List<String>> open = institution == null ? Map.of() : sights.open(codes, institution);
        open.values().forEach(consents::addAll);
        return open.keySet();
    }
}
