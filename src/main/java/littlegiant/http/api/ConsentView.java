package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import littlegiant.engagement.Consent;
import littlegiant.engagement.Scope;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** 授权: what a firm allows an institution to see of it. */
@Serdeable
@Schema(name = "Consent")
public record ConsentView(
        String id,
        String uscc,
        @Schema(description = "id of the institution") String grantee,
        List<Scope> scopes,
        Consent.Purpose purpose,
        @Schema(description = "first day") LocalDate from,
        @Schema(description = "last day, included") LocalDate to,
        @Schema(description = "today") Consent.State state,
        @Schema(description = "of the text that was shown: zh-CN or en") String lang,
        @Schema(description = "the text that was shown") String text,
        @Schema(description = "SHA-256 of evidence") String evidenceHash,
        @Schema(description = "canonical JSON of what was allowed, by whom, when, and the text") String evidence,
        @Schema(description = "PORTAL: by a signed-in user of the firm; DEMO: with the demo data")
                Consent.Channel channel,
        @Schema(description = "the person who confirmed it told his identity number, of which a salted hash is kept")
                boolean personKnown,
        String grantedBy,
        @Schema(description = "RFC 3339") String grantedAt,
        @Nullable String withdrawnBy,
        @Schema(description = "RFC 3339; null = not withdrawn") @Nullable String withdrawnAt) {

    static ConsentView of(Consent consent, LocalDate today) {
        return new ConsentView(
                consent.id(),
                consent.uscc(),
                consent.grantee(),
                consent.scopes().stream().sorted().toList(),
                consent.purpose(),
                consent.from(),
                consent.to(),
                consent.state(today),
                consent.lang().locale().toLanguageTag(),
                consent.shown(),
                consent.evidenceHash(),
                consent.evidence(),
                consent.channel(),
                consent.person() != null,
                consent.grantedBy(),
                Moments.shown(consent.grantedAt()),
                consent.withdrawnBy(),
                consent.withdrawnAt() == null ? null : Moments.shown(consent.withdrawnAt()));
    }
}
