package littlegiant.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.advice.Advice.Change;
import littlegiant.advice.Advice.Kind;
import littlegiant.judging.Finding;
import littlegiant.kernel.Days;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.Changeable;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Advises one firm on its findings of one day. Pure; every way is the least change that is enough while all else stays as it is. */
public final class Adviser {

    /** Figures of a firm's size: nobody is advised to shrink. */
    private static final Set<String> SIZE = Set.of(
            "employees",
            "insuredEmployees",
            "rdStaff",
            "techStaff",
            "revenue",
            "mainRevenue",
            "netProfit",
            "totalAssets",
            "netAssets",
            "rd.expense",
            "exports",
            "taxPaid",
            "registeredCapital",
            "paidInCapital",
            "equity.new2y");

    private static final Text FAR = Text.of("（差距较大，非短期可及）", " (far off, not soon within reach)");

    private final MetricDictionary metrics;
    private final Sheet sheet;
    private final List<Finding> findings;
    private final @Nullable AccountWays accounts;
    private final StandingWays standing;

    /** @param findings all of one product or list: what else is asked of a figure is told beside a way that changes it */
    public Adviser(MetricDictionary metrics, Sheet sheet, List<Finding> findings) {
        this.metrics = metrics;
        this.sheet = sheet;
        this.findings = List.copyOf(findings);
        Integer year = sheet.accounts().newestYear();
        this.accounts = year == null ? null : new AccountWays(sheet.accounts(), year, sheet.asOf());
        this.standing = new StandingWays(sheet.accounts(), sheet.asOf());
    }

    /** For every unmet finding at least one, in their order. */
    public List<Advice> advise() {
        List<Advice> all = new ArrayList<>();
        findings.forEach(finding -> advise(finding, all));
        return all;
    }

    private void advise(Finding finding, List<Advice> all) {
        if (finding.outcome() != Outcome.UNMET) {
            return;
        }
        if (finding.combination() == null) {
            all.addAll(leaf(finding));
            return;
        }
        List<Advice> parts = new ArrayList<>();
        List<Advice> ways = new ArrayList<>();
        for (Finding part : finding.alternatives()) {
            List<Advice> ofPart = new ArrayList<>();
            advise(part, ofPart);
            parts.addAll(ofPart);
            if (isWorkable(part, ofPart)) {
                ways.addAll(ofPart.stream().filter(Adviser::isWorkable).toList());
            }
        }
        boolean any = finding.combination() == Finding.Combination.ANY_OF;
        all.addAll(any && !ways.isEmpty() ? ways : parts);
    }

    /** Whether there is a way out of it: of what must hold together, out of each that is unmet. */
    private static boolean isWorkable(Finding finding, List<Advice> advice) {
        return finding.combination() == Finding.Combination.ALL_OF
                ? finding.alternatives().stream()
                        .filter(part -> part.outcome() == Outcome.UNMET)
                        .allMatch(part -> advice.stream()
                                .anyMatch(one -> isWorkable(one)
                                        && (one.criterionId() + ".").startsWith(part.criterionId() + ".")))
                : advice.stream().anyMatch(Adviser::isWorkable);
    }

    private static boolean isWorkable(Advice advice) {
        return advice.kind() == Kind.CHANGE || advice.kind() == Kind.WAIT;
    }

    private List<Advice> leaf(Finding finding) {
        if (finding.trueFrom() != null) {
            Text text = Text.of(finding.trueFrom() + "起自动满足", "comes true by itself on " + finding.trueFrom());
            return List.of(new Advice(finding.criterionId(), Kind.WAIT, text, finding.internal(), null));
        }
        Missed missed = Missed.of(finding);
        Finding.Tested tested = finding.tested();
        if (tested == null) {
            return List.of();
        }
        if (missed != null && !missed.low() && SIZE.contains(missed.code())) {
            Text text = Text.of(
                    "规模超出本产品范围，不建议为此缩减；可看其他产品",
                    "beyond the size the product is for; shrinking is not advised, see other products");
            return List.of(new Advice(finding.criterionId(), Kind.NOT_ADVISED, text, finding.internal(), null));
        }
        List<Way> ways = missed == null ? List.of() : ways(missed);
        if (!ways.isEmpty()) {
            return ways.stream().map(way -> change(finding, way)).toList();
        }
        return List.of(
                new Advice(finding.criterionId(), kind(tested.metric()), words(tested), finding.internal(), null));
    }

