package littlegiant.catalog;

/** Where a product stands as a whole, whatever its revisions are. */
public enum Standing {
    /** Nothing of it was published yet. */
    DRAFT,
    PUBLISHED,
    /** Takes no applications; answers carry it as such. */
    SUSPENDED,
    /** In no answer any more, until a new revision is published. */
    WITHDRAWN;

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
