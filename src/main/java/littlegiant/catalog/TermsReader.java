package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.catalog.Product.Kind;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import littlegiant.finance.Subsidy;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads whom a product is for and how it runs: the criteria that other fields imply, terms, and what only funds or policies have. */
final class TermsReader {

    private static final Pattern REGION = Pattern.compile("[1-9]\\d(\\d{2}){0,2}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,63}");
    private final MetricDictionary metrics;

    TermsReader(MetricDictionary metrics) {
        this.metrics = metrics;
    }

    List<Criterion> implied(Fields in, @Nullable Kind kind, ProductReader.Source source) {
        List<Criterion> implied = new ArrayList<>();
        List<String> regions = in.texts("regions", 6);
        for (String region : regions == null ? List.<String>of() : regions) {
            if (!REGION.matcher(region).matches()) {
                in.fault(
                        "regions",
                        Fault.Code.BAD_FORMAT,
                        "“" + region + "”须为2、4或6位行政区划代码",
                        "\"" + region + "\" must be a region of 2, 4 or 6 digits");
            }
        }
        imply(implied, "region", "regionCode", TestKind.STARTS_WITH_ANY, regions, source);
        boolean fund = mayBe(Kind.FUND, kind);
        List<String> stages = onlyFor(fund, in, "stage") ? known(in, "stage", "equity.stage") : null;
        imply(implied, "stage", "equity.stage", TestKind.ONE_OF, stages, source);
        imply(implied, "sectors", "sectors", TestKind.HAS_ANY, codes(in, "sectors"), source);
        return implied;
    }

    /** An empty or absent list implies nothing. */
    private void imply(
            List<Criterion> criteria,
            String id,
            String metricCode,
            TestKind test,
            @Nullable List<String> codes,
            ProductReader.Source source) {
        if (codes != null && !codes.isEmpty()) {
            criteria.add(
                    implied(id, new Condition.Atom(metrics.get(metricCode), test, new Bound.Codes(codes)), source));
        }
    }

    private static Criterion implied(String id, Condition condition, ProductReader.Source source) {
        return new Criterion(id, condition, false, ConditionText.of(condition), source.shown(), source.evidence());
    }

    private enum Payment {
        ENTRUSTED,
        SELF_DIRECTED,
        BOTH
    }

