package littlegiant.http.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Figures in the columns of a paper: one unit for a column, which its head names, and as many decimals in each row. */
final class PaperFigures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private PaperFigures() {}

    /** An estimate in a column of 万元, in English of yuan; rounded as {@link littlegiant.metric.FigureText#about} does. */
    static String column(BigDecimal yuan, Lang lang) {
        return lang == Lang.EN
                ? grouped(yuan.setScale(-2, RoundingMode.HALF_UP), 0)
                : grouped(yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP), 2);
    }

    /** A figure of the accounts in such a column: to the last fen where it has any, two decimals at least. */
    static String exactColumn(BigDecimal yuan, Lang lang) {
        BigDecimal figure = lang == Lang.EN ? yuan : yuan.movePointLeft(4);
        int decimals =
                Math.max(lang == Lang.EN ? 0 : 2, figure.stripTrailingZeros().scale());
        return grouped(figure, decimals);
    }

    /** Yuan to the fen. */
    static String fen(BigDecimal yuan) {
        return grouped(yuan, 2);
    }

    private static String grouped(BigDecimal figure, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(figure);
    }

    /** As in a letter: 2026年11月23日. */
    static Text day(LocalDate day) {
        return Messages.of("paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day);
    }

    /** One figure, or both ends. */
    static @Nullable String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null) {
            return null;
        }
        String from = PriceBlock.percent(low);
        String to = PriceBlock.percent(high);
        return from.equals(to) ? from : from + "–" + to;
    }
}
