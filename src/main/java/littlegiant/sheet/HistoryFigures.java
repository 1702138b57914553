package littlegiant.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import org.jspecify.annotations.Nullable;

/**
 * Figures of several fiscal years, the newest told one and those before it. A year before the firm was founded has no accounts, so a figure that needs it
 * does not apply. Of a sum, mean or lowest of figures that are never negative, one year alone already bounds the whole.
 */
final class HistoryFigures {

    private HistoryFigures() {}

    static void register(Map<String, Derivation> all) {
        all.put("revenue.growth", (told, metric) -> revenueGrowth(told));
        all.put("revenue.cagr2y", (told, metric) -> compound(told, 2));
        all.put("revenue.cagr3y", (told, metric) -> compound(told, 3));
        all.put("mainRevenue.growthMean2y", (told, metric) -> meanGrowth(told));
        all.put("netProfit.growth", (told, metric) -> profitGrowth(told));
        all.put("netProfit.min2y", (told, metric) -> lowerProfit(told));
        all.put("rd.sum2y", (told, metric) -> sum(told, "rd.expense", 2, 1));
        all.put("rd.sum3y", (told, metric) -> sum(told, "rd.expense", 3, 1));
        all.put("rd.mean2y", (told, metric) -> sum(told, "rd.expense", 2, 2));
        all.put("rd.min2y", (told, metric) -> lowerResearch(told));
        all.put("rd.ratioMin2y", (told, metric) -> lowerShare(told));
        all.put("rd.ratio3y", (told, metric) -> shareOfYears(told));
        all.put("taxPaid.mean2y", (told, metric) -> sum(told, "taxPaid", 2, 2));
    }

    /** The figures of so many years, the newest first, null where not told; null if a year lies before the founding or no accounts were told. */
    private static @Nullable List<@Nullable BigDecimal> years(Told told, String code, int count) {
        Integer newest = told.newestYear();
        if (newest == null || told.isBeforeFounding(newest - count + 1)) {
            return null;
        }
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        for (int back = 0; back < count; back++) {
            figures.add(told.yearly(code, newest - back));
        }
        return figures;
    }

    /** Why there are no figures of so many years: without accounts told, only the founding can prove that they cannot exist. */
    private static Absent absent(Told told, int count) {
        int newest = told.newestYear() == null ? told.lastEndedYear() : told.newestYear();
        return told.isBeforeFounding(newest - count + 1) ? Absent.NOT_APPLICABLE : Absent.NOT_TOLD;
    }

    private static Figure revenueGrowth(Told told) {
        List<@Nullable BigDecimal> revenue = years(told, "revenue", 2);
        return revenue == null ? absent(told, 2) : growth(revenue.get(0), revenue.get(1));
    }

    /** A loss or nothing is no base to grow from. */
    private static Figure profitGrowth(Told told) {
        List<@Nullable BigDecimal> profit = years(told, "netProfit", 2);
        if (profit == null) {
            return absent(told, 2);
        }
        BigDecimal before = profit.get(1);
        return before != null && before.signum() < 0 ? Absent.NOT_APPLICABLE : growth(profit.get(0), before);
    }

