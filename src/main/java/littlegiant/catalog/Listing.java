package littlegiant.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is published: what a release pins of it.
 *
 * @param provider  id of the institution
 * @param revisions newest first: of those that hold from a day on, down to one that holds on every day before
 */
public record Listing(String productId, String provider, Product.Status status, List<Pinned> revisions) {

    public Listing {
        revisions = List.copyOf(revisions);
    }

    /** @param effectiveFrom the first day on which it holds; null = on every day */
    public record Pinned(int revision, String contentHash, @Nullable LocalDate effectiveFrom) {}

    /** Of every revision that was ever published, newest first. A revision that holds on every day leaves nothing to those before it. */
    static Listing of(ProductRow product, List<ProductRevisionRow> published) {
        List<Pinned> pinned = new ArrayList<>();
        for (ProductRevisionRow row : published) {
            pinned.add(new Pinned(row.revision(), row.contentHash(), row.effectiveFrom()));
            if (row.effectiveFrom() == null) {
                break;
            }
        }
        return new Listing(product.id(), product.providerId(), product.state().status(), pinned);
    }
}
