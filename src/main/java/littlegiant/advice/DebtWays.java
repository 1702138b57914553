package littlegiant.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.Days;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.profile.Profile;
import littlegiant.sheet.Accounts;

/** Ways to a lower debt ratio, in the accounts of the next year. */
final class DebtWays {

    private final Accounts accounts;
    private final AccountWays years;

    DebtWays(Accounts accounts, AccountWays years) {
        this.accounts = accounts;
        this.years = years;
    }

    /** By capital, by turning a shareholder's loan into capital, by collecting what is owed and repaying loans with it. */
    List<Way> lower(BigDecimal percent) {
        BigDecimal assets = years.told("totalAssets", 0);
        BigDecimal liabilities = years.told("totalLiabilities", 0);
        BigDecimal share = percent.movePointLeft(2);
        if (assets == null || liabilities == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            return List.of();
        }
        BigDecimal surplus = liabilities.subtract(assets.multiply(share));
        BigDecimal capital = AccountWays.readable(
                liabilities.divide(share, AccountWays.FEN, RoundingMode.CEILING).subtract(assets));
        BigDecimal turned = AccountWays.readable(surplus);
        BigDecimal repaid = AccountWays.readable(
                surplus.divide(BigDecimal.ONE.subtract(share), AccountWays.FEN, RoundingMode.CEILING));
        BigDecimal net = assets.subtract(liabilities);
        List<Way> ways = new ArrayList<>();
        ways.add(debtWay(
                Text.of("增资", "raise capital of ").then(FigureText.money(capital)),
                "netAssets",
                net,
                net.add(capital)));
        BigDecimal shareholders = accounts.number("shareholderLoans");
        if (shareholders != null && shareholders.compareTo(turned) >= 0) {
            ways.add(debtWay(
                    Text.of("股东借款转增", "turn a shareholder's loan of ")
                            .then(FigureText.money(turned))
                            .then(Text.of("", " into capital")),
                    "totalLiabilities",
                    liabilities,
                    liabilities.subtract(turned)));
        }
        if (repaid.compareTo(liabilities) <= 0) {
            ways.add(debtWay(
                    collected(repaid).then(Text.of("用于归还借款", " and repay loans with it")),
                    "totalLiabilities",
                    liabilities,
                    liabilities.subtract(repaid)));
        }
        return ways;
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
        int year = years.nextYear();
        return new Way(text.then(years.out(year)), metric, from, to, year, Days.resultsOf(year));
    }
}
