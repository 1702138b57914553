package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.advice.Advice;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** One way out of an unmet criterion; a criterion that can be met in several ways has several. */
@Serdeable
@Schema(name = "Advice")
public record AdviceView(
        @Schema(description = "of the finding; of a part of it where only a part is unmet") String criterionId,
        @Schema(
                        description =
                                "CHANGE the firm can do it, WAIT it comes by itself, YEARS it takes years, NOT_ADVISED only by shrinking, NEVER nothing changes it")
                Advice.Kind kind,
        String text,
        @Schema(description = "the least change that is enough; null where there is nothing to count") @Nullable
                ChangeView change) {

    /** A figure that has to change. */
    @Serdeable
    @Schema(name = "AdviceChange")
    public record ChangeView(
            @Schema(description = "code of the metric that has to change") String metric,
            @Schema(description = "as it is, in the metric's unit; null if not told") @Nullable BigDecimal from,
            @Schema(description = "what it has to reach, in the metric's unit") BigDecimal to,
            @Schema(description = "the fiscal year it is reached in; null where it counts at once") @Nullable
                    String period,
            @Schema(description = "first day on which it counts; null where it counts as soon as it is shown") @Nullable
                    LocalDate countsFrom) {
        static ChangeView of(Advice.Change change) {
            return new ChangeView(
                    change.metric().code(), change.from(), change.to(), change.period(), change.countsFrom());
        }
    }

    static List<AdviceView> of(List<Advice> advice, String provider, Viewer viewer, Words words, Lang lang) {
        return viewer.seen(advice, provider, words).stream()
                .map(one -> new AdviceView(
                        one.criterionId(),
                        one.kind(),
                        one.text().in(lang),
                        one.change() == null ? null : ChangeView.of(one.change())))
                .toList();
    }
}
