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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.applications.ApplicationStatistics;
import littlegiant.applications.ApplicationStatistics.Per;
import littlegiant.applications.Applications;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Fault;

@Controller("/api/v1/applications/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "applications")
class ApplicationStatisticsController {

    private final ApplicationStatistics statistics;
    private final Today today;

    ApplicationStatisticsController(ApplicationStatistics statistics, Today today) {
        this.statistics = statistics;
        this.today = today;
    }

    @Secured({
        Role.Names.ACCOUNT_MANAGER,
        Role.Names.PRODUCT_OWNER,
        Role.Names.PRODUCT_APPROVER,
        Role.Names.OFFICER,
        Role.Names.SPECIALIST,
        Role.Names.AUDITOR
    })
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "applicationStatistics",
            summary =
                    "What became of the applications that were sent in a period: answered in how many days, granted, at which rate, drawn; among those that one may see")
    @Parameter(name = "by", in = ParameterIn.QUERY, ref = "#/components/parameters/by")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "#/components/parameters/from.sent")
    @Parameter(name = "to", in = ParameterIn.QUERY, ref = "#/components/parameters/to")
    @Parameter(name = "institution", in = ParameterIn.QUERY, ref = "#/components/parameters/institution")
    @Parameter(name = "productId", in = ParameterIn.QUERY, ref = "#/components/parameters/productId")
    @ApiResponse(responseCode = "200", description = "all together, and line by line")
    ApplicationStatisticsView statistics(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String by = in.oneOf("by", Arrays.stream(Per.values()).map(Enum::name).toList());
        LocalDate first = in.date("from");
        LocalDate last = in.date("to");
        Applications.Search search =
                new Applications.Search(null, in.text("productId"), in.text("institution"), Set.of(), false, false);
        if (first != null && first.isAfter(last == null ? today.date() : last)) {
            in.fields().fault("from", Fault.Code.CONTRADICTION, "晚于截止日", "is after the last day");
        }
        in.close();
        LocalDate to = last == null ? today.date() : last;
        LocalDate from = first == null ? to.minusYears(1) : first;
        Per per = by == null ? Per.INSTITUTION : Per.valueOf(by);
        ApplicationStatistics.Found found = statistics.of(Caller.who(request), search, per, from, to);
        List<ApplicationStatisticsView.LineView> lines = found.lines().stream()
                .map(ApplicationStatisticsView.LineView::of)
                .toList();
        return new ApplicationStatisticsView(
                per, from, to, ApplicationStatisticsView.LineView.of(found.total()), lines);
    }
}
