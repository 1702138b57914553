package littlegiant.applications;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.Specialists;
import littlegiant.engagement.TextSender;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short texts to whoever has to act on an application, as far as something carries them ({@code LG_CODE_URL}) and a contact is known. */
@Singleton
class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** Account managers of a bank of whom none has taken the application up. */
    private static final int MANAGERS_MAX = 10;

    private static final int PORTION = 200;

    /** With the pauses between them more than a day. */
    private static final int ATTEMPTS_MAX = 10;

    private static final Duration PAUSE = Duration.ofMinutes(9);
    private static final Duration PAUSE_MAX = Duration.ofHours(6);

    private final NoticeRepository notices;
    private final ApplicationStore store;
    private final Users users;
    private final Contacts contacts;
    private final Specialists specialists;
    private final TextSender sender;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            ApplicationStore store,
            Users users,
            Contacts contacts,
            Specialists specialists,
            TextSender sender,
            Clock clock) {
        this.notices = notices;
        this.store = store;
        this.users = users;
        this.contacts = contacts;
        this.specialists = specialists;
        this.sender = sender;
        this.clock = clock;
    }

    /** Somebody is to be told, within the transaction of what he is told of. */
    void owe(Application application, Side whose, LocalDateTime now) {
        notices.save(NoticeRow.of(application, whose, now));
    }

    /**
     * Sends what is due. What cannot be sent is tried again for more than a day, and holds up nothing: the application itself says what is due.
     *
     * @return how many were sent
     */
    int send() {
        int sent = 0;
        List<NoticeRow> portion;
        do {
            portion = notices.due(now(), PORTION);
            for (NoticeRow notice : portion) {
                sent += tried(notice) ? 1 : 0;
            }
        } while (portion.size() == PORTION);
        return sent;
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }

    /** One that cannot be sent holds up no other, and is sent by one instance at a time. */
    private boolean tried(NoticeRow notice) {
        try {
            LocalDateTime again = now().plus(pause(notice.attempts()));
            return notices.claim(notice.id(), notice.attempts(), again) > 0 && isSent(notice);
        } catch (RuntimeException e) {
            LOG.warn("notice {} could not be sent, tried again later: {}", notice.id(), e.toString());
            return false;
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
    }

    private boolean isSent(NoticeRow notice) {
        Application application = store.find(notice.applicationId()).orElse(null);
        if (application == null || application.state() != notice.state()) {
            notices.deleteById(notice.id());
            return false;
        }
        List<String> contacts = to(application, notice.side()).distinct().toList();
        String text = text(application, notice.side());
        long reached = contacts.stream()
                .filter(contact -> isSent(application.id(), contact, text))
                .count();
        boolean last = notice.attempts() + 1 >= ATTEMPTS_MAX;
        if (reached == 0 && !contacts.isEmpty() && last) {
            LOG.warn("{} could not be told of application {} and is tried no more", notice.side(), application.id());
        }
        if (reached > 0 || contacts.isEmpty() || last || !sender.isThere()) {
            notices.deleteById(notice.id());
        }
        return reached > 0;
    }

    private static String text(Application application, Side whose) {
        return "【小巨人匹配】" + application.subject().enterprise() + "申请"
                + application.subject().product().zh() + "："
                + (whose == Side.FIRM
                                ? application.state().labelForFirm()
                                : application.state().label())
                        .zh()
                + "，期限" + application.stage().dueOn() + "。";
    }

    private boolean isSent(String application, String contact, String text) {
        try {
            sender.send(contact, text);
            return true;
        } catch (AppException e) {
            LOG.debug("nobody was told of application {}: {}", application, e.getMessage());
            return false;
        }
    }

    private Stream<String> to(Application application, Side whose) {
        String uscc = application.subject().uscc();
        return switch (whose) {
            case BANK -> bank(application);
            case SPECIALIST -> with(specialists.of(uscc).stream());
            case OFFICER ->
                with(users.active(Role.OFFICER).stream()
                        .filter(user -> user.worksIn(application.subject().region())));
            case FIRM, OWNER -> contacts.of(uscc).stream();
            case SYSTEM -> Stream.of();
        };
    }

    private static Stream<String> with(Stream<AppUser> people) {
        return people.flatMap(user -> Stream.ofNullable(user.contact()));
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
