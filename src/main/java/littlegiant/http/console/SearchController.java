package littlegiant.http.console;

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
import littlegiant.audit.Act;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Lang;
import littlegiant.matching.Inside;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.Search;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Sheet;

/** Firms by a part of their name. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SearchController {

    private static final String HOME = Pages.CONSOLE;

    private final Releases releases;
    private final Enterprises enterprises;
    private final Ledger ledger;
    private final Today today;
    private final Sights sights;
    private final Pages pages;

    SearchController(
            Releases releases, Enterprises enterprises, Ledger ledger, Today today, Sights sights, Pages pages) {
        this.releases = releases;
        this.enterprises = enterprises;
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

    /** What cannot be had, as a page. */
    @Error
    HttpResponse<ModelAndView<Object>> refused(HttpRequest<?> request, AppException refusal) {
        return pages.problem(request, refusal);
    }
}
