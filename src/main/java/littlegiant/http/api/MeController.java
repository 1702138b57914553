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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.access.Users;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** What everybody may do for himself. */
@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "me")
class MeController {

    private final Users users;
    private final Sessions sessions;
    private final Memberships memberships;

    MeController(Users users, Sessions sessions, Memberships memberships) {
        this.users = users;
        this.sessions = sessions;
        this.memberships = memberships;
    }

    /** Who asks. */
    @Serdeable
    @Schema(name = "Me")
    public record MeView(
            String name,
            Role role,
            @Nullable String institution,
            List<String> regions,
            @Schema(description = "of an ENTERPRISE user: the firms by code, and what he may do for each")
                    Map<String, Memberships.Part> enterprises,
            boolean mustChangePassword,
            @Schema(description = "when the token ends, RFC 3339") String sessionUntil) {}

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getMe", summary = "Who I am here, and what I may")
    @ApiResponse(responseCode = "200", description = "the one whose token was sent")
    MeView me(HttpRequest<?> request) {
        Parameters.of(request).close();
        Identity who = Caller.who(request);
        return new MeView(
                who.name(),
                who.role(),
                who.institution(),
                who.regions(),
                memberships.firms(who.name()),
                who.mustChangePassword(),
                who.session().until().toString());
    }

    @ForPeople
    @Get("/data")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "exportMe", summary = "What is kept about me; an administrator erases it on my request")
    @ApiResponse(responseCode = "200", description = "all of it")
    UserDataView data(HttpRequest<?> request) {
        Lang lang = Parameters.langOnly(request);
        String name = Caller.who(request).name();
        return UserDataView.of(users.get(name), memberships.firms(name), lang);
    }

    @ForPeople
    @Post("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "changePassword",
            summary = "Another password; every token of mine is void, also the one that was sent")
    @ApiResponse(responseCode = "204", description = "done; sign in again")
    HttpResponse<Void> changePassword(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/PasswordChange")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        PasswordChange told = Bodies.read(request, body, MeController::change);
        users.changePassword(Caller.who(request), told.old, told.fresh, Caller.of(request));
        return HttpResponse.noContent();
    }

    private record PasswordChange(String old, String fresh) {}

    private static @Nullable PasswordChange change(Fields in) {
        in.require("oldPassword", "newPassword");
        String old = in.text("oldPassword", 200);
        String fresh = in.text("newPassword", 200);
        return old == null || fresh == null ? null : new PasswordChange(old, fresh);
    }

    @ForPeople
    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "signOut", summary = "The token that was sent counts no more")
    @ApiResponse(responseCode = "204", description = "done")
    HttpResponse<Void> signOut(HttpRequest<?> request) {
        Parameters.of(request).close();
        sessions.end(Caller.who(request));
        return HttpResponse.noContent();
    }

    @ForPeople
    @Post("/sign-out-everywhere")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "signOutEverywhere", summary = "No token of mine counts any more")
    @ApiResponse(responseCode = "204", description = "done")
    HttpResponse<Void> signOutEverywhere(HttpRequest<?> request) {
        Parameters.of(request).close();
        users.signOutEverywhere(Caller.who(request).name(), Caller.of(request));
        return HttpResponse.noContent();
    }
}
