package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.TestKind;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.matching.Finding;
import littlegiant.matching.Outcome;
import littlegiant.profile.Changeable;
import org.jspecify.annotations.Nullable;

/** One criterion's answer, with what it was found from. */
@Serdeable
@Schema(name = "Finding")
public record FindingView(
        String criterionId,
        Outcome outcome,
        String text,
        @Schema(description = "code of the dictionary; null for a combination") @Nullable String metric,
        @Nullable TestKind test,
        @Schema(description = "the firm's figure in the metric's JSON type; null if not told or not applicable")
                @Nullable
                Object actual,
        @Schema(description = "what is asked for, in the metric's JSON type; a list where the test takes one") @Nullable
                Object required,
        @Schema(description = "missing to the bound, in unit; null unless a figure misses one") @Nullable
                BigDecimal gap,
        @Schema(description = "of actual, required and gap: CNY, PERCENT, PERSON …") @Nullable String unit,
        @Schema(description = "code of the document that would settle an UNKNOWN") @Nullable String settledBy,
        Changeable changeable,
        @Schema(description = "the figure cannot exist for this firm on this day") boolean notApplicable,
        @Schema(description = "day on which an UNMET criterion becomes true by itself") @Nullable LocalDate trueFrom,
        @Schema(description = "near enough to be worked on") boolean near,
        @Schema(description = "a condition of the institution's own; its threshold is shown to the institution only")
                boolean internal,
        @Nullable String source,
        @Schema(description = "how the alternatives make one answer; null for a single test")
                Finding.@Nullable Combination combination,
        List<FindingView> alternatives) {

    static FindingView of(Finding found, String provider, Viewer viewer, Words words, Lang lang) {
        Finding finding = viewer.seen(found, provider, words);
        return new FindingView(
                finding.criterionId(),
                finding.outcome(),
                finding.text().in(lang),
                finding.metric() == null ? null : finding.metric().code(),
                finding.test(),
                finding.actual(),
                finding.required(),
                finding.gap(),
                finding.unit(),
                finding.settledBy(),
                finding.changeable(),
                finding.notApplicable(),
                finding.trueFrom(),
                finding.near(),
                finding.internal(),
                finding.source(),
                finding.combination(),
                finding.alternatives().stream()
                        .map(part -> of(part, provider, viewer, words, lang))
                        .toList());
    }
}
