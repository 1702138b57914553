package littlegiant.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.finance.LprTable.Fixing;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** How a price is published. {@link #on} makes a nominal yearly rate of it for a day. */
public sealed interface Rate {

    /** @param percent 3.45 means 3.45 % a year */
    record Fixed(BigDecimal percent) implements Rate {}

    /** From low to high, percent a year, both included. */
    record Range(BigDecimal low, BigDecimal high) implements Rate {}

    /** LPR plus basis points; negative ones are below LPR. */
    record LprPlusBp(Tenor tenor, BigDecimal lowBp, BigDecimal highBp) implements Rate {}

    /** LPR times a factor: 1.2 is LPR and a fifth more. */
    record LprTimes(Tenor tenor, BigDecimal low, BigDecimal high) implements Rate {}

    /**
     * A nominal rate on a day.
     *
     * @param low   percent a year; null, like {@code high}, if no LPR had been fixed by then
     * @param basis how it was found, with the day of the fixing
     */
    record Quote(@Nullable BigDecimal low, @Nullable BigDecimal high, Text basis) {}

    default Quote on(LocalDate day, LprTable lpr) {
        if (this instanceof Fixed fixed) {
            return new Quote(fixed.percent, fixed.percent, Text.of("固定利率", "fixed"));
        }
        if (this instanceof Range range) {
            return new Quote(range.low, range.high, Text.of("公布利率区间", "published range"));
        }
        Tenor tenor = this instanceof LprPlusBp plus ? plus.tenor : ((LprTimes) this).tenor;
        Fixing fixing = lpr.on(day, tenor);
        if (fixing == null) {
            return new Quote(null, null, Text.of("该日尚无LPR公布", "no LPR had been fixed by that day"));
        }
        String percent = fixing.percent().toPlainString();
        Text fixed = Text.of(
                (tenor == Tenor.Y1 ? "1年期LPR " : "5年期以上LPR ") + percent + "%（" + fixing.publishedOn() + "公布）",
                "LPR" + tenor.code() + " " + percent + " % (" + fixing.publishedOn() + ")");
        if (this instanceof LprPlusBp plus) {
            return new Quote(
                    percent(fixing.percent().add(plus.lowBp.movePointLeft(2))),
                    percent(fixing.percent().add(plus.highBp.movePointLeft(2))),
                    fixed.then(spread(plus)));
        }
        LprTimes times = (LprTimes) this;
        return new Quote(
                percent(fixing.percent().multiply(times.low)),
                percent(fixing.percent().multiply(times.high)),
                fixed.then(" × ").then(range(times.low, times.high)));
    }

    private static BigDecimal percent(BigDecimal percent) {
        return Decimals.plain(percent);
    }

    private static Text spread(LprPlusBp plus) {
        if (plus.lowBp.signum() < 0 && plus.highBp.signum() > 0) {
            return Text.of(
                    "−" + plus.lowBp.negate().toPlainString() + "～+" + plus.highBp.toPlainString() + "BP",
                    " −" + plus.lowBp.negate().toPlainString() + "..+" + plus.highBp.toPlainString() + " bp");
        }
        boolean below = plus.lowBp.signum() < 0;
        Text range = below ? range(plus.highBp.negate(), plus.lowBp.negate()) : range(plus.lowBp, plus.highBp);
        return Text.of(below ? "−" : "+", below ? " − " : " + ").then(range).then(Text.of("BP", " bp"));
    }

    private static Text range(BigDecimal low, BigDecimal high) {
        Text from = Text.same(low.toPlainString());
        return low.compareTo(high) == 0 ? from : from.then(Text.of("～", "..")).then(high.toPlainString());
    }
}
