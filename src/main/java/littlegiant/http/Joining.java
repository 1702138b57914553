package littlegiant.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import littlegiant.access.Identity;
import littlegiant.access.Users;
import littlegiant.engagement.CodeSender;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.DemoCodes;
import littlegiant.engagement.Invitation;
import littlegiant.engagement.Invitations;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Somebody comes in by a link, by the API or on the page. */
@Singleton
public class Joining {

    private final Invitations invitations;
    private final Contacts contacts;
    private final CodeSender sender;

    public Joining(Invitations invitations, Contacts contacts, CodeSender sender) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.sender = sender;
    }

    /** @throws AppException INVITATION_VOID */
    public Invitation open(String token) {
        return invitations.open(token);
    }

    /** @return where it went, masked */
    public String sendCode(String token, Lang lang) {
        return invitations.sendCode(token, lang);
    }

    /** In a demo nothing is sent: the text that would have been. Null elsewhere. */
    public @Nullable String demoText(String token) {
        return sender instanceof DemoCodes demo
                ? contacts.of(open(token).uscc()).flatMap(demo::last).orElse(null)
                : null;
    }

    /** @param code empty where none is needed; the rest is empty for somebody who is signed in */
    public record Told(String token, String code, String name, String password, String displayName) {}

    public Invitation accept(HttpRequest<?> request, Told told) {
        Optional<Identity> who = Caller.identity(request);
        if (who.isPresent()) {
            return invitations.accept(told.token, told.code, who.get(), Caller.of(request));
        }
        String name = told.name.strip().toLowerCase(Locale.ROOT);
        if (!Users.NAME.matcher(name).matches() || name.endsWith(Users.EXTERNAL)) {
            Text fault = Text.of(
                    "须为小写字母、数字和._@-，且不以" + Users.EXTERNAL + "结尾",
                    "must be lower-case letters, digits and ._@-, and not end in " + Users.EXTERNAL);
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID, List.of(new Fault("/username", Fault.Code.BAD_FORMAT, fault)));
        }
        return invitations.accept(
                told.token,
                told.code,
                new Invitations.Newcomer(name, told.password, told.displayName.strip()),
                Caller.of(request));
    }
}
