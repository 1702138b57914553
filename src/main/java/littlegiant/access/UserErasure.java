package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import littlegiant.audit.By;

/** Takes away what says who a user is, and for whom he acts, both or neither. */
@Singleton
public class UserErasure {

    private final Users users;
    private final Memberships memberships;

    public UserErasure(Users users, Memberships memberships) {
        this.users = users;
        this.memberships = memberships;
    }

    /** @throws littlegiant.kernel.AppException USER_NOT_FOUND, LAST_ADMIN */
    @Transactional
    public AppUser erase(String name, By by) {
        AppUser left = users.erase(name, by);
        memberships.removeAll(name, by);
        return left;
    }
}
