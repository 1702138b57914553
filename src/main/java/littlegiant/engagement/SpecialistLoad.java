package littlegiant.engagement;

import io.micronaut.core.annotation.Introspected;

/** How many firms a specialist has. */
@Introspected
record SpecialistLoad(String specialist, int firms) {}
