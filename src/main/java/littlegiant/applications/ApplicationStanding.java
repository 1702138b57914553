package littlegiant.applications;

import io.micronaut.core.annotation.Introspected;

/** A firm has applications in a state. */
@Introspected
record ApplicationStanding(String uscc, String state) {}
