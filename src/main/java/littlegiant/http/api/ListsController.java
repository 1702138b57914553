package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.desk.ListDesk;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/lists")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "desk")
class ListsController {

    private static final int LINE_MAX = 300;
    private static final int USCC = 18;

    private final ListDesk desk;
    private final Today today;

    ListsController(ListDesk desk, Today today) {
        this.desk = desk;
        this.today = today;
    }

    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
    @Post("/match")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "matchNames",
            summary =
                    "The firms that a pasted list names, line by line: matched, homonyms, or not found with names that are near")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @ApiResponse(
            responseCode = "200",
            description = "a line for each name, in their order",
            content = @Content(schema = @Schema(implementation = NameLineView.ListView.class)))
    HttpResponse<NameLineView.ListView> match(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/NameList")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        List<String> names = Bodies.read(request, body, fields -> texts(fields, "names", LINE_MAX, ListDesk.LINES_MAX));
        return HttpResponse.ok(NameLineView.ListView.of(desk.match(names, asOf, Caller.of(request))));
    }

    private static @Nullable List<String> texts(Fields in, String name, int lengthMax, int itemsMax) {
        in.require(name);
        return Bodies.texts(in, name, lengthMax, itemsMax);
    }

    @Secured(Role.Names.ACCOUNT_MANAGER)
    @Post("/table")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "tableOfFirms",
            summary =
                    "How firms stand with every product of one's own institution, each found with what the firm allows")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @ApiResponse(
            responseCode = "200",
            description = "a row for each firm, a column for each product",
            content = @Content(schema = @Schema(implementation = FirmTableView.class)))
    HttpResponse<FirmTableView> table(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/FewFirms")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        List<String> usccs = Bodies.read(request, body, fields -> texts(fields, "usccs", USCC, ListDesk.FIRMS_MAX));
        return HttpResponse.ok(
                FirmTableView.of(desk.table(Caller.who(request), usccs, asOf, Caller.of(request)), in.lang()));
    }
}
