package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.Applications;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.release.RuleSets;

@Controller("/api/v1/applications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "applications")
class ApplicationsController {

    private final Applications applications;
    private final ApplicationViews views;
    private final RuleSets ruleSets;
    private final Today today;
    private final Idempotency idempotency;

    ApplicationsController(
            Applications applications,
            ApplicationViews views,
            RuleSets ruleSets,
            Today today,
            Idempotency idempotency) {
        this.applications = applications;
        this.views = views;
        this.ruleSets = ruleSets;
        this.today = today;
        this.idempotency = idempotency;
    }

    @Secured({Role.Names.ENTERPRISE, Role.Names.SPECIALIST})
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "apply",
            summary =
                    "A draft of an application, by the firm or its specialist; send: true sends it at once, which only the firm's OWNER may")
    @ApiResponse(
            responseCode = "201",
            description = "the application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @AsPost
    HttpResponse<?> create(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/NewApplication")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        ApplicationBody.New told = Bodies.read(request, body, reader()::application);
        Identity who = Caller.who(request);
        return idempotency.once(request, Hash.of(body), () -> {
            Application made = applications.create(who, told.wish(), told.send(), Caller.of(request));
            return HttpResponse.<ApplicationView>status(HttpStatus.CREATED)
                    .body(views.one(made, who, lang))
                    .header("ETag", tag(made));
        });
    }

    private ApplicationBody reader() {
        return new ApplicationBody(ruleSets.current().metrics(), today.date());
    }

    private static String tag(Application application) {
        return "\"" + application.version() + "\"";
    }

    @Secured({
        Role.Names.ENTERPRISE,
        Role.Names.SPECIALIST,
        Role.Names.ACCOUNT_MANAGER,
        Role.Names.OFFICER,
        Role.Names.PARTNER
    })
    @Post("/{id}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "applicationEvent",
            summary = "Takes a step; one that is not possible now is 409 STEP_ILLEGAL and names those that are")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "#/components/parameters/If-Match.application")
    @ApiResponse(
            responseCode = "200",
            description = "the application after it",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @AsPost
    HttpResponse<?> step(
            String id,
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/NewApplicationEvent")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        ApplicationBody.Step told = Bodies.read(request, body, reader()::step);
        Identity who = Caller.who(request);
        Integer expected = Etags.expected(request);
        return idempotency.once(request, Hash.of(body), () -> {
            Application after = applications.take(who, id, told.event(), told.told(), expected, Caller.of(request));
            return Etags.ok(views.one(after, who, lang), after.version());
        });
    }

    @ForApplications
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listApplications",
            summary =
                    "Applications, what has to be done soonest first: a firm's user sees those of his firms, an institution those sent to it, an officer those of the district")
    @Parameter(name = "uscc", in = ParameterIn.QUERY, ref = "#/components/parameters/uscc")
    @Parameter(name = "productId", in = ParameterIn.QUERY, ref = "#/components/parameters/productId")
    @Parameter(name = "institution", in = ParameterIn.QUERY, ref = "#/components/parameters/institution")
    @Parameter(name = "state", in = ParameterIn.QUERY, ref = "#/components/parameters/state")
    @Parameter(name = "late", in = ParameterIn.QUERY, ref = "#/components/parameters/late")
    @Parameter(name = "escalated", in = ParameterIn.QUERY, ref = "#/components/parameters/escalated")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<ApplicationView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Applications.Search search = new Applications.Search(
                in.text("uscc"),
                in.text("productId"),
                in.text("institution"),
                in.choices("state", ApplicationState.class),
                in.flag("late"),
                in.flag("escalated"));
        int page = in.page();
        int size = in.size();
        in.close();
        Identity who = Caller.who(request);
        List<ApplicationView> items = applications.page(who, search, page, size).stream()
                .map(one -> views.brief(one, who, in.lang()))
                .toList();
        return new PageView<>(items, page, size, applications.count(who, search));
    }

    @ForApplications
    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getApplication", summary = "One application, its history and what may be done now")
    @ApiResponse(
            responseCode = "200",
            description = "the application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    HttpResponse<ApplicationView> get(String id, HttpRequest<?> request) {
        Lang lang = Parameters.langOnly(request);
        Identity who = Caller.who(request);
        Application found = applications.get(who, id);
        return Etags.ok(views.one(found, who, lang), found.version());
    }
}
