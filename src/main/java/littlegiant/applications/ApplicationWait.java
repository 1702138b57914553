package littlegiant.applications;

import io.micronaut.core.annotation.Introspected;

/** So many applications that an institution answered in so many working days. */
@Introspected
record ApplicationWait(String institution, int days, long applications) {}
