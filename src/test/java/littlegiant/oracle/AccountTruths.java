package littlegiant.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import littlegiant.oracle.Truth.Missing;
import org.jspecify.annotations.Nullable;

/** Shares and figures of one or more fiscal years. */
final class AccountTruths {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private AccountTruths() {}

    static void register(Map<String, Function<Telling, Truth>> all) {
        all.put("netAssets", told -> newest(told, year -> Truth.number(net(told, year))));
        all.put("mainRevenue.ratio", told -> newest(told, year -> share(told, "mainRevenue", "revenue", year)));
        all.put("debtRatio", told -> newest(told, year -> share(told, "totalLiabilities", "totalAssets", year)));
        all.put("rd.ratio", told -> newest(told, year -> share(told, "rd.expense", "revenue", year)));
        all.put("roe", told -> newest(told, year -> percent(told.ofYear("netProfit", year), net(told, year))));
        all.put("rdStaff.ratio", told -> percent(told.number("rdStaff"), told.number("employees")));
        all.put("techStaff.ratio", told -> percent(told.number("techStaff"), told.number("employees")));
        all.put(
                "debtToSales",
                told -> newest(told, year -> percent(told.number("credit.loanBalance"), told.ofYear("revenue", year))));
        all.put("credit.exposureToNetAssets", told -> newest(told, year -> exposure(told, net(told, year))));
        all.put("revenue.growth", told -> history(told, 2, year -> growth(told, "revenue", year)));
        all.put("netProfit.growth", told -> history(told, 2, year -> growth(told, "netProfit", year)));
        all.put("revenue.cagr2y", told -> history(told, 3, year -> compound(told, year, 2)));
        all.put("revenue.cagr3y", told -> history(told, 4, year -> compound(told, year, 3)));
        all.put("mainRevenue.growthMean2y", told -> history(told, 3, year -> meanGrowth(told, year)));
        all.put("netProfit.min2y", told -> history(told, 2, year -> lowest(told, "netProfit", year, null)));
        all.put("rd.min2y", told -> history(told, 2, year -> lowest(told, "rd.expense", year, BigDecimal.ZERO)));
        all.put("rd.sum2y", told -> history(told, 2, year -> sum(told, "rd.expense", year, 2, BigDecimal.ONE)));
        all.put("rd.sum3y", told -> history(told, 3, year -> sum(told, "rd.expense", year, 3, BigDecimal.ONE)));
        all.put("rd.mean2y", told -> history(told, 2, year -> sum(told, "rd.expense", year, 2, TWO)));
        all.put("taxPaid.mean2y", told -> history(told, 2, year -> sum(told, "taxPaid", year, 2, TWO)));
        all.put("rd.ratioMin2y", told -> history(told, 2, year -> lowestShare(told, year)));
        all.put("rd.ratio3y", told -> history(told, 3, year -> shareOfThree(told, year)));
    }

    /** Of the newest year; if no year was told, why not. */
    static Truth newest(Telling told, Function<Integer, Truth> ofYear) {
        Integer year = told.newestYear();
        return year == null ? told.withoutAccounts() : ofYear.apply(year);
    }

    /** Of so many years up to the newest; it cannot exist if the firm was founded after the first of them. */
    private static Truth history(Telling told, int years, Function<Integer, Truth> ofYear) {
        Integer newestTold = told.newestYear();
        int newest = newestTold == null ? told.lastEndedYear() : newestTold;
        if (told.isFoundedAfter(newest - years + 1)) {
            return Missing.NOT_APPLICABLE;
        }
        return newestTold == null ? Missing.NOT_TOLD : ofYear.apply(newest);
    }

