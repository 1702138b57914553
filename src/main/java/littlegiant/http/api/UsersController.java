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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.access.UserErasure;
import littlegiant.access.Users;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.ADMIN)
@Tag(name = "users")
class UsersController {

    private final Users users;
    private final UserErasure erasure;
    private final Catalogue catalogue;
    private final Clock clock;

    UsersController(Users users, UserErasure erasure, Catalogue catalogue, Clock clock) {
        this.users = users;
        this.erasure = erasure;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listUsers", summary = "Who can sign in")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @ApiResponse(responseCode = "200", description = "one page, by name")
    PageView<UserView> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        int size = in.size();
        in.close();
        List<UserView> items = users.page(page, size).stream().map(UserView::of).toList();
        return new PageView<>(items, page, size, (int) users.count());
    }

    @Get("/{name}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getUser", summary = "One user")
    @ApiResponse(responseCode = "200", description = "the user")
    UserView get(String name, HttpRequest<?> request) {
        Parameters.of(request).close();
        return UserView.of(users.get(name));
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "createUser",
            summary = "A user with a first password, which has to be changed before anything else can be done")
    @ApiResponse(
            responseCode = "201",
            description = "the user",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    HttpResponse<UserView> create(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/NewUser")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        UserBody told = Bodies.read(request, body, in -> sound(in, UserBody.read(in, null, Moments.now(clock)), null));
        String password = told.password();
        if (password == null) {
            throw new IllegalStateException("a new user has a password");
        }
        return HttpResponse.created(UserView.of(users.create(told.user(), password, Caller.of(request))));
    }

    /**
     * An institution is known once its product owner brought its first product.
     *
     * @param before the one he worked for so far
     */
    private @Nullable UserBody sound(Fields in, @Nullable UserBody told, @Nullable String before) {
        if (told == null) {
            return null;
        }
        String institution = told.user().institution();
        boolean known = institution == null
                || institution.equals(before)
                || told.user().role() == Role.PRODUCT_OWNER
                || catalogue.institution(institution).isPresent();
        if (!known) {
            in.fault(
                    "institution",
                    Fault.Code.UNKNOWN_REFERENCE,
                    "没有这家机构；机构由其产品经理导入第一个产品时登记",
                    "there is no such institution; its PRODUCT_OWNER brings it with its first product");
        }
        return told;
    }

    @Put("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "changeUser",
            summary = "What somebody is and may, from his next request on; DISABLED = he cannot come any more")
    @ApiResponse(responseCode = "200", description = "the user")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    UserView change(
            String name,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/UserChange")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        UserBody told = Bodies.read(
                request,
                body,
                in -> sound(
                        in,
                        UserBody.read(in, name, Moments.now(clock)),
                        users.get(name).institution()));
        return UserView.of(users.change(told.user(), Caller.of(request)));
    }

    @Post("/{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "resetPassword",
            summary = "A first password for somebody who forgot his; he has to change it, his tokens are void")
    @ApiResponse(responseCode = "204", description = "done")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    HttpResponse<Void> resetPassword(
            String name,
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/FirstPassword")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        String password = Bodies.read(request, body, in -> {
            in.require("password");
            return in.text("password", 200);
        });
        users.resetPassword(name, password, Caller.of(request));
        return HttpResponse.noContent();
    }

    @Post("/{name}/sign-out")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "signOutUser", summary = "All tokens of a user are void")
    @ApiResponse(responseCode = "204", description = "done")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    HttpResponse<Void> signOut(String name, HttpRequest<?> request) {
        Parameters.of(request).close();
        users.get(name);
        users.signOutEverywhere(name, Caller.of(request));
        return HttpResponse.noContent();
    }

    @Post("/{name}/erase")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "eraseUser",
            summary =
                    "On the person's request: display name, contact, password and memberships are gone and nobody can sign in; the name stays in the audit chain as long as that is kept")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "what is left of the user, and what stays where")
    UserDataView erase(String name, HttpRequest<?> request) {
        Lang lang = Parameters.langOnly(request);
        return UserDataView.of(erasure.erase(name, Caller.of(request)), Map.of(), lang);
    }
}
