package littlegiant.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * What a fund's ticket takes of a firm: ticket ÷ valuation after the round. The valuation is the one asked for; where none is, the last round's, as if the firm
 * were worth as much before this one.
 */
final class Stakes {

    private static final int DECIMALS = 2;

    private Stakes() {}

    /** @param lastPostMoney yuan after the last round; null = not told */
    static Offer.Stake of(Product.Fund fund, Need need, @Nullable BigDecimal lastPostMoney) {
        BigDecimal max = fund.ticketMax();
        BigDecimal most = max != null && need.amount() != null ? max.min(need.amount()) : max;
        BigDecimal least =
                fund.ticketMin() != null && most != null ? fund.ticketMin().min(most) : fund.ticketMin();
        return new Offer.Stake(
                fund.ticketMin(),
                max,
                dilution(least, need, lastPostMoney),
                dilution(most, need, lastPostMoney),
                basis(need, lastPostMoney));
    }

    private static @Nullable BigDecimal dilution(
            @Nullable BigDecimal ticket, Need need, @Nullable BigDecimal lastPostMoney) {
        BigDecimal after = need.postMoney() != null
                ? need.postMoney()
                : lastPostMoney == null || ticket == null ? null : lastPostMoney.add(ticket);
        if (ticket == null || after == null || after.signum() <= 0) {
            return null;
        }
        return ticket.min(after).multiply(BigDecimal.valueOf(100)).divide(after, DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable Text basis(Need need, @Nullable BigDecimal lastPostMoney) {
        if (need.postMoney() != null) {
            Text asked = Text.of("按本轮投后估值", "at the post-money valuation asked for, ")
                    .then(FigureText.money(need.postMoney()));
            return need.amount() == null
                    ? asked
                    : asked.then(Text.of("；本轮共融", "; the whole round of "))
                            .then(FigureText.money(need.amount()))
                            .then(Text.of("，合计稀释", " dilutes by "))
                            .then(share(need.amount(), need.postMoney()))
                            .then("%");
        }
        return lastPostMoney == null
                ? null
                : Text.of("按上轮投后估值", "as if worth before this round what it was after the last, ")
                        .then(FigureText.money(lastPostMoney))
                        .then(Text.of("作本轮投前估值", ""));
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return part.min(whole)
                .multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
