package littlegiant.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.profile.Profile;
import littlegiant.sheet.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * Ways through the accounts. A year that is closed cannot be changed: what the next one must reach, so that the criterion is met when its accounts are out,
 * if all other figures of it stay as they are.
 */
final class AccountWays {

    /** Accounts of a year are out by the end of April of the next. */
    private static final int OUT_MONTH = 4;

    private static final int OUT_DAY = 30;

    /** Yuan from which on hundreds are exact enough. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Accounts accounts;
    private final int year;

    /** @param year the newest fiscal year that was told */
    AccountWays(Accounts accounts, int year) {
        this.accounts = accounts;
        this.year = year;
    }

    /** Figures of the newest year, and what they are called. */
    private static final Map<String, Text> PLAIN = Map.of(
            "revenue", Text.of("营业收入", "revenue"),
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
            case "rd.ratio3y" -> next("rd.expense", researchOfThree(bound));
            case "rd.ratioMin2y" -> shareOfTwo(bound);
            case "netAssets" -> capital(bound);
            case "roe" -> profitOnEquity(bound);
            default -> null;
        };
    }

    private @Nullable BigDecimal told(String metric, int yearsBack) {
        return accounts.yearly(metric, year - yearsBack);
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
        BigDecimal last = now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
        BigDecimal wanted = percent.multiply(BigDecimal.valueOf(2)).subtract(last);
        return now.multiply(wanted.movePointLeft(2).add(BigDecimal.ONE));
    }

    private @Nullable BigDecimal share(BigDecimal percent, String metric, int yearsBack) {
        BigDecimal whole = told(metric, yearsBack);
        return whole == null ? null : whole.multiply(percent).movePointLeft(2);
    }

    /** Research of three years over revenue of three years, the next one at the revenue of the newest. */
    private @Nullable BigDecimal researchOfThree(BigDecimal percent) {
        BigDecimal newest = told("revenue", 0);
        BigDecimal before = told("revenue", 1);
        if (newest == null || before == null) {
            return null;
        }
        BigDecimal revenue = newest.add(newest).add(before);
        return less(less(revenue.multiply(percent).movePointLeft(2), "rd.expense", 0), "rd.expense", 1);
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
        return atTheSame(way);
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
                new Way(way.text().then(more), way.metric(), way.from(), way.to(), way.period(), way.countsFrom()));
    }

    private Way atTheSame(Way way) {
        Text same = Text.of("，按营业收入与" + year + "年度相同测算", ", at the revenue of " + year);
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
                outOn(year + 1));
    }

    private @Nullable Way profitOnEquity(BigDecimal percent) {
        BigDecimal assets = told("totalAssets", 0);
        BigDecimal liabilities = told("totalLiabilities", 0);
        if (assets == null || liabilities == null || assets.compareTo(liabilities) <= 0) {
            return null;
        }
        return reach("netProfit", assets.subtract(liabilities).multiply(percent).movePointLeft(2), year + 1);
    }

    /** @param last the last fiscal year that must reach it; every one from the next on */
    private Way reach(String metric, BigDecimal exact, int last) {
        BigDecimal to = readable(exact);
        BigDecimal from = told(metric, 0);
        String years = last == year + 1 ? last + "年度" : (year + 1) + "、" + last + "年度均";
        String inYears = last == year + 1 ? " of " + last : " of " + (year + 1) + " and of " + last + " each";
        Text name = PLAIN.getOrDefault(metric, Text.same(metric));
        Text text = Text.of(years, "")
                .then(name)
                .then(Text.of("达到", inYears + " of at least "))
                .then(FigureText.money(to))
                .then(Text.of("即满足", " is enough"));
        if (from != null) {
            text = text.then(Text.of("（" + year + "年度", " (" + year + ": "))
                    .then(FigureText.money(from))
                    .then(Text.of("）", ")"));
        }
        return new Way(text.then(out(last)), metric, from, to, last, outOn(last));
    }

    private static Text out(int last) {
        return Text.of("，以" + last + "年度报表为准", ", by the accounts of " + last);
    }

    static LocalDate outOn(int fiscalYear) {
        return LocalDate.of(fiscalYear + 1, OUT_MONTH, OUT_DAY);
    }

    /** Rounded up to 100 yuan from 10,000 on, else to the fen: never less than what is enough. */
    static BigDecimal readable(BigDecimal yuan) {
        boolean large = yuan.abs().compareTo(LARGE) >= 0;
        return Decimals.plain(yuan.setScale(large ? -2 : 2, RoundingMode.CEILING));
    }

    // --- the debt ratio: three ways to the same

    /** By capital, by turning a shareholder's loan into capital, by collecting what is owed and repaying loans with it. */
    List<Way> lowerDebtRatio(BigDecimal percent) {
        BigDecimal assets = told("totalAssets", 0);
        BigDecimal liabilities = told("totalLiabilities", 0);
        BigDecimal share = percent.movePointLeft(2);
        if (assets == null || liabilities == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            return List.of();
        }
        BigDecimal surplus = liabilities.subtract(assets.multiply(share));
        BigDecimal capital =
                readable(liabilities.divide(share, MathContext.DECIMAL64).subtract(assets));
        BigDecimal turned = readable(surplus);
        BigDecimal repaid = readable(surplus.divide(BigDecimal.ONE.subtract(share), MathContext.DECIMAL64));
        BigDecimal net = assets.subtract(liabilities);
        Way raise = debtWay(
                Text.of("增资", "raise capital of ").then(FigureText.money(capital)), "netAssets", net, net.add(capital));
        Way repay = debtWay(
                collected(repaid).then(Text.of("用于归还借款", " and repay loans with it")),
                "totalLiabilities",
                liabilities,
                liabilities.subtract(repaid));
        BigDecimal shareholders = accounts.number("shareholderLoans");
        if (shareholders == null || shareholders.compareTo(turned) < 0) {
            return List.of(raise, repay);
        }
        return List.of(
                raise,
                debtWay(
                        Text.of("股东借款转增", "turn a shareholder's loan of ")
                                .then(FigureText.money(turned))
                                .then(Text.of("", " into capital")),
                        "totalLiabilities",
                        liabilities,
                        liabilities.subtract(turned)),
                repay);
    }

    private Text collected(BigDecimal yuan) {
        boolean enough = confirmed().compareTo(yuan) >= 0;
        return Text.of(enough ? "收回" : "以自有资金或收回货款", enough ? "collect " : "take own funds or collect ")
                .then(FigureText.money(yuan))
                .then(Text.of(enough ? "货款" : "", enough ? " of receivables" : ""));
    }

    /** What buyers confirmed that they owe. */
    private BigDecimal confirmed() {
        Profile profile = accounts.profile();
        BigDecimal sum = BigDecimal.ZERO;
        for (Profile.Receivable one : profile == null || profile.receivables() == null
                ? List.<Profile.Receivable>of()
                : profile.receivables()) {
            sum = Boolean.TRUE.equals(one.confirmed()) && one.amount() != null ? sum.add(one.amount()) : sum;
        }
        return sum;
    }

    private Way debtWay(Text text, String metric, BigDecimal from, BigDecimal to) {
        return new Way(text.then(out(year + 1)), metric, from, to, year + 1, outOn(year + 1));
    }
}
