package littlegiant.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import littlegiant.kernel.Days;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.sheet.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * Ways through the accounts. A year that is closed cannot be changed: what the next one must reach, so that the criterion is met when its accounts are out,
 * if all other figures of it stay as they are.
 */
final class AccountWays {

    /** Yuan from which on hundreds are exact enough. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    /** Decimals of yuan; what does not come out even is rounded up, so that it is enough. */
    static final int FEN = 2;

    private final Accounts accounts;
    private final int newest;

    /** The last fiscal year that is closed. One that was not told is taken to be as the newest that was. */
    private final int year;

    /** @param newest the newest fiscal year that was told */
    AccountWays(Accounts accounts, int newest, LocalDate asOf) {
        this.accounts = accounts;
        this.newest = newest;
        this.year = Math.max(newest, Days.lastEndedYear(asOf));
    }

    private static final Text REVENUE = Text.of("营业收入", "revenue");

    /** Figures of the newest year, and what they are called. */
    private static final Map<String, Text> PLAIN = Map.of(
            "revenue", REVENUE,
            "mainRevenue", Text.of("主营业务收入", "main-business revenue"),
            "netProfit", Text.of("净利润", "net profit"),
            "rd.expense", Text.of("研发费用", "R&D expense"),
            "taxPaid", Text.of("实缴税额", "tax paid"),
            "exports", Text.of("出口额", "exports"),
            "totalAssets", Text.of("资产总额", "total assets"));

    /** Null if the figure is none of the accounts, or figures that decide are not told. */
    @Nullable
    Way raise(Missed missed) {
        BigDecimal bound = missed.target();
        if (PLAIN.containsKey(missed.code())) {
            return reach(missed.code(), bound, year + 1);
        }
        return switch (missed.code()) {
            case "rd.sum2y" -> next("rd.expense", less(bound, "rd.expense", 0));
            case "rd.sum3y" -> next("rd.expense", less(less(bound, "rd.expense", 0), "rd.expense", 1));
            case "rd.mean2y" -> next("rd.expense", less(bound.multiply(BigDecimal.valueOf(2)), "rd.expense", 0));
            case "taxPaid.mean2y" -> next("taxPaid", less(bound.multiply(BigDecimal.valueOf(2)), "taxPaid", 0));
            case "rd.min2y" -> eachOfTwo("rd.expense", bound);
            case "netProfit.min2y" -> eachOfTwo("netProfit", bound);
            case "revenue.growth" -> next("revenue", grown("revenue", 0, bound, 1));
            case "revenue.cagr2y" -> next("revenue", grown("revenue", 1, bound, 2));
            case "revenue.cagr3y" -> next("revenue", grown("revenue", 2, bound, 3));
            case "netProfit.growth" -> next("netProfit", grown("netProfit", 0, bound, 1));
            case "mainRevenue.growthMean2y" -> next("mainRevenue", meanGrown(bound));
            case "rd.ratio" -> ofRevenue("rd.expense", bound);
            case "mainRevenue.ratio" -> ofRevenue("mainRevenue", bound);
            case "rd.ratio3y" -> researchOfThree(bound);
            case "rd.ratioMin2y" -> shareOfTwo(bound);
            case "netAssets" -> capital(bound);
            case "roe" -> profitOnEquity(bound);
            default -> null;
        };
    }

    @Nullable
    BigDecimal told(String metric, int yearsBack) {
        return accounts.yearly(metric, Math.min(year - yearsBack, newest));
    }

    private @Nullable BigDecimal less(@Nullable BigDecimal whole, String metric, int yearsBack) {
        BigDecimal part = told(metric, yearsBack);
        return whole == null || part == null ? null : whole.subtract(part);
    }

    /** A figure some years back, grown at a yearly percentage for so many years; only what is more than nothing can grow. */
    private @Nullable BigDecimal grown(String metric, int yearsBack, BigDecimal percent, int years) {
        BigDecimal base = told(metric, yearsBack);
        return base == null || base.signum() <= 0
                ? null
                : base.multiply(percent.movePointLeft(2).add(BigDecimal.ONE).pow(years));
    }

    private @Nullable BigDecimal meanGrown(BigDecimal percent) {
        BigDecimal now = told("mainRevenue", 0);
        BigDecimal before = told("mainRevenue", 1);
        if (now == null || before == null || before.signum() <= 0) {
            return null;
        }
        BigDecimal twice =
                percent.movePointLeft(2).multiply(BigDecimal.valueOf(2)).add(BigDecimal.ONE);
        return now.multiply(before)
                .multiply(twice)
                .subtract(now.multiply(now.subtract(before)))
                .divide(before, FEN, RoundingMode.CEILING);
    }

    private @Nullable BigDecimal share(BigDecimal percent, String metric, int yearsBack) {
        BigDecimal whole = told(metric, yearsBack);
        return whole == null ? null : whole.multiply(percent).movePointLeft(2);
    }

