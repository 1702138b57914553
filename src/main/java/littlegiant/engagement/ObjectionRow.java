package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("objection")
record ObjectionRow(
        @Id String id,
        String uscc,
        String metric,
        @Nullable String shown,
        String shouldBe,
        String reason,
        String state,
        String filedBy,
        LocalDateTime filedAt,
        @Nullable String closedBy,
        @Nullable LocalDateTime closedAt,
        @Nullable String outcome,
        @Nullable String answer) {

    static ObjectionRow of(Objection one) {
        Objection.Claim claim = one.claim();
        Objection.Answer answer = one.answer();
        return new ObjectionRow(
                one.id(),
                one.uscc(),
                claim.metric(),
                claim.shown(),
                claim.shouldBe(),
                claim.reason(),
                one.state().name(),
                one.filedBy(),
                one.filedAt(),
                one.closedBy(),
                one.closedAt(),
                answer == null ? null : answer.outcome().name(),
                answer == null ? null : answer.text());
    }

    Objection objection() {
        return new Objection(
                id,
                uscc,
                new Objection.Claim(metric, shown, shouldBe, reason),
                Objection.State.valueOf(state),
                filedBy,
                filedAt,
                closedBy,
                closedAt,
                outcome == null || answer == null
                        ? null
                        : new Objection.Answer(Objection.Outcome.valueOf(outcome), answer));
    }
}
