package littlegiant.catalog;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products of an institution as those who work on them see them: drafts among them, and what may be done next with each. */
@Singleton
public class Shelf {

    private static final int CHUNK = 500;

    private final ProductRepository products;
    private final ProductRevisionRepository revisions;
    private final InstitutionRepository institutions;
    private final Steps steps;

    Shelf(
            ProductRepository products,
            ProductRevisionRepository revisions,
            InstitutionRepository institutions,
            Steps steps) {
        this.products = products;
        this.revisions = revisions;
        this.institutions = institutions;
        this.steps = steps;
    }

    /**
     * One product.
     *
     * @param published number of the revision that was published last; 0 = none yet
     * @param newest    the newest revision, published or not
     */
    public record Kept(
            String productId, String provider, Standing standing, int published, Catalogue.Revision newest) {}

    /**
     * What comes next for a product.
     *
     * @param steps     that where it stands allows, whoever takes them
     * @param tookPart  whether the one who asks wrote, submitted or approved the newest revision, and so does not approve it
     * @param approvals of the newest revision
     */
    public record Next(List<Step> steps, boolean tookPart, int approvals) {
        public Next {
            steps = List.copyOf(steps);
        }
    }

    /** Of the institution, and of those that its product owners brought along, by id. */
    @Transactional(readOnly = true)
    public List<Kept> of(String institution) {
        List<String> providers = new ArrayList<>(List.of(institution));
        institutions.findByKeeper(institution).forEach(brought -> providers.add(brought.id()));
        List<ProductRow> rows = products.findByProviderIdInOrderById(providers);
        Map<String, ProductRevisionRow> newest = new HashMap<>();
        List<String> ids = rows.stream().map(ProductRow::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            revisions
                    .newestOf(ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .forEach(row -> newest.put(row.productId(), row));
        }
        List<Kept> kept = new ArrayList<>();
        for (ProductRow row : rows) {
            Optional.ofNullable(newest.get(row.id()))
                    .map(Catalogue::revision)
                    .ifPresent(
                            last -> kept.add(new Kept(row.id(), row.providerId(), row.state(), row.revision(), last)));
        }
        return kept;
    }

    /**
     * @param actor who asks
     * @throws littlegiant.kernel.AppException PRODUCT_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Next next(String productId, String actor) {
        ProductRow product = products.findById(productId).orElseThrow(() -> Catalogue.unknown(productId));
        ProductRevisionRow newest = revisions.newest(productId).orElseThrow(() -> Catalogue.unknown(productId));
        return new Next(
                Steps.legal(product.state(), newest.state()),
                steps.tookPart(productId, newest.revision(), actor),
                steps.approvals(productId, newest.revision()));
    }
}
