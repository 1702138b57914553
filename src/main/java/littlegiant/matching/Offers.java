package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Limit.Amount;
import littlegiant.catalog.Product;
import littlegiant.finance.LprTable;
import littlegiant.finance.Rate;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.matching.CompiledCatalogue.Entry;
import littlegiant.matching.CompiledCatalogue.Priced;
import littlegiant.matching.CompiledCatalogue.Rung;
import littlegiant.profile.FigureText;
import littlegiant.profile.Metric;
import littlegiant.profile.Sheet;
import org.jspecify.annotations.Nullable;

/** Climbs the ladders of a product for one judged sheet. A rung that is unknown is passed over and named; nothing is guessed. */
final class Offers {

    private final JudgedSheet judged;
    private final Sheet sheet;
    private final LprTable lpr;

    Offers(JudgedSheet judged, LprTable lpr) {
        this.judged = judged;
        this.sheet = judged.sheet();
        this.lpr = lpr;
    }

    Offer of(Entry entry) {
        Product product = entry.product();
        Estimate estimate = estimate(entry);
        Price price = price(entry.rates());
        return new Offer(
                estimate.yuan,
                estimate.basis,
                price.low,
                price.high,
                price.basis,
                product.terms().termMonthsMax(),
                product.terms().personalGuarantee());
    }

    private record Estimate(@Nullable BigDecimal yuan, Offer.@Nullable Basis basis) {
        static Estimate of(BigDecimal yuan, Text found) {
            return new Estimate(yuan, new Offer.Basis(found, List.of()));
        }
    }

    private Estimate estimate(Entry entry) {
        Product product = entry.product();
        if (!entry.limits().isEmpty()) {
            return ladder(entry.limits());
        }
        if (product.fund() != null && product.fund().ticketMax() != null) {
            return Estimate.of(product.fund().ticketMax(), Text.of("单笔投资额上限", "largest single investment"));
        }
        if (product.benefit() != null && product.benefit().amount() != null) {
            return Estimate.of(product.benefit().amount(), Text.of("奖补金额", "award"));
        }
        return new Estimate(null, null);
    }

    private Estimate ladder(List<Rung> rungs) {
        List<Metric> waitsFor = new ArrayList<>();
        Rung rung = firstMet(rungs, Rung::when, waitsFor);
        if (rung == null) {
            Text none = Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed");
            return new Estimate(null, new Offer.Basis(none, waitsFor));
        }
        Counted counted = amount(rung, waitsFor);
        return new Estimate(counted.yuan, new Offer.Basis(counted.found, waitsFor));
    }

    private record Price(@Nullable BigDecimal low, @Nullable BigDecimal high, Offer.@Nullable Basis basis) {}

    private Price price(List<Priced> rates) {
        if (rates.isEmpty()) {
            return new Price(null, null, null);
        }
        List<Metric> waitsFor = new ArrayList<>();
        Priced priced = firstMet(rates, Priced::when, waitsFor);
        if (priced == null) {
            Text none = Text.of("没有可确定的利率档位", "no rung of the rate can be confirmed");
            return new Price(null, null, new Offer.Basis(none, waitsFor));
        }
        Rate.Quote quote = priced.rate().on(sheet.asOf(), lpr);
        return new Price(quote.low(), quote.high(), new Offer.Basis(quote.basis(), waitsFor));
    }

    /**
     * The rung that counts.
     *
     * @param waitsFor takes the metrics that unknown rungs above it wait for
     * @return null if none is met
     */
    private <T> @Nullable T firstMet(List<T> rungs, Function<T, List<Node>> when, List<Metric> waitsFor) {
        for (T rung : rungs) {
            List<Node> conditions = when.apply(rung);
            Outcome outcome = Outcome.all(conditions.stream().map(node -> node.outcome(judged)));
            if (outcome == Outcome.MET) {
                return rung;
            }
            if (outcome == Outcome.UNKNOWN) {
                conditions.stream()
                        .flatMap(Node::leaves)
                        .filter(leaf -> judged.outcome(leaf.test()) == Outcome.UNKNOWN)
                        .map(leaf -> leaf.atom().metric())
                        .filter(metric -> !waitsFor.contains(metric))
                        .forEach(waitsFor::add);
            }
        }
        return null;
    }

    /** What a rung comes to, and how. */
    private record Counted(@Nullable BigDecimal yuan, Text found) {}

    /** @param waitsFor takes the figure that the rung is a share of, if nobody told it */
    private Counted amount(Rung rung, List<Metric> waitsFor) {
        Text why = Text.same("");
        for (var condition : rung.limit().when()) {
            why = why.then(ConditionText.of(condition)).then(Text.of("，", ", "));
        }
        Amount amount = rung.limit().amount();
        if (amount instanceof Amount.Fixed fixed) {
            return capped(
                    rung, fixed.yuan(), why.then(Text.of("固定额度", "fixed ")).then(FigureText.money(fixed.yuan())));
        }
        Metric metric = amount instanceof Amount.PercentOf percentOf
                ? percentOf.metric()
                : ((Amount.PerUnitOf) amount).metric();
        Long steps = sheet.floor(metric.index());
        if (steps == null) {
            return new Counted(null, why.then(missing(metric, waitsFor)));
        }
        BigDecimal figure = Decimals.unscaled(steps);
        Text told = why.then(metric.label())
                .then(Text.same(" "))
                .then(FigureText.number(metric, figure))
                .then(" × ");
        if (amount instanceof Amount.PercentOf percentOf) {
            BigDecimal yuan = figure.multiply(percentOf.percent()).movePointLeft(2);
            return capped(rung, yuan, told.then(percentOf.percent().toPlainString() + " %"));
        }
        Amount.PerUnitOf perUnit = (Amount.PerUnitOf) amount;
        return capped(rung, figure.multiply(perUnit.yuan()), told.then(FigureText.money(perUnit.yuan())));
    }

    /** At most the cap, at least nothing, and never a fen more than the figure gives. */
    private static Counted capped(Rung rung, BigDecimal yuan, Text basis) {
        BigDecimal cap = rung.limit().cap();
        BigDecimal floor = yuan.max(BigDecimal.ZERO).setScale(2, RoundingMode.FLOOR);
        if (cap != null && floor.compareTo(cap) > 0) {
            return new Counted(
                    Decimals.plain(cap),
                    basis.then(Text.of("，封顶", ", capped at ")).then(FigureText.money(cap)));
        }
        return new Counted(Decimals.plain(floor), basis);
    }

    private Text missing(Metric metric, List<Metric> waitsFor) {
        if (!sheet.applies(metric.index())) {
            return metric.label().then(Text.of("不适用", " does not apply"));
        }
        if (!waitsFor.contains(metric)) {
            waitsFor.add(metric);
        }
        return Text.of("额度待定", "the amount is open");
    }
}
