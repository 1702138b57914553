package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

@MappedEntity("product_revision")
record ProductRevisionRow(
        @Id String id,
        String productId,
        int revision,
        String document,
        String contentHash,
        LocalDateTime storedAt,
        @Nullable String author,
        @Nullable String reason,
        State state,
        @Nullable LocalDate effectiveFrom) {

    /** How far a revision came. Only its state ever changes, never its document. */
    enum State {
        DRAFT(Text.of("草案", "a draft")),
        SUBMITTED(Text.of("已提交", "submitted")),
        APPROVED(Text.of("已审批", "approved")),
        REJECTED(Text.of("已退回", "rejected")),
        /** A later draft took its place before it was published. */
        REPLACED(Text.of("已被取代", "replaced")),
        PUBLISHED(Text.of("已发布", "published"));

        private final Text label;

        State(Text label) {
            this.label = label;
        }

        Text label() {
            return label;
        }

        /** Whether it may still be published. */
        boolean isOpen() {
            return this == DRAFT || this == SUBMITTED || this == APPROVED;
        }
    }

    static String idOf(String productId, int revision) {
        return productId + "-" + revision;
    }

    ProductRevisionRow as(State now) {
        return new ProductRevisionRow(
                id, productId, revision, document, contentHash, storedAt, author, reason, now, effectiveFrom);
    }

    /** The same content as another revision of its product. */
    ProductRevisionRow as(int number) {
        return new ProductRevisionRow(
                idOf(productId, number),
                productId,
                number,
                document,
                contentHash,
                storedAt,
                author,
                reason,
                state,
                effectiveFrom);
    }
}
