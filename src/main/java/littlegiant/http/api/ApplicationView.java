package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.DeclineReason;
import littlegiant.applications.Side;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** 申请: of one firm, for one product, as whoever asks may see it. */
@Serdeable
@Schema(name = "Application")
public record ApplicationView(
        String id,
        String uscc,
        @Schema(description = "name of the firm when it applied") String enterprise,
        String productId,
        @Schema(description = "name of the product when it was applied for") String product,
        @Schema(description = "id of the institution") String institution,
        WantedView wanted,
        ApplicationState state,
        @Schema(description = "of the state, in the voice of whoever asks") String label,
        @Schema(description = "RFC 3339; since when it is in this state") String since,
        @Schema(description = "last day for whoever has to act; null = nobody is waited for") @Nullable LocalDate dueOn,
        @Schema(description = "up to dueOn; negative = that many working days late") @Nullable Integer workingDaysLeft,
        @Schema(description = "who has to act") @Nullable Side waitsFor,
        @Schema(description = "RFC 3339; the officer of the district was told that the last day went by") @Nullable
                String escalatedAt,
        @Schema(description = "RFC 3339; null = not sent yet") @Nullable String sentAt,
        @Schema(description = "RFC 3339; the institution took it up or declined") @Nullable String answeredAt,
        @Schema(description = "working days from one to the other") @Nullable Integer answerDays,
        @Schema(description = "that the institution asked for last") List<String> documents,
        @Nullable GrantView grant,
        @Nullable DeclineView decline,
        @Schema(description = "id of an earlier application that this one goes on from") @Nullable String follows,
        String createdAt,
        @Schema(description = "counts its changes, from 1; also the ETag") int version,
        @Schema(description = "what whoever asks may do now; null in lists") @Nullable List<ApplicationEvent> possible,
        @Schema(description = "from the beginning; null in lists") @Nullable List<StepView> history) {

    /** 融资需求; amounts in yuan. */
    @Serdeable
    @Schema(name = "ApplicationNeed")
    public record WantedView(
            BigDecimal amount,
            @Nullable Integer months,
            @Nullable String purpose,
            List<String> security,
            @Nullable LocalDate neededBy,
            @Nullable String note) {

        static WantedView of(Application.Wanted wanted) {
            return new WantedView(
                    wanted.amount(),
                    wanted.months(),
                    wanted.purpose(),
                    wanted.security(),
                    wanted.neededBy(),
                    wanted.note());
        }
    }

    /** What was granted; amounts in yuan. */
    @Serdeable
    @Schema(name = "Grant")
    public record GrantView(
            BigDecimal amount,
            @Schema(description = "a year; null = there is none") @Nullable BigDecimal ratePercent,
            @Nullable Integer months,
            List<String> security,
            @Schema(description = "last day on which it can be signed and drawn") LocalDate validUntil,
            @Schema(description = "in all") BigDecimal drawn,
            @Schema(description = "not paid back") BigDecimal balance) {

        static @Nullable GrantView of(Application.@Nullable Grant grant) {
            return grant == null
                    ? null
                    : new GrantView(
                            grant.amount(),
                            grant.ratePercent(),
                            grant.months(),
                            grant.security(),
                            grant.validUntil(),
                            grant.drawn(),
                            grant.balance());
        }
    }

    /** One reason and what the firm can do next. */
    @Serdeable
    @Schema(name = "DeclineReason")
    public record ReasonView(DeclineReason reason, String label, String next) {}

    /** Why not. */
    @Serdeable
    @Schema(name = "Decline")
    public record DeclineView(
            ReasonView main,
            List<ReasonView> also,
            @Schema(description = "the facts; for the institution itself, null for others") @Nullable String text,
            @Schema(description = "what the institution says to the firm") @Nullable String textForFirm,
            @Schema(description = "from when it makes sense to apply again") @Nullable LocalDate againFrom) {}

    /** What was done. */
    @Serdeable
    @Schema(name = "ApplicationStep")
    public record StepView(
            int number,
            ApplicationEvent event,
            String label,
            @Schema(description = "after it") ApplicationState state,
            @Schema(description = "as what it was done") Side side,
            @Schema(description = "who; null = somebody of another house") @Nullable String actor,
            @Schema(description = "RFC 3339") String takenAt,
            @Schema(description = "yuan, drawn or paid back") @Nullable BigDecimal amount,
            @Nullable String text) {}

    static @Nullable String shown(@Nullable LocalDateTime at) {
        return at == null ? null : Moments.shown(at);
    }
}
