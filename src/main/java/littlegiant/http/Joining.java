package littlegiant.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import littlegiant.access.Identity;
import littlegiant.access.Users;
import littlegiant.engagement.Acceptance;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.DemoTexts;
import littlegiant.engagement.Invitation;
import littlegiant.engagement.Invitations;
import littlegiant.engagement.TextSender;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Somebody comes in by a link, by the API or on the page. */
@Singleton
public class Joining {

    private static final int DISPLAY_NAME_MAX = 100;

    private final Invitations invitations;
    private final Acceptance acceptance;
    private final Contacts contacts;
    private final TextSender sender;

    public Joining(Invitations invitations, Acceptance acceptance, Contacts contacts, TextSender sender) {
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.contacts = contacts;
        this.sender = sender;
    }

    /** @throws AppException INVITATION_VOID */
    public Invitation open(String token) {
        return invitations.open(token);
    }

    /** @return where it went, masked */
    public String sendCode(String token, Lang lang) {
        return acceptance.sendCode(token, lang);
    }

    /** In a demo nothing is sent: the text that would have been. Null elsewhere. */
    public @Nullable String demoText(String token) {
        return sender instanceof DemoTexts demo
                ? contacts.of(open(token).uscc()).flatMap(demo::last).orElse(null)
                : null;
    }

    /** @param code empty where none is needed; the rest is empty for somebody who is signed in */
    public record Told(String token, String code, String name, String password, String displayName) {}

    public Invitation accept(HttpRequest<?> request, Told told) {
        Optional<Identity> who = Caller.identity(request);
        if (who.isPresent()) {
            return acceptance.accept(told.token, told.code, who.get(), Caller.of(request));
        }
        String name = told.name.strip().toLowerCase(Locale.ROOT);
        String displayName = told.displayName.strip();
        requireSound(name, displayName, told.password);
        return acceptance.accept(
                told.token, told.code, new Acceptance.Newcomer(name, told.password, displayName), Caller.of(request));
    }

    /** The rest of what is told is looked at by whoever keeps it. */
    private static void requireSound(String name, String displayName, String password) {
        Faults faults = new Faults();
        if (!Users.NAME.matcher(name).matches()
                || name.endsWith(Users.EXTERNAL)
                || Users.RESERVED.contains(name)
                || IdentityNumber.isIn(name)) {
            faults.add(
                    "/username",
                    Fault.Code.BAD_FORMAT,
                    "须为小写字母、数字和._@-，不以" + Users.EXTERNAL + "结尾，也不是身份号码",
                    "must be lower-case letters, digits and ._@-, not end in " + Users.EXTERNAL
                            + ", and be nobody's identity number");
        }
        if (displayName.isEmpty() || displayName.length() > DISPLAY_NAME_MAX || IdentityNumber.isIn(displayName)) {
            faults.add(
                    "/displayName",
                    Fault.Code.OUT_OF_RANGE,
                    "须为1至" + DISPLAY_NAME_MAX + "个字符，且不含身份号码",
                    "must have 1 to " + DISPLAY_NAME_MAX + " characters, and no identity number");
        }
        Text weak = Users.passwordFault(password, name);
        if (weak != null) {
            faults.add("/password", Fault.Code.OUT_OF_RANGE, weak.zh(), weak.en());
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
    }
}
