package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.engagement.Assignments;
import littlegiant.engagement.Consent;
import littlegiant.engagement.Consents;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "consents")
class ConsentsController {

    private final Consents consents;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Idempotency idempotency;

    ConsentsController(Consents consents, Memberships memberships, Assignments assignments, Idempotency idempotency) {
        this.consents = consents;
        this.memberships = memberships;
        this.assignments = assignments;
        this.idempotency = idempotency;
    }

    @Secured(Role.Names.ENTERPRISE)
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "grantConsent",
            summary = "A firm allows an institution to see some of its data, for a purpose, from a day to another")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, ref = "#/components/parameters/dryRun.consent")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang.text")
    @ApiResponse(
            responseCode = "201",
            description = "the consent",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "of a dry run: the text",
            content = @Content(schema = @Schema(implementation = ConsentTextView.class)))
    @AsPost
    HttpResponse<?> grant(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/ConsentWish")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        boolean dryRun = in.flag("dryRun");
        in.close();
        ConsentBody told = Bodies.read(request, body, fields -> ConsentBody.read(fields, consents.today(), in.lang()));
        requireOwner(request, told.wish().uscc());
        String text = consents.text(told.wish());
        if (dryRun) {
            return HttpResponse.ok(new ConsentTextView(text, Hash.of(text)));
        }
        told.requireShown(text);
        return idempotency.once(
                request, hash(body, told.wish().person()), () -> HttpResponse.<Object>status(HttpStatus.CREATED)
                        .body(view(consents.grant(told.wish(), Consent.Channel.PORTAL, Caller.of(request)))));
    }

    /** Without the identity number, which could be found from a hash. */
    private static String hash(byte[] body, @Nullable String person) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Hash.of(person == null ? text : text.replaceAll("(?i)" + person, ""));
    }

    /** Who may fill in a firm's data does not allow others to see it for that reason. */
    private void requireOwner(HttpRequest<?> request, String uscc) {
        Identity who = Caller.who(request);
        memberships.requireOwner(who.name(), uscc, ConsentBody.ONLY_OWNER);
    }

    private ConsentView view(Consent consent) {
        return ConsentView.of(consent, consents.today());
    }

    @ForConsents
    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "listConsents",
            summary = "Consents, newest first: a firm's user sees those of his firms, an institution those that were"
                    + " given to it, an auditor all")
    @Parameter(name = "uscc", in = ParameterIn.QUERY, ref = "#/components/parameters/uscc")
    @Parameter(name = "grantee", in = ParameterIn.QUERY, ref = "#/components/parameters/grantee")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<ConsentView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String uscc = in.text("uscc");
        String grantee = in.text("grantee");
        int page = in.page();
        int size = in.size();
        in.close();
        Consents.Search search = search(Caller.who(request), uscc, grantee);
        List<ConsentView> items =
                consents.page(search, page, size).stream().map(this::view).toList();
        return new PageView<>(items, page, size, consents.count(search));
    }

    /** Never more than the one who asks may see, whatever he asks for. */
    private Consents.Search search(Identity who, @Nullable String uscc, @Nullable String grantee) {
        if (who.role().isOfAnInstitution()) {
            String own = Objects.toString(who.institution(), "");
            return new Consents.Search(uscc, own, grantee == null || grantee.equals(own) ? null : List.of());
        }
        return who.is(Role.AUDITOR)
                ? new Consents.Search(uscc, grantee, null)
                : new Consents.Search(uscc, grantee, firms(who));
    }

    private List<String> firms(Identity who) {
        return who.is(Role.SPECIALIST)
                ? assignments.firms(who.name())
                : List.copyOf(memberships.firms(who.name()).keySet());
    }

    @ForConsents
    @Get("/{id}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getConsent", summary = "One consent with its evidence")
    @ApiResponse(responseCode = "200", description = "the consent")
    ConsentView get(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        Consent consent = consents.get(id);
        Consents.Search search = search(Caller.who(request), consent.uscc(), consent.grantee());
        boolean mine = search.usccs() == null || search.usccs().contains(consent.uscc());
        if (!mine || !Objects.equals(search.grantee(), consent.grantee())) {
            throw new AppException(ErrorCode.CONSENT_NOT_FOUND, "没有授权" + id, "no consent " + id);
        }
        return view(consent);
    }

    @Secured(Role.Names.ENTERPRISE)
    @Delete("/{id}")
    @Status(HttpStatus.OK)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "withdrawConsent", summary = "From the next request on nothing is seen under it")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "the consent, withdrawn")
    ConsentView withdraw(String id, HttpRequest<?> request) {
        ConsentView mine = get(id, request);
        requireOwner(request, mine.uscc());
        return view(consents.withdraw(id, Caller.of(request)));
    }
}
