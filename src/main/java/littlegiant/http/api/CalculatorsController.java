package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.http.LoanReader;
import littlegiant.http.Parameters;
import littlegiant.http.Words;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.release.Releases;

@Controller("/api/v1/calculators")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "calculators")
class CalculatorsController {

    private final Releases releases;

    CalculatorsController(Releases releases) {
        this.releases = releases;
    }

    @Post("/repayment")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "reckonRepayment",
            summary = "Every payment of a loan to the fen, and what it costs in all a year")
    @ApiResponse(responseCode = "200", description = "the schedule with its sums and costs")
    RepaymentView repayment(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/LoanToReckon")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        Faults faults = new Faults();
        Value document = Bodies.json(request, body, faults);
        return RepaymentView.of(LoanReader.read(document, faults), Words.of(releases.active()), lang);
    }
}
