package littlegiant.catalog;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.finance.Fee;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.finance.Rate;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** Reads what a product gives and costs: the ladders of amounts and rates, and fees by their conditions. */
final class PriceReader {

    private final ConditionReader conditions;

    PriceReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    @Nullable
    Limit limit(Fields rung) {
        rung.require("amount");
        List<Condition> when = conditions.when(rung);
        Limit.Amount amount = rung.object("amount", this::amount);
        BigDecimal cap = rung.money("cap");
        return amount == null ? null : new Limit(when, amount, cap);
    }

    private Limit.@Nullable Amount amount(Fields amount) {
        long shapes = List.of("fixed", "percentOf", "perUnitOf").stream()
                .filter(shape -> amount.has(shape) || amount.faults().has(amount.pointerTo(shape)))
                .count();
        if (shapes != 1) {
            amount.fault(
                    "",
                    Fault.Code.REQUIRED,
                    "须且只能有fixed、percentOf、perUnitOf之一",
                    "needs one of fixed, percentOf, perUnitOf, and one only");
        }
        BigDecimal fixed = amount.money("fixed");
        Metric percentOf = yuan(amount, "percentOf");
        BigDecimal percent = amount.decimal("percent", BigDecimal.ZERO, BigDecimal.valueOf(10_000), 4);
        Metric perUnitOf = number(amount, "perUnitOf");
        BigDecimal yuan = amount.money("amount");
        together(amount, "percentOf", "percent");
        together(amount, "perUnitOf", "amount");
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

    /** A share of a figure that is not money would be no amount of money. */
    private @Nullable Metric yuan(Fields entry, String name) {
        Metric metric = number(entry, name);
        if (metric != null && !"CNY".equals(metric.unit())) {
            entry.fault(name, Fault.Code.DOES_NOT_FIT, "须为金额指标（元）", "must be a metric in yuan");
            return null;
        }
        return metric;
    }

    /** The two fields stand together or not at all. */
    private static void together(Fields entry, String metric, String figure) {
        if (entry.has(metric)) {
            entry.require(figure);
        } else if (entry.has(figure)) {
            entry.fault(figure, Fault.Code.DOES_NOT_FIT, "只能与" + metric + "同用", "belongs to " + metric + " only");
        }
    }

    List<Product.PricedWhen> rates(Fields in) {
        if (in.raw("rate") instanceof Value.Arr) {
            List<Product.PricedWhen> rates = in.objects("rate", rate -> {
                List<Condition> when = conditions.when(rate);
                Rate read = rate(rate);
                return read == null ? null : new Product.PricedWhen(when, read);
            });
            return rates == null ? List.of() : rates;
        }
        Rate rate = in.object("rate", PriceReader::rate);
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
                BigDecimal[] ends =
                        ends(rate, "lowBp", "highBp", BigDecimal.valueOf(-1000), BigDecimal.valueOf(10_000));
                yield ends == null || tenor == null ? null : new Rate.LprPlusBp(tenor, ends[0], ends[1]);
            }
            case LPR_TIMES -> {
                Tenor tenor = tenor(rate);
                BigDecimal[] ends = ends(rate, "low", "high", BigDecimal.ZERO, BigDecimal.TEN);
                yield ends == null || tenor == null ? null : new Rate.LprTimes(tenor, ends[0], ends[1]);
            }
        };
    }

    static @Nullable BigDecimal percent(Fields entry, String name) {
        return entry.decimal(name, BigDecimal.ZERO, BigDecimal.valueOf(100), 4);
    }

    static BigDecimal @Nullable [] ends(Fields rate, String low, String high, BigDecimal min, BigDecimal max) {
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

    Product.@Nullable FeeWhen fee(Fields entry) {
        entry.require("charged");
        List<Condition> when = conditions.when(entry);
        Fee fee = FeeReader.fee(entry);
        return fee == null ? null : new Product.FeeWhen(when, fee);
    }
}
