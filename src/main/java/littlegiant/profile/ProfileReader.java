package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Reads the profile document of the contract, collecting every fault with its pointer. */
public final class ProfileReader {

    private static final int FISCAL_YEARS_MAX = 30;
    private static final int PEOPLE_MAX = 10_000_000;
    private static final Pattern REGION = Pattern.compile("[1-9]\\d{5}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T](\\d{2,4})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");

    /** Figures of a fiscal year that may be negative. */
    private static final Set<String> SIGNED = Set.of("netProfit");

    /** Figures of a fiscal year, in the order of the contract. */
    static final List<String> FISCAL_FIGURES = List.of(
            "revenue", "mainRevenue", "netProfit", "totalAssets", "totalLiabilities", "rdExpense", "taxPaid", "exports");

    private final MetricDictionary metrics;

    public ProfileReader(MetricDictionary metrics) {
        this.metrics = metrics;
    }

    /**
     * @param today figures and dates after it are faults
     * @throws littlegiant.kernel.AppException PROFILE_INVALID with every fault
     */
    public Profile read(Value document, LocalDate today, Faults faults) {
        Profile profile = read(document, "", today, faults);
        faults.throwIfAny(ErrorCode.PROFILE_INVALID);
        if (profile == null) {
            throw new IllegalStateException("a profile without faults is a profile");
        }
        return profile;
    }

    /** Null, with faults, if it is none. */
    public @Nullable Profile read(Value document, String pointer, LocalDate today, Faults faults) {
        Fields fields = Fields.of(document, pointer, faults);
        if (fields == null) {
            return null;
        }
        Reading reading = new Reading(fields, today);
        Profile profile = reading.profile((Value.Obj) document);
        fields.close();
        return profile;
    }

    /** One reading of one document. */
    private final class Reading {
        private final Fields in;
        private final LocalDate today;

        Reading(Fields in, LocalDate today) {
            this.in = in;
            this.today = today;
        }

        @Nullable Profile profile(Value.Obj document) {
            in.require("uscc", "name");
            String uscc = in.text("uscc", 200);
            if (uscc != null && !Uscc.hasForm(uscc)) {
                in.fault("uscc", Fault.Code.BAD_FORMAT, "统一社会信用代码须为18位（数字与大写字母，不含I、O、S、V、Z）",
                        "must be 18 characters: digits and capital letters without I, O, S, V, Z");
            }
            String name = in.text("name", 200);
            LocalDate establishedOn = past(in, "establishedOn");
            firm();
            List<FiscalYear> years = fiscalYears();
            List<Badge> badges = in.objects("badges", this::badge);
            LocalDate creditAsOf = credit();
            sections();
            LocalDate since = in.object("legalRepresentative", this::representative);
            in.objects("existingLoans", this::loan);
            List<Profile.Event> events = in.objects("records", this::event);
            List<Profile.Collateral> collateral = in.objects("collateral", this::collateral);
            List<Profile.Receivable> receivables = in.objects("receivables", this::receivable);
            attributes();
            Map<String, LocalDate> toldOn = provenance();
            if (uscc == null || name == null) {
                return null;
            }
            return new Profile(uscc, name, establishedOn, since, creditAsOf, years, badges, events, collateral, receivables, toldOn, document);
        }

        private void firm() {
            in.matching("regionCode", REGION, "须为6位行政区划代码（GB/T 2260）", "must be the 6 digits of a GB/T 2260 region");
            in.text("street", 100);
            in.matching("industryCode", INDUSTRY, "须为行业门类字母加2至4位数字，如C3562（GB/T 4754）", "must be a section letter and 2 to 4 digits, such as C3562 (GB/T 4754)");
            codes(in, "sectors");
            known(in, "ownership", "ownership");
            Integer employees = in.whole("employees", 0, PEOPLE_MAX);
            in.whole("insuredEmployees", 0, PEOPLE_MAX);
            Integer rdStaff = in.whole("rdStaff", 0, PEOPLE_MAX);
            if (employees != null && rdStaff != null && rdStaff > employees) {
                in.fault("rdStaff", Fault.Code.CONTRADICTION, "研发人员不能多于从业人员", "R&D staff cannot outnumber the employees");
            }
            in.money("registeredCapital");
            in.money("paidInCapital");
            in.object("interim", interim -> {
                past(interim, "periodEnd");
                figures(interim);
                return interim;
            });
        }

        private @Nullable List<FiscalYear> fiscalYears() {
            List<FiscalYear> years = in.objects("fiscalYears", this::fiscalYear);
            if (years == null) {
                return null;
            }
            if (years.size() > FISCAL_YEARS_MAX) {
                in.fault("fiscalYears", Fault.Code.TOO_MANY, "最多" + FISCAL_YEARS_MAX + "个年度", "at most " + FISCAL_YEARS_MAX + " fiscal years");
            }
            Set<Integer> seen = new HashSet<>();
            for (FiscalYear year : years) {
                if (!seen.add(year.year())) {
                    in.fault("fiscalYears", Fault.Code.DUPLICATE, year.year() + "年度重复", "the fiscal year " + year.year() + " is told twice");
                }
            }
            return years;
        }

