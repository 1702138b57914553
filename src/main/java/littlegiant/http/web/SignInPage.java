package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in.
 *
 * @param next   the page he came for
 * @param oidc   whether an identity provider vouches for people
 * @param refused why he was not let in; null = he has not tried
 */
@Introspected
public record SignInPage(Links links, String next, String name, boolean oidc, @Nullable String refused) {}
