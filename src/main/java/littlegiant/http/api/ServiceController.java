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
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Specialists;
import littlegiant.engagement.Visit;
import littlegiant.engagement.Visits;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** Who looks after a firm, and who visited it. */
@Controller("/api/v1/enterprises/{uscc}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "specialists")
class ServiceController {

    private final Sights sights;
    private final Specialists specialists;
    private final Visits visits;
    private final Today today;
    private final Idempotency idempotency;

    ServiceController(Sights sights, Specialists specialists, Visits visits, Today today, Idempotency idempotency) {
        this.sights = sights;
        this.specialists = specialists;
        this.visits = visits;
        this.today = today;
        this.idempotency = idempotency;
    }

    /** Whom a firm can turn to. */
    @Serdeable
    @Schema(name = "SpecialistOfAFirm")
    record ContactView(
            @Schema(description = "null = nobody is assigned") @Nullable String displayName,
            @Schema(description = "a work phone or mail; null = not told") @Nullable String contact) {}

    @ForReaders
    @Get("/specialist")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getSpecialist", summary = "The service specialist of a firm")
    @ApiResponse(responseCode = "200", description = "name and contact")
    ContactView specialist(String uscc, HttpRequest<?> request) {
        Parameters.of(request).close();
        sights.see(Caller.who(request), uscc);
        AppUser user = specialists.of(uscc).orElse(null);
        return user == null ? new ContactView(null, null) : new ContactView(user.displayName(), user.contact());
    }

    /** 走访. */
    @Serdeable
    @Schema(name = "Visit")
    record VisitView(
            String id,
            String uscc,
            @Schema(description = "name of the user") String visitor,
            @Schema(description = "of the visitor; null = the service specialist") @Nullable String institution,
            LocalDate visitedOn,
            Visit.Kind kind,
            String summary,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn,
            @Schema(description = "RFC 3339") String notedAt) {

        static VisitView of(Visit visit) {
            Visit.Note note = visit.note();
            return new VisitView(
                    visit.id(),
                    visit.uscc(),
                    visit.visitor(),
                    visit.institution(),
                    note.visitedOn(),
                    note.kind(),
                    note.summary(),
                    note.nextAction(),
                    note.nextOn(),
                    Moments.shown(visit.notedAt()));
        }
    }

    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.SPECIALIST, Role.Names.OFFICER})
    @Get("/visits")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listVisits",
            summary = "The visit log of a firm, newest first; a bank's people read their own bank's entries")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<VisitView> visits(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        int size = in.size();
        in.close();
        Identity who = Caller.who(request);
        List<VisitView> items =
                visits.page(who, uscc, page, size).stream().map(VisitView::of).toList();
        return new PageView<>(items, page, size, visits.count(who, uscc));
    }

    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.SPECIALIST})
    @Post("/visits")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "noteVisit",
            summary = "Notes that somebody saw or spoke to a firm; nothing is changed afterwards")
    @ApiResponse(
            responseCode = "201",
            description = "the entry",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @AsPost
    HttpResponse<?> note(
            String uscc,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/NewVisit")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Visit.Note note = Bodies.read(request, body, new VisitBody(today.date())::note);
        return idempotency.once(request, Hash.of(body), () -> HttpResponse.<VisitView>status(HttpStatus.CREATED)
                .body(VisitView.of(visits.note(Caller.who(request), uscc, note, Caller.of(request)))));
    }
}
