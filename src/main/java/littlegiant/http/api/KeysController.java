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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import littlegiant.access.ApiKeys;
import littlegiant.access.KeyScope;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.kernel.Days;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.ADMIN)
@Tag(name = "keys")
class KeysController {

    private static final int YEARS_MAX = 1;
    private static final int ORIGINS_MAX = 10;
    private static final int ORIGIN_LENGTH_MAX = 150;

    private final ApiKeys keys;
    private final Catalogue catalogue;
    private final Today today;
    private final Origins sites;

    KeysController(ApiKeys keys, Catalogue catalogue, Today today, Origins sites) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.today = today;
        this.sites = sites;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listKeys", summary = "Keys of partners' systems, newest first; never their secrets")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page")
    PageView<KeyView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        int size = in.size();
        in.close();
        List<KeyView> items =
                keys.page(page, size).stream().map(key -> KeyView.of(key, null)).toList();
        return new PageView<>(items, page, size, (int) keys.count());
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "makeKey",
            summary = "A key for a partner's system; the answer shows it, and nothing does again")
    @ApiResponse(
            responseCode = "201",
            description = "the key",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    HttpResponse<KeyView> make(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/KeyWish")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        ApiKeys.Made made = keys.make(Bodies.read(request, body, this::wish), Caller.of(request));
        return HttpResponse.created(KeyView.of(made.key(), made.secret()));
    }

    private ApiKeys.@Nullable Wish wish(Fields in) {
        in.require("name", "institution", "scopes");
        String name = in.text("name", 100);
        String institution = in.text("institution", 64);
        List<KeyScope> scopes = in.choices("scopes", KeyScope.class);
        LocalDate told = in.date("lastDay");
        LocalDate latest = today.date().plusYears(YEARS_MAX);
        LocalDate lastDay = told == null ? latest : told;
        if (lastDay.isBefore(today.date()) || lastDay.isAfter(latest)) {
            in.fault(
                    "lastDay",
                    Fault.Code.OUT_OF_RANGE,
                    "须在" + today.date() + "至" + latest + "之间",
                    "must be from " + today.date() + " to " + latest);
        }
        Bodies.requireSome(in, "scopes");
        List<String> origins = origins(in);
        if (scopes != null && scopes.contains(KeyScope.EMBED) == origins.isEmpty()) {
            in.fault(
                    "origins",
                    origins.isEmpty() ? Fault.Code.REQUIRED : Fault.Code.CONTRADICTION,
                    "origins与范围EMBED须同时填写",
                    "origins and the scope EMBED go together");
        }
        if (institution != null && catalogue.institution(institution).isEmpty()) {
            in.fault("institution", Fault.Code.UNKNOWN_REFERENCE, "没有这家机构", "there is no such institution");
        }
        return !in.faults().isEmpty() || name == null || institution == null || scopes == null
                ? null
                : new ApiKeys.Wish(name, institution, EnumSet.copyOf(scopes), origins, Days.start(lastDay.plusDays(1)));
    }

    /** Each once. */
    private List<String> origins(Fields in) {
        List<String> told = in.has("origins") ? Bodies.texts(in, "origins", ORIGIN_LENGTH_MAX, ORIGINS_MAX) : null;
        if (told == null) {
            return List.of();
        }
        for (int i = 0; i < told.size(); i++) {
            if (!sites.isOne(told.get(i))) {
                in.faults()
                        .add(
                                in.pointerTo("origins") + "/" + i,
                                Fault.Code.BAD_FORMAT,
                                "须形如https://portal.example.cn",
                                "must be such as https://portal.example.cn");
            }
        }
        return told.stream().distinct().toList();
    }

    @Delete("/{id}")
    @Status(HttpStatus.OK)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "revokeKey", summary = "From the next request on the key counts no more")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "the key, revoked")
    KeyView revoke(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        return KeyView.of(keys.revoke(id, Caller.of(request)), null);
    }
}
