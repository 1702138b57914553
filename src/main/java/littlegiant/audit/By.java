package littlegiant.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param actor   name of the user; {@link #ANONYMOUS} where nobody signed in
 * @param address where the request came from; null = from the service itself
 * @param reason  as the actor told it; null = not told
 * @param institution the actor works for; null = none
 */
public record By(String actor, @Nullable String address, @Nullable String reason, @Nullable String institution) {

    public static final String ANONYMOUS = "anonymous";

    /** The name that {@link #system} goes by. */
    public static final String SYSTEM = "system";

    /** The service itself: at start, on a schedule. */
    public static By system(String reason) {
        return new By(SYSTEM, null, reason, null);
    }
}
