package littlegiant.engagement;

import io.micronaut.core.annotation.Introspected;

/** Who gave a personal consent, as a salted hash. */
@Introspected
record PersonOfConsent(String id, String uscc, String person) {}
