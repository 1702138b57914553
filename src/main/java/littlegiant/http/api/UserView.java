package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. Never a password, nor a hash of one. */
@Serdeable
@Schema(name = "User")
public record UserView(
        String name,
        Role role,
        @Schema(description = "id of the institution the user works for") @Nullable String institution,
        @Schema(description = "the district of an officer or specialist: beginnings of GB/T 2260 codes; * = all firms")
                List<String> regions,
        String displayName,
        @Schema(description = "a work phone or mail, shown to those whom the user serves") @Nullable String contact,
        @Schema(description = "the password was set by somebody else and has to be changed first")
                boolean mustChangePassword,
        AppUser.State state,
        @Schema(description = "counts in a demo only") boolean demo,
        @Schema(description = "RFC 3339") String createdAt) {

    static UserView of(AppUser user) {
        return new UserView(
                user.name(),
                user.role(),
                user.institution(),
                user.regions(),
                user.displayName(),
                user.contact(),
                user.mustChange(),
                user.state(),
                user.demo(),
                Moments.shown(user.createdAt()));
    }
}
