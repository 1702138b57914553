package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one metric of a firm can be, by what the firm told. */
sealed interface Truth {

    enum Missing implements Truth {
        NOT_TOLD,
        NOT_APPLICABLE
    }

    /**
     * A number between two ends, both included; known if they are the same object.
     *
     * @param least null = nothing bounds it
     * @param most  null = nothing bounds it
     */
    record Amount(@Nullable Exact least, @Nullable Exact most) implements Truth {

        boolean isKnown() {
            return least != null && least.equals(most);
        }
    }

    /**
     * A day between two, both included; known if they are the same.
     *
     * @param least null = nothing bounds it
     */
    record Day(@Nullable LocalDate least, LocalDate most) implements Truth {

        boolean isKnown() {
            return most.equals(least);
        }
    }

    /** One of these codes, of a CODE or an ORDINAL. */
    record Word(Set<String> possible) implements Truth {}

    record Words(Set<String> words) implements Truth {}

    record Flag(boolean flag) implements Truth {}

    static Truth exactly(Exact number) {
        return new Amount(number, number);
    }

    static Truth number(@Nullable BigDecimal number) {
        return number == null ? Missing.NOT_TOLD : exactly(Exact.of(number));
    }

    static Truth whole(long number) {
        return exactly(Exact.of(BigDecimal.valueOf(number)));
    }

    static Truth between(long least, long most) {
        return new Amount(Exact.of(BigDecimal.valueOf(least)), Exact.of(BigDecimal.valueOf(most)));
    }

    static Truth atLeast(BigDecimal number) {
        return new Amount(Exact.of(number), null);
    }

    static Truth flag(@Nullable Boolean flag) {
        return flag == null ? Missing.NOT_TOLD : new Flag(flag);
    }

    static Truth word(@Nullable String word) {
        return word == null ? Missing.NOT_TOLD : new Word(Set.of(word));
    }

    static Truth day(@Nullable LocalDate day) {
        return day == null ? Missing.NOT_TOLD : new Day(day, day);
    }
}