    /** Research of three years over revenue of three years, the next one at the revenue of the newest. */
    private @Nullable Way researchOfThree(BigDecimal percent) {
        BigDecimal newest = told("revenue", 0);
        BigDecimal before = told("revenue", 1);
        if (newest == null || before == null) {
            return null;
        }
        BigDecimal revenue = newest.add(newest).add(before);
        Way way = next(
                "rd.expense", less(less(revenue.multiply(percent).movePointLeft(2), "rd.expense", 0), "rd.expense", 1));
        return way == null ? null : atTheSame(way, REVENUE);
    }

    private @Nullable Way next(String metric, @Nullable BigDecimal to) {
        return to == null ? null : reach(metric, to.max(BigDecimal.ZERO), year + 1);
    }

    /** The lower of two years: one year more if the newest reaches the bound, else two. */
    private @Nullable Way eachOfTwo(String metric, BigDecimal bound) {
        BigDecimal newest = told(metric, 0);
        return newest == null ? null : reach(metric, bound, newest.compareTo(bound) >= 0 ? year + 1 : year + 2);
    }

    private @Nullable Way shareOfTwo(BigDecimal percent) {
        BigDecimal research = told("rd.expense", 0);
        BigDecimal least = share(percent, "revenue", 0);
        if (research == null || least == null) {
            return null;
        }
        Way way = reach("rd.expense", least, research.compareTo(least) >= 0 ? year + 1 : year + 2);
        return atTheSame(way, REVENUE);
    }

    private @Nullable Way ofRevenue(String metric, BigDecimal percent) {
        BigDecimal to = share(percent, "revenue", 0);
        BigDecimal from = told(metric, 0);
        if (to == null || from == null) {
            return null;
        }
        Way way = reach(metric, to, year + 1);
        Text more = Text.of("（增加", " (")
                .then(FigureText.money(way.to().subtract(from)))
                .then(Text.of("）", " more)"));
        return atTheSame(
                new Way(way.text().then(more), way.metric(), way.from(), way.to(), way.period(), way.countsFrom()),
                REVENUE);
    }

    private Way atTheSame(Way way, Text figure) {
        Text same = Text.of("，按", ", at the ").then(figure).then(Text.of("与" + newest + "年度相同测算", " of " + newest));
        return new Way(way.text().then(same), way.metric(), way.from(), way.to(), way.period(), way.countsFrom());
    }

    private @Nullable Way capital(BigDecimal bound) {
        BigDecimal assets = told("totalAssets", 0);
        BigDecimal liabilities = told("totalLiabilities", 0);
        if (assets == null || liabilities == null) {
            return null;
        }
        BigDecimal net = assets.subtract(liabilities);
        BigDecimal more = readable(bound.subtract(net));
        return new Way(
                Text.of("增资或留存利润", "raise capital or keep profits of ")
                        .then(FigureText.money(more))
                        .then(out(year + 1)),
                "netAssets",
                net,
                net.add(more),
                year + 1,
                Days.resultsOf(year + 1));
    }

    private @Nullable Way profitOnEquity(BigDecimal percent) {
        BigDecimal assets = told("totalAssets", 0);
        BigDecimal liabilities = told("totalLiabilities", 0);
        if (assets == null || liabilities == null || assets.compareTo(liabilities) <= 0) {
            return null;
        }
        BigDecimal profit = assets.subtract(liabilities).multiply(percent).movePointLeft(2);
        return atTheSame(reach("netProfit", profit, year + 1), Text.of("净资产", "net assets"));
    }

    /** @param last the last fiscal year that must reach it; every one from the next on */
    private Way reach(String metric, BigDecimal exact, int last) {
        BigDecimal to = readable(exact);
        BigDecimal from = told(metric, 0);
        boolean one = last == year + 1;
        String years = one ? last + "年度" : (year + 1) + "、" + last + "年度";
        String inYears = one ? " of " + last : " of " + (year + 1) + " and of " + last + " each";
        Text name = PLAIN.getOrDefault(metric, Text.same(metric));
        Text text = Text.of(years, "")
                .then(name)
                .then(Text.of(one ? "达到" : "均达到", inYears + " of at least "))
                .then(FigureText.money(to))
                .then(Text.of("即满足", " is enough"));
        if (from != null) {
            text = text.then(Text.of("（" + newest + "年度", " (" + newest + ": "))
                    .then(FigureText.money(from))
                    .then(Text.of("）", ")"));
        }
        return new Way(text.then(out(last)), metric, from, to, last, Days.resultsOf(last));
    }

    /** By which accounts, and what was assumed of closed years that were not told. */
    Text out(int last) {
        Text accountsOf = Text.of("，以" + last + "年度报表为准", ", by the accounts of " + last);
        if (year == newest) {
            return accountsOf;
        }
        int first = newest + 1;
        return accountsOf.then(Text.of(
                "（" + (first == year ? "" : first + "至") + year + "年度未提供，按与" + newest + "年度相同测算）",
                " (what is not told up to " + year + " is taken to be as in " + newest + ")"));
    }

    /** The first fiscal year that can still be changed. */
    int nextYear() {
        return year + 1;
    }

    /** Rounded up to 100 yuan from 10,000 on, else to the fen: never less than what is enough. */
    static BigDecimal readable(BigDecimal yuan) {
        boolean large = yuan.abs().compareTo(LARGE) >= 0;
        return Decimals.plain(yuan.setScale(large ? -2 : FEN, RoundingMode.CEILING));
    }
}
