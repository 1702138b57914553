package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.ApplicationProcess;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.ApplicationStep;
import littlegiant.applications.Applications;
import littlegiant.applications.DeclineReason;
import littlegiant.applications.Side;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.api.ApplicationView.DeclineView;
import littlegiant.http.api.ApplicationView.GrantView;
import littlegiant.http.api.ApplicationView.ReasonView;
import littlegiant.http.api.ApplicationView.StepView;
import littlegiant.http.api.ApplicationView.WantedView;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Applications in the voice of whoever asks: the facts of a decline are for the institution that wrote them. */
@Singleton
public class ApplicationViews {

    /** What is further away is not counted further. */
    private static final int DAYS_TOLD_MAX = 1_000;

    private static final Set<Side> OF_THE_FIRM = EnumSet.of(Side.OWNER, Side.FIRM, Side.SPECIALIST);

    private final Applications applications;
    private final ApplicationProcess process;
    private final Releases releases;
    private final Today today;

    ApplicationViews(Applications applications, ApplicationProcess process, Releases releases, Today today) {
        this.applications = applications;
        this.process = process;
        this.releases = releases;
        this.today = today;
    }

    /** With its history and what may be done. */
    public ApplicationView one(Application application, Identity who, Lang lang) {
        List<StepView> history = applications.history(application).stream()
                .map(step -> step(step, who, lang))
                .toList();
        return view(application, who, lang, applications.legal(who, application), history);
    }

    /** As it stands in a list. */
    public ApplicationView brief(Application application, Identity who, Lang lang) {
        return view(application, who, lang, null, null);
    }

    private ApplicationView view(
            Application told,
            Identity who,
            Lang lang,
            @Nullable List<ApplicationEvent> possible,
            @Nullable List<StepView> history) {
        ApplicationState state = told.state();
        Application.Stage stage = told.stage();
        return new ApplicationView(
                told.id(),
                told.subject().uscc(),
                told.subject().enterprise(),
                told.subject().productId(),
                told.subject().product().in(lang),
                told.subject().institution(),
                WantedView.of(told.wanted()),
                state,
                (isOfTheFirm(who) ? state.labelForFirm() : state.label()).in(lang),
                Moments.shown(stage.since()),
                stage.dueOn(),
                stage.dueOn() == null ? null : daysLeft(stage.dueOn()),
                process.clock(state).map(ApplicationProcess.Clock::whose).orElse(null),
                ApplicationView.shown(stage.escalatedAt()),
                ApplicationView.shown(told.answered().sentAt()),
                ApplicationView.shown(told.answered().answeredAt()),
                told.answered().days(),
                told.documents(),
                GrantView.of(told.grant()),
                told.decline() == null
                        ? null
                        : decline(told.decline(), told.subject().institution(), who, lang),
                told.follows(),
                Moments.shown(told.createdAt()),
                told.version(),
                possible,
                history);
    }

    private static boolean isOfTheFirm(Identity who) {
        return who.is(Role.ENTERPRISE);
    }

    private int daysLeft(LocalDate dueOn) {
        LocalDate now = today.date();
        return dueOn.isBefore(now)
                ? -process.workdays().between(dueOn, now, DAYS_TOLD_MAX)
                : process.workdays().between(now, dueOn, DAYS_TOLD_MAX);
    }

    private DeclineView decline(Application.Decline told, String institution, Identity who, Lang lang) {
        boolean own = institution.equals(who.institution());
        Words words = Words.of(releases.active());
        return new DeclineView(
                reason(told.reason(), words, who, lang),
                told.also().stream().map(one -> reason(one, words, who, lang)).toList(),
                own ? told.text() : null,
                told.textForFirm(),
                told.againFrom());
    }

    private static ReasonView reason(DeclineReason reason, Words words, Identity who, Lang lang) {
        String group = who.role().isOfAnInstitution() || who.is(Role.AUDITOR) ? "declineReasons" : "declineReasonsFirm";
        return new ReasonView(
                reason,
                words.of(group, reason.name()).in(lang),
                words.of("declineNext", reason.name()).in(lang));
    }

    private static StepView step(ApplicationStep step, Identity who, Lang lang) {
        boolean ownHouse = step.institution() == null
                ? OF_THE_FIRM.contains(step.side()) && (isOfTheFirm(who) || who.is(Role.SPECIALIST))
                : Objects.equals(step.institution(), who.institution());
        boolean named = ownHouse || step.side() == Side.SYSTEM || who.is(Role.AUDITOR);
        return new StepView(
                step.number(),
                step.event(),
                step.event().label().in(lang),
                step.state(),
                step.side(),
                named ? step.actor() : null,
                Moments.shown(step.takenAt()),
                step.amount(),
                step.text());
    }
}
