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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.engagement.Invitation;
import littlegiant.http.Caller;
import littlegiant.http.Joining;
import littlegiant.http.Parameters;
import littlegiant.http.SessionCookie;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;

/** The page behind a link; it leads to what the firm tells of itself. */
@Controller("/join/{token}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class JoinController {

    private final Joining joining;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Forms forms;

    JoinController(Joining joining, Sessions sessions, SessionCookie cookie, Pages pages, Forms forms) {
        this.joining = joining;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> page(String token, HttpRequest<?> request) {
        Parameters.of(request).close();
        return page(token, request, "", "", List.of());
    }

    private ModelAndView<Object> page(
            String token, HttpRequest<?> request, String name, String displayName, List<JoinPage.Fault> faults) {
        Invitation invitation = joining.open(token);
        return new ModelAndView<>(
                "join",
                new JoinPage(
                        pages.links(request),
                        "/join/" + token,
                        invitation.firm(),
                        invitation.part().name(),
                        invitation.proves(),
                        invitation.sentTo(),
                        invitation.sentTo() == null ? null : joining.demoText(token),
                        Caller.identity(request).isEmpty(),
                        Caller.identity(request)
                                .filter(who -> !who.is(Role.ENTERPRISE))
                                .isPresent(),
                        name,
                        displayName,
                        faults));
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(String token, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        Lang lang = Parameters.lang(request);
        try {
            joining.sendCode(token, lang);
        } catch (AppException refused) {
            return refused(refused, token, request, "", "");
        }
        return HttpResponse.seeOther(URI.create("/join/" + token + (lang == Lang.EN ? "?lang=en" : "")));
    }

    private HttpResponse<?> refused(
            AppException refused, String token, HttpRequest<?> request, String name, String displayName) {
        Lang lang = Parameters.lang(request);
        List<JoinPage.Fault> faults = refused.faults().isEmpty()
                ? List.of(new JoinPage.Fault(null, refused.detail().in(lang)))
                : refused.faults().stream()
                        .map(fault -> new JoinPage.Fault(
                                fault.pointer().substring(1), fault.detail().in(lang)))
                        .toList();
        return Pages.refused(refused, page(token, request, name, displayName, faults));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> join(String token, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Joining.Told told = new Joining.Told(
                token, form.text("code"), form.text("username"), form.text("password"), form.text("displayName"));
        Invitation accepted;
        try {
            accepted = joining.accept(request, told);
        } catch (AppException refused) {
            return refused(refused, token, request, told.name(), told.displayName());
        }
        String user = accepted.usedBy() == null ? "" : accepted.usedBy();
        URI first = UriBuilder.of(Pages.PORTAL + "/" + accepted.uscc() + "/profile")
                .queryParam("welcome", true)
                .queryParam("lang", pages.links(request).lang())
                .build();
        return HttpResponse.seeOther(first).cookie(cookie.of(sessions.open(user)));
    }
}
