package littlegiant.engagement;

import io.micronaut.core.annotation.Introspected;

/** What is looked at with every request for a firm: not the text that was shown, nor its evidence. */
@Introspected
record LiveConsentRow(String id, String uscc, String scopes) {}
