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
import littlegiant.http.Parameters;
import littlegiant.http.SignIn;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "token")
class TokenController {

    private final SignIn signIn;
    private final Sessions sessions;

    TokenController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** A token to be sent as {@code Authorization: Bearer …}. */
    @Serdeable
    @Schema(name = "Token")
    public record TokenView(String accessToken, @Schema(description = "seconds") int expiresIn, String tokenType) {}

    private record Told(String name, String password) {}

    private static @Nullable Told told(Fields in) {
        in.require("username", "password");
        String name = in.text("username", 100);
        String password = in.text("password", 200);
        return name == null || password == null ? null : new Told(name, password);
    }

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
        Told told = Bodies.read(request, body, TokenController::told);
        String user = signIn.signIn(request, told.name, told.password);
        return new TokenView(sessions.open(user), (int) Sessions.TOKEN_LIFE.toSeconds(), "Bearer");
    }
}
