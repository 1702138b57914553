package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Specialists;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/specialists")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.OFFICER)
@Tag(name = "specialists")
class SpecialistsController {

    private static final int NAME_MAX = 64;
    private static final int STREET_MAX = 100;

    private final Specialists specialists;
    private final Idempotency idempotency;

    SpecialistsController(Specialists specialists, Idempotency idempotency) {
        this.specialists = specialists;
        this.idempotency = idempotency;
    }

    /** 服务专员. */
    @Serdeable
    @Schema(name = "Specialist")
    record SpecialistView(
            String name,
            String displayName,
            @Nullable String contact,
            @Schema(description = "that he serves; empty = wherever somebody is missing") List<String> streets,
            @Schema(description = "how many he looks after") int firms) {

        static SpecialistView of(Specialists.Specialist one) {
            return new SpecialistView(
                    one.user().name(), one.user().displayName(), one.user().contact(), one.streets(), one.firms());
        }
    }

    /** What an assignment did. */
    @Serdeable
    @Schema(name = "SpecialistAssignment")
    record AssignedView(
            @Schema(description = "how many firms each got, by name") Map<String, Integer> assigned,
            @Schema(description = "firms that have nobody still") int without) {}

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listSpecialists", summary = "Service specialists at work, with their streets and load")
    @ApiResponse(responseCode = "200", description = "all, by name")
    List<SpecialistView> list(HttpRequest<?> request) {
        Parameters.of(request).close();
        return specialists.all().stream().map(SpecialistView::of).toList();
    }

    @Put("/{name}/streets")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "serveStreets", summary = "Which streets he serves from now on; the firms he has stay his")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "the specialist")
    SpecialistView serve(
            String name,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Streets")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        List<String> streets = Bodies.read(request, body, in -> {
            in.require("streets");
            return in.texts("streets", STREET_MAX);
        });
        return SpecialistView.of(specialists.serve(Caller.who(request), name, streets, Caller.of(request)));
    }

    @Post("/assign")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "assignSpecialists",
            summary =
                    "Gives every firm of the district at provincial level or above that has no specialist at work one: of its street, with the fewest firms")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, ref = "#/components/parameters/dryRun.assignment")
    @ApiResponse(
            responseCode = "200",
            description = "how many each got",
            content = @Content(schema = @Schema(implementation = AssignedView.class)))
    @AsPost
    HttpResponse<?> assign(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        boolean dryRun = in.flag("dryRun");
        in.close();
        Identity who = Caller.who(request);
        List<String> regions = who.regions().contains(Identity.EVERYWHERE) ? null : who.regions();
        return idempotency.once(request, Hash.of(new byte[0]), () -> {
            Specialists.Assigned done = specialists.assignMissing(regions, dryRun, Caller.of(request));
            return HttpResponse.ok(new AssignedView(done.assigned(), done.without()));
        });
    }

    @Post("/{name}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "handOver",
            summary = "Another specialist looks after his firms of the district, or some of them")
    @ApiResponse(
            responseCode = "200",
            description = "how many the other one got",
            content = @Content(schema = @Schema(implementation = AssignedView.class)))
    @AsPost
    HttpResponse<?> handOver(
            String name,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/HandOver")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        HandOver told = Bodies.read(request, body, SpecialistsController::handOver);
        return idempotency.once(request, Hash.of(body), () -> {
            int count = specialists.handOver(Caller.who(request), name, told.to, told.usccs, Caller.of(request));
            return HttpResponse.ok(new AssignedView(Map.of(told.to, count), 0));
        });
    }

    /** @param usccs null = all */
    private record HandOver(String to, @Nullable List<String> usccs) {}

    private static @Nullable HandOver handOver(Fields in) {
        in.require("to");
        String to = in.text("to", NAME_MAX);
        List<String> usccs = in.texts("usccs", 18);
        return to == null ? null : new HandOver(to, usccs);
    }
}
