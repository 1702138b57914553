package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.catalog.Product.Kind;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.finance.Rate;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.profile.Metric;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.MetricType;
import org.jspecify.annotations.Nullable;

/** Reads a product document ({@code docs/products.md}), collecting every fault with its place. */
public final class ProductReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PROVIDER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern REGION = Pattern.compile("[1-9]\\d(\\d{2}){0,2}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,63}");
    private static final int MONTHS_MAX = 600;

    private final MetricDictionary metrics;
    private final ConditionReader conditions;

    public ProductReader(MetricDictionary metrics) {
        this.metrics = metrics;
        this.conditions = new ConditionReader(metrics);
    }

    /**
     * What one document holds.
     *
     * @param provider an institution the document brings with it; null if it only names one
     */
    public record Reading(Product product, @Nullable Institution provider) {}

    /** Null, with faults, if it is not a product. */
    public @Nullable Reading read(Value document, Faults faults) {
        Fields fields = Fields.of(document, "", faults);
        if (fields == null) {
            return null;
        }
        Reading reading = read(fields, (Value.Obj) document);
        fields.close();
        return reading;
    }

    /** An institution's own document: {@code {id, kind, name}}. Null, with faults, if it is none. */
    public @Nullable Institution institution(Value document, Faults faults) {
        Fields fields = Fields.of(document, "", faults);
        if (fields == null) {
            return null;
        }
        Institution institution = institution(fields);
        fields.close();
        return institution;
    }

    private static @Nullable Institution institution(Fields fields) {
        fields.require("id", "name");
        String id = fields.matching("id", PROVIDER_ID, "须为小写字母、数字、横线", "must be lower-case letters, digits and dashes");
        Institution.Kind kind = fields.choice("kind", Institution.Kind.class);
        Text name = ConditionReader.text(fields, "name", 200);
        return id == null || name == null ? null : new Institution(id, kind == null ? Institution.Kind.BANK : kind, name);
    }

    private @Nullable Reading read(Fields in, Value.Obj document) {
        in.require("id", "kind", "provider", "name", "criteria", "source");
        String id = in.matching("id", ID, "须为字母、数字、点、横线，最多64位", "must be letters, digits, dots and dashes, 64 at most");
        Kind kind = kind(in);
        Institution brought = in.raw("provider") instanceof Value.Obj ? in.object("provider", ProductReader::institution) : null;
        String provider = brought != null
                ? brought.id()
                : in.raw("provider") instanceof Value.Str
                        ? in.matching("provider", PROVIDER_ID, "须为机构编号", "must be the id of an institution")
                        : providerFault(in);
        Text name = ConditionReader.text(in, "name", 200);
        Text summary = ConditionReader.text(in, "summary", 2000);
        Product.Status status = in.choice("status", Product.Status.class);
        String source = source(in);
        List<Criterion> criteria = new ArrayList<>(implied(in, kind, source));
        criteria.addAll(conditions.criteria(in, source));
        DateRange window = window(in);
        Product.Quota quota = quota(in);
        List<Limit> limits = in.objects("limits", this::limit);
        List<Product.PricedWhen> rates = rates(in);
        in.objects("fees", this::fee);
        List<Criterion> needCriteria = new ArrayList<>();
        Product.Terms terms = terms(in, needCriteria, source);
        Product.Fund fund = fund(in, kind);
        Product.Benefit benefit = benefit(in, kind);
        in.object("combinesWith", combines -> {
            codes(combines, "excludes");
            codes(combines, "requires");
            return combines;
        });
        if (id == null || kind == null || provider == null || name == null) {
            return null;
        }
        Product product = new Product(
                id, kind, provider, name, summary, status == null ? Product.Status.PUBLISHED : status, window, quota, criteria, needCriteria,
                limits == null ? List.of() : limits, rates, terms, fund, benefit, source, document);
        return new Reading(product, brought);
    }

    private static @Nullable Kind kind(Fields in) {
        Kind kind = in.choice("kind", Kind.class);
        if (kind == Kind.RECOGNITION) {
            in.fault("kind", Fault.Code.DOES_NOT_FIT, "认定条件不是产品", "recognition is not a product");
            return null;
        }
        return kind;
    }

    private static @Nullable String providerFault(Fields in) {
        if (in.has("provider")) {
            in.fault("provider", Fault.Code.WRONG_TYPE, "须为机构编号或机构", "must be the id of an institution, or an institution");
        }
        return null;
    }

    private static String source(Fields in) {
        String shown = in.object("source", source -> {
            source.require("title", "evidence");
            String title = source.text("title", 500);
            LocalDate date = source.date("date");
            source.text("address", 500);
            Evidence evidence = source.choice("evidence", Evidence.class);
            String modelledOn = source.text("modelledOn", 500);
            if (evidence == Evidence.MODELLED && modelledOn == null) {
                source.fault("modelledOn", Fault.Code.REQUIRED, "示范产品须注明参照对象", "a modelled product says what it is modelled on");
            }
            return title == null ? null : date == null ? title : title + "（" + date + "）";
        });
        return shown == null ? "" : shown;
    }

    /** How far a product's terms can be trusted. */
    enum Evidence {
        OFFICIAL,
        MEDIA,
        AGENT,
        MODELLED
    }

    // --- implied criteria --------------------------------------------------------------------------------------------

    private List<Criterion> implied(Fields in, @Nullable Kind kind, String source) {
        List<Criterion> implied = new ArrayList<>();
        List<String> regions = in.texts("regions", 6);
        for (String region : regions == null ? List.<String>of() : regions) {
            if (!REGION.matcher(region).matches()) {
                in.fault("regions", Fault.Code.BAD_FORMAT, "“" + region + "”须为2、4或6位行政区划代码", "\"" + region + "\" must be a region of 2, 4 or 6 digits");
            }
        }
        imply(implied, "region", "regionCode", TestKind.STARTS_WITH_ANY, regions, source);
        boolean fund = kind == Kind.FUND;
        List<String> stages = onlyFor(fund, in, "stage") ? known(in, "stage", "equity.stage") : null;
        imply(implied, "stage", "equity.stage", TestKind.ONE_OF, stages, source);
        imply(implied, "sectors", "sectors", TestKind.HAS_ANY, codes(in, "sectors"), source);
        return implied;
    }

    /** An empty or absent list implies nothing. */
    private void imply(List<Criterion> criteria, String id, String metricCode, TestKind test, @Nullable List<String> codes, String source) {
        if (codes != null && !codes.isEmpty()) {
            criteria.add(implied(id, new Condition.Atom(metrics.get(metricCode), test, new Bound.Codes(codes)), source));
        }
    }

    private static Criterion implied(String id, Condition condition, String source) {
        return new Criterion(id, condition, false, ConditionText.of(condition), source);
    }

    // --- money -------------------------------------------------------------------------------------------------------

    private static DateRange window(Fields in) {
        DateRange window = in.object("window", range -> {
            LocalDate opens = range.date("opensOn");
            LocalDate closes = range.date("closesOn");
            if (opens != null && closes != null && closes.isBefore(opens)) {
                range.fault("closesOn", Fault.Code.CONTRADICTION, "截止日早于开始日" + opens, "closes before it opens on " + opens);
            }
            return new DateRange(opens, closes);
        });
        return window == null ? DateRange.ALWAYS : window;
    }

    private static Product.@Nullable Quota quota(Fields in) {
        return in.object("quota", quota -> {
            quota.require("total");
            BigDecimal total = quota.money("total");
            BigDecimal used = quota.money("used");
            return total == null ? null : new Product.Quota(total, used == null ? BigDecimal.ZERO : used);
        });
    }

    private @Nullable Limit limit(Fields rung) {
        rung.require("amount");
        List<Condition> when = conditions.when(rung);
        Limit.Amount amount = rung.object("amount", this::amount);
        BigDecimal cap = rung.money("cap");
        return amount == null ? null : new Limit(when, amount, cap);
    }

    private Limit.@Nullable Amount amount(Fields amount) {
        long shapes = List.of("fixed", "percentOf", "perUnitOf").stream().filter(amount::has).count();
        if (shapes != 1) {
            amount.fault("", Fault.Code.REQUIRED, "须且只能有fixed、percentOf、perUnitOf之一", "needs one of fixed, percentOf, perUnitOf, and one only");
        }
        BigDecimal fixed = amount.money("fixed");
        Metric percentOf = number(amount, "percentOf");
        BigDecimal percent = amount.decimal("percent", BigDecimal.ZERO, BigDecimal.valueOf(10_000), 4);
        Metric perUnitOf = number(amount, "perUnitOf");
        BigDecimal yuan = amount.money("amount");
        if (amount.has("percentOf")) {
            amount.require("percent");
        }
        if (amount.has("perUnitOf")) {
            amount.require("amount");
        }
        if (percentOf != null && percent != null) {
            return new Limit.Amount.PercentOf(percentOf, percent);
        }
        if (perUnitOf != null && yuan != null) {
            return new Limit.Amount.PerUnitOf(perUnitOf, yuan);
        }
        return fixed == null ? null : new Limit.Amount.Fixed(fixed);
    }

    private @Nullable Metric number(Fields entry, String name) {
        Metric metric = conditions.metric(entry, name);
        if (metric != null && metric.type() != MetricType.NUMBER) {
            entry.fault(name, Fault.Code.DOES_NOT_FIT, "须为数值指标", "must be a NUMBER metric");
            return null;
        }
        return metric;
    }

    private List<Product.PricedWhen> rates(Fields in) {
        if (in.raw("rate") instanceof Value.Arr) {
            List<Product.PricedWhen> rates = in.objects("rate", rate -> {
                List<Condition> when = conditions.when(rate);
                Rate read = rate(rate);
                return read == null ? null : new Product.PricedWhen(when, read);
            });
            return rates == null ? List.of() : rates;
        }
        Rate rate = in.object("rate", ProductReader::rate);
        return rate == null ? List.of() : List.of(new Product.PricedWhen(List.of(), rate));
    }

    private enum RateKind {
        FIXED,
        RANGE,
        LPR_PLUS_BP,
        LPR_TIMES
    }

    private static @Nullable Rate rate(Fields rate) {
        rate.require("kind");
        RateKind kind = rate.choice("kind", RateKind.class);
        if (kind == null) {
            List.of("percent", "low", "high", "tenor", "lowBp", "highBp").forEach(rate::raw);
            return null;
        }
        return switch (kind) {
            case FIXED -> {
                rate.require("percent");
                BigDecimal percent = percent(rate, "percent");
                yield percent == null ? null : new Rate.Fixed(percent);
            }
            case RANGE -> {
                BigDecimal[] ends = ends(rate, "low", "high", BigDecimal.ZERO, BigDecimal.valueOf(100));
                yield ends == null ? null : new Rate.Range(ends[0], ends[1]);
            }
            case LPR_PLUS_BP -> {
                Tenor tenor = tenor(rate);
                BigDecimal[] ends = ends(rate, "lowBp", "highBp", BigDecimal.valueOf(-1000), BigDecimal.valueOf(10_000));
                yield ends == null || tenor == null ? null : new Rate.LprPlusBp(tenor, ends[0], ends[1]);
            }
            case LPR_TIMES -> {
                Tenor tenor = tenor(rate);
                BigDecimal[] ends = ends(rate, "low", "high", BigDecimal.ZERO, BigDecimal.TEN);
                yield ends == null || tenor == null ? null : new Rate.LprTimes(tenor, ends[0], ends[1]);
            }
        };
    }

    private static @Nullable BigDecimal percent(Fields entry, String name) {
        return entry.decimal(name, BigDecimal.ZERO, BigDecimal.valueOf(100), 4);
    }

    private static BigDecimal @Nullable [] ends(Fields rate, String low, String high, BigDecimal min, BigDecimal max) {
        rate.require(low, high);
        BigDecimal lowEnd = rate.decimal(low, min, max, 4);
        BigDecimal highEnd = rate.decimal(high, min, max, 4);
        if (lowEnd == null || highEnd == null) {
            return null;
        }
        if (lowEnd.compareTo(highEnd) > 0) {
            rate.fault(high, Fault.Code.CONTRADICTION, "上限低于下限", "the high end is below the low one");
        }
        return new BigDecimal[] {lowEnd, highEnd};
    }

    private static @Nullable Tenor tenor(Fields rate) {
        rate.require("tenor");
        String code = rate.text("tenor", 10);
        Tenor tenor = code == null ? null : Tenor.ofCode(code);
        if (code != null && tenor == null) {
            Fields.unknownValue(code, List.of("1Y", "5Y"), rate.pointerTo("tenor"), rate.faults());
        }
        return tenor;
    }

    private enum FeeKind {
        GUARANTEE,
        APPRAISAL,
        INSURANCE,
        NOTARY,
        COMMITMENT,
        SERVICE,
        OTHER
    }

    private enum Charged {
        UP_FRONT,
        YEARLY,
        PER_INSTALMENT
    }

    private enum Bearer {
        BORROWER,
        LENDER,
        GOVERNMENT
    }

    private Fields fee(Fields fee) {
        fee.require("kind", "charged");
        fee.choice("kind", FeeKind.class);
        fee.choice("charged", Charged.class);
        fee.choice("bearer", Bearer.class);
        conditions.when(fee);
        percent(fee, "percentPerYear");
        percent(fee, "percentUpFront");
        fee.money("amount");
        long shapes = List.of("percentPerYear", "percentUpFront", "amount").stream().filter(fee::has).count();
        if (shapes != 1) {
            fee.fault("", Fault.Code.REQUIRED, "须且只能有percentPerYear、percentUpFront、amount之一", "needs one of percentPerYear, percentUpFront, amount, and one only");
        }
        return fee;
    }

    // --- terms -------------------------------------------------------------------------------------------------------

    private enum Feature {
        FLEXIBLE,
        RENEWAL
    }

    private enum Payment {
        ENTRUSTED,
        SELF_DIRECTED,
        BOTH
    }

    private enum Repayment {
        ANNUITY,
        EQUAL_PRINCIPAL,
        INTEREST_MONTHLY_PRINCIPAL_AT_END,
        INTEREST_QUARTERLY_PRINCIPAL_AT_END,
        BULLET
    }

    private Product.Terms terms(Fields in, List<Criterion> needCriteria, String source) {
        imply(needCriteria, "need.purpose", "need.purpose", TestKind.ONE_OF, known(in, "purposes", "need.purpose"), source);
        Integer termMax = in.object("termMonths", term -> term(term, needCriteria, source));
        List<String> security = known(in, "security", "need.security");
        imply(needCriteria, "need.security", "need.security", TestKind.HAS_ANY, security, source);
        in.whole("lineMonths", 1, MONTHS_MAX);
        in.flag("revolving");
        in.choices("features", Feature.class);
        in.choice("payment", Payment.class);
        Integer decisionDays = in.whole("decisionDays", 0, 365);
        in.object("channel", channel -> {
            channel.flag("online");
            ConditionReader.text(channel, "contact", 500);
            return channel;
        });
        in.choices("repayment", Repayment.class);
        List<String> documents = codes(in, "documents");
        return new Product.Terms(
                termMax,
                security != null && security.contains("CREDIT_WITH_PERSONAL_GUARANTEE"),
                decisionDays,
                documents == null ? List.of() : documents);
    }

    private @Nullable Integer term(Fields term, List<Criterion> needCriteria, String source) {
        term.require("max");
        Integer min = term.whole("min", 0, MONTHS_MAX);
        Integer max = term.whole("max", 1, MONTHS_MAX);
        if (max == null) {
            return null;
        }
        int low = min == null ? 0 : min;
        if (low > max) {
            term.fault("max", Fault.Code.CONTRADICTION, "最长期限短于最短期限", "the longest term is below the shortest");
        }
        Bound bound = new Bound.Steps(low * Decimals.SCALE, Math.max(low, max) * Decimals.SCALE);
        needCriteria.add(implied("need.term", new Condition.Atom(metrics.get("need.termMonths"), TestKind.BETWEEN, bound), source));
        return max;
    }

    private Product.@Nullable Fund fund(Fields in, @Nullable Kind kind) {
        boolean fund = kind == Kind.FUND;
        BigDecimal[] ticket = onlyFor(fund, in, "ticket") ? in.object("ticket", t -> ends(t, "min", "max", BigDecimal.ZERO, Decimals.MAX)) : null;
        LocalDate investsUntil = onlyFor(fund, in, "investsUntil") ? in.date("investsUntil") : null;
        if (onlyFor(fund, in, "minorityOnly")) {
            in.flag("minorityOnly");
        }
        if (onlyFor(fund, in, "reinvestTimes")) {
            in.decimal("reinvestTimes", BigDecimal.ZERO, BigDecimal.TEN, 4);
        }
        return fund ? new Product.Fund(ticket == null ? null : ticket[0], ticket == null ? null : ticket[1], investsUntil) : null;
    }

    private enum Paid {
        DEDUCTED,
        REIMBURSED
    }

    private static Product.@Nullable Benefit benefit(Fields in, @Nullable Kind kind) {
        boolean policy = kind == Kind.POLICY;
        if (onlyFor(policy, in, "stacking")) {
            in.matching("stacking", CODE, "须为大写代码", "must be a code in capitals");
        }
        if (!onlyFor(policy, in, "benefit")) {
            return null;
        }
        return in.object("benefit", benefit -> {
            BigDecimal amount = benefit.money("amount");
            percent(benefit, "percentagePoints");
            benefit.whole("months", 1, MONTHS_MAX);
            benefit.money("baseLimit");
            benefit.money("cap");
            benefit.choice("paid", Paid.class);
            if (benefit.has("amount") == benefit.has("percentagePoints")) {
                benefit.fault("", Fault.Code.REQUIRED, "须且只能有amount、percentagePoints之一", "needs one of amount, percentagePoints, and one only");
            }
            return new Product.Benefit(amount);
        });
    }

    /** Whether the field belongs here; a fault if it was told where it does not. */
    private static boolean onlyFor(boolean belongs, Fields in, String name) {
        if (!belongs && in.has(name)) {
            in.fault(name, Fault.Code.DOES_NOT_FIT, "不属于该类产品", "does not belong to this kind of product");
        }
        return belongs;
    }

    /** A list of codes that the dictionary lists for the metric. */
    private @Nullable List<String> known(Fields in, String name, String metricCode) {
        Set<String> values = metrics.get(metricCode).values().keySet();
        List<String> codes = in.list(name, (value, at) -> {
            if (!(value instanceof Value.Str str)) {
                in.faults().add(at, Fault.Code.WRONG_TYPE, "须为文本", "must be a text");
                return null;
            }
            if (!values.contains(str.text())) {
                Fields.unknownValue(str.text(), values, at, in.faults());
                return null;
            }
            return str.text();
        });
        return codes == null ? null : codes.stream().distinct().toList();
    }

    private static @Nullable List<String> codes(Fields in, String name) {
        List<String> codes = in.texts(name, 64);
        for (String code : codes == null ? List.<String>of() : codes) {
            if (!CODE.matcher(code).matches()) {
                in.fault(name, Fault.Code.BAD_FORMAT, "“" + code + "”须为大写代码", "\"" + code + "\" must be a code in capitals");
            }
        }
        return codes == null ? null : codes.stream().distinct().toList();
    }
}
