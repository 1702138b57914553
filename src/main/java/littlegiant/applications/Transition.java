package littlegiant.applications;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import littlegiant.applications.Application.Answered;
import littlegiant.applications.Application.Grant;
import littlegiant.applications.Application.Stage;
import littlegiant.applications.ApplicationProcess.Clock;
import littlegiant.applications.ApplicationProcess.Late;
import littlegiant.applications.ApplicationProcess.Step;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;

/** What a step makes of an application. The step is legal, and what it needs was told. */
record Transition(ApplicationProcess process, LocalDateTime now, LocalDate today) {

    /** More than any state lasts. */
    private static final int DAYS_MAX = 10_000;

    Application take(Application before, Step step, Told told) {
        Application after = told(before, step.event(), told);
        if (step.stays()) {
            return after;
        }
        ApplicationState to = step.to() == null ? requireNonNull(before.stage().resume()) : step.to();
        return to == before.state() ? after : after.with(stage(after, to));
    }

    private Application told(Application before, ApplicationEvent event, Told told) {
        return switch (event) {
            case CHANGE -> before.with(requireNonNull(told.wanted()));
            case SEND -> before.with(new Answered(now, null, null));
            case ACCEPT -> answered(before);
            case DECLINE -> declined(answered(before), requireNonNull(told.decline()));
            case ASK_DOCUMENTS -> before.with(told.documents());
            case GRANT -> before.with(requireNonNull(told.grant()));
            case SIGN -> {
                requireValid(requireNonNull(before.grant()));
                yield before;
            }
            case DRAW -> before.with(drawn(requireNonNull(before.grant()), requireNonNull(told.amount())));
            case PAY_BACK -> before.with(paidBack(requireNonNull(before.grant()), requireNonNull(told.amount())));
            case SETTLE -> {
                Grant grant = requireNonNull(before.grant());
                yield before.with(grant.paidBack(grant.balance()));
            }
            default -> before;
        };
    }

    private Application answered(Application before) {
        Answered answered = before.answered();
        LocalDateTime sentAt = answered.sentAt();
        if (sentAt == null || answered.answeredAt() != null) {
            return before;
        }
        int days = process.workdays().between(Days.shanghai(sentAt), today, DAYS_MAX);
        return before.with(new Answered(sentAt, now, days));
    }

    /** Who did not bring documents in time may be declined for it, nobody else. */
    private Application declined(Application before, Application.Decline decline) {
        LocalDate dueOn = before.stage().dueOn();
        boolean missing = before.state() == ApplicationState.SUPPLEMENT && dueOn != null && dueOn.isBefore(today);
        boolean said = decline.reason() == DeclineReason.DOCUMENTS_MISSING
                || decline.also().contains(DeclineReason.DOCUMENTS_MISSING);
        if (said && !missing) {
            throw fault(
                    "/reason",
                    Fault.Code.CONTRADICTION,
                    Text.of("仅在补件期限届满后使用", "only after the days for bringing documents went by"));
        }
        return before.with(decline);
    }

    private void requireValid(Grant grant) {
        if (grant.validUntil().isBefore(today)) {
            Text over = Text.of("授信已于" + grant.validUntil() + "到期", "the grant ended on " + grant.validUntil());
            throw new AppException(ErrorCode.STEP_ILLEGAL, over, List.of());
        }
    }

    private Grant drawn(Grant grant, BigDecimal amount) {
        requireValid(grant);
        if (grant.balance().add(amount).compareTo(grant.amount()) > 0) {
            throw fault(
                    "/amount",
                    Fault.Code.OUT_OF_RANGE,
                    Text.of(
                            "余额将超过授信额度" + grant.amount().toPlainString() + "元",
                            "more than the granted " + grant.amount().toPlainString() + " yuan would be out"));
        }
        return grant.drawn(amount);
    }

    private static Grant paidBack(Grant grant, BigDecimal amount) {
        if (amount.compareTo(grant.balance()) > 0) {
            throw fault(
                    "/amount",
                    Fault.Code.OUT_OF_RANGE,
                    Text.of(
                            "超过余额" + grant.balance().toPlainString() + "元",
                            "more than the balance of " + grant.balance().toPlainString() + " yuan"));
        }
        return grant.paidBack(amount);
    }

    private static AppException fault(String pointer, Fault.Code code, Text detail) {
        return AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault(pointer, code, detail)));
    }

    private Stage stage(Application application, ApplicationState to) {
        Stage before = application.stage();
        boolean pauses = to == ApplicationState.SUPPLEMENT;
        boolean resumes = before.resume() == to;
        Clock clock = process.clock(to).orElse(null);
        LocalDate dueOn = clock == null ? null : resumes ? resumedDue(before.daysLeft()) : freshDue(clock, application);
        return new Stage(
                to,
                now,
                dueOn,
                clock == null || dueOn == null ? null : process.remindOn(clock, dueOn),
                false,
                pauses || resumes ? before.escalatedAt() : null,
                pauses ? before.state() : null,
                pauses && before.dueOn() != null ? daysLeft(before.dueOn()) : 0);
    }

    private LocalDate freshDue(Clock clock, Application application) {
        return clock.late() == Late.LAPSE
                ? requireNonNull(application.grant()).validUntil()
                : process.workdays().after(today, Objects.requireNonNullElse(clock.days(), 0));
    }

    /** Below 0: so many working days late. */
    private int daysLeft(LocalDate dueOn) {
        return dueOn.isBefore(today)
                ? -process.workdays().between(dueOn, today, DAYS_MAX)
                : process.workdays().between(today, dueOn, DAYS_MAX);
    }

    /** What was left of it before the documents were asked for is left now; who was late then is as late now. */
    private LocalDate resumedDue(int daysLeft) {
        if (daysLeft < 0) {
            return process.workdays().before(today, -daysLeft);
        }
        return daysLeft == 0 && !process.workdays().isWorkday(today)
                ? process.workdays().after(today, 1)
                : process.workdays().after(today, daysLeft);
    }
}
