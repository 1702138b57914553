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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.engagement.Sights;
import littlegiant.engagement.Visit;
import littlegiant.engagement.Visits;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.Decisions;
import littlegiant.http.api.VisitBody;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.receipt.Ledger;
import org.jspecify.annotations.Nullable;

/** 走访记录: who was at a firm, what was said, and what comes next. */
@Controller(Pages.CONSOLE + "/enterprises/{uscc}/visits")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class VisitsController {

    private static final int SIZE = 20;

    private static final List<String> FIELDS = List.of("visitedOn", "kind", "summary", "nextAction", "nextOn");

    private final Visits visits;
    private final Sights sights;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    VisitsController(
            Visits visits, Sights sights, Catalogue catalogue, Ledger ledger, Today today, Pages pages, Forms forms) {
        this.visits = visits;
        this.sights = sights;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> log(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        int page = in.page();
        in.close();
        Map<String, String> usual = Map.of("visitedOn", today.date().toString());
        return page(uscc, request, page, usual, Map.of());
    }

    private ModelAndView<Object> page(
            String uscc, HttpRequest<?> request, int page, Map<String, String> typed, Map<String, String> faults) {
        Identity who = Caller.who(request);
        Lang lang = Parameters.lang(request);
        Sights.Seen seen = sights.see(who, uscc);
        ledger.enter(Decisions.read("console.visits", seen, Caller.of(request)));
        int total = visits.count(who, uscc);
        Map<String, Institution> institutions = catalogue.institutions();
        return new ModelAndView<>(
                "visits",
                new VisitsPage(
                        pages.links(request),
                        uscc,
                        seen.enterprise().profile().name(),
                        who.role().isOfAnInstitution(),
                        who.is(Role.OFFICER)
                                ? null
                                : new VisitsPage.NoteForm(today.date().toString(), kinds(typed), typed, faults),
                        total,
                        visits.page(who, uscc, page, SIZE).stream()
                                .map(visit -> line(visit, institutions, lang))
                                .toList(),
                        total > (page + 1) * SIZE
                                ? address(uscc) + "?page=" + (page + 1) + "&lang="
                                        + pages.links(request).lang()
                                : null));
    }

    private static String address(String uscc) {
        return Pages.CONSOLE + "/enterprises/" + uscc + "/visits";
    }

    private static List<NeedForm.Option> kinds(Map<String, String> typed) {
        return Arrays.stream(Visit.Kind.values())
                .map(kind -> new NeedForm.Option(
                        kind.name(), kind.name(), kind.name().equals(typed.get("kind"))))
                .toList();
    }

    private static VisitsPage.Line line(Visit visit, Map<String, Institution> institutions, Lang lang) {
        Visit.Note note = visit.note();
        Institution of = visit.institution() == null ? null : institutions.get(visit.institution());
        return new VisitsPage.Line(
                note.visitedOn().toString(),
                note.kind().name(),
                visit.visitor(),
                of == null ? visit.institution() : of.name().in(lang),
                note.summary(),
                note.nextAction(),
                note.nextOn() == null ? null : note.nextOn().toString());
    }

    /** What is wrong stands beside its field, and what was typed stays. */
    @Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.SPECIALIST})
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String text = form.text(field).strip();
            if (!text.isEmpty()) {
                typed.put(field, text);
            }
        }
        Faults faults = new Faults();
        Visit.Note note = read(typed, faults);
        if (note == null || !faults.isEmpty()) {
            Map<String, String> beside = StepFields.beside(faults.list(), Parameters.lang(request));
            return HttpResponse.badRequest().body(page(uscc, request, 0, typed, beside));
        }
        visits.note(Caller.who(request), uscc, note, Caller.of(request));
        return HttpResponse.seeOther(
                URI.create(address(uscc) + "?lang=" + pages.links(request).lang()));
    }

    private Visit.@Nullable Note read(Map<String, String> typed, Faults faults) {
        Map<String, Value> told = new LinkedHashMap<>();
        typed.forEach((field, text) -> told.put(field, new Value.Str(text)));
        Fields in = Objects.requireNonNull(Fields.of(new Value.Obj(told), "", faults));
        return new VisitBody(today.date()).note(in);
    }
}
