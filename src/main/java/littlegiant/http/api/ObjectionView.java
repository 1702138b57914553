package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import littlegiant.engagement.Objection;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** A firm says that a figure told of it is wrong. */
@Serdeable
@Schema(name = "Objection")
public record ObjectionView(
        String id,
        String uscc,
        @Schema(description = "code of the dictionary") String metric,
        @Schema(description = "the figure when it was filed, in words; null = it was not told") @Nullable String shown,
        String shouldBe,
        String reason,
        Objection.State state,
        @Schema(description = "name of the user") String filedBy,
        @Schema(description = "RFC 3339") String filedAt,
        @Schema(description = "who answered or withdrew it; null = it is open") @Nullable String closedBy,
        @Schema(description = "RFC 3339; null = it is open") @Nullable String closedAt,
        @Schema(description = "of the answer; null = nobody answered") Objection.@Nullable Outcome outcome,
        @Schema(description = "what was found; null = nobody answered") @Nullable String answer) {

    static ObjectionView of(Objection one) {
        Objection.Claim claim = one.claim();
        Objection.Answer answer = one.answer();
        return new ObjectionView(
                one.id(),
                one.uscc(),
                claim.metric(),
                claim.shown(),
                claim.shouldBe(),
                claim.reason(),
                one.state(),
                one.filedBy(),
                Moments.shown(one.filedAt()),
                one.closedBy(),
                one.closedAt() == null ? null : Moments.shown(one.closedAt()),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.text());
    }
}
