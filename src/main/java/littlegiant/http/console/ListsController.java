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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.desk.Clients;
import littlegiant.desk.DeskSheet;
import littlegiant.desk.ListDesk;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.portfolio.NameList;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** The list desk: paste the names of an announcement, see who of them the bank has something for, and who calls whom. */
@Controller(Pages.CONSOLE + "/lists")
@Secured(Role.Names.ACCOUNT_MANAGER)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ListsController {

    private static final int LINE_MAX = 200;

    private final Releases releases;
    private final ListDesk lists;
    private final Clients clients;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    ListsController(Releases releases, ListDesk lists, Clients clients, Today today, Pages pages, Forms forms) {
        this.releases = releases;
        this.lists = lists;
        this.clients = clients;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> empty(HttpRequest<?> request) {
        Parameters.of(request).close();
        return page(request, "", null, List.of(), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> match(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Lang lang = Parameters.lang(request);
        String pasted = form.text("names");
        List<String> names = pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Text fault = fault(names);
        if (fault != null) {
            return HttpResponse.badRequest(page(request, pasted, fault.in(lang), List.of(), null));
        }
        List<ListDesk.Line> lines = lists.match(names, today.date(), Caller.of(request));
        List<String> usccs = lines.stream()
                .filter(line -> line.state() == NameList.State.MATCHED && line.again() == null)
                .map(line -> line.firms().get(0).uscc())
                .toList();
        ListDesk.Table table =
                usccs.isEmpty() ? null : lists.table(Caller.who(request), usccs, today.date(), Caller.of(request));
        return HttpResponse.ok(page(request, pasted, null, lines, table));
    }

    /** So many as the table of one page can hold. */
    private static @Nullable Text fault(List<String> names) {
        if (names.isEmpty()) {
            return Messages.of("lists.empty");
        }
        if (names.size() > ListDesk.FIRMS_MAX) {
            return Messages.of("lists.many", ListDesk.FIRMS_MAX, names.size());
        }
        return names.stream().anyMatch(name -> name.length() > LINE_MAX) ? Messages.of("lists.long", LINE_MAX) : null;
    }

    private ModelAndView<Object> page(
            HttpRequest<?> request,
            String pasted,
            @Nullable String fault,
            List<ListDesk.Line> lines,
            ListDesk.@Nullable Table table) {
        Identity who = Caller.who(request);
        Lang lang = Parameters.lang(request);
        Release release = releases.active();
        Words words = Words.of(release);
        List<ListsPage.Line> open = new ArrayList<>();
        for (ListDesk.Line line : lines) {
            if (line.state() != NameList.State.MATCHED || line.again() != null) {
                open.add(new ListsPage.Line(
                        line.told(),
                        line.again() != null ? "AGAIN" : line.state().name(),
                        (line.firms().isEmpty() ? line.near() : line.firms())
                                .stream()
                                        .map(firm -> new ListsPage.Firm(firm.uscc(), firm.name()))
                                        .toList()));
            }
        }
        return new ModelAndView<>(
                "lists",
                new ListsPage(
                        pages.links(request),
                        pasted,
                        fault,
                        open,
                        lines.size() - open.size(),
                        table == null
                                ? List.of()
                                : table.columns().stream()
                                        .map(column -> column.name().in(lang))
                                        .toList(),
                        table == null
                                ? List.of()
                                : table.rows().stream()
                                        .map(row -> row(row, words, lang))
                                        .toList(),
                        clients.colleagues(who).stream()
                                .map(user -> new NeedForm.Option(
                                        user.name(),
                                        user.displayName(),
                                        user.name().equals(who.name())))
                                .toList()));
    }

    private static ListsPage.Row row(ListDesk.Row row, Words words, Lang lang) {
        return new ListsPage.Row(
                row.uscc(),
                row.name(),
                row.allowed(),
                row.cells().stream()
                        .map(cell -> new ListsPage.Cell(
                                cell.verdict().name(),
                                Groups.word(cell.verdict(), words, lang),
                                cell.amountMax() == null
                                        ? null
                                        : FigureText.money(cell.amountMax()).in(lang)))
                        .toList());
    }

    /** The table as a file that a spreadsheet opens, of the firms that were matched. */
    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(ListFile.XLSX)
    HttpResponse<byte[]> export(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Lang lang = Parameters.lang(request);
        ListDesk.Table table =
                lists.table(Caller.who(request), List.copyOf(form.texts("uscc")), today.date(), Caller.of(request));
        DeskSheet sheet = DeskSheet.of(table, releases.active().ruleSet().vocabulary(), lang);
        return ListFile.of(Messages.of("lists.file").in(lang), sheet, today.date());
    }
}
