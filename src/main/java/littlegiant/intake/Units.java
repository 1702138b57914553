package littlegiant.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units that headings carry in brackets. */
final class Units {

    private static final Map<String, BigDecimal> MONEY = new HashMap<>();
    private static final Set<String> PERCENT = Set.of("%", "百分比", "percent");
    private static final Set<String> COUNTS = Set.of(
            "人", "名", "位", "家", "户", "个", "项", "件", "次", "笔", "分", "年", "岁", "周岁", "月", "个月", "天", "日", "工作日",
            "persons", "items", "years", "months", "days", "points", "times");

    static {
        put("1", "元", "人民币元", "元人民币", "人民币", "cny", "rmb", "yuan");
        put("1000", "千元", "cny thousand", "thousand yuan", "thousand cny");
        put("10000", "万元", "万", "人民币万元", "万元人民币", "cny 10k", "cny 10,000", "10,000 yuan", "10k yuan");
        put("1000000", "百万元", "cny million", "million yuan", "million cny");
        put("10000000", "千万元");
        put("100000000", "亿元", "亿", "cny 100 million", "100 million yuan");
    }

    private Units() {}

    private static void put(String times, String... names) {
        for (String name : names) {
            MONEY.put(name, new BigDecimal(times));
        }
    }

    /**
     * What a number under the heading is multiplied by.
     *
     * @param unit as {@link Heading#plain} makes it
     * @return null if the unit says nothing of a field of this kind
     */
    static @Nullable BigDecimal times(String unit, Field.Kind kind) {
        return switch (kind) {
            case MONEY -> MONEY.get(unit);
            case PERCENT -> PERCENT.contains(unit) ? BigDecimal.ONE : null;
            case NUMBER -> COUNTS.contains(unit) ? BigDecimal.ONE : null;
            default -> null;
        };
    }
}
