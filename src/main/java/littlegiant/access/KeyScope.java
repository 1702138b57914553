package littlegiant.access;

/** What a key of a partner may be used for. */
public enum KeyScope {
    /** Matches, plans and recognition: of stored firms, and of profiles that are told. */
    MATCH,
    /** Profiles of firms and their history. */
    ENTERPRISES,
    /** Receipts. */
    RECEIPTS,
    /** Consents that were given to the institution. */
    CONSENTS,
    /** Applications that were sent to the institution, and the answers to them. */
    APPLICATIONS,
    /** Suggestions shown to a firm inside the partner's own pages. */
    EMBED
}
