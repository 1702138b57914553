package littlegiant.metric;

/** What a firm can do about a metric, and how soon it shows. In this order, from soonest to never. */
public enum Changeable {
    NOW,
    NEXT_ACCOUNTS,
    YEARS,
    NEVER
}
