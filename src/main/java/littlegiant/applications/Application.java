package littlegiant.applications;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * 申请: of one firm, for one product.
 *
 * @param documents that the institution asked for last; codes of {@code documents} in {@code rules/texts/words.yaml}
 * @param follows   id of an earlier one that this one goes on from; null = none
 * @param version   counts its changes, from 1
 */
public record Application(
        String id,
        Subject subject,
        Wanted wanted,
        Stage stage,
        Answered answered,
        @Nullable Grant grant,
        @Nullable Decline decline,
        List<String> documents,
        @Nullable String follows,
        String createdBy,
        LocalDateTime createdAt,
        int version) {

    public Application {
        documents = List.copyOf(documents);
    }

    /**
     * Whose, and for what, as it was called when the application was made.
     *
     * @param region of the firm, GB/T 2260; null = not told
     * @param street of the firm; null = not told
     */
    public record Subject(
            String uscc,
            String enterprise,
            @Nullable String region,
            @Nullable String street,
            String productId,
            Text product,
            String institution) {}

    /**
     * 融资需求.
     *
     * @param amount   yuan, more than zero
     * @param purpose  a code of the metric need.purpose; null = not told
     * @param security what the firm can offer, codes of the metric need.security
     * @param neededBy the day the money is wanted; null = not told
     */
    @Serdeable
    public record Wanted(
            BigDecimal amount,
            @Nullable Integer months,
            @Nullable String purpose,
            List<String> security,
            @Nullable LocalDate neededBy,
            @Nullable String note) {}

    /**
     * Where it stands.
     *
     * @param since       UTC
     * @param dueOn       last day for whoever has to act; null = nobody is waited for
     * @param remindOn    first day on which he is reminded
     * @param escalatedAt UTC; null = the officer was not told
     * @param resume      the state it goes back to with the documents; null = it does not wait for any
     * @param daysLeft    working days that are left there then
     */
    public record Stage(
            ApplicationState state,
            LocalDateTime since,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate remindOn,
            boolean reminded,
            @Nullable LocalDateTime escalatedAt,
            @Nullable ApplicationState resume,
            int daysLeft) {

        Stage asReminded() {
            return new Stage(state, since, dueOn, remindOn, true, escalatedAt, resume, daysLeft);
        }

        Stage asEscalated(LocalDateTime now) {
            return new Stage(state, since, dueOn, remindOn, true, now, resume, daysLeft);
        }
    }

    /**
     * How long the institution took to say anything at all: that it takes the application up, or declines.
     *
     * @param sentAt     UTC; null = not sent yet
     * @param answeredAt UTC; null = not answered yet
     * @param days       working days from one to the other
     */
    public record Answered(@Nullable LocalDateTime sentAt, @Nullable LocalDateTime answeredAt, @Nullable Integer days) {
        static final Answered NOT_SENT = new Answered(null, null, null);
    }

    /**
     * What was granted.
     *
     * @param amount      yuan
     * @param ratePercent a year; null = there is none (equity, a guarantee)
     * @param security    codes of the metric need.security
     * @param validUntil  last day on which it can be signed and drawn
     * @param drawn       yuan, in all
     * @param balance     yuan, not paid back
     */
    @Serdeable
    public record Grant(
            BigDecimal amount,
            @Nullable BigDecimal ratePercent,
            @Nullable Integer months,
            List<String> security,
            LocalDate validUntil,
            BigDecimal drawn,
            BigDecimal balance) {

        public Grant(
                BigDecimal amount,
                @Nullable BigDecimal ratePercent,
                @Nullable Integer months,
                List<String> security,
                LocalDate validUntil) {
            this(amount, ratePercent, months, security, validUntil, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Grant drawn(BigDecimal more) {
            return new Grant(amount, ratePercent, months, security, validUntil, drawn.add(more), balance.add(more));
        }

        Grant paidBack(BigDecimal some) {
            return new Grant(amount, ratePercent, months, security, validUntil, drawn, balance.subtract(some));
        }
    }

    /**
     * Why not.
     *
     * @param also        further reasons, two at most
     * @param text        the facts, for the institution itself
     * @param textForFirm null = the words that go with the reasons
     * @param againFrom   from when it makes sense to apply again; null = not told
     */
    @Serdeable
    public record Decline(
            DeclineReason reason,
            List<DeclineReason> also,
            String text,
            @Nullable String textForFirm,
            @Nullable LocalDate againFrom) {}

    public ApplicationState state() {
        return stage.state;
    }

    Application with(Wanted other) {
        return new Application(
                id, subject, other, stage, answered, grant, decline, documents, follows, createdBy, createdAt, version);
    }

    Application with(Stage other) {
        return new Application(
                id, subject, wanted, other, answered, grant, decline, documents, follows, createdBy, createdAt,
                version);
    }

    Application with(Answered other) {
        return new Application(
                id, subject, wanted, stage, other, grant, decline, documents, follows, createdBy, createdAt, version);
    }

    Application with(@Nullable Grant other) {
        return new Application(
                id, subject, wanted, stage, answered, other, decline, documents, follows, createdBy, createdAt,
                version);
    }

    Application with(@Nullable Decline other) {
        return new Application(
                id, subject, wanted, stage, answered, grant, other, documents, follows, createdBy, createdAt, version);
    }

    Application with(List<String> other) {
        return new Application(
                id, subject, wanted, stage, answered, grant, decline, other, follows, createdBy, createdAt, version);
    }
}
