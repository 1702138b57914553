package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.desk.DeskSheet;
import littlegiant.desk.LeadList;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.FindingLine;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Firms that a product is for, nearest first; those that allow the institution to see all of them are named, the others counted. */
@Controller(Pages.PRODUCTS + "/{productId}")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LeadsPageController {

    private static final int SIZE = 50;
    private static final int CURSOR_MAX = 2_000;

    /** Where a call is worth most. */
    private static final Set<Verdict> USUAL = EnumSet.of(Verdict.ELIGIBLE, Verdict.NEAR_MISS);

    private final LeadList leads;
    private final ProductHeads heads;
    private final Today today;
    private final Pages pages;

    LeadsPageController(LeadList leads, ProductHeads heads, Today today, Pages pages) {
        this.leads = leads;
        this.heads = heads;
        this.today = today;
        this.pages = pages;
    }

    /** @param verdicts empty = the usual ones */
    private record Wanted(Set<Verdict> verdicts, LocalDate asOf, @Nullable String cursor) {
        Set<Verdict> listed() {
            return verdicts.isEmpty() ? USUAL : verdicts;
        }
    }

    private Wanted wanted(Parameters in) {
        Set<Verdict> verdicts = in.choices("verdict", Verdict.class);
        LocalDate asOf = in.asOf(today.date());
        String cursor = in.fields().text("cursor", CURSOR_MAX);
        in.close();
        return new Wanted(verdicts, asOf, cursor);
    }

    @Get("/leads")
    ModelAndView<Object> list(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Wanted wanted = wanted(in);
        Lang lang = in.lang();
        Seen seen = heads.see(productId, wanted.asOf(), request);
        LeadList.Page page = leads.page(
                Caller.who(request),
                productId,
                wanted.listed(),
                wanted.cursor(),
                SIZE,
                wanted.asOf(),
                Caller.of(request));
        String here = Pages.PRODUCTS + "/" + productId + "/leads";
        Queries asked = Queries.of(request).without("cursor");
        return new ModelAndView<>(
                "leads",
                new LeadsPage(
                        pages.links(request),
                        heads.head(seen, "leads", lang),
                        wanted.asOf(),
                        counts(page, wanted, here, asked, lang),
                        here + "?" + asked.without("verdict").text(),
                        !wanted.verdicts().isEmpty(),
                        page.total(),
                        page.withheld(),
                        rows(page, Viewer.of(request), lang),
                        page.next() == null
                                ? null
                                : here + "?" + asked.with("cursor", page.next()).text(),
                        here + ".xlsx?" + asked.text()));
    }

    private static List<LeadsPage.Count> counts(
            LeadList.Page page, Wanted wanted, String here, Queries asked, Lang lang) {
        Words words = Words.of(page.found().release());
        return page.counts().entrySet().stream()
                .map(count -> new LeadsPage.Count(
                        count.getKey().name(),
                        Groups.word(count.getKey(), words, lang),
                        count.getValue(),
                        here + "?"
                                + asked.with("verdict", count.getKey().name()).text(),
                        wanted.verdicts().contains(count.getKey())))
                .toList();
    }

    private static List<LeadsPage.Row> rows(LeadList.Page page, Viewer viewer, Lang lang) {
        Words words = Words.of(page.found().release());
        Metric tier = page.found().release().ruleSet().metrics().get("tier");
        String provider = page.found().published().product().provider();
        return page.leads().stream()
                .map(lead -> new LeadsPage.Row(
                        lead.uscc(),
                        lead.name(),
                        lead.tier() == null ? null : tier.labelOf(lead.tier()).in(lang),
                        lead.tier(),
                        lead.verdict().name(),
                        Groups.word(lead.verdict(), words, lang),
                        lead.lacking().stream()
                                .map(finding -> FindingLine.of(finding, provider, viewer, words, lang))
                                .toList(),
                        lead.trueFrom()))
                .toList();
    }

    /** The same firms as a workbook. */
    @Get("/leads.xlsx")
    @Produces(ListFile.XLSX)
    HttpResponse<byte[]> save(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Wanted wanted = wanted(in);
        Lang lang = in.lang();
        heads.see(productId, wanted.asOf(), request);
        DeskSheet sheet =
                leads.export(Caller.who(request), productId, wanted.listed(), wanted.asOf(), lang, Caller.of(request));
        return ListFile.of(Messages.of("prod.tab.leads").in(lang), sheet, wanted.asOf());
    }
}
