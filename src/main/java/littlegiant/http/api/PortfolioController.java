package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.audit.Act;
import littlegiant.catalog.Product;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.Viewer;
import littlegiant.insight.Coverages;
import littlegiant.insight.CriteriaCosts;
import littlegiant.insight.LifeCycles;
import littlegiant.kernel.Lang;
import littlegiant.receipt.Ledger;
import littlegiant.sweep.Turn;

@Controller("/api/v1/portfolio")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "portfolio")
class PortfolioController {

    private static final int MONTHS = 12;
    private static final int MONTHS_MAX = 24;

    private final Coverages coverages;
    private final CriteriaCosts costs;
    private final LifeCycles lives;
    private final Sights sights;
    private final Ledger ledger;
    private final Today today;

    PortfolioController(
            Coverages coverages, CriteriaCosts costs, LifeCycles lives, Sights sights, Ledger ledger, Today today) {
        this.coverages = coverages;
        this.costs = costs;
        this.lives = lives;
        this.sights = sights;
        this.ledger = ledger;
        this.today = today;
    }

    @Secured(Role.Names.OFFICER)
    @Get("/coverage")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getCoverage",
            summary =
                    "Which firms of the district are served, by street, industry, size, age and tier; firms that nothing fits and the nearest thing; products that fit nobody and the criterion to blame; how much hangs on each institution")
    @Parameter(name = "kind", in = ParameterIn.QUERY, ref = "#/components/parameters/kind")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(
            responseCode = "200",
            description = "counts of all firms of the district; of those that nothing fits one page")
    CoverageView coverage(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Set<Product.Kind> kinds = in.choices("kind", Product.Kind.class);
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        int size = in.size();
        Lang lang = in.lang();
        in.close();
        Coverages.Found found = coverages.look(Caller.who(request), asOf, kinds);
        CoverageView view = CoverageView.of(found, page, size, Viewer.of(request), lang);
        ledger.enter(Act.read("portfolio.coverage", asOf.toString(), Caller.of(request))
                .with("firms", view.unserved().items().size()));
        return view;
    }

    @Secured({Role.Names.OFFICER, Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
    @Get("/criteria-cost")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getCriteriaCost",
            summary =
                    "How many firms each criterion of a product keeps out, alone and with others; of one product also the firms there would be with other figures, and the single change that would bring most")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product.cost")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(responseCode = "200", description = "one product, or one page of all that one may look at")
    PageView<CriteriaCostView> criteriaCost(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String product = in.text("product");
        LocalDate asOf = in.asOf(today.date());
        int page = in.page();
        int size = in.size();
        Lang lang = in.lang();
        in.close();
        Identity who = Caller.who(request);
        Viewer viewer = Viewer.of(request);
        if (product != null) {
            return new PageView<>(
                    List.of(CriteriaCostView.of(costs.look(who, product, asOf), asOf, viewer, lang)), 0, size, 1);
        }
        CriteriaCosts.Overview all = costs.overview(who, asOf);
        List<CriteriaCostView> items = all.lines().stream()
                .skip((long) page * size)
                .limit(size)
                .map(line -> CriteriaCostView.of(line, asOf, all.release(), viewer, lang))
                .toList();
        return new PageView<>(items, page, size, all.lines().size());
    }

    @Secured({Role.Names.OFFICER, Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
    @Get("/expiring")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getExpiring",
            summary =
                    "Matches that end because a title, a window, an investment period or what is known of the firm does, and those that begin by themselves, by month: of one's own products with firms as the institution sees them, or of every product with the firms of the district")
    @Parameter(name = "months", in = ParameterIn.QUERY, ref = "#/components/parameters/months")
    @Parameter(name = "turn", in = ParameterIn.QUERY, ref = "#/components/parameters/turn")
    @Parameter(name = "cause", in = ParameterIn.QUERY, ref = "#/components/parameters/cause")
    @Parameter(name = "product", in = ParameterIn.QUERY, ref = "#/components/parameters/product.pairs")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, ref = "#/components/parameters/asOf")
    @Parameter(name = "page", in = ParameterIn.QUERY, ref = "#/components/parameters/page")
    @Parameter(name = "size", in = ParameterIn.QUERY, ref = "#/components/parameters/size")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "#/components/parameters/lang")
    @ApiResponse(responseCode = "200", description = "counts of every month, and one page of the matches")
    ExpiringView expiring(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Integer told = in.fields().whole("months", 1, MONTHS_MAX);
        Set<Turn.Kind> turns = in.choices("turn", Turn.Kind.class);
        Set<Turn.Cause> causes = in.choices("cause", Turn.Cause.class);
        Set<String> products = in.words("product");
        LocalDate asOf = in.asOf(today.date());
        ExpiringView.Wanted wanted = new ExpiringView.Wanted(turns, causes, products, in.page(), in.size());
        Lang lang = in.lang();
        in.close();
        Identity who = Caller.who(request);
        Set<String> consents = new TreeSet<>();
        ExpiringView view = ExpiringView.of(
                lives.look(who, asOf, told == null ? MONTHS : told),
                wanted,
                codes -> open(who, codes, consents),
                product -> who.institution() == null || product.provider().equals(who.institution()),
                Viewer.of(request),
                lang);
        Act act = Act.read("portfolio.expiring", asOf.toString(), Caller.of(request))
                .with("firms", view.turns().items().size());
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
        return view;
    }

    /** @param consents gains those under which firms are named */
    private Set<String> open(Identity who, List<String> codes, Set<String> consents) {
        String institution = who.institution();
        if (institution == null) {
            return Set.copyOf(codes);
        }
        Map<String, List<String>> open = sights.open(codes, institution);
        open.values().forEach(consents::addAll);
        return open.keySet();
    }
}
