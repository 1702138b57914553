package littlegiant.catalog;

/** What can happen to a product. */
public enum Step {
    DRAFT,
    SUBMIT,
    APPROVE,
    REJECT,
    PUBLISH,
    SUSPEND,
    RESUME,
    WITHDRAW,
    ROLLBACK
}
