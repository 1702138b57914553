package littlegiant.http.portal;

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
import littlegiant.http.Words;
import littlegiant.http.api.Decisions;
import littlegiant.http.web.HeldTitle;
import littlegiant.http.web.Pages;
import littlegiant.http.web.RecognitionBlock;
import littlegiant.kernel.Lang;
import littlegiant.receipt.Ledger;

/** How far a firm is from titles and listings, as it reads it itself. */
@Controller
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RecognitionController {

    private final MyLook look;
    private final Answers answers;
    private final Ledger ledger;
    private final Today today;
    private final Pages pages;

    RecognitionController(MyLook look, Answers answers, Ledger ledger, Today today, Pages pages) {
        this.look = look;
        this.answers = answers;
        this.ledger = ledger;
        this.today = today;
        this.pages = pages;
    }

    @Get(Pages.PORTAL + "/{uscc}/recognition")
    ModelAndView<Object> recognition(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        List<String> editions = look.release().ruleSet().editions().codes();
        String edition = in.oneOf("edition", editions);
        in.close();
        Answers.GivenRecognition found = answers.recognise(seen.enterprise(), edition, asOf);
        ledger.enter(Decisions.read("portal.recognition", seen, Caller.of(request)));
        Words words = Words.toFirm(found.release());
        Lang lang = in.lang();
        return new ModelAndView<>(
                "my-recognition",
                new MyRecognitionPage(
                        pages.links(request),
                        look.firm(seen, asOf, request),
                        found.release().id(),
                        editions.stream()
                                .map(code -> new MyRecognitionPage.Edition(code, code.equals(found.edition())))
                                .toList(),
                        HeldTitle.of(found.titles(), words, lang),
                        found.lists().stream()
                                .map(one -> RecognitionBlock.of(one, asOf, Viewer.of(request), words, lang))
                                .toList(),
                        found.awards().stream()
                                .map(award -> words.of(award).in(lang))
                                .toList(),
                        RecognitionBlock.sources(found.awards(), lang),
                        words.of("closing", "POLICY").in(lang)));
    }
}
