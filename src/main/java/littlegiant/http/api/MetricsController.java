package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import littlegiant.http.Parameters;
import littlegiant.release.Releases;

@Controller("/api/v1/metrics")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "metrics")
class MetricsController {

    private final Releases releases;

    MetricsController(Releases releases) {
        this.releases = releases;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listMetrics", summary = "Everything a criterion may ask about")
    @ApiResponse(responseCode = "200", description = "the dictionary, in its order")
    List<MetricView> list(HttpRequest<?> request) {
        Parameters.of(request).close();
        return releases.active().ruleSet().metrics().all().stream()
                .map(MetricView::of)
                .toList();
    }
}
