package littlegiant.applications;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.applications.Applications.Search;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Value;
import littlegiant.outbox.Outbox;
import littlegiant.outbox.Topic;
import org.jspecify.annotations.Nullable;

/** Applications as they are kept, with every step; all within the transaction of whoever asks. */
@Singleton
class ApplicationStore {

    private final ApplicationRepository applications;
    private final ApplicationEventRepository events;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ObjectMapper json;

    ApplicationStore(
            ApplicationRepository applications,
            ApplicationEventRepository events,
            Outbox outbox,
            AuditLog audit,
            ObjectMapper json) {
        this.applications = applications;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
    }

    void add(Application made, Side side, By by) {
        applications.save(ApplicationRow.of(made, made.version(), this::written));
        note(made, ApplicationEvent.CREATE, side, Told.NOTHING, made.createdAt(), by);
    }

    /** @return as it is now, with its new version */
    Application put(Application after, ApplicationEvent event, Side side, Told told, LocalDateTime now, By by) {
        ApplicationRow row = ApplicationRow.of(after, after.version() + 1, this::written);
        applications.update(row);
        if (after.state().isOver()) {
            applications.letGo(place(after), after.id());
        }
        Application stored = row.application(this::read);
        note(stored, event, side, told, now, by);
        return stored;
    }

    private void note(Application application, ApplicationEvent event, Side side, Told told, LocalDateTime now, By by) {
        int number = application.version();
        events.save(new ApplicationEventRow(
                application.id() + "/" + number,
                application.id(),
                number,
                event.name(),
                application.state().name(),
                side.name(),
                by.actor(),
                by.institution(),
                now,
                told.amount(),
                told.text()));
        if (application.answered().sentAt() != null) {
            outbox.put(
                    Topic.APPLICATION,
                    "application." + event.name().toLowerCase(Locale.ROOT),
                    application.subject().institution(),
                    content(application, event));
        }
        audit.append(
                Act.change("application." + event.name(), application.subject().uscc(), by)
                        .with("application", application.id())
                        .with("state", application.state().name()));
    }

    /** What a partner's system needs to know which one it is and where it stands; the rest it asks for. */
    private static Map<String, Value> content(Application application, ApplicationEvent event) {
        Map<String, Value> content = new LinkedHashMap<>();
        content.put("application", new Value.Str(application.id()));
        content.put("uscc", new Value.Str(application.subject().uscc()));
        content.put("productId", new Value.Str(application.subject().productId()));
        content.put("institution", new Value.Str(application.subject().institution()));
        content.put("event", new Value.Str(event.name()));
        content.put("state", new Value.Str(application.state().name()));
        content.put("version", new Value.Num(BigDecimal.valueOf(application.version())));
        LocalDate dueOn = application.stage().dueOn();
        if (dueOn != null) {
            content.put("dueOn", new Value.Str(dueOn.toString()));
        }
        return content;
    }

    Optional<Application> lock(String id) {
        return applications.lock(id).map(row -> row.application(this::read));
    }

    Optional<Application> find(String id) {
        return applications.findById(id).map(row -> row.application(this::read));
    }

    /** @return id of the application that has the place of its firm and product */
    String claim(Application application) {
        applications.claim(place(application), application.id());
        return applications.holder(place(application)).orElse(application.id());
    }

    private static String place(Application application) {
        return application.subject().uscc() + "/" + application.subject().productId();
    }

    List<ApplicationStep> history(String id) {
        return events.findByApplicationIdOrderByNumber(id).stream()
                .map(row -> new ApplicationStep(
                        row.number(),
                        ApplicationEvent.valueOf(row.event()),
                        ApplicationState.valueOf(row.state()),
                        Side.valueOf(row.side()),
                        row.actor(),
                        row.institution(),
                        row.takenAt(),
                        row.amount(),
                        row.text()))
                .toList();
    }

    List<Application> page(Within within, Search search, LocalDate today, int page, int size) {
        return applications
                .page(
                        within.unsent(),
                        within.institutionOrNone(),
                        word(search.institution()),
                        within.regions() == null,
                        within.regionsOrNone(),
                        within.usccs() == null,
                        within.usccsOrNone(),
                        word(search.uscc()),
                        word(search.productId()),
                        search.states().isEmpty(),
                        states(search.states()),
                        search.late(),
                        search.escalated(),
                        today,
                        size,
                        (long) page * size)
                .stream()
                .map(row -> row.application(this::read))
                .toList();
    }

    int count(Within within, Search search, LocalDate today) {
        return applications.count(
                within.unsent(),
                within.institutionOrNone(),
                word(search.institution()),
                within.regions() == null,
                within.regionsOrNone(),
                within.usccs() == null,
                within.usccsOrNone(),
                word(search.uscc()),
                word(search.productId()),
                search.states().isEmpty(),
                states(search.states()),
                search.late(),
                search.escalated(),
                today);
    }

    List<ApplicationSum> sums(
            Within within, Search search, int inTime, LocalDate today, LocalDateTime from, LocalDateTime until) {
        return applications.sums(
                false,
                within.institutionOrNone(),
                word(search.institution()),
                within.regions() == null,
                within.regionsOrNone(),
                within.usccs() == null,
                within.usccsOrNone(),
                word(search.uscc()),
                word(search.productId()),
                inTime,
                today,
                from,
                until);
    }

    List<ApplicationTally> tallies(Within within, Search search, LocalDate today) {
        return applications.tallies(
                within.unsent(),
                within.institutionOrNone(),
                word(search.institution()),
                within.regions() == null,
                within.regionsOrNone(),
                within.usccs() == null,
                within.usccsOrNone(),
                word(search.uscc()),
                "",
                today);
    }

    List<ApplicationWait> waits(Within within, Search search, LocalDateTime from, LocalDateTime until) {
        return applications.waits(
                false,
                within.institutionOrNone(),
                word(search.institution()),
                within.regions() == null,
                within.regionsOrNone(),
                within.usccs() == null,
                within.usccsOrNone(),
                word(search.uscc()),
                word(search.productId()),
                from,
                until);
    }

    List<ApplicationStanding> standings(@Nullable String institution) {
        return applications.standings(word(institution));
    }

    List<String> due(String after, LocalDate today, int most) {
        return applications.due(after, today, most);
    }

    private static String word(@Nullable String told) {
        return told == null ? "" : told;
    }

    private static List<String> states(Set<ApplicationState> states) {
        return states.isEmpty() ? List.of("") : states.stream().map(Enum::name).toList();
    }

    private String written(ApplicationRow.Details details) {
        try {
            return json.writeValueAsString(details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApplicationRow.Details read(String details) {
        try {
            return json.readValue(details, ApplicationRow.Details.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
