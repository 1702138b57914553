package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads the profile document of the contract, collecting every fault with its pointer. */
public final class ProfileReader {

    private static final int FISCAL_YEARS_MAX = 30;
    private static final int FORMER_NAMES_MAX = 20;
    private static final int PEOPLE_MAX = 10_000_000;

    private final Supplier<MetricDictionary> dictionary;

    public ProfileReader(MetricDictionary metrics) {
        this(() -> metrics);
    }

    /** @param dictionary the one to be used now; asked once for each document */
    public ProfileReader(Supplier<MetricDictionary> dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * @param today figures and dates after it are faults
     * @throws littlegiant.kernel.AppException PROFILE_INVALID with every fault
     */
    public Profile read(Value document, LocalDate today, Faults faults) {
        Profile profile = read(document, "", today, faults);
        return faults.sound(profile, ErrorCode.PROFILE_INVALID);
    }

    /** Null, with faults, if it is none. */
    public @Nullable Profile read(Value document, String pointer, LocalDate today, Faults faults) {
        return read(document, pointer, new ProfileItems(dictionary.get(), today), faults);
    }

    /** What was accepted once stays readable, whatever the dictionary says since: its dates and codes were checked on the day on which it was told. */
    public Profile stored(Value document) {
        Faults faults = Faults.ofStored();
        Profile profile = read(document, "", new ProfileItems(dictionary.get(), null), faults);
        return faults.sound(profile, ErrorCode.PROFILE_INVALID);
    }

    private @Nullable Profile read(Value document, String pointer, ProfileItems items, Faults faults) {
        Fields fields = Fields.of(document, pointer, faults);
        if (fields == null) {
            return null;
        }
        Reading reading = new Reading(fields, items);
        Profile profile = reading.profile((Value.Obj) document);
        fields.close();
        return profile;
    }

    /** One reading of one document. */
    private final class Reading {
        private final Fields in;
        private final ProfileItems items;

        Reading(Fields in, ProfileItems items) {
            this.in = in;
            this.items = items;
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
            List<String> formerNames = formerNames();
            LocalDate establishedOn = items.past(in, "establishedOn");
            firm();
            List<FiscalYear> years = fiscalYears();
            List<Badge> badges = in.objects("badges", items::badge);
            List<Profile.Round> rounds = equity();
            sections();
            List<Profile.Loan> loans = in.objects("existingLoans", items::loan);
            List<Profile.Event> events = in.objects("records", items::event);
            List<Profile.Collateral> collateral = in.objects("collateral", items::collateral);
            List<Profile.Receivable> receivables = in.objects("receivables", items::receivable);
            attributes();
            Map<String, Provenance> provenance = items.provenances(in);
            if (uscc == null || name == null) {
                return null;
            }
            return new Profile(
                    uscc,
                    name,
                    formerNames,
                    establishedOn,
                    years,
                    badges,
                    events,
                    loans,
                    rounds,
                    collateral,
                    receivables,
                    provenance,
                    document);
        }

        private @Nullable List<String> formerNames() {
            List<String> names = in.texts("formerNames", 200);
            if (names != null && names.size() > FORMER_NAMES_MAX) {
                in.fault(
                        "formerNames",
                        Fault.Code.TOO_MANY,
                        "最多" + FORMER_NAMES_MAX + "个曾用名",
                        "at most " + FORMER_NAMES_MAX + " former names");
            }
            return names;
        }

        private void firm() {
            PublicCodes.region(in, "regionCode", items.metrics().get("regionCode"), items.today());
            in.text("street", 100);
            PublicCodes.industry(in, "industryCode", items.metrics().get("industryCode"), items.today());
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

        private @Nullable List<Profile.Round> equity() {
            return in.object("equity", equity -> {
                items.known(equity, "stage", "equity.stage");
                items.past(equity, "lastRoundOn");
                equity.money("lastRoundAmount");
                equity.money("postMoney");
                return equity.objects("rounds", items::round);
            });
        }

        private void sections() {
            in.object("credit", credit -> {
                credit.whole("lenders", 0, 10_000);
                credit.money("loanBalance");
                credit.flag("overdue");
                credit.whole("queries3m", 0, 10_000);
                credit.whole("queries6m", 0, 10_000);
                return items.past(credit, "asOf");
            });
            in.object("legalRepresentative", person -> {
                person.whole("age", 0, 150);
                person.share("shareholdingPercent");
                return items.past(person, "since");
            });
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
                items.pastYear(tax, "gradeYear");
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
            in.object("listing", listing -> {
                items.past(listing, "since");
                return items.known(listing, "stage", "listing.stage");
            });
            in.decimal("evaluationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
            in.decimal("innovationScore", BigDecimal.ZERO, BigDecimal.valueOf(100), 2);
        }

        private void attributes() {
            if (items.isKept()) {
                in.raw("attributes");
                return;
            }
            in.object("attributes", attributes -> {
                MetricDictionary metrics = items.metrics();
                List<Fault> ofFields = faultsInTheirFields(attributes);
                for (String code : attributes.names()) {
                    Metric metric = metrics.find(code);
                    if (metric == null) {
                        attributes.raw(code);
                        Fields.unknownValue(code, metrics.codes(), attributes.pointerTo(code), attributes.faults());
                    } else if (metric.isFoundFromOthers()) {
                        attributes.fault(
                                code,
                                Fault.Code.DOES_NOT_FIT,
                                "由其他字段得出，请填写原始字段",
                                "is found from other fields; tell those instead");
                        attributes.raw(code);
                    } else {
                        attribute(attributes, metric, ofFields);
                    }
                }
                return attributes;
            });
        }

        private List<Fault> faultsInTheirFields(Fields attributes) {
            Faults found = attributes.faults().another();
            read(Attributes.inTheirFields(attributes), "", items, found);
            return found.list();
        }

        private void attribute(Fields attributes, Metric metric, List<Fault> ofFields) {
            List<Fault> ofItsField = Attributes.faults(ofFields, metric.code(), attributes.pointerTo(metric.code()));
            if (ofItsField != null) {
                ofItsField.forEach(attributes.faults()::add);
                return;
            }
            switch (metric.type()) {
                case NUMBER -> attributes.decimal(metric.code(), BigDecimal.ZERO, Decimals.MAX, metric.decimalsMax());
                case BOOLEAN -> attributes.flag(metric.code());
                case DATE -> attributes.date(metric.code());
                case CODE_SET -> items.codes(attributes, metric.code());
                default -> items.known(attributes, metric.code(), metric.code());
            }
        }
    }
}
