package littlegiant.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded chance: the same seed throws the same, on every machine. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Both ends included. */
    LocalDate between(LocalDate low, LocalDate high) {
        return LocalDate.ofEpochDay(random.nextLong(low.toEpochDay(), high.toEpochDay() + 1));
    }

    /** From low to high yuan, both included, every order of magnitude as likely; whole 万元 for most. */
    BigDecimal money(double low, double high) {
        double yuan = low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
        long fen = Math.round(Math.min(yuan, high) * 100);
        return yuan >= 100_000 && chance(90)
                ? BigDecimal.valueOf(fen / 1_000_000 * 10_000)
                : BigDecimal.valueOf(fen, 2);
    }

    /** A share of an amount, rounded down to a fen. */
    BigDecimal partOf(BigDecimal amount, int lowPercent, int highPercent) {
        return amount.multiply(BigDecimal.valueOf(between(lowPercent * 10, highPercent * 10)))
                .movePointLeft(3)
                .setScale(2, RoundingMode.FLOOR);
    }

    /** A number with one decimal, both ends included. */
    BigDecimal tenths(int low, int high) {
        return BigDecimal.valueOf(between(low * 10, high * 10), 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Some of them in their order, {@code least} to {@code most}. */
    <T> List<T> some(List<T> all, int least, int most) {
        List<T> left = new ArrayList<>(all);
        int wanted = between(least, Math.min(most, all.size()));
        while (left.size() > wanted) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    /** Tells it in so many of a hundred cases; else null. The die is thrown before the value is made. */
    <T> @Nullable T told(int percent, Supplier<T> value) {
        return chance(percent) ? value.get() : null;
    }
}