        private @Nullable FiscalYear fiscalYear(Fields entry) {
            entry.require("year");
            Integer year = entry.whole("year", 1900, 9999);
            if (year != null && year > today.getYear()) {
                entry.fault("year", Fault.Code.IN_THE_FUTURE, "年度晚于今年", "the year is after this one");
            }
            Map<String, BigDecimal> figures = figures(entry);
            BigDecimal revenue = figures.get("revenue");
            BigDecimal main = figures.get("mainRevenue");
            if (revenue != null && main != null && main.compareTo(revenue) > 0) {
                entry.fault("mainRevenue", Fault.Code.CONTRADICTION, "主营业务收入不能超过营业收入", "main-business revenue cannot exceed revenue");
            }
            return year == null ? null : new FiscalYear(year, figures);
        }

        private Map<String, BigDecimal> figures(Fields entry) {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            for (String name : FISCAL_FIGURES) {
                BigDecimal figure = SIGNED.contains(name) ? entry.signedMoney(name) : entry.money(name);
                if (figure != null) {
                    figures.put(name, figure);
                }
            }
            return figures;
        }

        private @Nullable Badge badge(Fields entry) {
            entry.require("type");
            Badge.Type type = entry.choice("type", Badge.Type.class);
            Badge.Level level = entry.choice("level", Badge.Level.class);
            LocalDate issuedOn = entry.date("issuedOn");
            LocalDate validUntil = entry.date("validUntil");
            if (issuedOn != null && validUntil != null && validUntil.isBefore(issuedOn)) {
                entry.fault("validUntil", Fault.Code.CONTRADICTION, "有效期至早于认定日期" + issuedOn, "ends before it was issued on " + issuedOn);
            }
            String edition = entry.text("criteriaEdition", 10);
            if (edition != null && !Set.of("2022", "2026").contains(edition)) {
                Fields.unknownValue(edition, List.of("2022", "2026"), entry.pointerTo("criteriaEdition"), entry.faults());
            }
            Badge.Review review = entry.choice("review", Badge.Review.class);
            return type == null ? null : new Badge(type, level, issuedOn, validUntil, edition, review == null ? Badge.Review.NONE : review);
        }

        private @Nullable LocalDate credit() {
            return in.object("credit", credit -> {
                credit.whole("lenders", 0, 10_000);
                credit.money("loanBalance");
                credit.flag("overdue");
                credit.whole("queries3m", 0, 10_000);
                credit.whole("queries6m", 0, 10_000);
                return past(credit, "asOf");
            });
        }

