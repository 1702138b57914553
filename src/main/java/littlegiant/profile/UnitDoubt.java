package littlegiant.profile;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.profile.ProfileForm.Item;
import org.jspecify.annotations.Nullable;

/**
 * An amount that looks as if it was told in another unit: some ten thousand times what stands beside it, or a ten-thousandth.
 *
 * @param year   of the accounts it was held against; null = what was told of the same before
 * @param beside yuan that stand there
 */
public record UnitDoubt(@Nullable Integer year, BigDecimal beside) {

    /** No business grows or shrinks like that in a year, and 元 for 万元 is ten times more. */
    private static final BigDecimal ODD = BigDecimal.valueOf(1_000);

    /**
     * Held against the year before, else the year after, else what was told of it till now; what is nought says nothing.
     *
     * @param document as it was before
     * @return null if nothing looks wrong
     */
    public static @Nullable UnitDoubt of(Item item, @Nullable Value told, Obj document) {
        if (!item.isMoney() || !(told instanceof Value.Num num) || num.number().signum() == 0) {
            return null;
        }
        Integer year = item.year();
        Stream<@Nullable UnitDoubt> beside = year == null
                ? Stream.of(beside(null, item.told(document)))
                : Stream.of(
                        beside(year - 1, inYear(item, year - 1, document)),
                        beside(year + 1, inYear(item, year + 1, document)),
                        beside(null, item.told(document)));
        return beside.filter(Objects::nonNull)
                .findFirst()
                .filter(one -> isOdd(num.number().abs(), one.beside.abs()))
                .orElse(null);
    }

    private static @Nullable UnitDoubt beside(@Nullable Integer year, @Nullable Value told) {
        return told instanceof Value.Num num && num.number().signum() != 0 ? new UnitDoubt(year, num.number()) : null;
    }

    private static @Nullable Value inYear(Item item, int year, Obj document) {
        String figure = item.name().substring(item.name().lastIndexOf('.') + 1);
        if (document.fields().get("fiscalYears") instanceof Value.Arr years) {
            for (Value one : years.items()) {
                boolean meant = one instanceof Obj obj
                        && obj.at("year") instanceof Value.Num num
                        && num.number().compareTo(BigDecimal.valueOf(year)) == 0;
                if (meant) {
                    return ((Obj) one).at(figure);
                }
            }
        }
        return null;
    }

    private static boolean isOdd(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(ODD)) >= 0 || other.compareTo(one.multiply(ODD)) >= 0;
    }
}