    Product.Terms terms(Fields in, List<Criterion> needCriteria, ProductReader.Source source) {
        List<String> purposes = known(in, "purposes", "need.purpose");
        imply(needCriteria, "need.purpose", "need.purpose", TestKind.ONE_OF, purposes, source);
        Term term = in.object("termMonths", told -> term(told, needCriteria, source));
        List<String> security = known(in, "security", "need.security");
        imply(needCriteria, "need.security", "need.security", TestKind.HAS_ANY, security, source);
        in.whole("lineMonths", 1, Loan.MONTHS_MAX);
        in.flag("revolving");
        in.choice("payment", Payment.class);
        in.object("channel", channel -> {
            channel.flag("online");
            ConditionReader.text(channel, "contact", 500);
            return channel;
        });
        return new Product.Terms(
                term == null ? 0 : term.min,
                term == null ? null : term.max,
                orNone(purposes),
                orNone(security),
                orNone(in.choices("features", Product.Feature.class)),
                orNone(in.choices("repayment", Repayment.class)),
                in.whole("decisionDays", 0, 365),
                orNone(codes(in, "documents")));
    }

    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }

    private record Term(int min, int max) {}

    private @Nullable Term term(Fields term, List<Criterion> needCriteria, ProductReader.Source source) {
        term.require("max");
        Integer min = term.whole("min", 0, Loan.MONTHS_MAX);
        Integer max = term.whole("max", 1, Loan.MONTHS_MAX);
        if (max == null) {
            return null;
        }
        int low = min == null ? 0 : min;
        if (low > max) {
            term.fault("max", Fault.Code.CONTRADICTION, "最长期限短于最短期限", "the longest term is below the shortest");
        }
        Bound bound = new Bound.Steps(low * Decimals.SCALE, Math.max(low, max) * Decimals.SCALE);
        needCriteria.add(implied(
                "need.term", new Condition.Atom(metrics.get("need.termMonths"), TestKind.BETWEEN, bound), source));
        return new Term(low, max);
    }

    Product.@Nullable Fund fund(Fields in, @Nullable Kind kind) {
        boolean fund = mayBe(Kind.FUND, kind);
        BigDecimal[] ticket = onlyFor(fund, in, "ticket")
                ? in.object("ticket", t -> PriceReader.ends(t, "min", "max", BigDecimal.ZERO, Decimals.MAX))
                : null;
        LocalDate investsUntil = onlyFor(fund, in, "investsUntil") ? in.date("investsUntil") : null;
        if (onlyFor(fund, in, "minorityOnly")) {
            in.flag("minorityOnly");
        }
        if (onlyFor(fund, in, "reinvestTimes")) {
            in.decimal("reinvestTimes", BigDecimal.ZERO, BigDecimal.TEN, 4);
        }
        return fund
                ? new Product.Fund(ticket == null ? null : ticket[0], ticket == null ? null : ticket[1], investsUntil)
                : null;
    }

    static Product.@Nullable Benefit benefit(Fields in, @Nullable Kind kind) {
        if (!onlyFor(mayBe(Kind.POLICY, kind), in, "benefit")) {
            return null;
        }
        return in.object("benefit", benefit -> {
            BigDecimal amount = benefit.money("amount");
            Subsidy subsidy = FeeReader.subsidy(benefit, "percentagePoints");
            Product.Paid paid = benefit.choice("paid", Product.Paid.class);
            for (String name : List.of("months", "baseLimit", "cap")) {
                if (benefit.has("amount") && benefit.has(name)) {
                    benefit.fault(
                            name, Fault.Code.DOES_NOT_FIT, "只能与percentagePoints同用", "belongs to percentagePoints only");
                }
            }
            if (benefit.has("amount") == benefit.has("percentagePoints")) {
                benefit.fault(
                        "",
                        Fault.Code.REQUIRED,
                        "须且只能有amount、percentagePoints之一",
                        "needs one of amount, percentagePoints, and one only");
            }
            return new Product.Benefit(amount, subsidy, paid);
        });
    }

    static Product.Combination combination(Fields in, @Nullable Kind kind) {
        String group = onlyFor(mayBe(Kind.POLICY, kind), in, "stacking")
                ? in.matching("stacking", CODE, "须为大写代码", "must be a code in capitals")
                : null;
        Product.Combination told = in.object(
                "combinesWith",
                combines -> new Product.Combination(
                        group,
                        orNone(others(combines, "excludes")),
                        orNone(others(combines, "requires")),
                        ConditionReader.text(combines, "clause", 500)));
        return told == null ? new Product.Combination(group, List.of(), List.of(), null) : told;
    }

    /** Products, kinds or stacking groups, all of which have the form of an id. */
    private static @Nullable List<String> others(Fields combines, String name) {
        List<String> codes = combines.texts(name, 64);
        for (String code : orNone(codes)) {
            if (!ProductReader.ID.matcher(code).matches()) {
                combines.fault(
                        name,
                        Fault.Code.BAD_FORMAT,
                        "“" + code + "”须为产品编号、类别或互斥组",
                        "\"" + code + "\" must be the id of a product, a kind or a stacking group");
            }
        }
        return codes;
    }

    /** A kind that was misspelt or left out is a fault of its own; what belongs to it is not held against it as well. */
    private static boolean mayBe(Kind wanted, @Nullable Kind kind) {
        return kind == null || kind == wanted;
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
                in.fault(
                        name,
                        Fault.Code.BAD_FORMAT,
                        "“" + code + "”须为大写代码",
                        "\"" + code + "\" must be a code in capitals");
            }
        }
        return codes == null ? null : codes.stream().distinct().toList();
    }
}
