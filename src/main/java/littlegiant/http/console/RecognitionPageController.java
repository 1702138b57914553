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
import java.time.LocalDate;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions;
import littlegiant.http.web.Pages;
import littlegiant.receipt.Ledger;
import littlegiant.release.Releases;

/** How far a firm is from titles and listings. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RecognitionPageController {

    private final Releases releases;
    private final Answers answers;
    private final Ledger ledger;
    private final Today today;
    private final Sights sights;
    private final Pages pages;

    RecognitionPageController(
            Releases releases, Answers answers, Ledger ledger, Today today, Sights sights, Pages pages) {
        this.releases = releases;
        this.answers = answers;
        this.ledger = ledger;
        this.today = today;
        this.sights = sights;
        this.pages = pages;
    }

    @Get(Pages.CONSOLE + "/enterprises/{uscc}/recognition")
    ModelAndView<Object> recognition(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        List<String> editions = releases.active().ruleSet().editions().codes();
        String edition = in.oneOf("edition", editions);
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Answers.GivenRecognition found = answers.recognise(seen.enterprise(), edition, asOf);
        ledger.enter(Decisions.read("console.recognition", seen, Caller.of(request)));
        return new ModelAndView<>(
                "recognition",
                RecognitionPage.of(found, editions, pages.links(request), Viewer.of(request), in.lang()));
    }
}
