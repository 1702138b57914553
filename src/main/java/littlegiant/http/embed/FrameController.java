package littlegiant.http.embed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.cors.CrossOrigin;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;
import littlegiant.access.ApiKeys;
import littlegiant.access.EmbedTokens;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;

/**
 * The frame in a partner's page. Its document knows only which site may hold it, and says so to the browser; for which firm it is it learns from the page around it, by a
 * token, with which it asks for what it shows. It runs in a sandbox, so no cookie comes or goes with any of this.
 */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class FrameController {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action"
                    + " 'none'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; frame-ancestors ";

    private static final String NOT_KEPT = "no-store";

    private final ApiKeys keys;
    private final EmbedTokens tokens;
    private final EmbedFiles files;
    private final Suggesting suggesting;

    FrameController(ApiKeys keys, EmbedTokens tokens, EmbedFiles files, Suggesting suggesting) {
        this.keys = keys;
        this.tokens = tokens;
        this.files = files;
        this.suggesting = suggesting;
    }

    /** @throws AppException NOT_FOUND if the key does not list the site; then no page at all may hold the answer */
    @Get(EmbedPaths.FRAME + "/{id}")
    HttpResponse<ModelAndView<Object>> frame(String id, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String origin = Objects.requireNonNullElse(in.text("origin"), "");
        Theme theme = Theme.of(in.text("theme"));
        Accent accent = Accent.of(in.text("accent"), theme);
        in.close();
        if (keys.embedder(id, origin).isEmpty()) {
            throw new AppException(ErrorCode.NOT_FOUND, "该网站未登记，不能嵌入", "this site is not listed; it cannot embed");
        }
        String lang = in.lang().tag();
        FramePage page = new FramePage(
                lang,
                theme.code(),
                origin,
                accent.text(),
                accent.line(),
                EmbedPaths.SUGGESTIONS + "?lang=" + lang,
                FramePage.Asset.of(files.script()),
                FramePage.Asset.of(files.style()));
        return HttpResponse.ok(new ModelAndView<Object>("embed", page))
                .header("Content-Security-Policy", POLICY + origin)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /**
     * A piece of a page. A sandboxed frame is of no origin, so it may be read from any: what protects it is the token.
     *
     * @throws AppException EMBED_TOKEN_VOID
     */
    @CrossOrigin(allowedOriginsRegex = ".*", allowCredentials = false)
    @Post(EmbedPaths.SUGGESTIONS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Object>> suggestions(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Lang lang = Parameters.langOnly(request);
        EmbedTokens.Grant grant = tokens.read(told(fields, "token"), told(fields, "origin"))
                .orElseThrow(() -> new AppException(
                        ErrorCode.EMBED_TOKEN_VOID,
                        "令牌无效、已过期，或属于其他网站",
                        "the token is not valid, has expired, or is for another site"));
        SuggestionsPage page = suggesting.page(grant, lang, Caller.of(request).address());
        return HttpResponse.ok(new ModelAndView<Object>("suggestions", page))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    private static String told(Map<String, Object> fields, String name) {
        return Objects.toString(fields.get(name), "");
    }

    /** In a word: the frame says it in its own, and nobody else reads it. */
    @Error
    HttpResponse<String> refused(HttpRequest<?> request, AppException refusal) {
        Text title = refusal.code().title();
        return HttpResponse.<String>status(HttpStatus.valueOf(refusal.code().status()))
                .body(title.in(Parameters.lang(request)))
                .contentType(MediaType.TEXT_PLAIN_TYPE);
    }
}
