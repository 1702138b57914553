package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.sweep.Change;

@Controller("/api/v1/products/{id}/impact")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForProducts
@Tag(name = "products")
class ImpactController {

    private static final int PATIENCE_MAX = 120;
    private static final int PATIENCE_DEFAULT = 60;

    private final ImpactLook impacts;
    private final Today today;

    ImpactController(ImpactLook impacts, Today today) {
        this.impacts = impacts;
        this.today = today;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getProductImpact",
            summary =
                    "For those who signed in: what publishing the draft would change for the stored firms: gained, lost, newly unknown, each with the criterion that decides it")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "change", in = ParameterIn.QUERY, ref = "#/components/parameters/change")
    @Parameter(name = "wait", in = ParameterIn.QUERY, ref = "#/components/parameters/wait")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size.lists")
    @ApiResponse(responseCode = "200", description = "found")
    @ApiResponse(responseCode = "202", description = "under way, or cancelled: state, done and total say how far")
    HttpResponse<ImpactView> impact(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        Set<Change> changes = in.choices("change", Change.class);
        Integer told = in.fields().whole("wait", 0, PATIENCE_MAX);
        int page = in.page();
        int size = in.size();
        in.close();
        Duration patience = Duration.ofSeconds(told == null ? PATIENCE_DEFAULT : told);
        ImpactView view = impacts.look(id, new ImpactLook.Wanted(asOf, changes, patience, page, size), request);
        return view.counts() == null ? HttpResponse.accepted().body(view) : HttpResponse.ok(view);
    }

    @Delete
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "cancelProductImpact", summary = "Stop the search that is under way")
    @ApiResponse(responseCode = "204", description = "stopped, or there was none")
    HttpResponse<Void> cancel(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        impacts.cancel(id, request);
        return HttpResponse.noContent();
    }
}
