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
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.AnswerTimes;
import littlegiant.applications.ApplicationStatistics;
import littlegiant.applications.ApplicationStatistics.Per;
import littlegiant.applications.Applications;
import littlegiant.catalog.Catalogue;
import littlegiant.desk.AwardsDue;
import littlegiant.engagement.Specialists;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** The officer's page: what the banks did with the applications of the district, who looks after its firms, what it has to pay for titles. */
@Controller
@Secured(Role.Names.OFFICER)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DistrictController {

    private static final String DISTRICT = Pages.CONSOLE + "/district";

    private static final Applications.Search ALL = new Applications.Search(null, null, null, Set.of(), false, false);

    private final ApplicationStatistics statistics;
    private final AnswerTimes times;
    private final Specialists specialists;
    private final AwardsDue awards;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Today today;
    private final Pages pages;

    DistrictController(
            ApplicationStatistics statistics,
            AnswerTimes times,
            Specialists specialists,
            AwardsDue awards,
            Catalogue catalogue,
            Releases releases,
            Today today,
            Pages pages) {
        this.statistics = statistics;
        this.times = times;
        this.specialists = specialists;
        this.awards = awards;
        this.catalogue = catalogue;
        this.releases = releases;
        this.today = today;
        this.pages = pages;
    }

    /** Of what was sent in the year before the last day, if nothing else is asked. */
    @Get(DISTRICT)
    ModelAndView<Object> district(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate first = in.date("from");
        LocalDate last = in.date("to");
        LocalDate asOf = in.asOf(today.date());
        in.close();
        LocalDate to = last == null ? today.date() : last;
        LocalDate from = first == null ? to.minusYears(1) : first;
        return new ModelAndView<>("district", page(request, from, to, asOf));
    }

    private DistrictPage page(HttpRequest<?> request, LocalDate from, LocalDate to, LocalDate asOf) {
        Identity who = Caller.who(request);
        Lang lang = Parameters.lang(request);
        String fault = fault(from, to, lang);
        LocalDate since = fault == null ? from : to;
        DistrictFigures figures = new DistrictFigures(Words.of(releases.active()), catalogue.institutions(), lang);
        ApplicationStatistics.Found banks = statistics.of(who, ALL, Per.INSTITUTION, since, to);
        AnswerTimes.Found answered = times.of(who, ALL, since, to);
        AwardsDue.Found due = awards.of(who, asOf, Caller.of(request));
        return new DistrictPage(
                pages.links(request),
                from.toString(),
                to.toString(),
                fault,
                asOf.toString(),
                figures.totals(banks.total(), answered.all()),
                figures.states(banks.total()),
                figures.banks(banks.lines(), answered.byInstitution()),
                figures.streets(statistics.of(who, ALL, Per.STREET, since, to).lines()),
                figures.specialists(specialists.all()),
                figures.awards(due.kinds()),
                figures.named(due.named()),
                due.named().size());
    }

    private static @Nullable String fault(LocalDate from, LocalDate to, Lang lang) {
        return from.isAfter(to) ? Messages.of("district.from.late").in(lang) : null;
    }
}
