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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationBoard;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.Applications;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.desk.Clients;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.api.ApplicationView;
import littlegiant.http.api.ApplicationViews;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** The applications board: what stands where, and what has to be done first. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    static final String BOARD = Pages.CONSOLE + "/applications";

    /** In each state, as long as all are shown. */
    private static final int IN_A_COLUMN = 12;

    private static final int OF_ONE_STATE = 60;

    private static final Set<ApplicationState> OPEN = Arrays.stream(ApplicationState.values())
            .filter(state -> !state.isOver())
            .collect(Collectors.toUnmodifiableSet());

    private final ApplicationBoard board;
    private final ApplicationViews views;
    private final Clients clients;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Today today;
    private final Pages pages;

    BoardController(
            ApplicationBoard board,
            ApplicationViews views,
            Clients clients,
            Catalogue catalogue,
            Releases releases,
            Today today,
            Pages pages) {
        this.board = board;
        this.views = views;
        this.clients = clients;
        this.catalogue = catalogue;
        this.releases = releases;
        this.today = today;
        this.pages = pages;
    }

    /** @param state the only one that is shown; null = all that are not over */
    private record Asked(@Nullable ApplicationState state, Applications.Search search, boolean mine, int page) {

        boolean isFiltered() {
            return state != null || search.productId() != null || search.late() || mine;
        }
    }

    @Get(BOARD)
    ModelAndView<Object> board(HttpRequest<?> request) {
        Identity who = Caller.who(request);
        Asked asked = asked(Parameters.of(request), who);
        List<String> firms = asked.mine ? mine(who) : null;
        ApplicationBoard.Found found =
                board.of(who, asked.search, firms, asked.page, asked.state == null ? IN_A_COLUMN : OF_ONE_STATE);
        return new ModelAndView<>("board", page(request, who, asked, found));
    }

    private static Asked asked(Parameters in, Identity who) {
        String word = in.oneOf(
                "state",
                Arrays.stream(ApplicationState.values()).map(Enum::name).toList());
        boolean mine = in.flag("mine");
        if (mine && who.institution() == null) {
            in.fields()
                    .faults()
                    .add(new Fault(
                            in.fields().pointerTo("mine"), Fault.Code.DOES_NOT_FIT, Messages.of("board.mine.fault")));
        }
        String uscc = in.text("uscc");
        String product = in.text("productId");
        boolean late = in.flag("late");
        int page = in.page();
        in.close();
        ApplicationState state = word == null ? null : ApplicationState.valueOf(word);
        Set<ApplicationState> states = state == null ? OPEN : Set.of(state);
        return new Asked(
                state,
                new Applications.Search(uscc, product, null, states, late, false),
                mine,
                state == null ? 0 : page);
    }

    /** Codes of the firms that he looks after. */
    private List<String> mine(Identity who) {
        return clients.of(Objects.requireNonNull(who.institution())).entrySet().stream()
                .filter(one -> one.getValue().equals(who.name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private BoardPage page(HttpRequest<?> request, Identity who, Asked asked, ApplicationBoard.Found found) {
        Lang lang = Parameters.lang(request);
        Release release = releases.active();
        Queries queries = Queries.of(request).without("state", "page");
        Cards cards = new Cards(
                who, new ApplicationWords(Words.of(release), today.date(), lang), catalogue.institutions(), lang);
        List<BoardPage.Column> columns = found.columns().stream()
                .filter(column -> !column.applications().isEmpty())
                .map(column -> cards.column(column, asked, queries))
                .toList();
        int all = found.columns().stream()
                .filter(column -> !column.state().isOver())
                .mapToInt(ApplicationBoard.Column::total)
                .sum();
        return new BoardPage(
                pages.links(request),
                new BoardPage.Filter(
                        states(asked, lang), products(found, asked, release, lang), asked.search.late(), asked.mine),
                who.institution() != null,
                firm(asked, found),
                asked.isFiltered(),
                all,
                found.columns().stream().mapToInt(ApplicationBoard.Column::late).sum(),
                found.columns().stream()
                        .map(column -> new BoardPage.State(
                                column.state().label().in(lang),
                                column.total(),
                                column.late(),
                                href(queries.with("state", column.state().name())),
                                column.state() == asked.state))
                        .toList(),
                columns,
                next(asked, found, queries));
    }

    private static String href(Queries queries) {
        return BOARD + "?" + queries.text();
    }

    private static List<NeedForm.Option> states(Asked asked, Lang lang) {
        return Arrays.stream(ApplicationState.values())
                .map(state -> new NeedForm.Option(state.name(), state.label().in(lang), state == asked.state))
                .toList();
    }

    /** Those that anybody applied for; one that is not on offer any more by its code. */
    private List<NeedForm.Option> products(ApplicationBoard.Found found, Asked asked, Release release, Lang lang) {
        Map<String, Product> known = release.on(today.date()).products().stream()
                .map(one -> one.product())
                .collect(Collectors.toMap(Product::id, product -> product));
        return found.products().stream()
                .map(id -> new NeedForm.Option(
                        id,
                        known.containsKey(id)
                                ? Objects.requireNonNull(known.get(id)).name().in(lang)
                                : id,
                        id.equals(asked.search.productId())))
                .toList();
    }

    private static BoardPage.@Nullable Firm firm(Asked asked, ApplicationBoard.Found found) {
        String uscc = asked.search.uscc();
        return uscc == null
                ? null
                : new BoardPage.Firm(
                        uscc,
                        found.columns().stream()
                                .flatMap(column -> column.applications().stream())
                                .map(one -> one.subject().enterprise())
                                .findFirst()
                                .orElse(uscc));
    }

    private static @Nullable String next(Asked asked, ApplicationBoard.Found found, Queries queries) {
        boolean more = found.columns().stream()
                .anyMatch(column -> column.state() == asked.state && column.total() > (asked.page + 1) * OF_ONE_STATE);
        return asked.state == null || !more
                ? null
                : href(queries.with("state", asked.state.name()).with("page", Integer.toString(asked.page + 1)));
    }

    /** Applications of the board in words. */
    private final class Cards {

        private final Identity who;
        private final ApplicationWords words;
        private final Map<String, Institution> institutions;
        private final Lang lang;

        Cards(Identity who, ApplicationWords words, Map<String, Institution> institutions, Lang lang) {
            this.who = who;
            this.words = words;
            this.institutions = institutions;
            this.lang = lang;
        }

        BoardPage.Column column(ApplicationBoard.Column column, Asked asked, Queries queries) {
            boolean more = asked.state == null
                    && column.total() > column.applications().size();
            return new BoardPage.Column(
                    column.state().label().in(lang),
                    column.total(),
                    column.applications().stream().map(this::card).toList(),
                    more ? href(queries.with("state", column.state().name())) : null);
        }

        private BoardPage.Card card(Application application) {
            ApplicationView one = views.brief(application, who, lang);
            return new BoardPage.Card(
                    BOARD + "/" + one.id() + "?lang=" + lang.tag(),
                    one.uscc(),
                    one.enterprise(),
                    one.product(),
                    words.money(one.wanted().amount()),
                    words.full(one.wanted().amount()),
                    who.institution() != null ? null : institution(one.institution()),
                    words.state(one),
                    words.due(one),
                    words.mark(one));
        }

        private String institution(String id) {
            Institution known = institutions.get(id);
            return known == null ? id : known.name().in(lang);
        }
    }
}
