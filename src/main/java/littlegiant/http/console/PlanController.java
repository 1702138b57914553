package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.answers.Plans;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.http.console.FirmLook.Looked;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.PageQuestions;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Lang;
import littlegiant.matching.Question;

/** The tailored plan: the one that is proposed, or one of products that somebody chose and put in order. */
@Controller(Pages.CONSOLE + "/enterprises/{uscc}/plan")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlanController {

    private final FirmLook look;
    private final Decisions decisions;
    private final Pages pages;

    PlanController(FirmLook look, Decisions decisions, Pages pages) {
        this.look = look;
        this.decisions = decisions;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> plan(String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request);
        looked.asked().requireShown(PageQuestions.TYPED);
        Lang lang = looked.asked().in().lang();
        NeedForm need =
                NeedForm.of(request, looked.asked(), looked.release().ruleSet().metrics(), lang);
        if (!looked.asked().faults().isEmpty()) {
            return new ModelAndView<>("plan", PlanPage.faulty(looked, pages.links(request), need, lang));
        }
        looked.requireSound();
        Question question = looked.asked().question();
        List<String> named =
                request.getParameters().getAll("product").stream().distinct().toList();
        List<String> products = named.isEmpty() ? null : named;
        Plans.GivenPlan given = Plans.plan(looked.subject(), question, products, looked.release());
        String receipt = decisions.plan(
                looked.subject(),
                looked.release(),
                question,
                products,
                Asker.of(request, looked.seen()),
                "console.plan");
        return new ModelAndView<>(
                "plan", PlanPage.of(given, pages.links(request), need, Queries.of(request), products, receipt, lang));
    }
}
