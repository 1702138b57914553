package littlegiant.outbox;

/** What a partner's system wants to hear of. */
public enum Topic {
    /** Steps of applications that were sent to the institution. */
    APPLICATION,
    /** Consents that were given to the institution, or withdrawn. */
    CONSENT
}
