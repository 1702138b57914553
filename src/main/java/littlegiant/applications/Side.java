package littlegiant.applications;

/** As what somebody takes a step. */
public enum Side {
    /** Main user of the firm. */
    OWNER,
    /** Who fills in for the firm; an OWNER is one too. */
    FIRM,
    /** Account manager of the institution. */
    BANK,
    /** 服务专员 of the firm. */
    SPECIALIST,
    /** Of the firm's district. */
    OFFICER,
    /** The service itself. */
    SYSTEM
}
