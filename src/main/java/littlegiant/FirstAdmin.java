package littlegiant;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Objects;
import littlegiant.access.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the first administrator of an installation in: {@code LG_ADMIN_NAME} and {@code LG_ADMIN_PASSWORD}, which counts once and has to be changed then. */
@Singleton
final class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Users users;
    private final @Nullable String name;
    private final @Nullable String password;

    FirstAdmin(
            Users users,
            @Nullable @Property(name = "lg.admin.name") String name,
            @Nullable @Property(name = "lg.admin.password") String password) {
        this.users = users;
        this.name = name;
        this.password = password;
    }

    void comeIn() {
        if (password == null && !users.hasAdmin()) {
            LOG.warn("nobody can sign in as administrator; set LG_ADMIN_NAME and LG_ADMIN_PASSWORD and start again");
        }
        if (password != null && users.firstAdmin(Objects.requireNonNullElse(name, "admin"), password)) {
            LOG.info("the first administrator can sign in; the password has to be changed then");
        }
    }
}
