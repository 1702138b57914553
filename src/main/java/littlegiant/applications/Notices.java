package littlegiant.applications;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.Specialists;
import littlegiant.engagement.TextSender;
import littlegiant.kernel.AppException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short texts to whoever has to act on an application, as far as something carries them ({@code LG_CODE_URL}) and a contact is known. */
@Singleton
class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** Account managers of a bank of whom none has taken the application up. */
    private static final int MANAGERS_MAX = 10;

    private final ApplicationStore store;
    private final Users users;
    private final Contacts contacts;
    private final Specialists specialists;
    private final TextSender sender;

    Notices(ApplicationStore store, Users users, Contacts contacts, Specialists specialists, TextSender sender) {
        this.store = store;
        this.users = users;
        this.contacts = contacts;
        this.specialists = specialists;
        this.sender = sender;
    }

    /** What cannot be sent holds up nothing: the application itself says what is due. */
    void tell(Application application, Side whose) {
        String text = "【小巨人匹配】" + application.subject().enterprise() + "申请"
                + application.subject().product().zh() + "："
                + (whose == Side.FIRM
                                ? application.state().labelForFirm()
                                : application.state().label())
                        .zh()
                + "，期限" + application.stage().dueOn() + "。";
        to(application, whose).distinct().forEach(contact -> send(application.id(), contact, text));
    }

    private void send(String application, String contact, String text) {
        try {
            sender.send(contact, text);
        } catch (AppException e) {
            LOG.debug("nobody was told of application {}: {}", application, e.getMessage());
        }
    }

    private Stream<String> to(Application application, Side whose) {
        String uscc = application.subject().uscc();
        return switch (whose) {
            case BANK -> bank(application);
            case SPECIALIST -> with(specialists.of(uscc).stream());
            case OFFICER ->
                with(users.active(Role.OFFICER).stream()
                        .filter(user -> governs(user, application.subject().region())));
            case FIRM, OWNER -> contacts.of(uscc).stream();
            case SYSTEM -> Stream.of();
        };
    }

    private static Stream<String> with(Stream<AppUser> people) {
        return people.flatMap(user -> Stream.ofNullable(user.contact()));
    }

    private static boolean governs(AppUser officer, @Nullable String region) {
        return officer.regions().stream()
                .anyMatch(
                        prefix -> prefix.equals(Identity.EVERYWHERE) || (region != null && region.startsWith(prefix)));
    }

    /** Who took the last step for it; before that all who may. */
    private Stream<String> bank(Application application) {
        List<ApplicationStep> history = store.history(application.id());
        Optional<AppUser> last = history.stream()
                .filter(step -> step.side() == Side.BANK)
                .reduce((one, later) -> later)
                .flatMap(step -> users.find(step.actor()));
        if (last.isPresent()) {
            return with(last.stream());
        }
        return with(users.active(Role.ACCOUNT_MANAGER).stream()
                        .filter(user -> application.subject().institution().equals(user.institution())))
                .limit(MANAGERS_MAX);
    }
}
