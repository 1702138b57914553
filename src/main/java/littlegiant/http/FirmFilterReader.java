package littlegiant.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.desk.FirmFilter;
import littlegiant.desk.FirmOrder;
import littlegiant.desk.Relation;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.metric.MetricDictionary;

/** Reads which firms are looked for, and in which order, from the parameters of a request; pages and API read the same. */
public final class FirmFilterReader {

    private static final int DAYS_MAX = 3_660;
    private static final int MONTHS_MAX = 120;

    private static final Set<String> ORDERS =
            Arrays.stream(FirmOrder.By.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private FirmFilterReader() {}

    /** Faults are gathered in the parameters. */
    public static FirmFilter filter(Parameters in, MetricDictionary metrics) {
        Set<String> known = metrics.get("tier").values().keySet();
        Set<String> tiers = in.words("tier");
        tiers.stream()
                .filter(tier -> !known.contains(tier))
                .forEach(tier ->
                        Fields.unknownValue(tier, known, "/tier", in.fields().faults()));
        String product = in.text("product");
        Set<Verdict> verdicts = in.choices("verdict", Verdict.class);
        if (product == null && !verdicts.isEmpty()) {
            in.fields().fault("verdict", Fault.Code.DOES_NOT_FIT, "须与product一起使用", "goes with product");
        }
        return new FirmFilter(
                in.text("q"),
                in.choices("relation", Relation.class),
                in.fields().whole("loanDueDays", 0, DAYS_MAX),
                tiers,
                in.text("industry"),
                in.words("street"),
                in.fields().whole("titleMonths", 0, MONTHS_MAX),
                in.flag("unapplied"),
                product,
                verdicts,
                in.flag("mine"));
    }

    /** By name where nothing is told. */
    public static FirmOrder order(Parameters in) {
        String told = in.oneOf("sort", ORDERS);
        FirmOrder.By by = told == null || !ORDERS.contains(told) ? FirmOrder.By.NAME : FirmOrder.By.valueOf(told);
        return in.flag("reversed") ? by.usual().reversed() : by.usual();
    }
}
