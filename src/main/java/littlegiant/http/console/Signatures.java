package littlegiant.http.console;

import jakarta.inject.Singleton;
import littlegiant.access.Identity;
import littlegiant.access.Users;
import littlegiant.catalog.Catalogue;
import littlegiant.kernel.Text;

/** Who writes to a firm, as it is to read it. */
@Singleton
class Signatures {

    private final Catalogue catalogue;
    private final Users users;

    Signatures(Catalogue catalogue, Users users) {
        this.catalogue = catalogue;
        this.users = users;
    }

    /** The institution and the manager, with where he can be reached. */
    Text of(Identity who) {
        Text institution = who.institution() == null
                ? Text.same("")
                : catalogue
                        .institution(who.institution())
                        .map(one -> one.name().then(" "))
                        .orElse(Text.same(""));
        String name = users.find(who.name())
                .map(user -> user.contact() == null ? user.displayName() : user.displayName() + " " + user.contact())
                .orElse(who.name());
        return institution.then(name);
    }
}
