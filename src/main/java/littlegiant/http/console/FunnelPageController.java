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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.catalog.Product;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.console.ProductHeads.Seen;
import littlegiant.http.web.Pages;
import littlegiant.insight.CriteriaCosts;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.sweep.CriteriaCost;
import littlegiant.sweep.CriteriaCost.Point;

/** How many firms each criterion of a product keeps out, with a threshold that can be moved. */
@Controller(Pages.PRODUCTS + "/{productId}/funnel")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FunnelPageController {

    private final CriteriaCosts costs;
    private final ProductHeads heads;
    private final Today today;
    private final Pages pages;

    FunnelPageController(CriteriaCosts costs, ProductHeads heads, Today today, Pages pages) {
        this.costs = costs;
        this.heads = heads;
        this.today = today;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> funnel(String productId, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        LocalDate asOf = in.asOf(today.date());
        in.close();
        Lang lang = in.lang();
        Seen seen = heads.see(productId, asOf, request);
        CriteriaCosts.Found found = costs.look(Caller.who(request), productId, asOf);
        CriteriaCost.Found cost = found.cost();
        List<FunnelPage.Stage> stages =
                cost.costs().stream().map(one -> stage(one, cost, lang)).toList();
        return new ModelAndView<>(
                "funnel",
                new FunnelPage(
                        pages.links(request),
                        heads.head(seen, "funnel", lang),
                        asOf,
                        cost.firms(),
                        cost.counts().eligible(),
                        cost.counts().needsInfo(),
                        cost.counts().nearMiss(),
                        cost.best() == null
                                ? null
                                : best(cost.best(), found.published().product(), lang),
                        stages));
    }

    private static String best(CriteriaCost.Relaxation best, Product product, Lang lang) {
        Text criterion = product.criteria().stream()
                .filter(one -> one.id().equals(best.criterionId()))
                .findFirst()
                .orElseThrow()
                .text();
        return Messages.of(
                        "funnel.best",
                        best.gained(),
                        criterion,
                        figure(best.metric(), best.from()),
                        figure(best.metric(), best.to()))
                .in(lang);
    }

    private static FunnelPage.Stage stage(CriteriaCost.Cost cost, CriteriaCost.Found all, Lang lang) {
        int share = all.firms() == 0 ? 0 : Math.round(100f * cost.stage().left() / all.firms());
        return new FunnelPage.Stage(
                cost.criterion().id(),
                cost.criterion().text().in(lang),
                cost.stage().left(),
                share,
                cost.stage().alone(),
                cost.stage().aloneUnknown(),
                cost.stage().unmet(),
                cost.stage().unknown(),
                cost.curve() == null ? null : slider(cost.curve(), all.counts().eligible(), lang));
    }

    private static FunnelPage.Slider slider(CriteriaCost.Curve curve, int eligible, Lang lang) {
        List<FunnelPage.Point> points = new ArrayList<>();
        int now = 0;
        for (Point point : curve.points()) {
            now = point.bound() == curve.bound() ? points.size() : now;
            points.add(new FunnelPage.Point(
                    figure(curve.metric(), point.bound()).in(lang),
                    point.counts().eligible(),
                    signed(point.counts().eligible() - eligible),
                    point.counts().needsInfo(),
                    point.counts().nearMiss()));
        }
        Text label = Messages.of("funnel.asks." + curve.test(), curve.metric().label());
        return new FunnelPage.Slider(label.in(lang), now, points);
    }

    private static String signed(int change) {
        return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
    }

    private static Text figure(Metric metric, long steps) {
        Object value = FigureValue.ofSteps(metric, steps);
        return value instanceof BigDecimal number
                ? FigureText.number(metric, number)
                : metric.labelOf(value.toString());
    }
}
