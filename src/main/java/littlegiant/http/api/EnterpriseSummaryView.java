package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import littlegiant.kernel.Value;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/** One firm of a list. */
@Serdeable
@Schema(name = "EnterpriseSummary")
public record EnterpriseSummaryView(
        String uscc,
        String name,
        @Nullable String regionCode,
        @Nullable String industryCode,
        @Schema(
                        description =
                                "highest 专精特新 level valid on asOf: NONE, MUNICIPAL, PROVINCIAL, NATIONAL; null = not told")
                @Nullable
                String tier,
        @Schema(
                        description =
                                "MICRO, SMALL, MEDIUM or LARGE by 工信部联企业〔2011〕300号; null while a missing figure could still decide")
                @Nullable
                String sizeClass,
        @Schema(description = "percent of the metrics asked by OPEN products that are told") @Nullable
                BigDecimal profileCompleteness) {

    static EnterpriseSummaryView of(
            Profile profile, @Nullable String tier, @Nullable String sizeClass, @Nullable BigDecimal completeness) {
        return new EnterpriseSummaryView(
                profile.uscc(),
                profile.name(),
                text(profile, "regionCode"),
                text(profile, "industryCode"),
                tier,
                sizeClass,
                completeness);
    }

    private static @Nullable String text(Profile profile, String path) {
        return profile.document().at(path) instanceof Value.Str str ? str.text() : null;
    }
}
