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
import littlegiant.access.Memberships.Part;
import littlegiant.engagement.Invitation;
import littlegiant.http.Caller;
import littlegiant.http.Joining;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** For whoever has a link; what the link ends in is told in the body, since addresses stand in logs. */
@Controller("/api/v1/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "invitations")
class InvitationsController {

    private static final int TOKEN_MAX = 100;

    private final Joining joining;

    InvitationsController(Joining joining) {
        this.joining = joining;
    }

    /** Where the code went. */
    @Serdeable
    @Schema(name = "CodeSent")
    record CodeSentView(
            @Schema(description = "masked") String sentTo,
            @Schema(description = "in a demo, where nothing is sent: the text; null elsewhere") @Nullable
                    String demo) {}

    @Post("/code")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "sendInvitationCode", summary = "Sends a code to the contact that the firm registered")
    @ApiResponse(responseCode = "200", description = "where it went")
    CodeSentView code(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/InvitationToken")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        String token = Bodies.read(request, body, in -> {
            in.require("token");
            return in.text("token", TOKEN_MAX);
        });
        return new CodeSentView(joining.sendCode(token, lang), joining.demoText(token));
    }

    /** He is in. */
    @Serdeable
    @Schema(name = "Joined")
    record JoinedView(String uscc, String firm, Part part, String user) {}

    @Post("/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "acceptInvitation",
            summary =
                    "Comes in as a user of the firm: with a new account, or, of whoever is signed in as a firm's user, with that one")
    @ApiResponse(
            responseCode = "200",
            description = "he is in",
            content = @Content(schema = @Schema(implementation = JoinedView.class)))
    JoinedView accept(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Acceptance")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        boolean signedIn = Caller.identity(request).isPresent();
        Joining.Told told = Bodies.read(request, body, in -> told(in, signedIn));
        Invitation accepted = joining.accept(request, told);
        return new JoinedView(
                accepted.uscc(), accepted.firm(), accepted.part(), accepted.usedBy() == null ? "" : accepted.usedBy());
    }

    private static Joining.@Nullable Told told(Fields in, boolean signedIn) {
        in.require("token");
        if (!signedIn) {
            in.require("username", "password", "displayName");
        }
        String token = in.text("token", TOKEN_MAX);
        String code = in.text("code", 100);
        String name = in.text("username", 64);
        String password = in.text("password", 200);
        String displayName = in.text("displayName", 100);
        return token == null
                ? null
                : new Joining.Told(
                        token,
                        code == null ? "" : code,
                        name == null ? "" : name,
                        password == null ? "" : password,
                        displayName == null ? "" : displayName);
    }
}
