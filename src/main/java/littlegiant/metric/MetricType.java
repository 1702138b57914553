package littlegiant.metric;

/** What kind of answer a metric has. */
public enum MetricType {
    /** A figure with a unit. */
    NUMBER,
    /** One of a few codes that have an order. */
    ORDINAL,
    /** One code. */
    CODE,
    /** Any number of codes. */
    CODE_SET,
    BOOLEAN,
    DATE
}