        private void sections() {
            in.object("niche", niche -> {
                niche.whole("years", 0, 200);
                niche.share("marketSharePercent");
                return niche.whole("nationalRank", 1, 100_000);
            });
            in.object("ip", ip -> {
                ip.whole("classOne", 0, 1_000_000);
                ip.whole("classOneSelfDeveloped", 0, 1_000_000);
                ip.whole("classTwo", 0, 1_000_000);
                return ip.flag("pledged");
            });
            in.object("tax", tax -> {
                known(tax, "grade", "tax.grade");
                Integer year = tax.whole("gradeYear", 1900, 9999);
                if (year != null && year > today.getYear()) {
                    tax.fault("gradeYear", Fault.Code.IN_THE_FUTURE, "评价年度晚于今年", "the year is after this one");
                }
                return tax.flag("arrears");
            });
            in.object("legal", legal -> {
                legal.flag("dishonest");
                legal.flag("enforced");
                legal.flag("abnormalOperation");
                legal.flag("seriousViolation");
                return legal.money("pendingSuitAmount");
            });
            in.object("environment", environment -> {
                known(environment, "rating", "environment.rating");
                return environment.whole("penalties3y", 0, 10_000);
            });
            in.object("safety", safety -> safety.whole("seriousAccidents3y", 0, 10_000));
            in.object("equity", equity -> {
                known(equity, "stage", "equity.stage");
                past(equity, "lastRoundOn");
                equity.money("lastRoundAmount");
                return equity.money("postMoney");
            });
            in.object("listing", listing -> known(listing, "stage", "listing.stage"));
            in.decimal("evaluationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
            in.decimal("innovationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
        }

        private @Nullable LocalDate representative(Fields entry) {
            entry.whole("age", 0, 150);
            entry.share("shareholdingPercent");
            return past(entry, "since");
        }

        private @Nullable Fields loan(Fields entry) {
            entry.text("lender", 200);
            entry.text("product", 200);
            entry.money("amount");
            entry.decimal("ratePercent", BigDecimal.ZERO, BigDecimal.valueOf(100), 4);
            LocalDate drawnOn = entry.date("drawnOn");
            LocalDate dueOn = entry.date("dueOn");
            if (drawnOn != null && dueOn != null && dueOn.isBefore(drawnOn)) {
                entry.fault("dueOn", Fault.Code.CONTRADICTION, "到期日早于提款日" + drawnOn, "falls due before it was drawn on " + drawnOn);
            }
            known(entry, "security", "need.security");
            return entry;
        }

        private Profile.@Nullable Event event(Fields entry) {
            entry.require("kind", "on");
            Profile.Event.Kind kind = entry.choice("kind", Profile.Event.Kind.class);
            LocalDate on = past(entry, "on");
            LocalDate removedOn = entry.date("removedOn");
            if (on != null && removedOn != null && removedOn.isBefore(on)) {
                entry.fault("removedOn", Fault.Code.CONTRADICTION, "移出日期早于记录日期" + on, "removed before it was recorded on " + on);
            }
            entry.text("level", 100);
            entry.money("amount");
            return kind == null || on == null ? null : new Profile.Event(kind, on, removedOn);
        }

        private Profile.@Nullable Collateral collateral(Fields entry) {
            entry.require("kind");
            String kind = entry.text("kind", 100);
            if (kind != null && metrics.find("collateral." + kind) == null) {
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

        private Profile.Receivable receivable(Fields entry) {
            entry.text("buyer", 200);
            return new Profile.Receivable(entry.money("amount"), entry.date("dueOn"), entry.flag("confirmed"));
        }

        /** Figures of metrics that the profile has no field for. */
        private void attributes() {
            in.object("attributes", attributes -> {
                for (String code : attributes.names()) {
                    Metric metric = metrics.find(code);
                    if (metric == null) {
                        attributes.raw(code);
                        Fields.unknownValue(code, metrics.codes(), attributes.pointerTo(code), attributes.faults());
                    } else if (metric.isDerived() || metric.isNeed() || metric.fiscal() != null) {
                        attributes.fault(code, Fault.Code.DOES_NOT_FIT, "由其他字段得出，请填写原始字段", "is found from other fields; tell those instead");
                        attributes.raw(code);
                    } else {
                        attribute(attributes, metric);
                    }
                }
                return attributes;
            });
        }

        private void attribute(Fields attributes, Metric metric) {
            switch (metric.type()) {
                case NUMBER -> attributes.decimal(metric.code(), Decimals.MAX.negate(), Decimals.MAX, Decimals.DECIMALS_MAX);
                case BOOLEAN -> attributes.flag(metric.code());
                case DATE -> attributes.date(metric.code());
                case CODE_SET -> codes(attributes, metric.code());
                default -> known(attributes, metric.code(), metric.code());
            }
        }

        /** When and by whom a figure was told; only the day matters to a sheet. */
        private Map<String, LocalDate> provenance() {
            Map<String, LocalDate> toldOn = new LinkedHashMap<>();
            in.object("provenance", all -> {
                for (String code : all.names()) {
                    if (metrics.find(code) == null) {
                        Fields.unknownValue(code, metrics.codes(), all.pointerTo(code), all.faults());
                    }
                    LocalDate day = all.object(code, entry -> {
                        entry.text("source", 100);
                        entry.choice("verified", Verified.class);
                        return past(entry, "asOf");
                    });
                    if (day != null) {
                        toldOn.put(code, day);
                    }
                }
                return all;
            });
            return toldOn;
        }

        private @Nullable LocalDate past(Fields entry, String name) {
            LocalDate day = entry.date(name);
            if (day != null && day.isAfter(today)) {
                entry.fault(name, Fault.Code.IN_THE_FUTURE, "日期晚于今天", "the day is in the future");
                return null;
            }
            return day;
        }

        /** A code that the dictionary lists for the metric; any code where it lists none. */
        private @Nullable String known(Fields entry, String name, String metricCode) {
            String word = entry.text(name, 100);
            Set<String> values = metrics.get(metricCode).values().keySet();
            if (word != null && !values.isEmpty() && !values.contains(word)) {
                Fields.unknownValue(word, values, entry.pointerTo(name), entry.faults());
                return null;
            }
            return word;
        }

        private void codes(Fields entry, String name) {
            List<String> codes = entry.texts(name, 40);
            for (String code : codes == null ? new ArrayList<String>() : codes) {
                if (!CODE.matcher(code).matches()) {
                    entry.fault(name, Fault.Code.BAD_FORMAT, "“" + code + "”须为大写字母、数字和下划线", "\"" + code + "\" must be capital letters, digits and underscores");
                }
            }
        }
    }

    /** Who vouches for a figure. */
    public enum Verified {
        DECLARED,
        DOCUMENT,
        AUTHORITY
    }
}
