package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import littlegiant.access.User;
import littlegiant.access.Users;
import littlegiant.http.Parameters;
import littlegiant.http.Viewer;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;

@Controller("/api/v1/token")
@Tag(name = "token")
class TokenController {

    private static final int EXPIRES_IN_SECONDS = 3600;

    private final Users users;
    private final TokenGenerator tokens;

    TokenController(Users users, TokenGenerator tokens) {
        this.users = users;
        this.tokens = tokens;
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
        User user = users.signIn(name, password)
                .orElseThrow(() ->
                        new AppException(ErrorCode.UNAUTHENTICATED, "用户名或密码有误", "no such user, or another password"));
        return new TokenView(token(user), EXPIRES_IN_SECONDS, "Bearer");
    }

    private String token(User user) {
        Map<String, Object> claims =
                user.institution() == null ? Map.of() : Map.of(Viewer.INSTITUTION, user.institution());
        Authentication authentication =
                Authentication.build(user.name(), List.of(user.role().name()), claims);
        return tokens.generateToken(authentication, EXPIRES_IN_SECONDS)
                .orElseThrow(() -> new IllegalStateException("no token was made"));
    }
}
