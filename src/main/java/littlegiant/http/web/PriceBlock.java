package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import littlegiant.catalog.Product;
import littlegiant.finance.Cost;
import littlegiant.finance.Subsidy;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Score;
import littlegiant.metric.FigureText;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs, takes or gives, in words.
 *
 * @param cost     all in a year, simple, at both ends of the rate; null where there is none
 * @param irr      the same compound, or why there is none
 * @param assumes  what it was reckoned with
 * @param fees     one line each
 * @param stake    what a fund puts in and takes; null but for a fund
 * @param benefit  what a policy gives; null but for a policy
 */
public record PriceBlock(
        @Nullable String cost,
        @Nullable String irr,
        @Nullable String assumes,
        List<String> fees,
        @Nullable String stake,
        @Nullable String benefit) {

    private static final int DECIMALS = 2;

    public static PriceBlock of(Offer offer, Words words, Lang lang) {
        Offer.AllIn cost = offer.cost();
        return new PriceBlock(
                cost == null ? null : simple(cost).in(lang),
                cost == null ? null : irr(cost, words).in(lang),
                cost == null ? null : words.of(cost.assumes()).in(lang),
                offer.charges().stream()
                        .map(charge -> charge(charge, words).in(lang))
                        .toList(),
                offer.stake() == null ? null : stake(offer.stake()).in(lang),
                offer.benefit() == null || offer.benefit().subsidy() == null
                        ? null
                        : subsidy(offer.benefit(), words).in(lang));
    }

    private static Text simple(Offer.AllIn cost) {
        return Messages.of(
                "cost.simple", range(cost.low().simplePercent(), cost.high().simplePercent()));
    }

    private static Text irr(Offer.AllIn cost, Words words) {
        Cost low = cost.low();
        Cost high = cost.high();
        if (low.effectivePercent() == null || high.effectivePercent() == null) {
            var missing = low.missing() == null ? high.missing() : low.missing();
            return missing == null ? Text.same("") : words.of("noIrr", missing.name());
        }
        return Text.same("IRR ").then(range(low.effectivePercent(), high.effectivePercent()));
    }

    /** Both ends with two decimals; one where they are the same. */
    public static Text range(BigDecimal low, BigDecimal high) {
        String from = percent(low);
        String to = percent(high);
        return Text.same(from.equals(to) ? from : from + "–" + to);
    }

    public static String percent(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static Text charge(Offer.Charge charge, Words words) {
        Text line = words.of(charge.fee());
        if (charge.waitsFor().isEmpty()) {
            return line;
        }
        Text labels = charge.waitsFor().get(0).label();
        return Messages.of("fee.open", line, labels);
    }

    private static Text stake(Offer.Stake stake) {
        Text text = stake.ticketMin() == null || stake.ticketMax() == null
                ? Text.same("")
                : FigureText.money(stake.ticketMin()).then("–").then(FigureText.money(stake.ticketMax()));
        if (stake.dilutionLow() == null || stake.dilutionHigh() == null || stake.basis() == null) {
            return text;
        }
        return Messages.of("stake.dilution", text, range(stake.dilutionLow(), stake.dilutionHigh()), stake.basis());
    }

    /** What a policy pays of a loan's interest. */
    public static Text subsidy(Product.Benefit benefit, Words words) {
        Subsidy subsidy = Objects.requireNonNull(benefit.subsidy());
        Text text = Messages.of("benefit.subsidy", subsidy.percentPoints().toPlainString(), subsidy.months());
        return benefit.paid() == null
                ? text
                : Messages.of(
                        "clause.comma",
                        text,
                        words.of("benefitPaid", benefit.paid().name()));
    }

    /** {@code 综合成本 31.2 · 额度满足度 30.0 · …} */
    static String parts(Score score, Words words, Lang lang) {
        Text all = Text.same("");
        for (var part : score.parts().entrySet()) {
            all = all.then(all.zh().isEmpty() ? "" : " · ")
                    .then(words.of("scoreParts", part.getKey().name()))
                    .then(" " + part.getValue().toPlainString());
        }
        return all.in(lang);
    }
}
