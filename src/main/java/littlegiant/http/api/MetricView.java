package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.kernel.Text;
import littlegiant.metric.Changeable;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** One entry of the dictionary: something a criterion may ask about. */
@Serdeable
@Schema(name = "Metric")
public record MetricView(
        String code,
        MetricType type,
        @Schema(description = "CNY, PERCENT, PERSON, YEAR, MONTH, ITEM …; null where there is nothing to count")
                @Nullable
                String unit,
        String labelZh,
        String labelEn,
        @Schema(description = "code of the document that tells it") @Nullable String settledBy,
        @Schema(description = "metrics and lists of the profile it is computed from; empty for a plain metric")
                List<String> derivedFrom,
        Changeable changeable,
        @Schema(description = "a figure told more days ago counts as not told; null = never stale") @Nullable
                Integer maxAgeDays,
        @Schema(description = "profile field that says when it was told where no provenance does") @Nullable
                String datedBy,
        @Schema(description = "how words such as two years are read") @Nullable ReadingView reading,
        @Schema(description = "how far from a bound a miss is near, percent of the bound") int nearPercent,
        @Schema(description = "known codes, an ORDINAL's from low to high; empty = any") List<CodeView> values) {

    /** In both languages. */
    @Serdeable
    @Schema(name = "MetricReading")
    public record ReadingView(String zh, String en) {
        static @Nullable ReadingView of(@Nullable Text reading) {
            return reading == null ? null : new ReadingView(reading.zh(), reading.en());
        }
    }

    /** One code with its labels. */
    @Serdeable
    @Schema(name = "MetricCode")
    public record CodeView(String code, String labelZh, String labelEn) {}

    static MetricView of(Metric metric) {
        return new MetricView(
                metric.code(),
                metric.type(),
                metric.unit(),
                metric.label().zh(),
                metric.label().en(),
                metric.settledBy(),
                metric.derivedFrom(),
                metric.changeable(),
                metric.maxAgeDays(),
                metric.datedBy(),
                ReadingView.of(metric.reading()),
                metric.nearPercent(),
                metric.values().entrySet().stream()
                        .map(value -> new CodeView(
                                value.getKey(),
                                value.getValue().zh(),
                                value.getValue().en()))
                        .toList());
    }
}
