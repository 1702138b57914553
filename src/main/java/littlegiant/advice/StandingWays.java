package littlegiant.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.sheet.Accounts;
import org.jspecify.annotations.Nullable;

/** Ways beside the accounts: staff, rights, loans, queries, the need itself. They count as soon as they are shown. */
final class StandingWays {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Text SHOWN = Text.of("，变更后即可计入", ", counts as soon as it is shown");

    /** Rights that the firm filed itself: a bought one counts for neither. */
    private static final Text SELF_FILED =
            Text.of("（须已授权并由本企业申请，受让取得的不计入）", " (granted, and filed by the firm; a bought one does not count)");

    /** More of these is better for a firm, and it can get more of them. */
    private static final Map<String, Text> MORE = Map.ofEntries(
            Map.entry("employees", Text.of("增加从业人员", "take on ")),
            Map.entry("insuredEmployees", Text.of("增加参保人员", "insure ")),
            Map.entry("rdStaff", Text.of("增加研发人员", "take on R&D staff: ")),
            Map.entry("techStaff", Text.of("增加科技人员", "take on technical staff: ")),
            Map.entry("registeredCapital", Text.of("增加注册资本", "raise the registered capital by ")),
            Map.entry("paidInCapital", Text.of("增加实缴资本", "pay in capital of ")),
            Map.entry("equity.new2y", Text.of("新增实缴股权融资", "raise and have paid in equity of ")),
            Map.entry("receivables.confirmed", Text.of("增加买方已确权的应收账款", "have buyers confirm further receivables of ")),
            Map.entry("taxPaid12m", Text.of("近12个月实缴税额增加", "pay further tax within 12 months of ")),
            Map.entry("ip.classTwo", Text.of("新增Ⅱ类知识产权", "add class II rights: ")),
            Map.entry("ip.patents", Text.of("新增有效专利", "add valid patents: ")),
            Map.entry(
                    "legalRepresentative.shareholdingPercent",
                    Text.of("法定代表人持股提高", "raise the legal representative's stake by ")));

    /** Less of these is better for a firm, and it can bring them down. */
    private static final Map<String, Text> LESS = Map.of(
            "credit.lenders", Text.of("结清贷款，减少贷款机构", "repay loans, so that lenders are fewer by "),
            "credit.loanBalance", Text.of("归还贷款", "repay loans of "),
            "credit.guaranteesGiven", Text.of("减少对外担保", "reduce guarantees given by "),
            "legal.pendingSuitAmount", Text.of("了结未决诉讼，减少涉诉金额", "settle open suits of "),
            "controller.pledgedPercent", Text.of("解除部分股权质押，降低", "release pledged shares, down by "));

    private static final Map<String, Integer> QUERIES = Map.of("credit.queries3m", 3, "credit.queries6m", 6);

    private static final Set<String> SELF = Set.of("ip.classOne", "ip.classOneSelfDeveloped");

    private final Accounts accounts;
    private final LocalDate asOf;

    StandingWays(Accounts accounts, LocalDate asOf) {
        this.accounts = accounts;
        this.asOf = asOf;
    }

    @Nullable
    Way raise(Missed missed) {
        BigDecimal gap = missed.target().subtract(missed.actual());
        if (SELF.contains(missed.code())) {
            Text more = Text.of("新增Ⅰ类知识产权", "add class I rights: ").then(figure(missed, gap));
            return way(more.then(SELF_FILED), missed, missed.target());
        }
        if (missed.code().startsWith("collateral.")) {
            Text more = Text.of("增加", "offer further property: ")
                    .then(missed.metric().label())
                    .then(Text.same(" "))
                    .then(figure(missed, gap));
            return way(more.then(SHOWN), missed, missed.target());
        }
        Text more = MORE.get(missed.code());
        if (more != null) {
            return way(more.then(figure(missed, gap)).then(SHOWN), missed, missed.target());
        }
        return switch (missed.code()) {
            case "rdStaff.ratio" -> staff("rdStaff", Text.of("研发人员", "R&D staff"), missed.target());
            case "techStaff.ratio" -> staff("techStaff", Text.of("科技人员", "technical staff"), missed.target());
            case "need.amount", "need.termMonths" -> need(missed);
            default -> null;
        };
    }

    @Nullable
    Way lower(Missed missed) {
        if (missed.target().signum() < 0) {
            return null;
        }
        BigDecimal gap = missed.actual().subtract(missed.target());
        Text less = LESS.get(missed.code());
        if (less != null) {
            return way(less.then(figure(missed, gap)).then(SHOWN), missed, missed.target());
        }
        Integer months = QUERIES.get(missed.code());
        if (months != null) {
            LocalDate on = asOf.plusMonths(months);
            Text wait = Text.of(
                    "暂不新增贷款审批查询，最迟" + on + "起原有查询移出近" + months + "个月窗口",
                    "apply for no further loan; by " + on
                            + " at the latest the queries of today have left the window of " + months + " months");
            return new Way(wait, missed.code(), missed.actual(), missed.target(), null, on);
        }
        return switch (missed.code()) {
            case "debtToSales" -> balance(missed.target());
            case "need.amount", "need.termMonths" -> need(missed);
            default -> null;
        };
    }

    private static Text figure(Missed missed, BigDecimal gap) {
        return FigureText.number(missed.metric(), Decimals.plain(gap));
    }

    private static Way way(Text text, Missed missed, BigDecimal to) {
        return new Way(text, missed.code(), missed.actual(), to, null, null);
    }

    private static Way need(Missed missed) {
        Text text = Text.of("将", "ask for ")
                .then(Text.of(missed.metric().label().zh() + "调整为", ""))
                .then(figure(missed, missed.target()));
        return way(text, missed, missed.target());
    }

    /** At the staff as it is. */
    private @Nullable Way staff(String metric, Text name, BigDecimal percent) {
        BigDecimal all = accounts.number("employees");
        BigDecimal now = accounts.number(metric);
        if (all == null || now == null) {
            return null;
        }
        BigDecimal wanted = all.multiply(percent).divide(HUNDRED, 0, RoundingMode.CEILING);
        Text text = Text.of("在现有从业人员" + all.toPlainString() + "人中，", "of " + all.toPlainString() + " employees have ")
                .then(name)
                .then(Text.of(
                        "达到" + wanted.toPlainString() + "人（增加"
                                + wanted.subtract(now).toPlainString() + "人）",
                        " of " + wanted.toPlainString() + " ("
                                + wanted.subtract(now).toPlainString() + " more)"));
        return new Way(text.then(SHOWN), metric, now, wanted, null, null);
    }

    /** At the revenue of the newest year. */
    private @Nullable Way balance(BigDecimal percent) {
        Integer year = accounts.newestYear();
        BigDecimal revenue = year == null ? null : accounts.yearly("revenue", year);
        BigDecimal balance = accounts.number("credit.loanBalance");
        if (revenue == null || balance == null) {
            return null;
        }
        BigDecimal most = revenue.multiply(percent).movePointLeft(2);
        BigDecimal repaid = AccountWays.readable(balance.subtract(most)).min(balance);
        Text text = Text.of("归还贷款", "repay loans of ")
                .then(FigureText.money(repaid))
                .then(Text.of("，以更新后的企业信用报告为准", ", by the next credit report"));
        return new Way(text, "credit.loanBalance", balance, balance.subtract(repaid), null, null);
    }
}
