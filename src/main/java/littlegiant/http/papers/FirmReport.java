package littlegiant.http.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.answers.Answers;
import littlegiant.http.Words;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.paper.Report;
import littlegiant.paper.Report.Grid;
import littlegiant.paper.Report.Section;
import littlegiant.profile.FiscalYear;
import littlegiant.profile.Profile;
import littlegiant.release.Release;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/** The facts for a due-diligence report, as far as whoever asks may see them: each with who vouches for it and the day, what is not told as such. */
final class FirmReport {

    private static final int YEARS = 3;

    private static final List<String> BASICS = List.of(
            "age.years",
            "regionCode",
            "industryCode",
            "sectors",
            "ownership",
            "sizeClass",
            "employees",
            "insuredEmployees",
            "rdStaff",
            "registeredCapital",
            "paidInCapital",
            "tier",
            "tax.grade",
            "listing.stage");
    private static final List<String> RATIOS = List.of(
            "debtRatio",
            "netAssets",
            "roe",
            "mainRevenue.ratio",
            "revenue.growth",
            "revenue.cagr2y",
            "netProfit.growth",
            "rd.ratio",
            "rd.sum2y",
            "rdStaff.ratio",
            "debtToSales");
    private static final List<String> PROPERTY =
            List.of("ip.classOne", "ip.classOneSelfDeveloped", "ip.classTwo", "ip.patents", "ip.pledged");
    private static final List<String> CREDIT = List.of(
            "credit.lenders",
            "credit.loanBalance",
            "credit.overdue",
            "credit.queries3m",
            "credit.queries6m",
            "credit.guaranteesGiven");
    private static final List<String> LEGAL = List.of(
            "legal.dishonest",
            "legal.enforced",
            "legal.abnormalOperation",
            "legal.seriousViolation",
            "legal.pendingSuitAmount",
            "tax.arrears",
            "environment.rating",
            "environment.penalties3y",
            "safety.seriousAccidents3y");

    private final Profile profile;
    private final Answers.Known known;
    private final Sheet sheet;
    private final MetricDictionary metrics;
    private final Words words;
    private final Lang lang;

    FirmReport(Profile profile, Answers.Known known, Release release, Lang lang) {
        this.profile = profile;
        this.known = known;
        this.sheet = known.sheet();
        this.metrics = release.ruleSet().metrics();
        this.words = Words.of(release);
        this.lang = lang;
    }

