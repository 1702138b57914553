package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import littlegiant.access.EmbedTokens;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** What a partner's server fetches before its page shows a firm its suggestions: see {@code docs/embed.md}. */
@Controller("/api/v1/embed/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.PARTNER)
@Tag(name = "embed")
class EmbedTokensController {

    private static final int USCC_MAX = 40;
    private static final int ORIGIN_MAX = 200;
    private static final int LANG_MAX = 35;

    private final EmbedTokens tokens;
    private final Sights sights;

    EmbedTokensController(EmbedTokens tokens, Sights sights) {
        this.tokens = tokens;
        this.sights = sights;
    }

    /** A token for the attribute {@code data-token} of the loader. */
    @Serdeable
    @Schema(name = "EmbedToken")
    public record EmbedTokenView(
            @Schema(description = "for one firm and one origin; of no use for anything else") String token,
            @Schema(description = "RFC 3339; from then on it counts no more") String expiresAt) {}

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "makeEmbedToken",
            summary = "A token of a few minutes with which a page of one of the key's origins shows a firm its"
                    + " suggestions")
    @ApiResponse(
            responseCode = "201",
            description = "the token",
            content = @Content(schema = @Schema(implementation = EmbedTokenView.class)))
    HttpResponse<EmbedTokenView> make(
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/EmbedWish")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Identity who = Caller.who(request);
        EmbedTokens.Wish wish = Bodies.read(request, body, in -> wish(in, who));
        sights.see(who, wish.uscc());
        EmbedTokens.Made made = tokens.make(who, wish, Caller.of(request));
        return HttpResponse.created(
                new EmbedTokenView(made.token(), made.until().toString()));
    }

    private EmbedTokens.@Nullable Wish wish(Fields in, Identity who) {
        in.require("uscc", "origin");
        String uscc = in.text("uscc", USCC_MAX);
        String origin = in.text("origin", ORIGIN_MAX);
        String lang = in.text("lang", LANG_MAX);
        Integer minutes = in.whole("minutes", 1, (int) EmbedTokens.LIFE_MAX.toMinutes());
        if (origin != null && !tokens.lists(who, origin)) {
            in.fault(
                    "origin",
                    Fault.Code.UNKNOWN_REFERENCE,
                    "不是该密钥登记的网站来源",
                    "is none of the origins that are listed with this key");
        }
        return uscc == null || origin == null
                ? null
                : new EmbedTokens.Wish(
                        uscc, origin, Lang.of(lang), minutes == null ? EmbedTokens.LIFE : Duration.ofMinutes(minutes));
    }
}
