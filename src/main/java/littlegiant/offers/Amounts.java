package littlegiant.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import littlegiant.catalog.ConditionText;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Limit.Amount;
import littlegiant.catalog.Product;
import littlegiant.finance.Subsidy;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.CompiledCatalogue.Rung;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** How much a product gives one judged sheet. Its words are made when they are shown. */
final class Amounts {

    private static final int MONTHS_OF_YEAR = 12;

    private final JudgedSheet judged;
    private final Sheet sheet;
    private final Need need;

    Amounts(JudgedSheet judged, Need need) {
        this.judged = judged;
        this.sheet = judged.sheet();
        this.need = need;
    }

    /**
     * @param yuan  null if nothing is published or a figure is missing
     * @param basis null if no amount is published
     * @param open  whether a rung above, or the figure it is a share of, waits for something
     */
    record Estimate(@Nullable BigDecimal yuan, @Nullable Supplier<Offer.Basis> basis, boolean open) {
        static Estimate of(@Nullable BigDecimal yuan, Supplier<Text> found) {
            return new Estimate(yuan, () -> new Offer.Basis(found.get(), List.of()), false);
        }
    }

    Estimate of(Entry entry) {
        Product product = entry.product();
        if (!entry.limits().isEmpty()) {
            return ladder(entry.limits());
        }
        if (product.fund() != null && product.fund().ticketMax() != null) {
            return Estimate.of(product.fund().ticketMax(), () -> Text.of("单笔投资额上限", "largest single investment"));
        }
        if (product.benefit() != null && product.benefit().amount() != null) {
            return Estimate.of(product.benefit().amount(), () -> Text.of("奖补金额", "award"));
        }
        if (product.benefit() != null && product.benefit().subsidy() != null) {
            return subsidy(product.benefit().subsidy());
        }
        return new Estimate(null, null, false);
    }

    /** The most that a subsidy can come to for the need, as if nothing were repaid before its end. */
    private Estimate subsidy(Subsidy subsidy) {
        if (need.amount() == null || (need.termMonths() == null && subsidy.runsToTheEnd())) {
            return Estimate.of(
                    subsidy.cap(),
                    () -> subsidy.cap() == null
                            ? Text.of("按实际贷款利息测算", "follows from the interest of the loan")
                            : Text.of("贴息上限", "most the subsidy comes to"));
        }
        BigDecimal base =
                subsidy.baseLimit() == null ? need.amount() : need.amount().min(subsidy.baseLimit());
        int months = need.termMonths() == null ? subsidy.months() : Math.min(subsidy.months(), need.termMonths());
        BigDecimal most = base.multiply(subsidy.percentPoints())
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(100L * MONTHS_OF_YEAR), 2, RoundingMode.FLOOR);
        BigDecimal capped = subsidy.cap() == null ? most : most.min(subsidy.cap());
        return Estimate.of(Decimals.plain(capped), () -> Text.of("至多：", "at most ")
                .then(FigureText.money(base))
                .then(" × ")
                .then(subsidy.percentPoints().toPlainString())
                .then(Text.of("个百分点 × " + months + "个月", " points × " + months + " months")));
    }

    private Estimate ladder(List<Rung> rungs) {
        Ladder<Rung> ladder = Ladder.climb(rungs, Rung::when, judged);
        Rung rung = ladder.rung();
        if (rung == null) {
            Text none = Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed");
            return new Estimate(
                    null,
                    () -> new Offer.Basis(none, List.copyOf(ladder.waitsFor())),
                    !ladder.waitsFor().isEmpty());
        }
        BigDecimal yuan = yuan(rung);
        return new Estimate(
                yuan,
                () -> basis(rung, ladder.waitsFor()),
                yuan == null || !ladder.waitsFor().isEmpty());
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
    private Offer.Basis basis(Rung rung, Set<Metric> above) {
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
