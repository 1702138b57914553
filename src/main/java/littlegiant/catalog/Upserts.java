package littlegiant.catalog;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.audit.By;
import littlegiant.catalog.ProductRevisionRow.State;

/** Many products at once: all of them, or none. */
@Singleton
public class Upserts {

    private final ProductRepository products;
    private final ProductRevisionRepository revisions;
    private final Lifecycle lifecycle;
    private final Chain chain;

    Upserts(ProductRepository products, ProductRevisionRepository revisions, Lifecycle lifecycle, Chain chain) {
        this.products = products;
        this.revisions = revisions;
        this.lifecycle = lifecycle;
        this.chain = chain;
    }

    /** What an upsert did. */
    public enum Change {
        ACCEPTED,
        UNCHANGED
    }

    @Transactional
    public void put(Institution institution, By by) {
        chain.put(institution, by);
    }

    /**
     * Publishes all of them at once, or none: without drafts and approvals, for the demo. Same content as the published revision = unchanged; other content = a
     * new revision.
     *
     * @return what became of each, in order
     */
    @Transactional
    public List<Change> publishAll(List<ProductReader.Reading> readings, By by) {
        List<Change> changes = new ArrayList<>();
        for (ProductReader.Reading reading : readings) {
            chain.bring(reading, by);
            changes.add(publish(reading.product(), by));
        }
        return changes;
    }

    private Change publish(Product product, By by) {
        Optional<ProductRow> known = products.lock(product.id());
        Optional<ProductRevisionRow> newest = revisions.newest(product.id());
        if (isPublished(product, known)) {
            return Change.UNCHANGED;
        }
        ProductRevisionRow row = chain.add(product, newest, State.PUBLISHED, by);
        Standing before = known.map(ProductRow::state).orElse(Standing.DRAFT);
        ProductRow after =
                new ProductRow(product.id(), product.provider(), row.revision(), Chain.standing(before, row));
        if (known.isPresent()) {
            products.update(after);
        } else {
            products.save(after);
        }
        chain.take(row, Step.PUBLISH, by);
        return Change.ACCEPTED;
    }

    private boolean isPublished(Product product, Optional<ProductRow> known) {
        return known.filter(row -> row.state().isListed())
                .flatMap(row -> revisions.findById(ProductRevisionRow.idOf(row.id(), row.revision())))
                .filter(row -> Chain.isSame(row, product))
                .isPresent();
    }

    /** What {@link #publishAll} would do to each, in order; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Change> wouldPublish(List<ProductReader.Reading> readings) {
        return readings.stream()
                .map(reading -> isPublished(
                                reading.product(),
                                products.findById(reading.product().id()))
                        ? Change.UNCHANGED
                        : Change.ACCEPTED)
                .toList();
    }

    /**
     * Keeps a draft of all of them, or of none.
     *
     * @return what became of each, in order
     */
    @Transactional
    public List<Change> draftAll(List<ProductReader.Reading> readings, By by) {
        List<Change> changes = wouldDraft(readings);
        for (int i = 0; i < readings.size(); i++) {
            if (changes.get(i) == Change.ACCEPTED) {
                lifecycle.draft(readings.get(i), null, by);
            }
        }
        return changes;
    }

    /** What {@link #draftAll} would do to each, in order; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Change> wouldDraft(List<ProductReader.Reading> readings) {
        return readings.stream()
                .map(reading -> revisions
                                .newest(reading.product().id())
                                .filter(row -> Chain.isSame(row, reading.product()) && row.state() != State.REJECTED)
                                .isPresent()
                        ? Change.UNCHANGED
                        : Change.ACCEPTED)
                .toList();
    }
}
