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

    /** What products are ordered by, without the words; null where nothing is published or a figure is missing. */
    record Figures(@Nullable BigDecimal amountMax, @Nullable BigDecimal rateHigh) {}

    Figures figures(Entry entry) {
        return new Figures(yuan(entry), price(entry.rates()).high);
    }

    Offer of(Entry entry) {
        Product product = entry.product();
        Price price = price(entry.rates());
        return new Offer(
                yuan(entry),
                amountBasis(entry),
                price.low,
                price.high,
                price.basis,
                product.terms().termMonthsMax(),
                product.terms().personalGuarantee());
    }

    private @Nullable BigDecimal yuan(Entry entry) {
        Product product = entry.product();
        if (!entry.limits().isEmpty()) {
            Rung rung = firstMet(entry.limits(), Rung::when, new ArrayList<>());
            return rung == null ? null : yuan(rung);
        }
        if (product.fund() != null && product.fund().ticketMax() != null) {
            return product.fund().ticketMax();
        }
        return product.benefit() == null ? null : product.benefit().amount();
    }

    private Offer.@Nullable Basis amountBasis(Entry entry) {
        Product product = entry.product();
        if (!entry.limits().isEmpty()) {
            List<Metric> waitsFor = new ArrayList<>();
            Rung rung = firstMet(entry.limits(), Rung::when, waitsFor);
            Text found = rung == null
                    ? Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed")
                    : words(rung, waitsFor);
            return new Offer.Basis(found, waitsFor);
        }
        if (product.fund() != null && product.fund().ticketMax() != null) {
            return new Offer.Basis(Text.of("单笔投资额上限", "largest single investment"), List.of());
        }
        boolean award = product.benefit() != null && product.benefit().amount() != null;
        return award ? new Offer.Basis(Text.of("奖补金额", "award"), List.of()) : null;
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

    /** What a rung comes to: at most the cap, at least nothing, and never a fen more than the figure gives; null if the figure is missing. */
    private @Nullable BigDecimal yuan(Rung rung) {
        BigDecimal uncapped = uncapped(rung.limit().amount());
        BigDecimal cap = rung.limit().cap();
        if (uncapped == null) {
            return null;
        }
        return Decimals.plain(cap == null ? uncapped : uncapped.min(cap));
    }

    private @Nullable BigDecimal uncapped(Amount amount) {
        if (amount instanceof Amount.Fixed fixed) {
            return fixed.yuan();
        }
        BigDecimal figure = figure(metric(amount));
        if (figure == null) {
            return null;
        }
        BigDecimal yuan = amount instanceof Amount.PercentOf percentOf
                ? figure.multiply(percentOf.percent()).movePointLeft(2)
                : figure.multiply(((Amount.PerUnitOf) amount).yuan());
        return yuan.max(BigDecimal.ZERO).setScale(2, RoundingMode.FLOOR);
    }

    private static Metric metric(Amount amount) {
        return amount instanceof Amount.PercentOf percentOf ? percentOf.metric() : ((Amount.PerUnitOf) amount).metric();
    }

    private @Nullable BigDecimal figure(Metric metric) {
        Long steps = sheet.floor(metric.index());
        return steps == null ? null : Decimals.unscaled(steps);
    }

    /** @param waitsFor takes the figure that the rung is a share of, if nobody told it */
    private Text words(Rung rung, List<Metric> waitsFor) {
        Text why = Text.same("");
        for (var condition : rung.limit().when()) {
            why = why.then(ConditionText.of(condition)).then(Text.of("，", ", "));
        }
        Text found = why.then(words(rung.limit().amount(), waitsFor));
        BigDecimal uncapped = uncapped(rung.limit().amount());
        BigDecimal cap = rung.limit().cap();
        if (uncapped == null || cap == null || uncapped.compareTo(cap) <= 0) {
            return found;
        }
        return found.then(Text.of("，封顶", ", capped at ")).then(FigureText.money(cap));
    }

    private Text words(Amount amount, List<Metric> waitsFor) {
        if (amount instanceof Amount.Fixed fixed) {
            return Text.of("固定额度", "fixed ").then(FigureText.money(fixed.yuan()));
        }
        Metric metric = metric(amount);
        BigDecimal figure = figure(metric);
        if (figure == null) {
            return missing(metric, waitsFor);
        }
        Text told = metric.label()
                .then(Text.same(" "))
                .then(FigureText.number(metric, figure))
                .then(" × ");
        return amount instanceof Amount.PercentOf percentOf
                ? told.then(percentOf.percent().toPlainString() + " %")
                : told.then(FigureText.money(((Amount.PerUnitOf) amount).yuan()));
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
