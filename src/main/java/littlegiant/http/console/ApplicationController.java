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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.Application;
import littlegiant.applications.Applications;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.ApplicationBody;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Links;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.release.RuleSets;
import org.jspecify.annotations.Nullable;

/** One application: where it stands, how it came there, and the next steps as forms. */
@Controller(BoardController.BOARD + "/{id}")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ApplicationController {

    private final Applications applications;
    private final ApplicationSheet sheet;
    private final RuleSets ruleSets;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    ApplicationController(
            Applications applications,
            ApplicationSheet sheet,
            RuleSets ruleSets,
            Today today,
            Pages pages,
            Forms forms) {
        this.applications = applications;
        this.sheet = sheet;
        this.ruleSets = ruleSets;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> application(String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        Application found = applications.get(Caller.who(request), id);
        return page(request, found, null, null);
    }

    private ModelAndView<Object> page(
            HttpRequest<?> request,
            Application application,
            StepForm.@Nullable Filled filled,
            @Nullable String refused) {
        Links links = pages.links(request);
        Lang lang = Parameters.lang(request);
        return new ModelAndView<>(
                "application", sheet.page(application, Caller.who(request), links, filled, refused, lang));
    }

    /** Takes a step from the version that was shown; what is wrong with it stands beside its field. */
    @Post("/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Identity who = Caller.who(request);
        Application before = applications.get(who, id);
        StepFields typed = StepFields.of(form);
        try {
            ApplicationBody.Step step = read(typed);
            applications.take(who, id, step.event(), step.told(), version(form), Caller.of(request));
            return HttpResponse.seeOther(URI.create(BoardController.BOARD + "/" + before.id() + "?lang="
                    + pages.links(request).lang()));
        } catch (AppException refusal) {
            return refused(request, who, typed, refusal, before.id());
        }
    }

    /** @throws AppException REQUEST_INVALID with every fault */
    private ApplicationBody.Step read(StepFields typed) {
        Faults faults = new Faults();
        Fields in = typed.fields(faults);
        ApplicationBody.Step step = new ApplicationBody(ruleSets.current().metrics(), today.date()).step(in);
        in.close();
        return faults.sound(step, ErrorCode.REQUEST_INVALID);
    }

    private static @Nullable Integer version(Form form) {
        String told = form.text("version");
        return told.matches("\\d{1,9}") ? Integer.valueOf(told) : null;
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Identity who, StepFields typed, AppException refusal, String id) {
        Lang lang = Parameters.lang(request);
        Map<String, String> beside = StepFields.beside(refusal.faults(), lang);
        boolean inForm = !beside.isEmpty() && !beside.containsKey("event");
        return Pages.refused(
                refusal,
                page(
                        request,
                        applications.get(who, id),
                        new StepForm.Filled(typed.event(), typed.typed(), beside),
                        inForm ? null : refusal.detail().in(lang)));
    }
}