    /** @param subtitle lines under the title */
    Report.Content content(List<String> subtitle, String author, String mark) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(Text.of("一、基本情况", "1 The firm"), basics(), ""));
        sections.add(section(Text.of("二、资质与有效期", "2 Titles"), titles(), ""));
        sections.add(section(
                Text.of("三、三年一期主要财务数据", "3 Three years and the interim period"),
                accounts(),
                in(Text.of("“待补充”为企业尚未提供，不等于零；以审计报告与报表原件为准", "\"not told\" is not zero; the audit reports decide"))));
        sections.add(section(Text.of("四、主要财务指标", "4 Ratios"), figures(RATIOS), ""));
        sections.add(section(Text.of("五、存量融资", "5 Running loans"), loans(), ""));
        sections.add(section(Text.of("六、知识产权", "6 Intellectual property"), figures(PROPERTY), ""));
        sections.add(section(Text.of("七、征信摘要", "7 Credit report, summary"), figures(CREDIT), creditDay()));
        sections.add(section(Text.of("八、司法、税务、环保与安全", "8 Court, tax, environment, safety"), figures(LEGAL), ""));
        return new Report.Content(
                lang,
                in(Text.of("尽职调查参考资料：", "Facts for due diligence: ")) + profile.name(),
                subtitle,
                author,
                mark,
                sheet.asOf(),
                sections);
    }

    private String in(Text text) {
        return text.in(lang);
    }

    private Section section(Text heading, Grid grid, String note) {
        return new Section(in(heading), grid, note);
    }

    private List<String> heads(Text... heads) {
        List<String> all = new ArrayList<>();
        for (Text head : heads) {
            all.add(in(head));
        }
        return all;
    }

    private Grid basics() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(in(Text.of("企业名称", "Name")), profile.name(), "", "", ""));
        rows.add(List.of(in(Text.of("统一社会信用代码", "Unified social credit code")), profile.uscc(), "", "", ""));
        rows.add(List.of(
                in(Text.of("成立日期", "Established on")),
                profile.establishedOn() == null
                        ? in(FigureWords.NOT_TOLD)
                        : profile.establishedOn().toString(),
                "",
                "",
                ""));
        rows.add(List.of(
                in(Text.of("所在镇（街道）", "Street")),
                profile.document().at("street") instanceof Value.Str street ? street.text() : in(FigureWords.NOT_TOLD),
                "",
                "",
                ""));
        rows.addAll(figures(BASICS).rows());
        return figureGrid(rows);
    }

    private Grid figures(List<String> codes) {
        return figureGrid(codes.stream()
                .map(metrics::find)
                .filter(Objects::nonNull)
                .map(this::line)
                .toList());
    }

    private Grid figureGrid(List<List<String>> rows) {
        List<String> heads = heads(
                Text.of("项目", "Item"),
                Text.of("内容", "Told"),
                Text.of("口径", "Reading"),
                Text.of("来源", "Source"),
                Text.of("日期", "Day"));
        return new Grid(heads, heads.size(), rows);
    }

    private List<String> line(Metric metric) {
        var told = sheet.background(metric).told();
        return List.of(
                in(metric.label()),
                in(FigureWords.of(metric, sheet)),
                in(FigureWords.reading(metric, sheet)),
                in(FigureWords.source(told, words)),
                FigureWords.day(told));
    }

    private Grid titles() {
        List<Title> titles = known.titles() == null ? List.of() : known.titles();
        List<List<String>> rows = new ArrayList<>();
        for (Title title : titles) {
            var badge = title.badge();
            rows.add(List.of(
                    in(words.of("badges", badge.type().name())),
                    badge.level() == null
                            ? ""
                            : in(words.of("levels", badge.level().name())),
                    Objects.toString(badge.issuedOn(), in(FigureWords.NOT_TOLD)),
                    Objects.toString(badge.validUntil(), in(FigureWords.NOT_TOLD)),
                    in(holds(title.holds())),
                    in(words.of("reviews", badge.review().name()))));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(in(known.titles() == null ? FigureWords.NOT_TOLD : Text.of("无", "none"))));
        }
        List<String> heads = heads(
                Text.of("称号", "Title"),
                Text.of("级别", "Level"),
                Text.of("认定日期", "Recognised"),
                Text.of("有效期至", "Valid until"),
                Text.of("当日是否有效", "Holds on the day"),
                Text.of("复核", "Re-review"));
        return new Grid(heads, heads.size(), rows);
    }

    private static Text holds(Outcome outcome) {
        return switch (outcome) {
            case MET -> Text.of("有效", "yes");
            case UNMET -> Text.of("已失效", "no");
            case UNKNOWN -> Text.of("待确认", "not known");
        };
    }

    /** 万元, in English yuan; the last three told years that ended by the day, and the interim period. */
    private Grid accounts() {
        List<FiscalYear> told = profile.fiscalYears() == null ? List.of() : profile.fiscalYears();
        Integer newest = sheet.accounts().newestYear();
        int last = newest == null ? Days.lastEndedYear(sheet.asOf()) : newest;
        Map<String, Value> interim =
                profile.document().at("interim") instanceof Value.Obj found ? found.fields() : Map.of();
        List<String> heads = new ArrayList<>(heads(Text.of("项目（单位：万元）", "Item (CNY)")));
        for (int year = last - YEARS + 1; year <= last; year++) {
            heads.add(in(Text.of(year + "年度", Integer.toString(year))));
        }
        heads.add(
                interim.get("periodEnd") instanceof Value.Str end
                        ? in(Text.of("截至" + end.text(), "to " + end.text()))
                        : in(Text.of("最近一期", "Interim")));
        List<List<String>> rows = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            if (metric.fiscal() != null) {
                List<String> row = new ArrayList<>(List.of(in(metric.label()).replaceAll("（.*）|, last year.*", "")));
                for (int year = last - YEARS + 1; year <= last; year++) {
                    row.add(money(yearly(told, year, metric.fiscal())));
                }
                row.add(money(interim.get(metric.fiscal()) instanceof Value.Num figure ? figure.number() : null));
                rows.add(row);
            }
        }
        return new Grid(heads, 1, rows);
    }

    private static @Nullable BigDecimal yearly(List<FiscalYear> told, int year, String figure) {
        return told.stream()
                .filter(one -> one.year() == year)
                .map(one -> one.figures().get(figure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String money(@Nullable BigDecimal yuan) {
        return yuan == null ? in(FigureWords.NOT_TOLD) : PaperFigures.exactColumn(yuan, lang);
    }

    private Grid loans() {
        List<List<String>> rows = new ArrayList<>();
        List<Profile.Loan> loans = profile.loans() == null ? List.of() : profile.loans();
        String open = in(FigureWords.NOT_TOLD);
        for (Profile.Loan loan : loans) {
            rows.add(List.of(
                    Objects.toString(loan.lender(), open),
                    Objects.toString(loan.product(), open),
                    loan.security() == null ? open : in(words.of("securities", loan.security())),
                    Objects.toString(loan.drawnOn(), open),
                    Objects.toString(loan.dueOn(), open),
                    loan.ratePercent() == null ? open : PriceBlock.percent(loan.ratePercent()),
                    money(loan.amount())));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(profile.loans() == null ? open : in(Text.of("无", "none"))));
        }
        List<String> heads = heads(
                Text.of("机构", "Lender"),
                Text.of("产品", "Product"),
                Text.of("担保方式", "Security"),
                Text.of("提款日", "Drawn on"),
                Text.of("到期日", "Due on"),
                Text.of("年利率", "Rate"),
                Text.of("余额（万元）", "Balance (CNY)"));
        return new Grid(heads, 5, rows);
    }

    private String creditDay() {
        String day = profile.document().at("credit.asOf") instanceof Value.Str told ? told.text() : null;
        return day == null
                ? in(Text.of("征信查询日期：待补充", "Day of the credit report: not told"))
                : in(Text.of("征信查询日期：" + day, "Day of the credit report: " + day));
    }
}
