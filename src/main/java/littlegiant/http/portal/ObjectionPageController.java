package littlegiant.http.portal;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.engagement.Objection;
import littlegiant.engagement.Objections;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.ObjectionCard;
import littlegiant.http.web.ObjectionTexts;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A firm says that a figure told of it is wrong, and reads what it is answered. */
@Controller(Pages.PORTAL + "/{uscc}/objections")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ObjectionPageController {

    private static final int SHOWN_MAX = 50;
    private static final Set<String> DONE = Set.of("FILED", "WITHDRAWN");

    private final ProfileDesk desks;
    private final Objections objections;
    private final Pages pages;
    private final Forms forms;

    ObjectionPageController(ProfileDesk desks, Objections objections, Pages pages, Forms forms) {
        this.desks = desks;
        this.objections = objections;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> objections(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String field = in.text("field");
        String metric = in.text("metric");
        String done = in.oneOf("done", DONE);
        in.close();
        Desk desk = desks.read(uscc, request);
        Item item = field == null ? null : desk.form().find(field);
        String chosen = item == null ? metric : item.metric().code();
        return page(request, desk, filled(desk, chosen == null ? "" : chosen, "", "", Map.of()), done);
    }

    private ModelAndView<Object> page(
            HttpRequest<?> request, Desk desk, ObjectionsPage.Filled form, @Nullable String done) {
        Identity who = Caller.who(request);
        MetricDictionary metrics = desk.release().ruleSet().metrics();
        return new ModelAndView<>(
                "objections",
                new ObjectionsPage(
                        pages.links(request),
                        desk.firm(),
                        done,
                        form,
                        objections.page(who, desk.uscc(), 0, SHOWN_MAX).stream()
                                .map(one -> ObjectionCard.of(one, metrics, desk.lang()))
                                .toList(),
                        objections.count(who, desk.uscc())));
    }

    /** Figures that are told stand first, as they are shown. */
    private static ObjectionsPage.Filled filled(
            Desk desk, String chosen, String shouldBe, String reason, Map<String, String> faults) {
        Sheet sheet = Answers.sheet(desk.enterprise().profile(), desk.day(), desk.release());
        List<NeedForm.Option> told = new ArrayList<>();
        List<NeedForm.Option> missing = new ArrayList<>();
        for (Metric metric : desk.release().ruleSet().metrics().all()) {
            if (!metric.isNeed()) {
                Text shown = FigureWords.told(metric, sheet);
                (shown == null ? missing : told)
                        .add(new NeedForm.Option(
                                metric.code(),
                                Messages.of(
                                                "clause.colon",
                                                metric.label(),
                                                shown == null ? FigureWords.NOT_TOLD : shown)
                                        .in(desk.lang()),
                                metric.code().equals(chosen)));
            }
        }
        told.addAll(missing);
        return new ObjectionsPage.Filled(told, shouldBe, reason, faults);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> file(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Desk desk = desks.write(uscc, request);
        String code = form.text("metric");
        String shouldBe = form.text("shouldBe").strip();
        String reason = form.text("reason").strip();
        Metric metric = desk.release().ruleSet().metrics().find(code);
        Map<String, String> faults = new LinkedHashMap<>();
        if (metric == null || metric.isNeed()) {
            faults.put("metric", Messages.of("objection.metric.choose").in(desk.lang()));
        }
        ObjectionTexts.check("shouldBe", shouldBe, ObjectionTexts.SHOULD_BE_MAX, faults, desk.lang());
        ObjectionTexts.check("reason", reason, ObjectionTexts.TEXT_MAX, faults, desk.lang());
        if (metric == null || !faults.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(page(request, desk, filled(desk, code, shouldBe, reason, faults), null));
        }
        Text shown = FigureWords.told(metric, Answers.sheet(desk.enterprise().profile(), desk.day(), desk.release()));
        objections.file(
                Caller.who(request),
                uscc,
                new Objection.Claim(code, shown == null ? null : shown.in(desk.lang()), shouldBe, reason),
                Caller.of(request));
        return HttpResponse.seeOther(back(uscc, request, "FILED"));
    }

    private URI back(String uscc, HttpRequest<?> request, String done) {
        return UriBuilder.of(Pages.PORTAL + "/" + uscc + "/objections")
                .queryParam("done", done)
                .queryParam("lang", pages.links(request).lang())
                .build();
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String uscc, String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        desks.write(uscc, request);
        objections.withdraw(Caller.who(request), id, Caller.of(request));
        return HttpResponse.seeOther(back(uscc, request, "WITHDRAWN"));
    }
}
