package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import littlegiant.kernel.Moments;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** One release. */
@Serdeable
@Schema(name = "Release")
public record ReleaseView(
        String id,
        int number,
        @Schema(description = "whether it answers now") boolean active,
        @Schema(description = "SHA-256 of all that it pins") String hash,
        @Schema(description = "of rules, words, lists and tables; null = from before releases could be run again")
                @Nullable
                String rulesHash,
        @Schema(description = "of the LPR table, which is one of those tables") @Nullable String lprHash,
        @Schema(description = "how many are published in it") @Nullable Integer products,
        @Schema(description = "UTC") String builtAt,
        @Nullable String author,
        @Nullable String reason) {

    static ReleaseView of(Releases.Kept kept) {
        return new ReleaseView(
                "r-" + kept.number(),
                kept.number(),
                kept.active(),
                kept.hash(),
                kept.rulesHash(),
                kept.lprHash(),
                kept.products(),
                Moments.shown(kept.builtAt()),
                kept.author(),
                kept.reason());
    }
}
