package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.ApplicationStatistics.Line;
import littlegiant.applications.ApplicationStatistics.Per;
import org.jspecify.annotations.Nullable;

/** What became of the applications that were sent from one day to another. */
@Serdeable
@Schema(name = "ApplicationStatistics")
public record ApplicationStatisticsView(
        @Schema(description = "what stands in one line") Per by,
        LocalDate from,
        @Schema(description = "included") LocalDate to,
        @Schema(description = "all together") LineView total,
        List<LineView> lines) {

    /** Applications added up; amounts in yuan. */
    @Serdeable
    @Schema(name = "ApplicationStatisticsLine")
    public record LineView(
            @Schema(description = "id of the institution or product, or the street; empty = not told, or all together")
                    String key,
            long applications,
            BigDecimal askedAmount,
            @Schema(description = "how many are in each state now") Map<ApplicationState, Long> states,
            @Schema(description = "taken up or declined") long answered,
            @Schema(description = "working days to that on average; null = nothing was answered") @Nullable
                    BigDecimal answerDays,
            @Schema(description = "within the days that the process allows") long answeredInTime,
            @Schema(description = "wait still, and the last day went by") long late,
            long granted,
            BigDecimal grantedAmount,
            @Schema(description = "a year, weighted with the amount; null = nothing was granted with a rate") @Nullable
                    BigDecimal ratePercent,
            @Schema(description = "granted on credit alone") BigDecimal unsecuredAmount,
            BigDecimal drawnAmount,
            BigDecimal balance) {

        static LineView of(Line line) {
            return new LineView(
                    line.key(),
                    line.applications(),
                    line.askedAmount(),
                    line.states(),
                    line.answered(),
                    line.answerDays(),
                    line.answeredInTime(),
                    line.late(),
                    line.granted(),
                    line.grantedAmount(),
                    line.ratePercent(),
                    line.unsecuredAmount(),
                    line.drawnAmount(),
                    line.balance());
        }
    }
}
