package littlegiant.http.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What all pages share: where they lead, whose they are, and where somebody signs in for them. */
@Singleton
class Pages {

    private static final int NEXT_MAX = 2_000;

    static final String HOME = "/";
    static final String SIGN_IN = "/login";
    static final String ACCOUNT = "/account";
    static final String CONSOLE = "/console";

    private final Sessions sessions;

    Pages(Sessions sessions) {
        this.sessions = sessions;
    }

    Links links(HttpRequest<?> request) {
        Lang lang = Parameters.lang(request);
        String other = lang == Lang.EN ? "zh-CN" : "en";
        URI here =
                UriBuilder.of(request.getUri()).replaceQueryParam("lang", other).build();
        Identity who = Caller.identity(request).orElse(null);
        return new Links(
                lang == Lang.EN ? "en" : "zh-CN",
                here.getRawPath() + "?" + here.getRawQuery(),
                who == null ? null : who.name(),
                who == null ? null : sessions.formToken(who));
    }

    /** What cannot be had, as a page. */
    HttpResponse<ModelAndView<Object>> problem(HttpRequest<?> request, AppException refusal) {
        Lang lang = Parameters.lang(request);
        List<String> faults = refusal.faults().stream()
                .map(fault -> fault.pointer().replaceFirst("^/", "")
                        + Text.of("：", ": ").then(fault.detail()).in(lang))
                .toList();
        ProblemPage page = new ProblemPage(
                links(request),
                refusal.code().title().in(lang),
                refusal.detail().in(lang),
                faults);
        return HttpResponse.<ModelAndView<Object>>status(
                        HttpStatus.valueOf(refusal.code().status()))
                .body(new ModelAndView<>("problem", page));
    }

    /** Whether a person asked for a page, and not a program for data. */
    static boolean isPage(HttpRequest<?> request) {
        String path = request.getPath();
        return request.getMethod() == HttpMethod.GET
                && (path.equals(HOME) || path.startsWith(CONSOLE) || path.startsWith(ACCOUNT));
    }

    /** The sign-in page, which leads back to the one that was asked for. */
    static URI signIn(HttpRequest<?> request) {
        UriBuilder page = UriBuilder.of(SIGN_IN);
        String asked = request.getUri().getRawQuery() == null
                ? request.getPath()
                : request.getPath() + "?" + request.getUri().getRawQuery();
        if (!asked.equals(HOME)) {
            page = page.queryParam("next", asked);
        }
        String lang = request.getParameters().get("lang");
        return (lang == null ? page : page.queryParam("lang", lang)).build();
    }

    /** Where to go after signing in: a page of ours, and nothing else, whatever was told. */
    static String local(@Nullable String next) {
        if (next == null || next.length() > NEXT_MAX || next.startsWith("//")) {
            return HOME;
        }
        return next.matches("/[\\x21-\\x5b\\x5d-\\x7e]*") ? next : HOME;
    }

    /** The first page of somebody with this role. */
    static String homeOf(Identity who) {
        return switch (who.role()) {
            case ACCOUNT_MANAGER, OFFICER, SPECIALIST -> CONSOLE;
            default -> ACCOUNT;
        };
    }
}
