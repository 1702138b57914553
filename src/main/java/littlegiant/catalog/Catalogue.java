package littlegiant.catalog;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** The stored products and institutions, to be read. A product is a chain of immutable revisions; {@link Lifecycle} adds to it. */
@Singleton
public class Catalogue {

    /** More products than any district has; a bound on every list. */
    static final int PRODUCTS_MAX = 20_000;

    /** Beside a product; every step is in the audit too. */
    private static final int STEPS_SHOWN_MAX = 200;

    private static final int PUBLISHED_MAX = PRODUCTS_MAX * 50;
    private static final int CHUNK = 500;

    private final InstitutionRepository institutions;
    private final ProductRepository products;
    private final ProductRevisionRepository revisions;
    private final ProductStepRepository steps;

    public Catalogue(
            InstitutionRepository institutions,
            ProductRepository products,
            ProductRevisionRepository revisions,
            ProductStepRepository steps) {
        this.institutions = institutions;
        this.products = products;
        this.revisions = revisions;
        this.steps = steps;
    }

    /** A product as it is published. */
    public record Published(Product product, int revision, String contentHash, Institution provider) {}

    /**
     * One revision of a product's document.
     *
     * @param state    code of how far it came: DRAFT, SUBMITTED, APPROVED, REJECTED, REPLACED, PUBLISHED
     * @param storedAt UTC
     * @param author   null = stored before authors were kept
     */
    public record Revision(
            int number,
            Value.Obj document,
            String contentHash,
            String state,
            LocalDateTime storedAt,
            @Nullable String author,
            @Nullable String reason) {

        /** The institution that publishes it, as its document says. */
        public String provider() {
            Value told = document.at("provider");
            if (told instanceof Value.Obj brought) {
                told = brought.at("id");
            }
            if (!(told instanceof Value.Str id)) {
                throw new IllegalStateException("product revision " + number + " names no provider");
            }
            return id.text();
        }

        /** Whether it may still be published. */
        public boolean isOpen() {
            return ProductRevisionRow.State.valueOf(state).isOpen();
        }

        public boolean isPublished() {
            return state.equals(ProductRevisionRow.State.PUBLISHED.name());
        }
    }

    /** One step in the life of a product. */
    public record Taken(int revision, Step step, String actor, LocalDateTime at, @Nullable String reason) {}

    /** Where a product stands, with its steps, newest first. */
    public record Life(String productId, String provider, Standing standing, int published, List<Taken> steps) {}

    /** Every product that is published, by id. */
    @Transactional(readOnly = true)
    public List<Listing> listings() {
        Map<String, List<ProductRevisionRow>> published = new HashMap<>();
        revisions.published(PUBLISHED_MAX).forEach(row -> published
                .computeIfAbsent(row.productId(), id -> new ArrayList<>())
                .add(row));
        return products.all(PRODUCTS_MAX).stream()
                .filter(product -> product.state().isListed())
                .map(product -> Listing.of(product, published.getOrDefault(product.id(), List.of())))
                .toList();
    }

    /** One product; empty if it is not published, or no longer. */
    @Transactional(readOnly = true)
    public Optional<Listing> listing(String productId) {
        return products.findById(productId)
                .filter(product -> product.state().isListed())
                .map(product -> Listing.of(product, revisions.publishedOf(productId, PUBLISHED_MAX)));
    }

    /** The documents of revisions, by product id and number as {@link #key} puts them together. */
    @Transactional(readOnly = true)
    public Map<String, Value> documents(Collection<String> keys) {
        List<String> wanted = List.copyOf(keys);
        Map<String, Value> documents = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            revisions
                    .findByIdIn(wanted.subList(from, Math.min(wanted.size(), from + CHUNK)))
                    .forEach(row -> documents.put(row.id(), document(row)));
        }
        return documents;
    }

    public static String key(String productId, int revision) {
        return ProductRevisionRow.idOf(productId, revision);
    }

    private static Value.Obj document(ProductRevisionRow row) {
        return (Value.Obj) DocumentReader.json(row.document().getBytes(StandardCharsets.UTF_8), new Faults());
    }

    /** The institution whose product owner brought this one along; empty if nobody did. */
    @Transactional(readOnly = true)
    public Optional<String> keeper(String institution) {
        return institutions.findById(institution).map(InstitutionRow::keeper);
    }

    @Transactional(readOnly = true)
    public Optional<Institution> institution(String id) {
        return institutions.findById(id).map(InstitutionRow::institution);
    }

    /** By id. */
    @Transactional(readOnly = true)
    public Map<String, Institution> institutions() {
        Map<String, Institution> byId = new TreeMap<>();
        institutions.findAll().forEach(row -> byId.put(row.id(), row.institution()));
        return byId;
    }

    /** Newest first, before a number. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(String productId, int before, int most) {
        return revisions.before(productId, before, most).stream()
                .map(Catalogue::revision)
                .toList();
    }

    /** Empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Revision> newest(String productId) {
        return revisions.newest(productId).map(Catalogue::revision);
    }

    /** One revision; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Revision> at(String productId, int revision) {
        return revisions.findById(key(productId, revision)).map(Catalogue::revision);
    }

    /** The revision that may still be published; empty if the newest one was published, rejected, or there is none. */
    @Transactional(readOnly = true)
    public Optional<Revision> draft(String productId) {
        return newest(productId).filter(Revision::isOpen);
    }

    static Revision revision(ProductRevisionRow row) {
        return new Revision(
                row.revision(),
                document(row),
                row.contentHash(),
                row.state().name(),
                row.storedAt(),
                row.author(),
                row.reason());
    }

    /** @throws AppException PRODUCT_NOT_FOUND */
    @Transactional(readOnly = true)
    public Life life(String productId) {
        ProductRow product = products.findById(productId).orElseThrow(() -> unknown(productId));
        List<Taken> taken = steps.of(productId, STEPS_SHOWN_MAX).stream()
                .map(row -> new Taken(row.revision(), row.step(), row.actor(), row.takenAt(), row.reason()))
                .toList();
        return new Life(product.id(), product.providerId(), product.state(), product.revision(), taken);
    }

    /** The institution of a product that is there, as a draft at least. */
    @Transactional(readOnly = true)
    public Optional<String> provider(String productId) {
        return products.findById(productId).map(ProductRow::providerId);
    }

    @Transactional(readOnly = true)
    public long count() {
        return products.count();
    }

    /** For somebody who asks about what is another institution's. */
    public static AppException foreign(String provider) {
        return new AppException(
                ErrorCode.FORBIDDEN, "这是其他机构的产品：" + provider, "it is another institution's product: " + provider);
    }

    public static AppException unknown(String productId) {
        return new AppException(ErrorCode.PRODUCT_NOT_FOUND, "没有编号为" + productId + "的产品", "no product " + productId);
    }
}
