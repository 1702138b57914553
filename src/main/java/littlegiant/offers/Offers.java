package littlegiant.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Limit.Amount;
import littlegiant.catalog.Product;
import littlegiant.finance.LprTable;
import littlegiant.finance.Rate;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.CompiledCatalogue.Priced;
import littlegiant.judging.CompiledCatalogue.Rung;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Node;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Climbs the ladders of a product for one judged sheet. A rung that is unknown is passed over and named; nothing is guessed. */
public final class Offers {

    private final JudgedSheet judged;
    private final Sheet sheet;
    private final LprTable lpr;

    public Offers(JudgedSheet judged, LprTable lpr) {
        this.judged = judged;
        this.sheet = judged.sheet();
        this.lpr = lpr;
    }

    /** An offer found; its words are made when it is shown. */
    public record Found(Product product, Estimate estimate, Price price) {
        public @Nullable BigDecimal amountMax() {
            return estimate.yuan;
        }

        public @Nullable BigDecimal rateHigh() {
            return price.high;
        }

        public Offer inWords() {
            return new Offer(
                    estimate.yuan,
                    estimate.basis == null ? null : estimate.basis.get(),
                    price.low,
                    price.high,
                    price.basis,
                    product.terms().termMonthsMax(),
                    product.terms().personalGuarantee());
        }
    }

    public Found of(Entry entry) {
        return new Found(entry.product(), estimate(entry), price(entry.rates()));
    }

    /** @param basis null if no amount is published */
    private record Estimate(@Nullable BigDecimal yuan, @Nullable Supplier<Offer.Basis> basis) {
        static Estimate of(BigDecimal yuan, Text found) {
            return new Estimate(yuan, () -> new Offer.Basis(found, List.of()));
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
            return new Estimate(null, () -> new Offer.Basis(none, waitsFor));
        }
        return new Estimate(yuan(rung), () -> basis(rung, waitsFor));
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
            Outcome outcome = Outcome.all(conditions, node -> node.outcome(judged));
            if (outcome == Outcome.MET) {
                return rung;
            }
            if (outcome == Outcome.UNKNOWN) {
                conditions.stream()
                        .flatMap(node -> node.open(judged))
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
        Long mark = sheet.settles(metric.index()) ? sheet.least(metric.index()) : null;
        return mark == null ? null : Decimals.unscaled(Marks.floor(mark));
    }

    /** @param above what the rungs above wait for */
    private Offer.Basis basis(Rung rung, List<Metric> above) {
        Set<Metric> waitsFor = new LinkedHashSet<>(above);
        Text why = Text.same("");
        for (var condition : rung.limit().when()) {
            why = why.then(ConditionText.of(condition)).then(Text.of("，", ", "));
        }
        Text found = why.then(words(rung.limit().amount(), waitsFor)).then(capped(rung.limit()));
        return new Offer.Basis(found, List.copyOf(waitsFor));
    }

    private Text capped(Limit limit) {
        BigDecimal uncapped = uncapped(limit.amount());
        if (uncapped == null || limit.cap() == null || uncapped.compareTo(limit.cap()) <= 0) {
            return Text.same("");
        }
        return Text.of("，封顶", ", capped at ").then(FigureText.money(limit.cap()));
    }

    /** @param waitsFor takes the figure that the amount is a share of, if nobody told it */
    private Text words(Amount amount, Set<Metric> waitsFor) {
        if (amount instanceof Amount.Fixed fixed) {
            return Text.of("固定额度", "fixed ").then(FigureText.money(fixed.yuan()));
        }
        Metric metric = metric(amount);
        BigDecimal figure = figure(metric);
        if (figure == null && sheet.applies(metric.index())) {
            waitsFor.add(metric);
            return Text.of("额度待定", "the amount is open");
        }
        if (figure == null) {
            return metric.label().then(Text.of("不适用", " does not apply"));
        }
        Text told = metric.label()
                .then(Text.same(" "))
                .then(FigureText.number(metric, figure))
                .then(" × ");
        return amount instanceof Amount.PercentOf percentOf
                ? told.then(percentOf.percent().toPlainString() + " %")
                : told.then(FigureText.money(((Amount.PerUnitOf) amount).yuan()));
    }
}
