package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
        Rate.Quote quote = quote(entry.rates());
        return new Offer(
                estimate.yuan,
                estimate.basis,
                quote == null ? null : quote.low(),
                quote == null ? null : quote.high(),
                quote == null ? null : quote.basis(),
                product.terms().termMonthsMax(),
                product.terms().personalGuarantee());
    }

    private record Estimate(@Nullable BigDecimal yuan, @Nullable Text basis) {}

    private Estimate estimate(Entry entry) {
        Product product = entry.product();
        if (!entry.limits().isEmpty()) {
            return ladder(entry.limits());
        }
        if (product.fund() != null && product.fund().ticketMax() != null) {
            return new Estimate(product.fund().ticketMax(), Text.of("单笔投资额上限", "largest single investment"));
        }
        if (product.benefit() != null && product.benefit().amount() != null) {
            return new Estimate(product.benefit().amount(), Text.of("奖补金额", "award"));
        }
        return new Estimate(null, null);
    }

    private Estimate ladder(List<Rung> rungs) {
        Text passedOver = Text.same("");
        for (Rung rung : rungs) {
            Outcome outcome = outcome(rung.when());
            if (outcome == Outcome.MET) {
                Estimate estimate = amount(rung);
                return new Estimate(estimate.yuan, estimate.basis == null ? null : estimate.basis.then(passedOver));
            }
            if (outcome == Outcome.UNKNOWN) {
                passedOver = passedOver.then(passedOver(rung));
            }
        }
        return new Estimate(
                null,
                Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed").then(passedOver));
    }

    private Outcome outcome(List<Node> when) {
        return Outcome.all(when.stream().map(node -> node.outcome(judged)));
    }

    /** The rung in words, with what would settle it. */
    private Text passedOver(Rung rung) {
        Text asks = Text.same("");
        for (Metric metric : unknown(rung.when())) {
            asks = asks.then(asks.zh().isEmpty() ? Text.same("") : Text.of("、", ", "))
                    .then(metric.label());
        }
        return Text.of("；另有一档待补充：", "; another rung waits for: ").then(asks);
    }

    private List<Metric> unknown(List<Node> when) {
        List<Metric> metrics = new ArrayList<>();
        when.stream()
                .flatMap(Node::leaves)
                .filter(leaf -> judged.outcome(leaf.test()) == Outcome.UNKNOWN)
                .map(leaf -> leaf.atom().metric())
                .distinct()
                .forEach(metrics::add);
        return metrics;
    }

    private Estimate amount(Rung rung) {
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
            Text missing =
                    sheet.applies(metric.index()) ? Text.of("待补充", " is not told") : Text.of("不适用", " does not apply");
            return new Estimate(null, why.then(metric.label()).then(missing));
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
    private static Estimate capped(Rung rung, BigDecimal yuan, Text basis) {
        BigDecimal cap = rung.limit().cap();
        BigDecimal floor = yuan.max(BigDecimal.ZERO).setScale(2, RoundingMode.FLOOR);
        if (cap != null && floor.compareTo(cap) > 0) {
            return new Estimate(
                    Decimals.plain(cap),
                    basis.then(Text.of("，封顶", ", capped at ")).then(FigureText.money(cap)));
        }
        return new Estimate(Decimals.plain(floor), basis);
    }

    private Rate.@Nullable Quote quote(List<Priced> rates) {
        for (Priced priced : rates) {
            if (outcome(priced.when()) == Outcome.MET) {
                return priced.rate().on(sheet.asOf(), lpr);
            }
        }
        return rates.isEmpty()
                ? null
                : new Rate.Quote(null, null, Text.of("没有可确定的利率档位", "no rung of the rate can be confirmed"));
    }
}
