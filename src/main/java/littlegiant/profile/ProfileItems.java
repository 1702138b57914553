package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads the items of a profile's lists: fiscal years, badges, loans, records, collateral, receivables; and words the dictionary lists. */
final class ProfileItems {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");

    /** Figures of a fiscal year that may be negative. */
    private static final Set<String> SIGNED = Set.of("netProfit");

    /** Figures of a fiscal year, in the order of the contract. */
    private static final List<String> FISCAL_FIGURES = List.of(
            "revenue",
            "mainRevenue",
            "netProfit",
            "totalAssets",
            "totalLiabilities",
            "rdExpense",
            "taxPaid",
            "exports");

    private final MetricDictionary metrics;
    private final @Nullable LocalDate today;

    /** @param today what is told for later is a fault; null = what was accepted once is read again, and nothing is held against a day */
    ProfileItems(MetricDictionary metrics, @Nullable LocalDate today) {
        this.metrics = metrics;
        this.today = today;
    }

    MetricDictionary metrics() {
        return metrics;
    }

    /** Whether the document was accepted before. */
    boolean isKept() {
        return today == null;
    }

    /** When and by whom a figure was told, by the metric's code. */
    Map<String, Provenance> provenances(Fields in) {
        Map<String, Provenance> told = new LinkedHashMap<>();
        in.object("provenance", all -> {
            for (String code : all.names()) {
                if (metrics.find(code) == null && !isKept()) {
                    Fields.unknownValue(code, metrics.codes(), all.pointerTo(code), all.faults());
                }
                Provenance provenance = all.object(code, this::provenance);
                if (provenance != null) {
                    told.put(code, provenance);
                }
            }
            return all;
        });
        return told;
    }

    private Provenance provenance(Fields entry) {
        return new Provenance(
                entry.text("source", 100), past(entry, "asOf"), entry.choice("verified", Provenance.Verified.class));
    }

