package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Oidc;
import littlegiant.access.Sessions;
import littlegiant.access.Users;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.SessionCookie;
import littlegiant.http.SignIn;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** The way in and out for people, and what everybody may do for himself. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class SignInController {

    private final Users users;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Forms forms;
    private final Oidc oidc;
    private final Catalogue catalogue;

    SignInController(
            Users users,
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            Pages pages,
            Forms forms,
            Oidc oidc,
            Catalogue catalogue) {
        this.users = users;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
        this.forms = forms;
        this.oidc = oidc;
        this.catalogue = catalogue;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create(Pages.homeOf(Caller.who(request))));
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get(Pages.SIGN_IN)
    ModelAndView<Object> signInPage(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String next = Pages.local(in.fields().text("next", 2_000));
        in.close();
        return new ModelAndView<>("signin", new SignInPage(pages.links(request), next, "", oidc.isOn(), null));
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Post(Pages.SIGN_IN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        String next = Pages.local(form.text("next"));
        String name;
        try {
            name = signIn.signIn(request, form.text("username"), form.text("password"));
        } catch (AppException refused) {
            Lang lang = Parameters.lang(request);
            SignInPage again = new SignInPage(
                    pages.links(request), next, form.text("username"), oidc.isOn(), Pages.why(refused, lang));
            return Pages.refused(refused, new ModelAndView<>("signin", again));
        }
        return HttpResponse.seeOther(URI.create(next)).cookie(cookie.of(sessions.open(name)));
    }

    @Post(Pages.SIGN_OUT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        sessions.end(Caller.who(request));
        return out(request);
    }

    private HttpResponse<?> out(HttpRequest<?> request) {
        String lang = Parameters.lang(request) == Lang.EN ? "?lang=en" : "";
        return HttpResponse.seeOther(URI.create(Pages.SIGN_IN + lang)).cookie(cookie.none());
    }

    @Get(Pages.ACCOUNT)
    ModelAndView<Object> account(HttpRequest<?> request) {
        Parameters.of(request).close();
        return account(request, List.of());
    }

    private ModelAndView<Object> account(HttpRequest<?> request, List<String> faults) {
        Identity who = Caller.who(request);
        return new ModelAndView<>(
                "account",
                new AccountPage(
                        pages.links(request),
                        who.name(),
                        Messages.of("role." + who.role().name()).in(Parameters.lang(request)),
                        institution(who, Parameters.lang(request)),
                        String.join(", ", who.regions()),
                        who.mustChangePassword(),
                        faults));
    }

    private @Nullable String institution(Identity who, Lang lang) {
        return who.institution() == null
                ? null
                : catalogue
                        .institution(who.institution())
                        .map(one -> one.name().in(lang))
                        .orElse(who.institution());
    }

    @Post(Pages.ACCOUNT + "/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Identity who = Caller.who(request);
        try {
            users.changePassword(who, form.text("oldPassword"), form.text("newPassword"), Caller.of(request));
        } catch (AppException refused) {
            return Pages.refused(refused, account(request, List.of(Pages.why(refused, Parameters.lang(request)))));
        }
        return HttpResponse.seeOther(URI.create(Pages.ACCOUNT)).cookie(cookie.of(sessions.open(who.name())));
    }

    @Post(Pages.ACCOUNT + "/sign-out-everywhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOutEverywhere(HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        users.signOutEverywhere(Caller.who(request).name(), Caller.of(request));
        return out(request);
    }
}
