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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.desk.TitleCalendar;
import littlegiant.desk.TitleCalendar.Ending;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.web.LastDay;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.portfolio.Particulars;
import littlegiant.profile.Badge;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Which titles end when, and what hangs on them. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TitlesController {

    static final String TITLES = Pages.CONSOLE + "/titles";

    private static final int SIZE = 50;
    private static final int LOANS_SHOWN = 2;

    /** What ends within so many days is marked. */
    private static final int SOON_DAYS = 60;

    private final TitleCalendar calendar;
    private final Releases releases;
    private final Today today;
    private final Pages pages;

    TitlesController(TitleCalendar calendar, Releases releases, Today today, Pages pages) {
        this.calendar = calendar;
        this.releases = releases;
        this.today = today;
        this.pages = pages;
    }

    @Get(TITLES)
    ModelAndView<Object> titles(HttpRequest<?> request) {
        Identity who = Caller.who(request);
        Parameters in = Parameters.of(request);
        Set<Badge.Type> types = in.choices("type", Badge.Type.class);
        boolean mine = in.flag("mine");
        if (mine && who.institution() == null) {
            in.fields()
                    .faults()
                    .add(new Fault(
                            in.fields().pointerTo("mine"), Fault.Code.DOES_NOT_FIT, Messages.of("board.mine.fault")));
        }
        YearMonth month = month(in);
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        in.close();
        TitleCalendar.Filter filter = new TitleCalendar.Filter(types, mine, month);
        TitleCalendar.Found found = calendar.of(who, filter, asOf, page, SIZE, Caller.of(request));
        return new ModelAndView<>("titles", page(request, filter, asOf, page, found));
    }

    private static @Nullable YearMonth month(Parameters in) {
        String told = in.text("month");
        try {
            return told == null ? null : YearMonth.parse(told);
        } catch (DateTimeException e) {
            in.fields()
                    .faults()
                    .add(new Fault(
                            in.fields().pointerTo("month"), Fault.Code.BAD_DATE, Messages.of("titles.month.fault")));
            return null;
        }
    }

    private TitlesPage page(
            HttpRequest<?> request, TitleCalendar.Filter filter, LocalDate asOf, int page, TitleCalendar.Found found) {
        Lang lang = Parameters.lang(request);
        Words words = Words.of(releases.active());
        Queries queries = Queries.of(request).without("month", "page");
        List<Badge.Type> columns = Arrays.stream(Badge.Type.values())
                .filter(type ->
                        found.months().stream().anyMatch(month -> month.titles().containsKey(type)))
                .toList();
        Queries shown = queries.with("month", found.shown().month().toString());
        boolean more = found.shown().total() > (page + 1) * SIZE;
        return new TitlesPage(
                pages.links(request),
                asOf.toString(),
                Caller.who(request).institution() != null,
                filter.mine(),
                Arrays.stream(Badge.Type.values())
                        .map(type -> new NeedForm.Option(
                                type.name(),
                                word(type, words).in(lang),
                                filter.types().contains(type)))
                        .toList(),
                columns.stream().map(type -> word(type, words).in(lang)).toList(),
                found.months().stream()
                        .map(month -> month(month, columns, queries, found))
                        .toList(),
                found.shown().month().toString(),
                found.shown().total(),
                found.endings().stream()
                        .map(ending -> row(ending, asOf, words, lang))
                        .toList(),
                more
                        ? TITLES + "?"
                                + shown.with("page", Integer.toString(page + 1)).text()
                        : null);
    }

    private static Text word(Badge.Type type, Words words) {
        return words.of("badges", type.name());
    }

    private static TitlesPage.Month month(
            TitleCalendar.Month month, List<Badge.Type> columns, Queries queries, TitleCalendar.Found found) {
        return new TitlesPage.Month(
                month.month().toString(),
                TITLES + "?" + queries.with("month", month.month().toString()).text(),
                month.equals(found.shown()),
                columns.stream()
                        .map(type -> month.titles().getOrDefault(type, 0))
                        .toList(),
                month.total());
    }

    private static TitlesPage.Row row(Ending ending, LocalDate asOf, Words words, Lang lang) {
        Badge badge = ending.badge();
        Text title = badge.level() == null || badge.type() != Badge.Type.SPECIALIZED
                ? word(badge.type(), words)
                : Messages.of("titles.level", words.of("levels", badge.level().name()), word(badge.type(), words));
        return new TitlesPage.Row(
                ending.uscc(),
                ending.name(),
                ending.street(),
                title.in(lang),
                ending.until().toString(),
                LastDay.of(ending.until(), asOf, Messages.of("titles.ends.today"))
                        .in(lang),
                ending.until().isAfter(asOf.plusDays(SOON_DAYS)) ? "" : "soon",
                words.of("reviews", badge.review().name()).in(lang),
                badge.review().name(),
                ending.loansTold()
                        ? ending.loans().stream()
                                .limit(LOANS_SHOWN)
                                .map(loan -> loan(loan, lang))
                                .toList()
                        : null,
                Math.max(0, ending.loans().size() - LOANS_SHOWN));
    }

    private static String loan(Particulars.Loan loan, Lang lang) {
        Text lender = loan.lender() == null ? Messages.of("titles.lender.open") : Text.same(loan.lender());
        return Messages.of("clause.comma", lender, Messages.of("loans.due.on", String.valueOf(loan.dueOn())))
                .in(lang);
    }
}
