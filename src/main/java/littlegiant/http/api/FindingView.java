package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.TestKind;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Finding;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.Changeable;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.profile.Provenance;
import littlegiant.sheet.Background;
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
        @Schema(description = "what a figure told in part lies between; actual is then the end that decided") @Nullable
                RangeView range,
        @Schema(description = "the fiscal years it speaks of, and those among them that were not told") @Nullable
                String period,
        @Schema(description = "how words such as two years are read") @Nullable String reading,
        @Schema(
                        description =
                                "when and by whom it was told, also where it is too old to count; of a computed figure the weakest of its parts")
                @Nullable
                ToldView told,
        @Schema(description = "the figure that is too old to count, and therefore not told") @Nullable StaleView stale,
        @Schema(description = "code of the document that would settle an UNKNOWN") @Nullable String settledBy,
        Changeable changeable,
        @Schema(description = "the figure cannot exist for this firm on this day") boolean notApplicable,
        @Schema(description = "day on which an UNMET criterion becomes true by itself") @Nullable LocalDate trueFrom,
        @Schema(description = "near enough to be worked on") boolean near,
        @Schema(description = "a condition of the institution's own; its threshold is shown to the institution only")
                boolean internal,
        @Nullable String source,
        @Schema(description = "how far the source can be trusted: official, media, agent, general knowledge, modelled")
                @Nullable
                Evidence evidence,
        @Schema(description = "how the alternatives make one answer; null for a single test")
                Finding.@Nullable Combination combination,
        List<FindingView> alternatives) {

    /** Both ends included; null = unbounded. */
    @Serdeable
    @Schema(name = "FindingRange")
    public record RangeView(@Nullable Object least, @Nullable Object most) {
        static @Nullable RangeView of(FigureValue.@Nullable Range range) {
            return range == null ? null : new RangeView(range.least(), range.most());
        }
    }

    /** Where a figure comes from. */
    @Serdeable
    @Schema(name = "FindingTold")
    public record ToldView(
            @Schema(description = "such as TAX_BUREAU") @Nullable String source,
            @Nullable LocalDate asOf,
            Provenance.@Nullable Verified verified) {
        static @Nullable ToldView of(@Nullable Provenance told) {
            return told == null ? null : new ToldView(told.source(), told.asOf(), told.verified());
        }
    }

    /** A figure that was told too long ago. */
    @Serdeable
    @Schema(name = "FindingStale")
    public record StaleView(
            @Schema(description = "what it was, in the metric's JSON type") @Nullable Object actual,
            @Nullable LocalDate asOf,
            @Schema(description = "days after which it no longer counts") @Nullable Integer maxAgeDays,
            @Schema(description = "code of the document that renews it") @Nullable String renewedBy) {
        static @Nullable StaleView of(Finding.Tested tested) {
            Background background = tested.background();
            if (background.stale() == null) {
                return null;
            }
            Metric part = background.staleIn() == null ? tested.metric() : background.staleIn();
            return new StaleView(tested.stale(), background.staleOn(), part.maxAgeDays(), part.settledBy());
        }
    }

    static FindingView of(Finding found, String provider, Viewer viewer, Words words, Lang lang) {
        Finding finding = viewer.seen(found, provider, words);
        Finding.Tested tested = finding.tested();
        Background background = tested == null ? Background.NONE : tested.background();
        return new FindingView(
                finding.criterionId(),
                finding.outcome(),
                finding.text().in(lang),
                finding.metric() == null ? null : finding.metric().code(),
                tested == null ? null : tested.test(),
                finding.actual(),
                finding.required(),
                finding.gap(),
                finding.unit(),
                tested == null ? null : RangeView.of(tested.range()),
                in(background.period(), lang),
                in(background.reading(), lang),
                ToldView.of(background.told()),
                tested == null ? null : StaleView.of(tested),
                finding.settledBy(),
                finding.changeable(),
                finding.notApplicable(),
                finding.trueFrom(),
                finding.near(),
                finding.internal(),
                finding.source(),
                finding.evidence(),
                finding.combination(),
                finding.alternatives().stream()
                        .map(part -> of(part, provider, viewer, words, lang))
                        .toList());
    }

    private static @Nullable String in(@Nullable Text text, Lang lang) {
        return text == null ? null : text.in(lang);
    }
}
