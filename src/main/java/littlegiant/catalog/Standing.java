package littlegiant.catalog;

import littlegiant.kernel.Text;

/** Where a product stands as a whole, whatever its revisions are. */
public enum Standing {
    /** Nothing of it was published yet. */
    DRAFT(Text.of("未发布", "not published")),
    PUBLISHED(Text.of("已发布", "published")),
    /** Takes no applications; answers carry it as such. */
    SUSPENDED(Text.of("已暂停", "suspended")),
    /** In no answer any more, until a new revision is published. */
    WITHDRAWN(Text.of("已下架", "withdrawn"));

    private final Text label;

    Standing(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    /** Whether a release holds it. */
    public boolean isListed() {
        return this == PUBLISHED || this == SUSPENDED;
    }

    Product.Status status() {
        return this == SUSPENDED ? Product.Status.SUSPENDED : Product.Status.PUBLISHED;
    }

    static Standing of(Product.Status status) {
        return status == Product.Status.SUSPENDED ? SUSPENDED : PUBLISHED;
    }
}
