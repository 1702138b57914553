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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.desk.Clients;
import littlegiant.desk.FirmFilter;
import littlegiant.desk.FirmOrder;
import littlegiant.desk.MyFirms;
import littlegiant.desk.Relation;
import littlegiant.http.Caller;
import littlegiant.http.FirmFilterReader;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Words;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.kernel.Lang;
import littlegiant.metric.Metric;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** My firms: found by whatever people type, and by what matters for the next call. */
@Controller
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.OFFICER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SearchController {

    private static final int SIZE = 50;
    private static final int CURSOR_MAX = 2_000;
    private static final List<Integer> TITLE_MONTHS = List.of(1, 3, 6, 12);

    private final Releases releases;
    private final MyFirms firms;
    private final Clients clients;
    private final Today today;
    private final Pages pages;
    private final Forms forms;

    SearchController(Releases releases, MyFirms firms, Clients clients, Today today, Pages pages, Forms forms) {
        this.releases = releases;
        this.firms = firms;
        this.clients = clients;
        this.today = today;
        this.pages = pages;
        this.forms = forms;
    }

    @Get(Pages.CONSOLE)
    ModelAndView<Object> firms(HttpRequest<?> request) {
        Release release = releases.active();
        Parameters in = Parameters.of(request);
        FirmFilter filter = FirmFilterReader.filter(in, release.ruleSet().metrics());
        FirmOrder order = FirmFilterReader.order(in);
        LocalDate asOf = in.asOf(today.date());
        String cursor = in.fields().text("cursor", CURSOR_MAX);
        in.close();
        Identity who = Caller.who(request);
        MyFirms.Page page = firms.page(who, filter, order, cursor, SIZE, asOf, Caller.of(request));
        Lang lang = in.lang();
        Words words = Words.of(release);
        FirmRows rows = new FirmRows(release.ruleSet().metrics(), words, asOf, lang);
        Links links = pages.links(request);
        Queries asked = Queries.of(request).without("cursor");
        return new ModelAndView<>(
                "search",
                new FirmsPage(
                        links,
                        form(filter, who, release, asOf, lang),
                        who.institution() != null,
                        !filter.equals(FirmFilter.NONE),
                        asOf,
                        page.total(),
                        headings(asked, order),
                        page.firms().stream().map(rows::row).toList(),
                        page.next() == null
                                ? null
                                : Pages.CONSOLE + "?"
                                        + asked.with("cursor", page.next()).text(),
                        colleagues(who)));
    }

    private List<NeedForm.Option> colleagues(Identity who) {
        if (!who.is(Role.ACCOUNT_MANAGER)) {
            return List.of();
        }
        return clients.colleagues(who).stream()
                .map(user -> new NeedForm.Option(
                        user.name(), user.displayName(), user.name().equals(who.name())))
                .toList();
    }

    private static List<FirmsPage.Heading> headings(Queries asked, FirmOrder order) {
        List<FirmsPage.Heading> headings = new ArrayList<>();
        for (FirmOrder.By by : FirmOrder.By.values()) {
            boolean here = order.by() == by;
            boolean turned = here && order.equals(by.usual());
            Queries next = asked.without("sort", "reversed").with("sort", by.name());
            headings.add(new FirmsPage.Heading(
                    by.name(),
                    Pages.CONSOLE + "?" + (turned ? next.with("reversed", "true") : next).text(),
                    here ? (order.descending() ? "descending" : "ascending") : null));
        }
        return headings;
    }

    private static FirmsPage.Filter form(FirmFilter filter, Identity who, Release release, LocalDate asOf, Lang lang) {
        List<NeedForm.Option> relations = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (who.institution() != null || relation == Relation.FIRST_LOAN) {
                relations.add(new NeedForm.Option(
                        relation.name(),
                        relation.label().in(lang),
                        filter.relations().contains(relation)));
            }
        }
        Metric tier = release.ruleSet().metrics().get("tier");
        List<NeedForm.Option> tiers = new ArrayList<>();
        tier.values()
                .forEach((code, label) -> tiers.add(
                        new NeedForm.Option(code, label.in(lang), filter.tiers().contains(code))));
        return new FirmsPage.Filter(
                text(filter.word()),
                relations,
                filter.loanDueDays() != null,
                tiers,
                text(filter.industry()),
                String.join(",", filter.streets()),
                TITLE_MONTHS.stream()
                        .map(months -> new NeedForm.Option(
                                months.toString(), months.toString(), months.equals(filter.titleMonths())))
                        .toList(),
                filter.unapplied(),
                products(filter, who, release, asOf, lang),
                filter.mine(),
                Map.of());
    }

    private static List<NeedForm.Option> products(
            FirmFilter filter, Identity who, Release release, LocalDate asOf, Lang lang) {
        return release.on(asOf).products().stream()
                .filter(one -> one.provider().id().equals(who.institution()))
                .map(one -> new NeedForm.Option(
                        one.product().id(),
                        one.product().name().in(lang),
                        one.product().id().equals(filter.product())))
                .toList();
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told;
    }

    /** Firms that were ticked get another manager, or none. */
    @Secured(Role.Names.ACCOUNT_MANAGER)
    @Post(Pages.CONSOLE + "/clients")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Set<String> usccs = form.texts("uscc");
        Identity who = Caller.who(request);
        if (form.text("manager").isEmpty()) {
            clients.release(who, usccs, Caller.of(request));
        } else {
            clients.assign(who, usccs, form.text("manager"), Caller.of(request));
        }
        return HttpResponse.seeOther(URI.create(Pages.local(form.text("back"))));
    }
}
