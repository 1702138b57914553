package littlegiant.http;

import java.util.List;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.By;
import org.jspecify.annotations.Nullable;

/** Users who become another in a test, from their next request on. */
final class People {

    private final Users users;

    People(TestServer server) {
        this.users = server.context().getBean(Users.class);
    }

    /** He has another office, and no district. */
    void turn(String user, Role role) {
        AppUser is = users.get(user);
        put(is, role, List.of(), is.displayName(), is.contact(), is.state());
    }

    /** He works there only. */
    void place(String user, String... regions) {
        AppUser is = users.get(user);
        put(is, is.role(), List.of(regions), is.displayName(), is.contact(), is.state());
    }

    /** How he is called and reached. */
    void introduce(String user, String displayName, @Nullable String contact) {
        AppUser is = users.get(user);
        put(is, is.role(), is.regions(), displayName, contact, is.state());
    }

    /** Whether he can come. */
    void let(String user, AppUser.State state) {
        AppUser is = users.get(user);
        put(is, is.role(), is.regions(), is.displayName(), is.contact(), state);
    }

    private void put(
            AppUser is,
            Role role,
            List<String> regions,
            String displayName,
            @Nullable String contact,
            AppUser.State state) {
        AppUser then = new AppUser(
                is.name(),
                role,
                is.institution(),
                regions,
                displayName,
                contact,
                is.mustChange(),
                state,
                is.demo(),
                is.createdAt());
        users.change(then, By.system("test"));
    }
}
