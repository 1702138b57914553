package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import littlegiant.bulk.MatchRun;
import littlegiant.bulk.RunPairs;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** All firms matched with all products as of a day. */
@Serdeable
@Schema(name = "MatchRun")
public record RunView(
        String id,
        LocalDate asOf,
        @Schema(description = "the one that was active when it began; it stays on it") String release,
        @Schema(description = "beginnings of GB/T 2260 codes; * = every firm") List<String> regions,
        @Schema(description = "how many products each firm is matched with") int products,
        MatchRun.State state,
        @Schema(description = "why it failed") @Nullable String fault,
        String startedBy,
        @Schema(description = "RFC 3339") String startedAt,
        @Schema(description = "RFC 3339") @Nullable String endedAt,
        @Schema(description = "firms of the regions when it began; null while they are counted") @Nullable
                Integer total,
        @Schema(description = "firms of the regions matched so far") int done,
        @Schema(description = "of those, how many were also asked one by one, with the same answers") int checked) {

    static RunView of(MatchRun run) {
        return new RunView(
                run.id(),
                run.asOf(),
                "r-" + run.release(),
                run.regions(),
                run.products().size(),
                run.state(),
                run.fault(),
                run.startedBy(),
                Moments.shown(run.startedAt()),
                run.endedAt() == null ? null : Moments.shown(run.endedAt()),
                run.expected(),
                run.firms(),
                run.checked());
    }

    /** One firm and one product. */
    @Serdeable
    @Schema(name = "MatchPair")
    public record PairView(
            String uscc,
            @Schema(description = "null if the firm is not stored any more") @Nullable String name,
            @Schema(description = "of the profile that was matched") int revision,
            String productId,
            int productRevision,
            Verdict verdict) {

        static PairView of(RunPairs.Pair pair) {
            return new PairView(
                    pair.uscc(),
                    pair.name(),
                    pair.revision(),
                    pair.product().id(),
                    pair.product().revision(),
                    pair.verdict());
        }
    }
}
