package littlegiant.http.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What all pages share: where they lead, whose they are, and where somebody signs in for them. */
@Singleton
public class Pages {

    private static final int NEXT_MAX = 2_000;

    static final String HOME = "/";
    static final String SIGN_IN = "/login";
    static final String SIGN_OUT = "/logout";
    static final String ACCOUNT = "/account";
    public static final String CONSOLE = "/console";
    public static final String PRODUCTS = CONSOLE + "/products";
    public static final String PORTAL = "/portal";

    private static final List<String> BELOW =
            List.of(CONSOLE, PORTAL, ACCOUNT, SIGN_IN, SIGN_OUT, "/join", "/oidc", "/verify");

    private final Sessions sessions;

    Pages(Sessions sessions) {
        this.sessions = sessions;
    }

    public Links links(HttpRequest<?> request) {
        Lang lang = Parameters.lang(request);
        String other = lang == Lang.EN ? "zh-CN" : "en";
        URI here =
                UriBuilder.of(request.getUri()).replaceQueryParam("lang", other).build();
        Identity who = Caller.identity(request).orElse(null);
        return new Links(
                lang.tag(),
                here.getRawPath() + "?" + here.getRawQuery(),
                who == null ? null : who.name(),
                who == null ? null : sessions.formToken(who),
                who != null && homeOf(who).equals(CONSOLE),
                who != null && who.institution() != null,
                Menu.of(who, request.getPath(), lang.tag()));
    }

    /** A page that says why; with how long to wait, where it can be had later. */
    public static MutableHttpResponse<ModelAndView<Object>> refused(AppException refusal, ModelAndView<Object> page) {
        MutableHttpResponse<ModelAndView<Object>> response =
                HttpResponse.status(HttpStatus.valueOf(refusal.code().status()));
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        return response.body(page);
    }

    /** What is said of a refusal, with how long to wait. */
    static String why(AppException refusal, Lang lang) {
        Duration wait = refusal.retryAfter();
        Text why = wait == null ? refusal.detail() : Messages.of("refused.again", refusal.detail(), wait.toSeconds());
        return why.in(lang);
    }

    /** Whether a person asked for a page, and not a program for data. */
    static boolean isPage(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals(HOME) || BELOW.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    /** The sign-in page, which leads back to the one that was asked for. */
    static URI signIn(HttpRequest<?> request) {
        UriBuilder page = UriBuilder.of(SIGN_IN);
        String asked = request.getUri().getRawQuery() == null
                ? request.getPath()
                : request.getPath() + "?" + request.getUri().getRawQuery();
        if (!asked.equals(HOME) && request.getMethod() == HttpMethod.GET) {
            page = page.queryParam("next", asked);
        }
        String lang = request.getParameters().get("lang");
        return (lang == null ? page : page.queryParam("lang", lang)).build();
    }

    /** Where to go after signing in: a page of ours, and nothing else, whatever was told. */
    public static String local(@Nullable String next) {
        if (next == null || next.length() > NEXT_MAX || next.startsWith("//")) {
            return HOME;
        }
        return next.matches("/[\\x21-\\x5b\\x5d-\\x7e]*") ? next : HOME;
    }

    /** The first page of somebody with this role. */
    static String homeOf(Identity who) {
        return switch (who.role()) {
            case ACCOUNT_MANAGER, OFFICER, SPECIALIST -> CONSOLE;
            case PRODUCT_OWNER, PRODUCT_APPROVER -> PRODUCTS;
            case ENTERPRISE -> PORTAL;
            default -> ACCOUNT;
        };
    }
}
