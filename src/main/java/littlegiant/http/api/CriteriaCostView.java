package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Product;
import littlegiant.catalog.TestKind;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.insight.CriteriaCosts;
import littlegiant.kernel.Lang;
import littlegiant.metric.FigureValue;
import littlegiant.release.Release;
import littlegiant.sweep.CriteriaCost;
import littlegiant.sweep.Funnel;
import littlegiant.sweep.VerdictCounts;
import org.jspecify.annotations.Nullable;

/** What the criteria of one product cost: how many firms each keeps out, and how many there would be with other figures. */
@Serdeable
@Schema(name = "CriteriaCost")
public record CriteriaCostView(
        String productId,
        int revision,
        String name,
        LocalDate asOf,
        String release,
        @Schema(description = "that count") int firms,
        @Schema(description = "null in a list of products") @Nullable CountsView counts,
        List<CriterionView> criteria,
        @Schema(
                        description =
                                "the one figure whose change within what is near brings most firms; null in a list, and if none does")
                @Nullable
                RelaxationView best) {

    /** Firms by verdict. */
    @Serdeable
    @Schema(name = "CriteriaCostCounts")
    public record CountsView(int eligible, int needsInfo, int nearMiss, int notEligible) {
        static CountsView of(VerdictCounts counts) {
            return new CountsView(counts.eligible(), counts.needsInfo(), counts.nearMiss(), counts.notEligible());
        }
    }

    /** One criterion. */
    @Serdeable
    @Schema(name = "CriterionCost")
    public record CriterionView(
            String criterionId,
            String text,
            int met,
            int unmet,
            int unknown,
            @Schema(description = "firms that meet this one and all before it: the funnel") int left,
            @Schema(description = "firms that it alone keeps out: they meet everything else") int alone,
            @Schema(description = "firms that meet everything else, and of which this one is not known")
                    int aloneUnknown,
            @Schema(
                            description =
                                    "null if it does not ask for one figure, in a list of products, and where it is another institution's internal condition")
                    @Nullable
                    CurveView curve) {}

    /** Firms by what the figure is. */
    @Serdeable
    @Schema(name = "CriterionCurve")
    public record CurveView(
            String metric,
            TestKind test,
            @Nullable String unit,
            @Schema(description = "as it is, in the metric's JSON type") Object required,
            List<PointView> points) {}

    /** What there would be with another figure and everything else as it is. */
    @Serdeable
    @Schema(name = "CriterionCurvePoint")
    public record PointView(Object required, CountsView counts) {}

    /** A figure that could be another one. */
    @Serdeable
    @Schema(name = "CriterionRelaxation")
    public record RelaxationView(
            String criterionId,
            Object from,
            Object to,
            @Schema(description = "firms that would be eligible and are not") int gained) {}

    /** Without curves. */
    static CriteriaCostView of(CriteriaCosts.Line line, LocalDate asOf, Release release, Viewer viewer, Lang lang) {
        Product product = line.entry().product();
        List<CriterionView> criteria = new ArrayList<>();
        for (Criterion criterion : product.criteria()) {
            criteria.add(criterion(
                    product, criterion, line.funnel().at(criteria.size()), null, Words.of(release), viewer, lang));
        }
        return new CriteriaCostView(
                product.id(),
                line.entry().revision(),
                product.name().in(lang),
                asOf,
                release.id(),
                line.funnel().firms(),
                null,
                criteria,
                null);
    }

    static CriteriaCostView of(CriteriaCosts.Found found, LocalDate asOf, Viewer viewer, Lang lang) {
        Product product = found.published().product();
        Words words = Words.of(found.release());
        CriteriaCost.Relaxation best = found.cost().best();
        return new CriteriaCostView(
                product.id(),
                found.published().revision(),
                product.name().in(lang),
                asOf,
                found.release().id(),
                found.cost().firms(),
                CountsView.of(found.cost().counts()),
                found.cost().costs().stream()
                        .map(cost -> criterion(
                                product,
                                cost.criterion(),
                                cost.stage(),
                                viewer.maySee(cost.criterion().internal(), product.provider()) ? cost.curve() : null,
                                words,
                                viewer,
                                lang))
                        .toList(),
                best == null || !maySee(product, best, viewer)
                        ? null
                        : new RelaxationView(
                                best.criterionId(),
                                FigureValue.ofSteps(best.metric(), best.from()),
                                FigureValue.ofSteps(best.metric(), best.to()),
                                best.gained()));
    }

    private static boolean maySee(Product product, CriteriaCost.Relaxation best, Viewer viewer) {
        return product.criteria().stream()
                .filter(criterion -> criterion.id().equals(best.criterionId()))
                .allMatch(criterion -> viewer.maySee(criterion.internal(), product.provider()));
    }

    private static CriterionView criterion(
            Product product,
            Criterion criterion,
            Funnel.Stage stage,
            CriteriaCost.@Nullable Curve curve,
            Words words,
            Viewer viewer,
            Lang lang) {
        return new CriterionView(
                criterion.id(),
                viewer.text(criterion, product.provider(), words).in(lang),
                stage.met(),
                stage.unmet(),
                stage.unknown(),
                stage.left(),
                stage.alone(),
                stage.aloneUnknown(),
                curve == null ? null : curve(curve));
    }

    private static CurveView curve(CriteriaCost.Curve curve) {
        return new CurveView(
                curve.metric().code(),
                curve.test(),
                curve.metric().unit(),
                FigureValue.ofSteps(curve.metric(), curve.bound()),
                curve.points().stream()
                        .map(point -> new PointView(
                                FigureValue.ofSteps(curve.metric(), point.bound()), CountsView.of(point.counts())))
                        .toList());
    }
}
