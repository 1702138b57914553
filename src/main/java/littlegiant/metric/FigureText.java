package littlegiant.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Figures as people read them: 万元 and 亿元 in Chinese, grouped yuan in English, percent with one decimal at least. Nothing is rounded, so that a shown
 * figure never looks equal to a bound that it misses.
 */
public final class FigureText {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int YI_DECIMALS_MAX = 2;
    private static final int WAN_DECIMALS_MAX = 4 + Decimals.DECIMALS_MAX;

    /** Unit words after a figure; a unit without one is shown bare. */
    private static final Map<String, Text> UNITS = Map.ofEntries(
            Map.entry("PERSON", Text.of("人", " people")),
            Map.entry("YEAR", Text.of("年", " years")),
            Map.entry("YEAR_OF_AGE", Text.of("岁", " years")),
            Map.entry("MONTH", Text.of("个月", " months")),
            Map.entry("ITEM", Text.of("项", " items")),
            Map.entry("POINT", Text.of("分", " points")),
            Map.entry("TIMES", Text.of("次", " times")),
            Map.entry("LENDER", Text.of("家", " lenders")),
            Map.entry("DAY", Text.of("天", " days")),
            Map.entry("RANKS", Text.of("名", " places")));

    private static final Map<String, String> ONE = Map.of(
            " people", " person",
            " years", " year",
            " months", " month",
            " items", " item",
            " points", " point",
            " times", " time",
            " lenders", " lender",
            " days", " day",
            " places", " place");

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private FigureText() {}

    /** A figure of a NUMBER metric with its unit. */
    public static Text number(Metric metric, BigDecimal figure) {
        String unit = metric.unit() == null ? "" : metric.unit();
        return number(unit, figure);
    }

    public static Text number(String unit, BigDecimal figure) {
        return switch (unit) {
            case "CNY" -> money(figure);
            case "PERCENT" -> Text.same(grouped(figure, 1, Decimals.DECIMALS_MAX) + "%");
            case "RANK" -> Text.of("第" + grouped(figure, 0, 4) + "名", "no. " + grouped(figure, 0, 4));
            default -> Text.same(grouped(figure, 0, 4)).then(unit(unit, figure.compareTo(BigDecimal.ONE) == 0));
        };
    }

    /**
     * What stands beside a field for a figure: {@code 人}, {@code people}; empty for a figure without a unit.
     *
     * @param unit of a metric; money is in yuan
     */
    public static Text unit(@Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "CNY" -> Text.of("元", "CNY");
            case "PERCENT" -> Text.same("%");
            case "RANK" -> Text.of("名", "");
            default -> {
                Text several = unit(String.valueOf(unit), false);
                yield Text.of(several.zh(), several.en().strip());
            }
        };
    }

    private static Text unit(String unit, boolean one) {
        Text several = UNITS.getOrDefault(unit, Text.same(""));
        String en = several.en();
        return one ? Text.of(several.zh(), ONE.getOrDefault(en, en)) : several;
    }

    /** An estimate: from 10,000 yuan on rounded half up to 100, so that 万元 have two decimals; else to the fen. */
    public static Text about(BigDecimal yuan) {
        boolean large = yuan.abs().compareTo(WAN) >= 0;
        return money(Decimals.plain(yuan.setScale(large ? -2 : 2, RoundingMode.HALF_UP)));
    }

    /** Yuan: {@code 860万元}, {@code 3.62亿元}, {@code 84,898.82元}; English {@code CNY 8,600,000}. */
    public static Text money(BigDecimal yuan) {
        String en = "CNY " + grouped(yuan, 0, Decimals.DECIMALS_MAX);
        BigDecimal size = yuan.abs();
        if (size.compareTo(WAN) < 0) {
            return Text.of(grouped(yuan, 0, Decimals.DECIMALS_MAX) + "元", en);
        }
        BigDecimal yi = Decimals.plain(yuan.movePointLeft(8));
        if (size.compareTo(YI) >= 0 && yi.scale() <= YI_DECIMALS_MAX) {
            return Text.of(grouped(yi, 0, YI_DECIMALS_MAX) + "亿元", en);
        }
        return Text.of(grouped(yuan.movePointLeft(4), 0, WAN_DECIMALS_MAX) + "万元", en);
    }

    public static Text codes(Metric metric, List<String> codes) {
        return Text.list(codes.stream().map(metric::labelOf).toList());
    }

    public static Text flag(boolean flag) {
        return flag ? Text.of("是", "yes") : Text.of("否", "no");
    }

    private static String grouped(BigDecimal figure, int decimalsMin, int decimalsMax) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(decimalsMin);
        format.setMaximumFractionDigits(decimalsMax);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
