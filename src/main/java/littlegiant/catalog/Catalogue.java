package littlegiant.catalog;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;

/** The stored products and institutions. A product is a chain of immutable revisions; one of them is published. */
@Singleton
public class Catalogue {

    /** More products than any district has; a bound on every list. */
    static final int PRODUCTS_MAX = 20_000;

    private static final int REVISIONS_MAX = 200;

    private final InstitutionRepository institutions;
    private final ProductRepository products;
    private final ProductRevisionRepository revisions;
    private final ProductReader reader;
    private final Clock clock;

    public Catalogue(
            InstitutionRepository institutions,
            ProductRepository products,
            ProductRevisionRepository revisions,
            ProductReader reader,
            Clock clock) {
        this.institutions = institutions;
        this.products = products;
        this.revisions = revisions;
        this.reader = reader;
        this.clock = clock;
    }

    /** A product as it is published now. */
    public record Published(Product product, int revision, String contentHash, Institution provider) {}

    /** One revision of a product's document. */
    public record Revision(int number, Value document, String contentHash, LocalDateTime storedAt) {}

    /** What an upsert did. */
    public enum Change {
        ACCEPTED,
        UNCHANGED
    }

    /** All of one moment: what others publish meanwhile is in none of the tables or in all of them. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public List<Published> published() {
        Map<String, Institution> providers = new HashMap<>();
        institutions.findAll().forEach(row -> providers.put(row.id(), row.institution()));
        Map<String, ProductRow> rows = new HashMap<>();
        products.all(PRODUCTS_MAX).forEach(row -> rows.put(row.id(), row));
        List<Published> published = new ArrayList<>();
        for (ProductRevisionRow revision : revisions.current(PRODUCTS_MAX)) {
            ProductRow row = rows.get(revision.productId());
            Institution provider = row == null ? null : providers.get(row.providerId());
            if (row == null || provider == null) {
                throw new IllegalStateException("product " + revision.productId() + " has lost its row or provider");
            }
            Product product = load(revision).as(row.state());
            published.add(new Published(product, revision.revision(), revision.contentHash(), provider));
        }
        return published;
    }

    private Product load(ProductRevisionRow revision) {
        Faults faults = new Faults();
        ProductReader.Reading reading = reader.read(json(revision.document(), faults), faults);
        faults.throwIfAny(ErrorCode.INTERNAL);
        if (reading == null) {
            throw new IllegalStateException("product revision " + revision.id() + " is no product");
        }
        return reading.product();
    }

    private static Value json(String document, Faults faults) {
        return DocumentReader.json(document.getBytes(StandardCharsets.UTF_8), faults);
    }

    @Transactional(readOnly = true)
    public Optional<Institution> institution(String id) {
        return institutions.findById(id).map(InstitutionRow::institution);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(String productId) {
        return revisions.of(productId, REVISIONS_MAX).stream()
                .map(row -> new Revision(
                        row.revision(), json(row.document(), new Faults()), row.contentHash(), row.storedAt()))
                .toList();
    }

    @Transactional
    public void put(Institution institution) {
        InstitutionRow row = InstitutionRow.of(institution);
        Optional<InstitutionRow> known = institutions.findById(row.id());
        if (known.isEmpty()) {
            institutions.save(row);
        } else if (!known.get().equals(row)) {
            institutions.update(row);
        }
    }

    /**
     * Publishes all of them, or none. Same content as the published revision = unchanged; other content = a new revision. A suspended product stays suspended
     * unless its new document says otherwise.
     *
     * @return what became of each, in order
     */
    @Transactional
    public List<Change> publish(List<ProductReader.Reading> readings) {
        List<Change> changes = new ArrayList<>();
        for (ProductReader.Reading reading : readings) {
            Product product = reading.product();
            Institution provider = reading.provider();
            if (provider != null) {
                put(provider);
            } else if (institutions.findById(product.provider()).isEmpty()) {
                put(new Institution(product.provider(), Institution.Kind.BANK, Text.same(product.provider())));
            }
            changes.add(publish(product));
        }
        return changes;
    }

    /** What {@link #publish} would do to each, in order; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Change> wouldPublish(List<ProductReader.Reading> readings) {
        return readings.stream()
                .map(reading -> {
                    Product product = reading.product();
                    int revision = products.findById(product.id())
                            .map(ProductRow::revision)
                            .orElse(0);
                    return change(
                            product.id(), revision, Hash.of(product.document().canonical()));
                })
                .toList();
    }

    private Change change(String productId, int revision, String hash) {
        return revision > 0 && hash.equals(hashOf(productId, revision)) ? Change.UNCHANGED : Change.ACCEPTED;
    }

    private Change publish(Product product) {
        String document = product.document().canonical();
        String hash = Hash.of(document);
        Optional<ProductRow> known = products.findById(product.id());
        int revision = known.map(ProductRow::revision).orElse(0);
        if (change(product.id(), revision, hash) == Change.UNCHANGED) {
            return Change.UNCHANGED;
        }
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        revisions.save(new ProductRevisionRow(
                ProductRevisionRow.idOf(product.id(), revision + 1), product.id(), revision + 1, document, hash, now));
        boolean saysSo = product.document().at("status") != null;
        Product.Status state =
                saysSo ? product.status() : known.map(ProductRow::state).orElse(Product.Status.PUBLISHED);
        ProductRow row = new ProductRow(product.id(), product.provider(), revision + 1, state);
        if (known.isPresent()) {
            products.update(row);
        } else {
            products.save(row);
        }
        return Change.ACCEPTED;
    }

    private String hashOf(String productId, int revision) {
        return revisions
                .findById(ProductRevisionRow.idOf(productId, revision))
                .map(ProductRevisionRow::contentHash)
                .orElseThrow(() -> new IllegalStateException("product " + productId + " has no revision " + revision));
    }

    /**
     * Suspends a product, or takes the suspension back.
     *
     * @throws AppException PRODUCT_NOT_FOUND
     */
    @Transactional
    public void state(String productId, Product.Status state) {
        ProductRow row = products.findById(productId).orElseThrow(() -> unknown(productId));
        products.update(new ProductRow(row.id(), row.providerId(), row.revision(), state));
    }

    @Transactional(readOnly = true)
    public long count() {
        return products.count();
    }

    public static AppException unknown(String productId) {
        return new AppException(ErrorCode.PRODUCT_NOT_FOUND, "没有编号为" + productId + "的产品", "no product " + productId);
    }
}
