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
import littlegiant.kernel.Messages;
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
        sections.add(section(Messages.of("report.basics"), basics(), ""));
        sections.add(section(Messages.of("report.titles"), titles(), ""));
        sections.add(section(Messages.of("report.accounts"), accounts(), in(Messages.of("report.accounts.note"))));
        sections.add(section(Messages.of("report.ratios"), figures(RATIOS), ""));
        sections.add(section(Messages.of("report.loans"), loans(), ""));
        sections.add(section(Messages.of("report.property"), figures(PROPERTY), ""));
        sections.add(section(Messages.of("report.credit"), figures(CREDIT), creditDay()));
        sections.add(section(Messages.of("report.legal"), figures(LEGAL), ""));
        return new Report.Content(
                lang, in(Messages.of("report.title", profile.name())), subtitle, author, mark, sheet.asOf(), sections);
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
        rows.add(List.of(in(Messages.of("report.name")), profile.name(), "", "", ""));
        rows.add(List.of(in(Messages.of("paper.code")), profile.uscc(), "", "", ""));
        rows.add(List.of(
                in(Messages.of("report.established")),
                profile.establishedOn() == null
                        ? in(FigureWords.NOT_TOLD)
                        : profile.establishedOn().toString(),
                "",
                "",
                ""));
        rows.add(List.of(
                in(Messages.of("report.street")),
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
                Messages.of("profile.item"),
                Messages.of("report.told"),
                Messages.of("report.reading"),
                Messages.of("report.source"),
                Messages.of("access.day"));
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
            rows.add(List.of(in(known.titles() == null ? FigureWords.NOT_TOLD : Messages.of("figure.none"))));
        }
        List<String> heads = heads(
                Messages.of("titles.type"),
                Messages.of("report.level"),
                Messages.of("report.issued"),
                Messages.of("titles.until"),
                Messages.of("report.holds"),
                Messages.of("titles.review"));
        return new Grid(heads, heads.size(), rows);
    }

    private static Text holds(Outcome outcome) {
        return Messages.of("report.holds." + outcome.name());
    }

    /** 万元, in English yuan; the last three told years that ended by the day, and the interim period. */
    private Grid accounts() {
        List<FiscalYear> told = profile.fiscalYears() == null ? List.of() : profile.fiscalYears();
        Integer newest = sheet.accounts().newestYear();
        int last = newest == null ? Days.lastEndedYear(sheet.asOf()) : newest;
        Map<String, Value> interim =
                profile.document().at("interim") instanceof Value.Obj found ? found.fields() : Map.of();
        List<String> heads = new ArrayList<>(heads(Messages.of("report.item")));
        for (int year = last - YEARS + 1; year <= last; year++) {
            heads.add(in(Messages.of("report.year", year)));
        }
        heads.add(
                interim.get("periodEnd") instanceof Value.Str end
                        ? in(Messages.of("report.interim.to", end.text()))
                        : in(Messages.of("report.interim")));
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
            rows.add(List.of(profile.loans() == null ? open : in(Messages.of("figure.none"))));
        }
        List<String> heads = heads(
                Messages.of("report.lender"),
                Messages.of("product"),
                Messages.of("need.security"),
                Messages.of("report.drawn"),
                Messages.of("report.due"),
                Messages.of("calc.field.rate"),
                Messages.of("report.balance"));
        return new Grid(heads, 5, rows);
    }

    private String creditDay() {
        Text day = profile.document().at("credit.asOf") instanceof Value.Str told
                ? Text.same(told.text())
                : FigureWords.NOT_TOLD;
        return in(Messages.of("report.credit.day", day));
    }
}
