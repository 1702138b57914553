package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.catalog.Product.Kind;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads a product document ({@code docs/products.md}), collecting every fault with its place. */
public final class ProductReader {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PROVIDER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final ConditionReader conditions;
    private final PriceReader prices;
    private final TermsReader terms;

    public ProductReader(MetricDictionary metrics) {
        this.conditions = new ConditionReader(metrics);
        this.prices = new PriceReader(conditions);
        this.terms = new TermsReader(metrics);
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

    /** One of {@code criteria} or {@code when} as people read it; null if it is no condition. */
    public @Nullable Text condition(Value told) {
        Faults faults = new Faults();
        Fields fields = Fields.of(told, "", faults);
        Condition condition = fields == null ? null : conditions.condition(fields);
        return condition == null || !faults.isEmpty() ? null : ConditionText.of(condition);
    }

    static @Nullable Institution institution(Fields fields) {
        fields.require("id", "name");
        String id = fields.matching("id", PROVIDER_ID, "须为小写字母、数字、横线", "must be lower-case letters, digits and dashes");
        Institution.Kind kind = fields.choice("kind", Institution.Kind.class);
        Text name = ConditionReader.text(fields, "name", 200);
        return id == null || name == null
                ? null
                : new Institution(id, kind == null ? Institution.Kind.BANK : kind, name);
    }

    private @Nullable Reading read(Fields in, Value.Obj document) {
        in.require("id", "kind", "provider", "name", "criteria", "source");
        String id = in.matching(
                "id",
                ID,
                "须为字母、数字、点、横线、下划线，最多64位",
                "must be letters, digits, dots, dashes and underscores, 64 at most");
        Kind kind = kind(in);
        Institution brought =
                in.raw("provider") instanceof Value.Obj ? in.object("provider", ProductReader::institution) : null;
        String provider = brought != null
                ? brought.id()
                : in.raw("provider") instanceof Value.Str
                        ? in.matching("provider", PROVIDER_ID, "须为机构编号", "must be the id of an institution")
                        : providerFault(in);
        Text name = ConditionReader.text(in, "name", 200);
        Text summary = ConditionReader.text(in, "summary", 2000);
        Product.Status status = in.choice("status", Product.Status.class);
        LocalDate effectiveFrom = in.date("effectiveFrom");
        Source source = source(in);
        List<Criterion> criteria = new ArrayList<>(terms.implied(in, kind, source));
        criteria.addAll(conditions.criteria(in, source));
        DateRange window = window(in);
        Product.Quota quota = quota(in);
        List<Limit> limits = in.objects("limits", prices::limit);
        Rungs.check(in, "limits", limits, Limit::when);
        List<Product.PricedWhen> rates = prices.rates(in);
        Rungs.check(in, "rate", rates, Product.PricedWhen::when);
        List<Product.FeeWhen> fees = in.objects("fees", prices::fee);
        List<Criterion> needCriteria = new ArrayList<>();
        Product.Terms run = terms.terms(in, needCriteria, source);
        Product.Fund fund = terms.fund(in, kind);
        Product.Benefit benefit = TermsReader.benefit(in, kind);
        Product.Combination combination = TermsReader.combination(in, kind);
        if (id == null || kind == null || provider == null || name == null) {
            return null;
        }
        Product product = new Product(
                id,
                kind,
                provider,
                name,
                summary,
                status == null ? Product.Status.PUBLISHED : status,
                effectiveFrom,
                window,
                quota,
                criteria,
                needCriteria,
                limits == null ? List.of() : limits,
                rates,
                fees == null ? List.of() : fees,
                run,
                fund,
                benefit,
                combination,
                source.shown(),
                document);
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
        if (in.has("provider") && !(in.raw("provider") instanceof Value.Obj)) {
            in.fault(
                    "provider",
                    Fault.Code.WRONG_TYPE,
                    "须为机构编号或机构",
                    "must be the id of an institution, or an institution");
        }
        return null;
    }

    /**
     * Where a document was read.
     *
     * @param shown    title and date; empty if none was told
     * @param evidence null where it does not say
     */
    record Source(String shown, @Nullable Evidence evidence) {}

    static Source source(Fields in) {
        Source told = in.object("source", source -> {
            source.require("title");
            String title = source.text("title", 500);
            LocalDate date = source.date("date");
            source.text("address", 500);
            Evidence evidence = source.choice("evidence", Evidence.class);
            source.text("modelledOn", 500);
            return new Source(title == null ? "" : date == null ? title : title + "（" + date + "）", evidence);
        });
        return told == null ? new Source("", null) : told;
    }

    static DateRange window(Fields in) {
        DateRange window = in.object("window", range -> {
            LocalDate opens = range.date("opensOn");
            LocalDate closes = range.date("closesOn");
            if (opens != null && closes != null && closes.isBefore(opens)) {
                range.fault(
                        "closesOn", Fault.Code.CONTRADICTION, "截止日早于开始日" + opens, "closes before it opens on " + opens);
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
}
