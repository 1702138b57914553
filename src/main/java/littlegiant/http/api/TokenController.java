package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import littlegiant.access.Sessions;
import littlegiant.access.Users;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;

@Controller("/api/v1/token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "token")
class TokenController {

    private final Users users;
    private final Sessions sessions;

    TokenController(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    /** A token to be sent as {@code Authorization: Bearer …}. */
    @Serdeable
    @Schema(name = "Token")
    public record TokenView(String accessToken, @Schema(description = "seconds") int expiresIn, String tokenType) {}

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "signIn", summary = "Sign in: {username, password} for a token")
    @ApiResponse(responseCode = "200", description = "a token")
    TokenView token(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/SignIn")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Faults faults = new Faults();
        Fields in = Fields.of(Bodies.json(request, body, faults), "", faults);
        String name = null;
        String password = null;
        if (in != null) {
            in.require("username", "password");
            name = in.text("username", 100);
            password = in.text("password", 200);
            in.close();
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        if (name == null || password == null) {
            throw new IllegalStateException("a sign-in without faults is a sign-in");
        }
        String user = users.signIn(name, password, Caller.of(request));
        return new TokenView(sessions.open(user), (int) Sessions.TOKEN_LIFE.toSeconds(), "Bearer");
    }
}
