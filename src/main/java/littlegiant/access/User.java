package littlegiant.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param institution id of the institution the user works for; null = none
 */
public record User(String name, Role role, @Nullable String institution) {

    /** What a user is here to do. */
    public enum Role {
        MANAGER,
        OWNER,
        APPROVER,
        FIRM,
        OFFICER,
        SPECIALIST,
        AUDITOR,
        ADMIN
    }
}
