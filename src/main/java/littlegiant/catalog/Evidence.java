package littlegiant.catalog;

/** How far what was published can be trusted, from the strongest. */
public enum Evidence {
    /** An official document or page. */
    OFFICIAL,
    /** Media, or a bank's own page. */
    MEDIA,
    /** An agent's page or a mirror: a realistic shape, weak as authority. */
    AGENT,
    /** General knowledge that was not verified. */
    GENERAL,
    /** Made up for a demo, after the model that is named. */
    MODELLED
}