    /** Nothing is a share of zero, nor of less. */
    private static Truth percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (whole != null && whole.signum() <= 0) {
            return Missing.NOT_APPLICABLE;
        }
        return part == null || whole == null
                ? Missing.NOT_TOLD
                : Truth.exactly(new Exact.Fraction(part.multiply(HUNDRED), whole));
    }

    private static Truth share(Telling told, String part, String whole, int year) {
        return percent(told.ofYear(part, year), told.ofYear(whole, year));
    }

    private static @Nullable BigDecimal net(Telling told, int year) {
        BigDecimal assets = told.ofYear("totalAssets", year);
        BigDecimal liabilities = told.ofYear("totalLiabilities", year);
        return assets == null || liabilities == null ? null : assets.subtract(liabilities);
    }

    /** Loans and guarantees; one of them alone is the least of both. */
    private static Truth exposure(Telling told, @Nullable BigDecimal net) {
        List<BigDecimal> parts = new ArrayList<>();
        for (String code : List.of("credit.loanBalance", "credit.guaranteesGiven")) {
            BigDecimal part = told.number(code);
            if (part != null) {
                parts.add(part);
            }
        }
        BigDecimal owed = parts.stream().reduce(BigDecimal::add).orElse(null);
        Truth share = percent(owed, net);
        return parts.size() == 1 && share instanceof Truth.Amount amount
                ? new Truth.Amount(amount.least(), null)
                : share;
    }

    private static Truth growth(Telling told, String code, int year) {
        BigDecimal now = told.ofYear(code, year);
        BigDecimal before = told.ofYear(code, year - 1);
        return percent(now == null || before == null ? null : now.subtract(before), before);
    }

    private static Truth compound(Telling told, int year, int years) {
        BigDecimal now = told.ofYear("revenue", year);
        BigDecimal before = told.ofYear("revenue", year - years);
        if (before != null && before.signum() == 0) {
            return Missing.NOT_APPLICABLE;
        }
        return now == null || before == null
                ? Missing.NOT_TOLD
                : Truth.exactly(new Exact.YearlyGrowth(now, before, years));
    }

    /** (a/b − 1 + b/c − 1) / 2 in percent = 50 (ac + bb − 2bc) / bc. */
    private static Truth meanGrowth(Telling told, int year) {
        BigDecimal a = told.ofYear("mainRevenue", year);
        BigDecimal b = told.ofYear("mainRevenue", year - 1);
        BigDecimal c = told.ofYear("mainRevenue", year - 2);
        if ((b != null && b.signum() == 0) || (c != null && c.signum() == 0)) {
            return Missing.NOT_APPLICABLE;
        }
        if (a == null || b == null || c == null) {
            return Missing.NOT_TOLD;
        }
        BigDecimal bc = b.multiply(c);
        BigDecimal part = a.multiply(c).add(b.multiply(b)).subtract(bc.multiply(TWO));
        return Truth.exactly(new Exact.Fraction(part.multiply(BigDecimal.valueOf(50)), bc));
    }

    /** What was told of the years, the newest first. */
    private static List<BigDecimal> toldOf(Telling told, String code, int newest, int years) {
        List<BigDecimal> figures = new ArrayList<>();
        for (int year = newest; year > newest - years; year--) {
            BigDecimal figure = told.ofYear(code, year);
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** Of figures that are never negative: what was told is the least of the whole. */
    private static Truth sum(Telling told, String code, int newest, int years, BigDecimal divisor) {
        List<BigDecimal> figures = toldOf(told, code, newest, years);
        if (figures.isEmpty()) {
            return Missing.NOT_TOLD;
        }
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Exact least = new Exact.Fraction(sum, divisor);
        return figures.size() == years ? Truth.exactly(least) : new Truth.Amount(least, null);
    }

    /** One of two told: the lower one is not above it. */
    private static Truth lowest(Telling told, String code, int newest, @Nullable BigDecimal bottom) {
        List<BigDecimal> figures = toldOf(told, code, newest, 2);
        if (figures.isEmpty()) {
            return Missing.NOT_TOLD;
        }
        BigDecimal lowest = figures.stream().reduce(BigDecimal::min).orElseThrow();
        if (figures.size() == 2 || (bottom != null && lowest.compareTo(bottom) == 0)) {
            return Truth.number(lowest);
        }
        return new Truth.Amount(bottom == null ? null : Exact.of(bottom), Exact.of(lowest));
    }

    private static Truth lowestShare(Telling told, int newest) {
        Truth now = share(told, "rd.expense", "revenue", newest);
        Truth before = share(told, "rd.expense", "revenue", newest - 1);
        if (now == Missing.NOT_APPLICABLE || before == Missing.NOT_APPLICABLE) {
            return Missing.NOT_APPLICABLE;
        }
        if (now instanceof Truth.Amount a && before instanceof Truth.Amount b) {
            return Truth.exactly(fraction(a).lower(fraction(b)));
        }
        Truth one = now instanceof Truth.Amount ? now : before;
        return one instanceof Truth.Amount amount ? fromZeroTo(fraction(amount)) : Missing.NOT_TOLD;
    }

    private static Truth fromZeroTo(Exact.Fraction most) {
        Exact zero = Exact.of(BigDecimal.ZERO);
        return most.part().signum() == 0 ? Truth.exactly(zero) : new Truth.Amount(zero, most);
    }

    private static Exact.Fraction fraction(Truth.Amount known) {
        if (known.least() instanceof Exact.Fraction fraction) {
            return fraction;
        }
        throw new IllegalArgumentException("no fraction: " + known);
    }

    private static Truth shareOfThree(Telling told, int newest) {
        return percent(ofThree(told, "rd.expense", newest), ofThree(told, "revenue", newest));
    }

    private static @Nullable BigDecimal ofThree(Telling told, String code, int newest) {
        List<BigDecimal> figures = toldOf(told, code, newest, 3);
        return figures.size() < 3 ? null : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
