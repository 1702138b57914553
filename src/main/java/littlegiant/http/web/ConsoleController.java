package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.answers.Plans;
import littlegiant.audit.Act;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;
import littlegiant.matching.Inside;
import littlegiant.matching.Question;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.Search;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Sheet;

/** The account manager's first page: find a firm, see every product with every reason, print it. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ConsoleController {

    private static final String HOME = Pages.CONSOLE;

    private final Releases releases;
    private final Enterprises enterprises;
    private final Answers answers;
    private final Plans plans;
    private final QuestionReader questions;
    private final Decisions decisions;
    private final Ledger ledger;
    private final Today today;
    private final Sights sights;
    private final Pages pages;

    ConsoleController(
            Releases releases,
            Enterprises enterprises,
            Answers answers,
            Plans plans,
            QuestionReader questions,
            Decisions decisions,
            Ledger ledger,
            Today today,
            Sights sights,
            Pages pages) {
        this.releases = releases;
        this.enterprises = enterprises;
        this.answers = answers;
        this.plans = plans;
        this.questions = questions;
        this.decisions = decisions;
        this.ledger = ledger;
        this.today = today;
        this.sights = sights;
        this.pages = pages;
    }

    @Get(HOME)
    ModelAndView<Object> search(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String word = in.text("q");
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        int size = in.size();
        in.close();
        ledger.enter(Act.read("console.list", word == null ? "" : word, Caller.of(request)));
        Identity who = Caller.who(request);
        Sights.Within within = sights.within(who, null);
        Enterprises.Found found =
                enterprises.search(new Search(word, null, null, within.regions(), within.usccs()), page, size);
        Release release = releases.active();
        List<SearchPage.Row> rows = sights.each(who, found.page()).stream()
                .map(firm ->
                        row(firm.profile(), asOf, release, Viewer.of(request).inside(true), in.lang()))
                .toList();
        return new ModelAndView<>(
                "search",
                SearchPage.of(pages.links(request), word == null ? "" : word, asOf, rows, found.total(), page, size));
    }

    private static SearchPage.Row row(Profile profile, LocalDate asOf, Release release, Inside inside, Lang lang) {
        Sheet sheet = Answers.sheet(profile, asOf, release);
        return SearchPage.Row.of(
                profile,
                sheet,
                release.ruleSet().metrics(),
                release.on(asOf).matcher().completeness(sheet, inside),
                lang);
    }

    @Get(HOME + "/enterprises/{uscc}")
    ModelAndView<Object> firm(String uscc, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Parameters in = Parameters.of(request);
        Question question = questions.read(in, viewer).onOnePage();
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Answers.Given given = answers.recommend(Decisions.subject(seen), question);
        String receipt =
                decisions.match(given.subject(), given.release(), question, Asker.of(request, seen), "console.match");
        Answers.Known known = Answers.known(given.subject().profile(), given.sheet(), given.release());
        return new ModelAndView<>(
                "firm", FirmPage.of(given, known, question, pages.links(request), viewer, receipt, in.lang()));
    }

    @Get(HOME + "/enterprises/{uscc}/plan")
    ModelAndView<Object> plan(String uscc, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Parameters in = Parameters.of(request);
        Question question = questions.readNeed(in, viewer);
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Plans.GivenPlan given = plans.plan(Decisions.subject(seen), question);
        String receipt =
                decisions.plan(given.subject(), given.release(), question, Asker.of(request, seen), "console.plan");
        return new ModelAndView<>("plan", PlanPage.of(given, pages.links(request), receipt, in.lang()));
    }

    @Get(HOME + "/enterprises/{uscc}/recognition")
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

    /** What cannot be had, as a page. */
    @Error
    HttpResponse<ModelAndView<Object>> refused(HttpRequest<?> request, AppException refusal) {
        return pages.problem(request, refusal);
    }
}
