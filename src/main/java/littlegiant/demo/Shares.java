package littlegiant.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A whole, split into whole parts. */
final class Shares {

    private Shares() {}

    /**
     * Parts that come to the whole exactly, each within one of its weight's share; what rounding leaves goes to the largest rests, the first
     * of equals first. A weight of zero gets nothing.
     *
     * @param whole   not negative, below 1e8
     * @param weights not negative, together below 1e11 and above zero
     */
    static long[] of(long whole, long[] weights) {
        long all = Arrays.stream(weights).sum();
        long[] parts =
                Arrays.stream(weights).map(weight -> whole * weight / all).toArray();
        long left = whole - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> whole * weights[i] % all)
                        .reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
