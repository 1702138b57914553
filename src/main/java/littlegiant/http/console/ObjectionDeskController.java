package littlegiant.http.console;

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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.engagement.Objection;
import littlegiant.engagement.Objections;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.ObjectionCard;
import littlegiant.http.web.ObjectionTexts;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Enterprises;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** What firms say is told wrongly of them, answered by the officer of the district and by their specialist. */
@Controller(Pages.CONSOLE + "/objections")
@Secured({Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ObjectionDeskController {

    private static final int SHOWN_MAX = 100;

    private final Objections objections;
    private final Enterprises enterprises;
    private final Releases releases;
    private final Pages pages;
    private final Forms forms;

    ObjectionDeskController(
            Objections objections, Enterprises enterprises, Releases releases, Pages pages, Forms forms) {
        this.objections = objections;
        this.enterprises = enterprises;
        this.releases = releases;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> list(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        boolean closed = in.flag("closed");
        boolean done = in.flag("done");
        in.close();
        return page(request, closed ? Objection.State.ANSWERED : Objection.State.OPEN, done, null);
    }

    /** An answer that cannot be taken. */
    private record Refused(String id, String outcome, String text, String fault) {}

    private ModelAndView<Object> page(
            HttpRequest<?> request, Objection.State state, boolean done, @Nullable Refused refused) {
        MetricDictionary metrics = releases.active().ruleSet().metrics();
        Lang lang = Parameters.lang(request);
        List<ObjectionDeskPage.Line> lines = objections.ofHis(Caller.who(request), state, SHOWN_MAX).stream()
                .map(one -> {
                    Refused his = refused != null && refused.id.equals(one.id()) ? refused : null;
                    return new ObjectionDeskPage.Line(
                            ObjectionCard.of(one, metrics, lang),
                            one.uscc(),
                            enterprises.get(one.uscc()).profile().name(),
                            his == null ? "" : his.outcome,
                            his == null ? "" : his.text,
                            his == null ? null : his.fault);
                })
                .toList();
        return new ModelAndView<>(
                "objections-console",
                new ObjectionDeskPage(pages.links(request), state == Objection.State.OPEN, done, lines));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Lang lang = Parameters.lang(request);
        String text = form.text("text").strip();
        Map<String, String> faults = new LinkedHashMap<>();
        ObjectionTexts.check("text", text, ObjectionTexts.TEXT_MAX, faults, lang);
        Objection.Outcome outcome = outcome(form.text("outcome"));
        if (outcome == null) {
            faults.put("text", Messages.of("objection.outcome.choose").in(lang));
        }
        if (outcome == null || !faults.isEmpty()) {
            Refused refused = new Refused(id, form.text("outcome"), text, faults.getOrDefault("text", ""));
            return HttpResponse.unprocessableEntity().body(page(request, Objection.State.OPEN, false, refused));
        }
        objections.answer(Caller.who(request), id, new Objection.Answer(outcome, text), Caller.of(request));
        return HttpResponse.seeOther(UriBuilder.of(Pages.CONSOLE + "/objections")
                .queryParam("done", true)
                .queryParam("lang", pages.links(request).lang())
                .build());
    }

    private static Objection.@Nullable Outcome outcome(String code) {
        for (Objection.Outcome outcome : Objection.Outcome.values()) {
            if (outcome.name().equals(code)) {
                return outcome;
            }
        }
        return null;
    }
}
