package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Seeded chance around the edges of one day: values that are told or not, days just before, on and after the one that decides. */
final class Chance {

    /** Without these an item cannot be read. */
    private static final Set<String> NEEDED = Set.of("type", "kind", "on", "year");

    private static final List<String> YUAN = List.of(
            "0",
            "0.01",
            "1",
            "499999.99",
            "500000",
            "1000000",
            "3000000",
            "19999999.99",
            "20000000",
            "86000000",
            "399999999.99",
            "400000000",
            "1200000000");

    private final LocalDate day;
    private final Random random;

    Chance(LocalDate day, Random random) {
        this.day = day;
        this.random = random;
    }

    LocalDate day() {
        return day;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean heads() {
        return random.nextBoolean();
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T one(List<T> all) {
        return one(all, random);
    }

    static Value number(long number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    /** Without what is null. */
    static Value.Obj object(Map<String, @Nullable Value> fields) {
        Map<String, Value> told = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                told.put(name, value);
            }
        });
        return new Value.Obj(told);
    }

    /** The same, with one field in twelve gone. */
    static Value forgetful(Value value, Random random) {
        if (value instanceof Value.Arr arr) {
            return new Value.Arr(
                    arr.items().stream().map(item -> forgetful(item, random)).toList());
        }
        if (!(value instanceof Value.Obj obj)) {
            return value;
        }
        Map<String, Value> kept = new LinkedHashMap<>();
        obj.fields().forEach((name, field) -> {
            if (NEEDED.contains(name) || random.nextInt(12) > 0) {
                kept.put(name, field instanceof Value.Str ? field : forgetful(field, random));
            }
        });
        return new Value.Obj(kept);
    }

    @Nullable
    Value maybe(Supplier<Value> value) {
        return random.nextInt(6) == 0 ? null : value.get();
    }

    Value flag() {
        return new Value.Bool(random.nextBoolean());
    }

    Value word(String... words) {
        return new Value.Str(one(List.of(words)));
    }

    Value yuan() {
        return new Value.Num(new BigDecimal(one(YUAN)));
    }

    Value text(LocalDate at) {
        return new Value.Str(at.toString());
    }

    Value list(int most, Supplier<Value> item) {
        List<Value> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(item.get());
        }
        return new Value.Arr(items);
    }

    /** The day itself, its neighbours, or one some months and a day or two away. */
    LocalDate around(int... months) {
        return day.plusMonths(months[random.nextInt(months.length)]).plusDays(random.nextInt(5) - 2);
    }

    LocalDate past(int... months) {
        LocalDate around = around(months);
        return around.isAfter(FirmOnDay.READ_ON) ? FirmOnDay.READ_ON : around;
    }
}
