package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import littlegiant.http.web.Links;

/** One field of the profile, after it was kept, to be put in the place of the one that was typed in. */
@Introspected
public record ProfileFieldPage(Links links, String uscc, boolean writes, ProfileField field) {}
