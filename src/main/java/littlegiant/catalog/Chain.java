package littlegiant.catalog;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.catalog.ProductRevisionRow.State;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;

/** The chain of a product's revisions, and how it grows. Called within a transaction. */
@Singleton
final class Chain {

    private final InstitutionRepository institutions;
    private final ProductRevisionRepository revisions;
    private final Steps steps;
    private final AuditLog audit;
    private final Clock clock;

    Chain(
            InstitutionRepository institutions,
            ProductRevisionRepository revisions,
            Steps steps,
            AuditLog audit,
            Clock clock) {
        this.institutions = institutions;
        this.revisions = revisions;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a revision; one that was open is replaced by it. */
    ProductRevisionRow add(Product product, Optional<ProductRevisionRow> newest, State state, By by) {
        String document = product.document().canonical();
        return add(
                new ProductRevisionRow(
                        "",
                        product.id(),
                        0,
                        document,
                        Hash.of(document),
                        now(),
                        by.actor(),
                        by.reason(),
                        state,
                        product.effectiveFrom()),
                newest);
    }

    /** Adds what was published before once more. */
    ProductRevisionRow again(ProductRevisionRow then, Optional<ProductRevisionRow> newest, By by) {
        return add(
                new ProductRevisionRow(
                        "",
                        then.productId(),
                        0,
                        then.document(),
                        then.contentHash(),
                        now(),
                        by.actor(),
                        by.reason(),
                        State.PUBLISHED,
                        then.effectiveFrom()),
                newest);
    }

    private ProductRevisionRow add(ProductRevisionRow content, Optional<ProductRevisionRow> newest) {
        newest.filter(row -> row.state().isOpen()).ifPresent(row -> revisions.update(row.as(State.REPLACED)));
        ProductRevisionRow row =
                content.as(newest.map(ProductRevisionRow::revision).orElse(0) + 1);
        revisions.save(row);
        return row;
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }

    static boolean isSame(ProductRevisionRow row, Product product) {
        return row.contentHash().equals(Hash.of(product.document().canonical()));
    }

    void take(ProductRevisionRow row, Step step, By by) {
        take(row.productId(), row.revision(), step, by);
    }

    void take(String productId, int revision, Step step, By by) {
        steps.take(productId, revision, step, now(), by);
        audit.append(Act.change("product." + step.name().toLowerCase(Locale.ROOT), productId, by)
                .with("revision", revision));
    }

    /** A suspended product stays suspended unless its new document says otherwise. */
    static Standing standing(Standing before, ProductRevisionRow revision) {
        if (Catalogue.revision(revision).document().at("status") instanceof Value.Str status) {
            return Standing.of(Product.Status.valueOf(status.text()));
        }
        return before == Standing.SUSPENDED ? Standing.SUSPENDED : Standing.PUBLISHED;
    }

    void put(Institution institution, By by) {
        Optional<InstitutionRow> known = institutions.findById(institution.id());
        String keeper = known.isEmpty() ? by.institution() : known.get().keeper();
        InstitutionRow row = InstitutionRow.of(institution, keeper);
        if (known.isEmpty()) {
            institutions.save(row);
        } else if (!known.get().equals(row)) {
            institutions.update(row);
        }
    }

    /** Makes sure that the institution a product names is there; one that the document brings is taken over as it is told. */
    void bring(ProductReader.Reading reading, By by) {
        if (reading.provider() != null) {
            put(reading.provider(), by);
        } else {
            bringIfMissing(reading, by);
        }
    }

    /** The same, but that a draft changes nothing about an institution that is there already. */
    void bringIfMissing(ProductReader.Reading reading, By by) {
        String id = reading.product().provider();
        if (institutions.findById(id).isEmpty()) {
            Institution brought = reading.provider();
            put(brought != null ? brought : new Institution(id, Institution.Kind.BANK, Text.same(id)), by);
        }
    }
}
