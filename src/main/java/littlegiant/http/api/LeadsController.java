package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.desk.LeadList;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.judging.Verdict;

@Controller("/api/v1/products/{id}/enterprises")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Tag(name = "products")
class LeadsController {

    private final LeadList leads;
    private final Today today;

    LeadsController(LeadList leads, Today today) {
        this.leads = leads;
        this.today = today;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listProductEnterprises",
            summary =
                    "How every firm stands with a product of one's own institution, as the institution sees the firms; those are named that allow it to see all of them")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, ref = "#/components/parameters/verdict")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page: by verdict, least lacking first")
    LeadsView list(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Set<Verdict> verdicts = in.choices("verdict", Verdict.class);
        LocalDate asOf = in.asOf(today.date());
        String cursor = in.fields().text("cursor", 2_000);
        int size = in.size();
        in.close();
        LeadList.Page page = leads.page(Caller.who(request), id, verdicts, cursor, size, asOf, Caller.of(request));
        return LeadsView.of(page, Viewer.of(request), in.lang());
    }
}