    private List<Way> ways(Missed missed) {
        if (missed.code().equals("debtRatio") && !missed.low()) {
            return accounts == null ? List.of() : new DebtWays(sheet.accounts(), accounts).lower(missed.target());
        }
        Way ofAccounts = accounts == null || !missed.low() ? null : accounts.raise(missed);
        Way way = ofAccounts != null ? ofAccounts : missed.low() ? standing.raise(missed) : standing.lower(missed);
        return way == null ? List.of() : List.of(way);
    }

    private Advice change(Finding finding, Way way) {
        Metric metric = metrics.find(way.metric());
        Change change = metric == null
                ? null
                : new Change(
                        metric,
                        way.from(),
                        way.to(),
                        way.period() == null ? null : Integer.toString(way.period()),
                        way.countsFrom());
        Text text = way.text().then(beside(way));
        return finding.near()
                ? new Advice(finding.criterionId(), Kind.CHANGE, text, finding.internal(), change)
                : new Advice(finding.criterionId(), Kind.YEARS, text.then(FAR), finding.internal(), change);
    }

    /** A share of revenue that is asked of the same research, so that meeting the sum does not miss the share. */
    private Text beside(Way way) {
        if (!way.metric().equals("rd.expense") || way.period() == null) {
            return Text.same("");
        }
        for (Finding finding : findings) {
            boolean share = finding.metric() != null
                    && finding.metric().code().startsWith("rd.ratio")
                    && finding.outcome() == Outcome.MET
                    && !finding.internal();
            if (share && finding.required() instanceof BigDecimal percent) {
                return Text.of(
                        "，且不低于当年营业收入的" + percent.toPlainString() + "%",
                        ", and at least " + percent.toPlainString() + " % of that year's revenue");
            }
        }
        return Text.same("");
    }

    private static Kind kind(Metric metric) {
        return switch (metric.changeable()) {
            case NOW, NEXT_ACCOUNTS -> Kind.CHANGE;
            case YEARS -> Kind.YEARS;
            case NEVER -> Kind.NEVER;
        };
    }

    /** Where there is nothing to count. */
    private Text words(Finding.Tested tested) {
        Metric metric = tested.metric();
        Text label = metric.label();
        if (metric.changeable() == Changeable.NEVER) {
            return label.then(Text.of("不可改变", " cannot be changed"));
        }
        if (metric.code().equals("tier")) {
            return Text.of("需取得", "needs the title ")
                    .then(titles(metric, tested.required()))
                    .then(Text.of("称号，差距见认定对照", "; how far it is stands under recognition"));
        }
        if (metric.code().equals("tax.grade")) {
            LocalDate next = nextGrade();
            return Text.of(
                    "下一次纳税信用评价结果约于" + next.getYear() + "年4月发布",
                    "the next tax credit grade is published about April " + next.getYear());
        }
        if (metric.code().startsWith("badge.") && metric.type() == MetricType.BOOLEAN) {
            return Text.of("申请认定或重新入库评价：", "apply for, or renew: ").then(label);
        }
        if (metric.type() == MetricType.BOOLEAN) {
            return Text.of("了结或办理后更新：", "settle it and have it updated: ").then(label);
        }
        if (metric.isNeed()) {
            return Text.of("调整需求：", "change the need: ").then(label);
        }
        Text years = metric.changeable() == Changeable.YEARS
                ? Text.of("需要较长时间", " takes years")
                : Text.of("需要改善", " has to improve");
        return label.then(years).then(required(tested));
    }

    private static Text titles(Metric metric, Object required) {
        List<?> codes = required instanceof List<?> several ? several : List.of(required);
        return Text.list(
                codes.stream().map(code -> metric.labelOf(String.valueOf(code))).toList());
    }

    private static Text required(Finding.Tested tested) {
        return tested.required() instanceof BigDecimal bound
                ? Text.of("（要求", " (asked for: ")
                        .then(FigureText.number(tested.metric(), bound))
                        .then(Text.of("）", ")"))
                : Text.same("");
    }

    /** Grades of a year are published by the end of April of the next. */
    private LocalDate nextGrade() {
        LocalDate thisYear = Days.resultsOf(sheet.asOf().getYear() - 1);
        return sheet.asOf().isBefore(thisYear) ? thisYear : thisYear.plusYears(1);
    }
}
