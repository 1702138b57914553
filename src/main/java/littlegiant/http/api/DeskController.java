package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.time.LocalDate;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.desk.Clients;
import littlegiant.desk.FirmFilter;
import littlegiant.desk.FirmOrder;
import littlegiant.desk.MyFirms;
import littlegiant.http.Caller;
import littlegiant.http.FirmFilterReader;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Hash;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/desk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "desk")
class DeskController {

    private static final int FIRMS_MAX = 500;

    private final MyFirms firms;
    private final Clients clients;
    private final Releases releases;
    private final Today today;
    private final Idempotency idempotency;

    DeskController(MyFirms firms, Clients clients, Releases releases, Today today, Idempotency idempotency) {
        this.firms = firms;
        this.clients = clients;
        this.releases = releases;
        this.today = today;
        this.idempotency = idempotency;
    }

    /** Somebody who can look after firms. */
    @Serdeable
    @Schema(name = "Colleague")
    record ColleagueView(String name, String displayName) {}

    /** What became of it. */
    @Serdeable
    @Schema(name = "ClientsChanged")
    record ChangedView(@Schema(description = "firms for which it is another than before") int changed) {}

    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
    @Get("/firms")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listDeskFirms",
            summary =
                    "The firms one works with: an account manager all, as the institution sees them; an officer those of the district; a specialist those assigned. By a word that forgives how names are written, and what matters for the next call")
    @Parameter(name = "q", in = ParameterIn.QUERY, ref = "#/components/parameters/q.desk")
    @Parameter(name = "relation", in = ParameterIn.QUERY, ref = "#/components/parameters/relation")
    @Parameter(name = "loanDueDays", in = ParameterIn.QUERY, ref = "#/components/parameters/loanDueDays")
    @Parameter(name = "tier", in = ParameterIn.QUERY, ref = "#/components/parameters/tier")
    @Parameter(name = "industry", in = ParameterIn.QUERY, ref = "#/components/parameters/industry")
    @Parameter(name = "street", in = ParameterIn.QUERY, ref = "#/components/parameters/street")
    @Parameter(name = "titleMonths", in = ParameterIn.QUERY, ref = "#/components/parameters/titleMonths")
    @Parameter(name = "unapplied", in = ParameterIn.QUERY, ref = "#/components/parameters/unapplied")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, ref = "#/components/parameters/verdict.desk")
    @Parameter(name = "mine", in = ParameterIn.QUERY, ref = "#/components/parameters/mine")
    @Parameter(name = "sort", in = ParameterIn.QUERY, ref = "#/components/parameters/sort.desk")
    @Parameter(name = "reversed", in = ParameterIn.QUERY, ref = "#/components/parameters/reversed")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "#/components/parameters/cursor")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    DeskFirmView.PageView firms(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        FirmFilter filter =
                FirmFilterReader.filter(in, releases.active().ruleSet().metrics());
        FirmOrder order = FirmFilterReader.order(in);
        LocalDate asOf = in.asOf(today.date());
        String cursor = in.fields().text("cursor", 2_000);
        int size = in.size();
        in.close();
        return DeskFirmView.PageView.of(
                firms.page(Caller.who(request), filter, order, cursor, size, asOf, Caller.of(request)));
    }

    @Secured(Role.Names.ACCOUNT_MANAGER)
    @Get("/colleagues")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listColleagues",
            summary = "Account managers of one's own institution who work, oneself among them")
    @ApiResponse(responseCode = "200", description = "all, by name")
    List<ColleagueView> colleagues(HttpRequest<?> request) {
        Parameters.of(request).close();
        return clients.colleagues(Caller.who(request)).stream()
                .map(user -> new ColleagueView(user.name(), user.displayName()))
                .toList();
    }

    @Secured(Role.Names.ACCOUNT_MANAGER)
    @Post("/clients")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "assignClients",
            summary =
                    "An account manager of one's own institution looks after these firms from now on: all of them or none")
    @ApiResponse(
            responseCode = "200",
            description = "how many have another manager than before",
            content = @Content(schema = @Schema(implementation = ChangedView.class)))
    @AsPost
    HttpResponse<?> assign(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Clients")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Told told = Bodies.read(request, body, in -> told(in, true));
        return idempotency.once(
                request,
                Hash.of(body),
                () -> HttpResponse.ok(new ChangedView(
                        clients.assign(Caller.who(request), told.usccs, told.manager, Caller.of(request)))));
    }

    @Secured(Role.Names.ACCOUNT_MANAGER)
    @Post("/clients/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "releaseClients",
            summary = "Nobody of one's own institution looks after these firms any more")
    @ApiResponse(
            responseCode = "200",
            description = "how many somebody did look after",
            content = @Content(schema = @Schema(implementation = ChangedView.class)))
    @AsPost
    HttpResponse<?> release(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/ManyFirms")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Told told = Bodies.read(request, body, in -> told(in, false));
        return idempotency.once(
                request,
                Hash.of(body),
                () -> HttpResponse.ok(
                        new ChangedView(clients.release(Caller.who(request), told.usccs, Caller.of(request)))));
    }

    private record Told(List<String> usccs, String manager) {}

    private static @Nullable Told told(Fields in, boolean withManager) {
        in.require("usccs");
        String manager = null;
        if (withManager) {
            in.require("manager");
            manager = in.text("manager", 64);
        }
        List<String> usccs = Bodies.texts(in, "usccs", 18, FIRMS_MAX);
        return usccs == null || (withManager && manager == null)
                ? null
                : new Told(usccs, manager == null ? "" : manager);
    }
}
