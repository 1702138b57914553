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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.audit.Act;
import littlegiant.catalog.Product;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.api.CoverageView;
import littlegiant.http.web.Links;
import littlegiant.http.web.Pages;
import littlegiant.http.web.Queries;
import littlegiant.insight.Coverages;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.receipt.Ledger;

/** The officer's page of who is served and who is left out. */
@Controller(Pages.CONSOLE + "/district/coverage")
@Secured(Role.Names.OFFICER)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CoveragePageController {

    private static final String HERE = Pages.CONSOLE + "/district/coverage?";
    private static final int SIZE = 50;

    /** Money that a firm can have, not what it is given for a title or a project. */
    private static final Set<Product.Kind> FINANCE =
            EnumSet.complementOf(EnumSet.of(Product.Kind.POLICY, Product.Kind.RECOGNITION));

    private final Coverages coverages;
    private final Ledger ledger;
    private final Today today;
    private final Pages pages;

    CoveragePageController(Coverages coverages, Ledger ledger, Today today, Pages pages) {
        this.coverages = coverages;
        this.ledger = ledger;
        this.today = today;
        this.pages = pages;
    }

    /** What can be borrowed, raised or insured, if nothing else is asked. */
    @Get
    ModelAndView<Object> coverage(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Set<Product.Kind> asked = in.choices("kind", Product.Kind.class);
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        in.close();
        Lang lang = in.lang();
        Set<Product.Kind> kinds = asked.isEmpty() ? FINANCE : asked;
        Coverages.Found found = coverages.look(Caller.who(request), asOf, kinds);
        CoverageView view = CoverageView.of(found, page, SIZE, Viewer.of(request), lang);
        ledger.enter(Act.read("portfolio.coverage", asOf.toString(), Caller.of(request))
                .with("firms", view.unserved().items().size()));
        Words words = Words.of(found.release());
        Queries queries = Queries.of(request).without("page");
        Links links = pages.links(request);
        int total = view.unserved().total();
        return new ModelAndView<>(
                "coverage",
                new CoveragePage(
                        links,
                        asOf.toString(),
                        kinds(asked, queries, words, lang),
                        view,
                        splits(view),
                        nobodys(view, words, lang),
                        view.unserved().items().stream()
                                .map(firm -> unserved(firm, links, words, lang))
                                .toList(),
                        total,
                        (page + 1) * SIZE < total
                                ? HERE
                                        + queries.with("page", String.valueOf(page + 1))
                                                .text()
                                : null));
    }

    private static List<CoveragePage.Kind> kinds(Set<Product.Kind> asked, Queries queries, Words words, Lang lang) {
        Queries others = queries.without("kind");
        return Stream.concat(
                        Stream.of(new CoveragePage.Kind(
                                Messages.of("coverage.finance").in(lang), HERE + others.text(), asked.isEmpty())),
                        Stream.of(Product.Kind.values())
                                .filter(kind -> kind != Product.Kind.RECOGNITION)
                                .map(kind -> new CoveragePage.Kind(
                                        words.of("kinds", kind.name()).in(lang),
                                        HERE + others.with("kind", kind.name()).text(),
                                        asked.equals(Set.of(kind)))))
                .toList();
    }

    private static List<CoveragePage.Split> splits(CoverageView view) {
        return List.of(
                new CoveragePage.Split("tier", view.byTier()),
                new CoveragePage.Split("size", view.bySize()),
                new CoveragePage.Split("age", view.byAge()),
                new CoveragePage.Split("street", view.byStreet()),
                new CoveragePage.Split("industry", view.byIndustry()));
    }

    private static List<CoveragePage.Nobodys> nobodys(CoverageView view, Words words, Lang lang) {
        return view.products().stream()
                .filter(product -> product.counts().getOrDefault(Verdict.ELIGIBLE, 0) == 0)
                .map(product -> new CoveragePage.Nobodys(
                        product.name(),
                        words.of("availability", product.availability().name()).in(lang),
                        product.blame() == null ? null : product.blame().text(),
                        product.blame() == null ? 0 : product.blame().unmet(),
                        product.blame() == null ? 0 : product.blame().alone()))
                .toList();
    }

    private static CoveragePage.Unserved unserved(CoverageView.UnservedView firm, Links links, Words words, Lang lang) {
        CoverageView.NearestView nearest = firm.nearest();
        return new CoveragePage.Unserved(
                links.firm(firm.uscc()),
                firm.name(),
                nearest == null ? null : nearest.name(),
                nearest == null ? null : nearest.verdict().name(),
                nearest == null ? null : Groups.word(nearest.verdict(), words, lang),
                nearest == null
                        ? List.of()
                        : nearest.lacking().stream()
                                .map(CoverageView.LackingView::text)
                                .toList());
    }
}
