package littlegiant.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.finance.Rate.Quote;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RateTest {

    private static final LprTable LPR = LprTable.of(RuleFolder.packed().text("tables/lpr.csv"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Text NO_FIXING = Text.of("该日尚无LPR公布", "no LPR had been fixed by that day");

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static Rate plusBp(Tenor tenor, String low, String high) {
        return new Rate.LprPlusBp(tenor, n(low), n(high));
    }

    private static Rate times(Tenor tenor, String low, String high) {
        return new Rate.LprTimes(tenor, n(low), n(high));
    }

    private static Arguments row(Rate rate, String low, String high, String zh, String en) {
        return Arguments.of(rate, new Quote(n(low), n(high), Text.of(zh, en)));
    }

    private static Arguments lpr1(Rate rate, String low, String high, String zh, String en) {
        return row(rate, low, high, "1年期LPR 3.00%（2026-01-20公布）" + zh, "LPR1Y 3.00 % (2026-01-20)" + en);
    }

    private static Arguments lpr5(Rate rate, String low, String high, String zh, String en) {
        return row(rate, low, high, "5年期以上LPR 3.50%（2026-01-20公布）" + zh, "LPR5Y 3.50 % (2026-01-20)" + en);
    }

    static Stream<Arguments> quotes() {
        return Stream.of(
                row(new Rate.Fixed(n("3.45")), "3.45", "3.45", "固定利率", "fixed"),
                row(new Rate.Range(n("3.6"), n("4.2")), "3.6", "4.2", "公布利率区间", "published range"),
                lpr1(plusBp(Tenor.Y1, "20", "60"), "3.2", "3.6", "+20～60BP", " + 20..60 bp"),
                lpr1(plusBp(Tenor.Y1, "0", "40"), "3", "3.4", "+0～40BP", " + 0..40 bp"),
                lpr1(plusBp(Tenor.Y1, "25", "25"), "3.25", "3.25", "+25BP", " + 25 bp"),
                lpr1(plusBp(Tenor.Y1, "0.5", "12.25"), "3.005", "3.1225", "+0.5～12.25BP", " + 0.5..12.25 bp"),
                lpr1(plusBp(Tenor.Y1, "-10", "20"), "2.9", "3.2", "−10～+20BP", " −10..+20 bp"),
                lpr5(plusBp(Tenor.Y5, "-50", "-20"), "3", "3.3", "−20～50BP", " − 20..50 bp"),
                lpr1(plusBp(Tenor.Y1, "-50", "0"), "2.5", "3", "−0～50BP", " − 0..50 bp"),
                lpr1(plusBp(Tenor.Y1, "-30", "-30"), "2.7", "2.7", "−30BP", " − 30 bp"),
                lpr1(times(Tenor.Y1, "1.10", "1.30"), "3.3", "3.9", " × 1.10～1.30", " × 1.10..1.30"),
                lpr5(times(Tenor.Y5, "0.9", "0.9"), "3.15", "3.15", " × 0.9", " × 0.9"));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void eachKindOfRateIsQuotedWithHowItWasFound(Rate rate, Quote quote) {
        assertThat(rate.on(DAY, LPR)).isEqualTo(quote);
    }

    @Test
    void aRateFollowsTheFixingOfTheDay() {
        Quote before = plusBp(Tenor.Y1, "20", "20").on(LocalDate.of(2025, 5, 19), LPR);

        assertThat(before)
                .isEqualTo(new Quote(
                        n("3.3"),
                        n("3.3"),
                        Text.of("1年期LPR 3.10%（2024-10-21公布）+20BP", "LPR1Y 3.10 % (2024-10-21) + 20 bp")));
    }

    @Test
    void beforeTheFirstFixingOnlyRatesWithoutLprHaveAFigure() {
        LocalDate early = LocalDate.of(2019, 8, 19);

        assertThat(Stream.of(
                                plusBp(Tenor.Y1, "20", "60"),
                                times(Tenor.Y5, "1", "2"),
                                new Rate.Fixed(n("3.45")),
                                new Rate.Range(n("3"), n("4")))
                        .map(rate -> rate.on(early, LPR)))
                .containsExactly(
                        new Quote(null, null, NO_FIXING),
                        new Quote(null, null, NO_FIXING),
                        new Quote(n("3.45"), n("3.45"), Text.of("固定利率", "fixed")),
                        new Quote(n("3"), n("4"), Text.of("公布利率区间", "published range")));
    }
}
