package littlegiant.applications;

import io.micronaut.core.annotation.Introspected;

/**
 * Applications for one product in one state.
 *
 * @param late whose last day went by
 */
@Introspected
record ApplicationTally(String productId, String state, int applications, int late) {}
