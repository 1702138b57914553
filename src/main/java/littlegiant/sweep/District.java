package littlegiant.sweep;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import littlegiant.metric.Figure;
import littlegiant.metric.MetricDictionary;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Column;
import littlegiant.portfolio.Population;
import org.jspecify.annotations.Nullable;

/** Which firms count: those whose registered region is wanted. */
public final class District {

    private final int region;
    private final Predicate<@Nullable String> wanted;

    /** @param wanted asked with the code of a region; null where it was not told */
    public District(MetricDictionary metrics, Predicate<@Nullable String> wanted) {
        this.region = metrics.get("regionCode").index();
        this.wanted = wanted;
    }

    /** Every firm. */
    public static District everywhere(MetricDictionary metrics) {
        return new District(metrics, code -> true);
    }

    /** The places of the firms that count. */
    public int[] places(Population population) {
        IntStream.Builder places = IntStream.builder();
        for (int number = 0; number < population.blocks().size(); number++) {
            Block block = population.blocks().get(number);
            long[] counted = of(block);
            for (int row = 0; row < block.size(); row++) {
                if (Bits.has(counted, row)) {
                    places.add(population.start(number) + row);
                }
            }
        }
        return places.build().toArray();
    }

    /** A bit for each firm of the block that counts, 64 to a word. */
    long[] of(Block block) {
        Column column = block.column(region);
        boolean[] counts = new boolean[column.size()];
        for (int place = 0; place < counts.length; place++) {
            counts[place] = wanted.test(column.distinct(place) instanceof Figure.Code told ? told.code() : null);
        }
        long[] firms = new long[(block.size() + Long.SIZE - 1) / Long.SIZE];
        for (int row = 0; row < block.size(); row++) {
            if (counts[column.place(row)]) {
                firms[row / Long.SIZE] |= 1L << row;
            }
        }
        return firms;
    }
}
