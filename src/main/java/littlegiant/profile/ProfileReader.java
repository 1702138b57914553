package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
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
        private final ProfileItems items;

        Reading(Fields in, LocalDate today) {
            this.in = in;
            this.today = today;
            this.items = new ProfileItems(metrics, today);
        }

        @Nullable
        Profile profile(Value.Obj document) {
            in.require("uscc", "name");
            String uscc = in.text("uscc", 200);
            if (uscc != null && !Uscc.hasForm(uscc)) {
                in.fault(
                        "uscc",
                        Fault.Code.BAD_FORMAT,
                        "统一社会信用代码须为18位（数字与大写字母，不含I、O、S、V、Z）",
                        "must be 18 characters: digits and capital letters without I, O, S, V, Z");
            }
            String name = in.text("name", 200);
            LocalDate establishedOn = items.past(in, "establishedOn");
            firm();
            List<FiscalYear> years = fiscalYears();
            List<Badge> badges = in.objects("badges", items::badge);
            LocalDate creditAsOf = credit();
            sections();
            LocalDate since = in.object("legalRepresentative", items::representative);
            in.objects("existingLoans", items::loan);
            List<Profile.Event> events = in.objects("records", items::event);
            List<Profile.Collateral> collateral = in.objects("collateral", items::collateral);
            List<Profile.Receivable> receivables = in.objects("receivables", items::receivable);
            attributes();
            Map<String, LocalDate> toldOn = provenance();
            if (uscc == null || name == null) {
                return null;
            }
            return new Profile(
                    uscc,
                    name,
                    establishedOn,
                    since,
                    creditAsOf,
                    years,
                    badges,
                    events,
                    collateral,
                    receivables,
                    toldOn,
                    document);
        }

        private void firm() {
            in.matching("regionCode", REGION, "须为6位行政区划代码（GB/T 2260）", "must be the 6 digits of a GB/T 2260 region");
            in.text("street", 100);
            in.matching(
                    "industryCode",
                    INDUSTRY,
                    "须为行业门类字母加2至4位数字，如C3562（GB/T 4754）",
                    "must be a section letter and 2 to 4 digits, such as C3562 (GB/T 4754)");
            items.codes(in, "sectors");
            items.known(in, "ownership", "ownership");
            Integer employees = in.whole("employees", 0, PEOPLE_MAX);
            in.whole("insuredEmployees", 0, PEOPLE_MAX);
            Integer rdStaff = in.whole("rdStaff", 0, PEOPLE_MAX);
            if (employees != null && rdStaff != null && rdStaff > employees) {
                in.fault(
                        "rdStaff",
                        Fault.Code.CONTRADICTION,
                        "研发人员不能多于从业人员",
                        "R&D staff cannot outnumber the employees");
            }
            in.money("registeredCapital");
            in.money("paidInCapital");
            in.object("interim", interim -> {
                items.past(interim, "periodEnd");
                items.figures(interim);
                return interim;
            });
        }

        private @Nullable List<FiscalYear> fiscalYears() {
            List<FiscalYear> years = in.objects("fiscalYears", items::fiscalYear);
            if (years == null) {
                return null;
            }
            if (years.size() > FISCAL_YEARS_MAX) {
                in.fault(
                        "fiscalYears",
                        Fault.Code.TOO_MANY,
                        "最多" + FISCAL_YEARS_MAX + "个年度",
                        "at most " + FISCAL_YEARS_MAX + " fiscal years");
            }
            Set<Integer> seen = new HashSet<>();
            for (FiscalYear year : years) {
                if (!seen.add(year.year())) {
                    in.fault(
                            "fiscalYears",
                            Fault.Code.DUPLICATE,
                            year.year() + "年度重复",
                            "the fiscal year " + year.year() + " is told twice");
                }
            }
            return years;
        }

        private @Nullable LocalDate credit() {
            return in.object("credit", credit -> {
                credit.whole("lenders", 0, 10_000);
                credit.money("loanBalance");
                credit.flag("overdue");
                credit.whole("queries3m", 0, 10_000);
                credit.whole("queries6m", 0, 10_000);
                return items.past(credit, "asOf");
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
                items.known(tax, "grade", "tax.grade");
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
                items.known(environment, "rating", "environment.rating");
                return environment.whole("penalties3y", 0, 10_000);
            });
            in.object("safety", safety -> safety.whole("seriousAccidents3y", 0, 10_000));
            in.object("equity", equity -> {
                items.known(equity, "stage", "equity.stage");
                items.past(equity, "lastRoundOn");
                equity.money("lastRoundAmount");
                return equity.money("postMoney");
            });
            in.object("listing", listing -> items.known(listing, "stage", "listing.stage"));
            in.decimal("evaluationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
            in.decimal("innovationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
        }

        private void attributes() {
            in.object("attributes", attributes -> {
                for (String code : attributes.names()) {
                    Metric metric = metrics.find(code);
                    if (metric == null) {
                        attributes.raw(code);
                        Fields.unknownValue(code, metrics.codes(), attributes.pointerTo(code), attributes.faults());
                    } else if (metric.isDerived() || metric.isNeed() || metric.fiscal() != null) {
                        attributes.fault(
                                code,
                                Fault.Code.DOES_NOT_FIT,
                                "由其他字段得出，请填写原始字段",
                                "is found from other fields; tell those instead");
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
                case NUMBER ->
                    attributes.decimal(metric.code(), Decimals.MAX.negate(), Decimals.MAX, Decimals.DECIMALS_MAX);
                case BOOLEAN -> attributes.flag(metric.code());
                case DATE -> attributes.date(metric.code());
                case CODE_SET -> items.codes(attributes, metric.code());
                default -> items.known(attributes, metric.code(), metric.code());
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
                        return items.past(entry, "asOf");
                    });
                    if (day != null) {
                        toldOn.put(code, day);
                    }
                }
                return all;
            });
            return toldOn;
        }
    }

    /** Who vouches for a figure. */
    public enum Verified {
        DECLARED,
        DOCUMENT,
        AUTHORITY
    }
}