    @Nullable
    FiscalYear fiscalYear(Fields entry) {
        entry.require("year");
        Integer year = pastYear(entry, "year");
        endsWithTheYear(entry, year);
        Map<String, BigDecimal> figures = figures(entry);
        BigDecimal revenue = figures.get("revenue");
        BigDecimal main = figures.get("mainRevenue");
        if (revenue != null && main != null && main.compareTo(revenue) > 0) {
            entry.fault(
                    "mainRevenue",
                    Fault.Code.CONTRADICTION,
                    "主营业务收入不能超过营业收入",
                    "main-business revenue cannot exceed revenue");
        }
        return year == null ? null : new FiscalYear(year, figures);
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    @Nullable
    Integer pastYear(Fields entry, String name) {
        Integer year = entry.whole(name, 1900, 9999);
        if (year != null && today != null && year > today.getYear()) {
            entry.fault(name, Fault.Code.IN_THE_FUTURE, "年度晚于今年", "the year is after this one");
        }
        return year;
    }

    /** The accounting year is the calendar year by law (会计法, article 11); accounts up to another day are interim ones. */
    private static void endsWithTheYear(Fields entry, @Nullable Integer year) {
        LocalDate end = entry.date("periodEnd");
        if (end != null && (end.getMonthValue() != 12 || end.getDayOfMonth() != 31)) {
            entry.fault(
                    "periodEnd",
                    Fault.Code.DOES_NOT_FIT,
                    "会计年度为公历1月1日至12月31日，截至" + end + "的报表请填入interim",
                    "an accounting year is the calendar year; tell accounts up to " + end + " as interim");
        } else if (end != null && year != null && end.getYear() != year) {
            entry.fault(
                    "periodEnd",
                    Fault.Code.CONTRADICTION,
                    "不在" + year + "年度内",
                    "is not the end of the fiscal year " + year);
        }
    }

    Map<String, BigDecimal> figures(Fields entry) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String name : FISCAL_FIGURES) {
            BigDecimal figure = SIGNED.contains(name) ? entry.signedMoney(name) : entry.money(name);
            if (figure != null) {
                figures.put(name, figure);
            }
        }
        return figures;
    }

    @Nullable
    Badge badge(Fields entry) {
        entry.require("type");
        Badge.Type type = entry.choice("type", Badge.Type.class);
        Badge.Level level = entry.choice("level", Badge.Level.class);
        LocalDate issuedOn = entry.date("issuedOn");
        LocalDate validUntil = entry.date("validUntil");
        if (issuedOn != null && validUntil != null && validUntil.isBefore(issuedOn)) {
            entry.fault(
                    "validUntil",
                    Fault.Code.CONTRADICTION,
                    "有效期至早于认定日期" + issuedOn,
                    "ends before it was issued on " + issuedOn);
        }
        LocalDate filedOn = past(entry, "filedOn");
        if (issuedOn != null && filedOn != null && issuedOn.isBefore(filedOn)) {
            entry.fault(
                    "filedOn",
                    Fault.Code.CONTRADICTION,
                    "申报日期晚于认定日期" + issuedOn,
                    "was filed after it was issued on " + issuedOn);
        }
        String edition = entry.text("criteriaEdition", 10);
        if (edition != null && !Set.of("2022", "2026").contains(edition)) {
            Fields.unknownValue(edition, List.of("2022", "2026"), entry.pointerTo("criteriaEdition"), entry.faults());
        }
        Badge.Review review = entry.choice("review", Badge.Review.class);
        return type == null
                ? null
                : new Badge(
                        type,
                        level,
                        issuedOn,
                        validUntil,
                        filedOn,
                        edition,
                        review == null ? Badge.Review.NONE : review);
    }

    Profile.Loan loan(Fields entry) {
        String lender = entry.text("lender", 200);
        String product = entry.text("product", 200);
        BigDecimal amount = entry.money("amount");
        BigDecimal rate = entry.decimal("ratePercent", BigDecimal.ZERO, BigDecimal.valueOf(100), 4);
        LocalDate drawnOn = entry.date("drawnOn");
        LocalDate dueOn = entry.date("dueOn");
        if (drawnOn != null && dueOn != null && dueOn.isBefore(drawnOn)) {
            entry.fault(
                    "dueOn",
                    Fault.Code.CONTRADICTION,
                    "到期日早于提款日" + drawnOn,
                    "falls due before it was drawn on " + drawnOn);
        }
        String security = known(entry, "security", "need.security");
        return new Profile.Loan(lender, product, amount, rate, drawnOn, dueOn, security);
    }

    Profile.Round round(Fields entry) {
        known(entry, "stage", "equity.stage");
        entry.text("investor", 200);
        entry.money("postMoney");
        return new Profile.Round(past(entry, "on"), entry.money("amount"));
    }

    Profile.@Nullable Event event(Fields entry) {
        entry.require("kind", "on");
        Profile.Event.Kind kind = entry.choice("kind", Profile.Event.Kind.class);
        LocalDate on = past(entry, "on");
        LocalDate removedOn = entry.date("removedOn");
        if (on != null && removedOn != null && removedOn.isBefore(on)) {
            entry.fault(
                    "removedOn",
                    Fault.Code.CONTRADICTION,
                    "移出日期早于记录日期" + on,
                    "removed before it was recorded on " + on);
        }
        entry.text("level", 100);
        entry.money("amount");
        return kind == null || on == null ? null : new Profile.Event(kind, on, removedOn);
    }

    Profile.@Nullable Collateral collateral(Fields entry) {
        entry.require("kind");
        String kind = entry.text("kind", 100);
        if (kind != null && !isKept() && metrics.find("collateral." + kind) == null) {
            List<String> kinds = metrics.codes().stream()
                    .filter(code -> code.startsWith("collateral."))
                    .map(code -> code.substring("collateral.".length()))
                    .toList();
            Fields.unknownValue(kind, kinds, entry.pointerTo("kind"), entry.faults());
        }
        BigDecimal value = entry.money("value");
        Boolean encumbered = entry.flag("encumbered");
        return kind == null ? null : new Profile.Collateral(kind, value, encumbered);
    }

    Profile.Receivable receivable(Fields entry) {
        entry.text("buyer", 200);
        return new Profile.Receivable(entry.money("amount"), entry.date("dueOn"), entry.flag("confirmed"));
    }

    @Nullable
    LocalDate past(Fields entry, String name) {
        LocalDate day = entry.date(name);
        if (day != null && today != null && day.isAfter(today)) {
            entry.fault(name, Fault.Code.IN_THE_FUTURE, "日期晚于今天", "the day is in the future");
            return null;
        }
        return day;
    }

    /** A code that the dictionary lists for the metric; any code where it lists none. */
    @Nullable
    String known(Fields entry, String name, String metricCode) {
        String word = entry.text(name, 100);
        Set<String> values = metrics.get(metricCode).values().keySet();
        if (word != null && !isKept() && !values.isEmpty() && !values.contains(word)) {
            Fields.unknownValue(word, values, entry.pointerTo(name), entry.faults());
            return null;
        }
        return word;
    }

    void codes(Fields entry, String name) {
        List<String> codes = entry.texts(name, 40);
        for (String code : codes == null ? new ArrayList<String>() : codes) {
            if (!CODE.matcher(code).matches()) {
                entry.fault(
                        name,
                        Fault.Code.BAD_FORMAT,
                        "“" + code + "”须为大写字母、数字和下划线",
                        "\"" + code + "\" must be capital letters, digits and underscores");
            }
        }
    }
}
