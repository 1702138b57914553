package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody comes in by a link.
 *
 * @param action  where the form goes
 * @param part    code of what he will be
 * @param proves  whether a code is needed
 * @param sentTo  where it went, masked; null = it was not sent yet
 * @param demo    in a demo: the text that would have been sent; null = none
 * @param account whether he needs one; he is not signed in
 * @param closed  whether he is signed in with an account that cannot come in here
 */
@Introspected
public record JoinPage(
        Links links,
        String action,
        String firm,
        String part,
        boolean proves,
        @Nullable String sentTo,
        @Nullable String demo,
        boolean account,
        boolean closed,
        String name,
        String displayName,
        List<Fault> faults) {

    /** @param field that it is about; null = none */
    @Introspected
    public record Fault(@Nullable String field, String text) {}
}
