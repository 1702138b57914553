package littlegiant.applications;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import littlegiant.applications.Application.Stage;
import littlegiant.applications.ApplicationProcess.Late;
import littlegiant.applications.ApplicationProcess.Step;
import littlegiant.audit.By;
import littlegiant.engagement.Specialists;
import littlegiant.kernel.Days;
import littlegiant.kernel.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds whoever has to act, and does what {@code rules/process/states.csv} says on the day after the last one. */
@Singleton
public class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private static final int PORTION = 200;

    private final ApplicationStore store;
    private final ApplicationProcess process;
    private final Specialists specialists;
    private final Notices notices;
    private final Clock clock;

    Deadlines(
            ApplicationStore store, ApplicationProcess process, Specialists specialists, Notices notices, Clock clock) {
        this.store = store;
        this.process = process;
        this.specialists = specialists;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "2m")
    void sweep() {
        try {
            int done = run();
            if (done > 0) {
                LOG.info("deadlines of applications: {} reminded, passed on or told to the officer", done);
            }
        } catch (RuntimeException e) {
            LOG.warn("deadlines of applications could not be looked at, tried again in ten minutes: {}", e.toString());
        }
    }

    /**
     * Looks at every application once; several instances may do so at the same time.
     *
     * @return how many of them something was done with
     */
    public int run() {
        LocalDate today = Days.today(clock);
        int done = 0;
        String after = "";
        List<String> portion;
        do {
            portion = store.due(after, today, PORTION);
            for (String id : portion) {
                done += tried(id, today) ? 1 : 0;
                after = id;
            }
        } while (portion.size() == PORTION);
        notices.send();
        return done;
    }

    /** One that cannot be looked at holds up no other. */
    private boolean tried(String id, LocalDate today) {
        try {
            return look(id, today);
        } catch (RuntimeException e) {
            LOG.warn("the deadline of application {} could not be looked at: {}", id, e.toString());
            return false;
        }
    }

    private void tell(Application application, LocalDateTime now) {
        process.clock(application.state())
                .map(ApplicationProcess.Clock::whose)
                .ifPresent(whose -> notices.owe(application, whose, now));
        if (application.stage().escalatedAt() != null) {
            notices.owe(application, Side.OFFICER, now);
        }
    }

    /** Under the lock, as another instance may have been here meanwhile. */
    @Transactional
    protected boolean look(String id, LocalDate today) {
        LocalDateTime now = Moments.now(clock);
        boolean done = act(store.lock(id).orElseThrow(), today, now);
        if (done) {
            tell(store.find(id).orElseThrow(), now);
        }
        return done;
    }

    private boolean act(Application application, LocalDate today, LocalDateTime now) {
        Stage stage = application.stage();
        ApplicationProcess.Clock waits = process.clock(stage.state()).orElse(null);
        if (waits == null || stage.dueOn() == null || stage.remindOn() == null) {
            return false;
        }
        if (stage.dueOn().isBefore(today)) {
            return late(application, waits, today, now);
        }
        if (stage.reminded() || stage.remindOn().isAfter(today)) {
            return false;
        }
        put(application.with(stage.asReminded()), ApplicationEvent.REMIND, now);
        return true;
    }

    private boolean late(Application application, ApplicationProcess.Clock waits, LocalDate today, LocalDateTime now) {
        if (waits.late() == Late.ESCALATE) {
            if (application.stage().escalatedAt() != null) {
                return false;
            }
            escalate(application, now);
            return true;
        }
        ApplicationEvent event = waits.late() == Late.LAPSE ? ApplicationEvent.LAPSE : ApplicationEvent.TIME_OUT;
        Step step = process.step(event).orElseThrow();
        Application after = put(new Transition(process, now, today).take(application, step, Told.NOTHING), event, now);
        boolean nobodyCoordinates = event == ApplicationEvent.TIME_OUT
                && specialists.of(application.subject().uscc()).isEmpty();
        if (nobodyCoordinates) {
            escalate(after, now);
        }
        return true;
    }

    private void escalate(Application application, LocalDateTime now) {
        put(application.with(application.stage().asEscalated(now)), ApplicationEvent.ESCALATE, now);
    }

    private Application put(Application after, ApplicationEvent event, LocalDateTime now) {
        return store.put(after, event, Side.SYSTEM, Told.NOTHING, now, By.system("deadline"));
    }
}