    private static Figure growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return AccountFigures.ratio(now == null || before == null ? null : now.subtract(before), before);
    }

    private static Figure compound(Told told, int years) {
        List<@Nullable BigDecimal> revenue = years(told, "revenue", years + 1);
        if (revenue == null) {
            return absent(told, years + 1);
        }
        BigDecimal now = revenue.get(0);
        BigDecimal before = revenue.get(years);
        if (before != null && before.signum() == 0) {
            return Absent.NOT_APPLICABLE;
        }
        return now == null || before == null
                ? Absent.NOT_TOLD
                : Figure.Number.at(Decimals.compoundGrowthMark(Decimals.scaled(now), Decimals.scaled(before), years));
    }

    private static Figure meanGrowth(Told told) {
        List<@Nullable BigDecimal> figures = years(told, "mainRevenue", 3);
        if (figures == null) {
            return absent(told, 3);
        }
        if (figures.subList(1, 3).stream().anyMatch(base -> base != null && base.signum() == 0)) {
            return Absent.NOT_APPLICABLE;
        }
        if (figures.contains(null)) {
            return Absent.NOT_TOLD;
        }
        List<BigInteger> f = figures.stream()
                .map(figure -> BigInteger.valueOf(Decimals.scaled(Objects.requireNonNull(figure))))
                .toList();
        BigInteger part = f.get(0)
                .subtract(f.get(1))
                .multiply(f.get(2))
                .add(f.get(1).subtract(f.get(2)).multiply(f.get(1)));
        BigInteger whole = f.get(1).multiply(f.get(2)).shiftLeft(1);
        return Figure.Number.at(Marks.between(
                Decimals.percentSteps(part, whole, RoundingMode.FLOOR),
                Decimals.percentSteps(part, whole, RoundingMode.CEILING)));
    }

    /** The sum of the years, or its share; of figures that are never negative, so that what was told is the least it can be. */
    private static Figure sum(Told told, String code, int years, int divisor) {
        List<@Nullable BigDecimal> figures = years(told, code, years);
        if (figures == null) {
            return absent(told, years);
        }
        BigDecimal sum = figures.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = sum.divide(BigDecimal.valueOf(divisor), Decimals.DECIMALS_MAX, RoundingMode.UNNECESSARY);
        if (!figures.contains(null)) {
            return Figure.Number.exact(share);
        }
        return figures.stream().allMatch(Objects::isNull) ? Absent.NOT_TOLD : Figure.Number.atLeast(share);
    }

    private static Figure lowerResearch(Told told) {
        List<@Nullable BigDecimal> figures = years(told, "rd.expense", 2);
        return figures == null ? absent(told, 2) : lower(figures, Marks.of(BigDecimal.ZERO));
    }

    private static Figure lowerProfit(Told told) {
        List<@Nullable BigDecimal> figures = years(told, "netProfit", 2);
        return figures == null ? absent(told, 2) : lower(figures, Marks.LOWEST);
    }

    /** @param least mark that no figure can be below */
    private static Figure lower(List<@Nullable BigDecimal> figures, long least) {
        BigDecimal lowest = figures.stream()
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(null);
        if (lowest == null) {
            return Absent.NOT_TOLD;
        }
        long mark = Marks.of(lowest);
        return new Figure.Number(figures.contains(null) ? least : mark, mark, null);
    }

    /** One year alone is the most that it can be; that the other year's share may not exist, for want of revenue, is left aside. */
    private static Figure lowerShare(Told told) {
        List<@Nullable BigDecimal> research = years(told, "rd.expense", 2);
        List<@Nullable BigDecimal> revenue = years(told, "revenue", 2);
        if (research == null || revenue == null) {
            return absent(told, 2);
        }
        Figure newest = AccountFigures.ratio(research.get(0), revenue.get(0));
        Figure before = AccountFigures.ratio(research.get(1), revenue.get(1));
        if (newest == Absent.NOT_APPLICABLE || before == Absent.NOT_APPLICABLE) {
            return Absent.NOT_APPLICABLE;
        }
        if (newest instanceof Figure.Number a && before instanceof Figure.Number b) {
            return a.most() <= b.most() ? a : b;
        }
        Figure known = newest instanceof Figure.Number ? newest : before;
        return known instanceof Figure.Number one
                ? new Figure.Number(Math.min(one.most(), Marks.of(BigDecimal.ZERO)), one.most(), null)
                : Absent.NOT_TOLD;
    }

    private static Figure shareOfYears(Told told) {
        List<@Nullable BigDecimal> research = years(told, "rd.expense", 3);
        List<@Nullable BigDecimal> revenue = years(told, "revenue", 3);
        if (research == null || revenue == null) {
            return absent(told, 3);
        }
        return AccountFigures.ratio(total(research), total(revenue));
    }

    private static @Nullable BigDecimal total(List<@Nullable BigDecimal> figures) {
        return figures.contains(null)
                ? null
                : figures.stream()
                        .map(figure -> Objects.requireNonNull(figure))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
