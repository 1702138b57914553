package littlegiant.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.matching.Availability;
import littlegiant.metric.Figure;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Column;
import littlegiant.portfolio.Population;
import org.jspecify.annotations.Nullable;

/** Adds up what blocks bring; several threads. */
final class CoverageCount {
    final List<Entry> entries;
    private final Population population;
    private final District district;
    private final List<Availability> availabilities = new ArrayList<>();
    private final Map<String, Coverage.Provider> providers = new TreeMap<>();
    private final Map<Product.Kind, Integer> byKind = new EnumMap<>(Product.Kind.class);
    private final Map<Groups, Map<@Nullable String, Coverage.Group>> groups = new EnumMap<>(Groups.class);
    private final List<Coverage.Unserved> unserved = new ArrayList<>();
    private final VerdictCounts[] counts;
    private final int[][] unmet;
    private final int[][] alone;
    private int firms;
    private int served;

    CoverageCount(List<Entry> entries, Population population, District district) {
        this.entries = entries;
        this.population = population;
        this.district = district;
        for (Entry entry : entries) {
            Availability availability = Availability.of(entry.product(), population.asOf());
            availabilities.add(availability);
            if (availability == Availability.OPEN) {
                String id = entry.provider().id();
                providers.putIfAbsent(id, new Coverage.Provider(id, 0, 0));
            }
        }
        this.counts = new VerdictCounts[entries.size()];
        Arrays.fill(counts, VerdictCounts.NONE);
        this.unmet =
                entries.stream().map(entry -> new int[entry.criteria().size()]).toArray(int[][]::new);
        this.alone =
                entries.stream().map(entry -> new int[entry.criteria().size()]).toArray(int[][]::new);
        for (Groups by : Groups.values()) {
            groups.put(by, new TreeMap<>(by.order(population.metrics())));
        }
    }

    boolean isOpen(int product) {
        return availabilities.get(product) == Availability.OPEN;
    }

    void count(Block block, int start, BlockAnswers answers) {
        BlockCoverage found = new BlockCoverage(block, answers, district.of(block), this);
        found.look();
        synchronized (this) {
            add(found);
        }
    }

    private void add(BlockCoverage found) {
        firms += bits(found.counted());
        served += bits(found.served());
        unserved.addAll(found.without());
        found.ofKind().forEach((kind, who) -> byKind.merge(kind, bits(who), Integer::sum));
        long[] one = new long[found.counted().length];
        long[] more = new long[found.counted().length];
        found.ofProvider().values().forEach(who -> {
            for (int word = 0; word < one.length; word++) {
                more[word] |= one[word] & who[word];
                one[word] |= who[word];
            }
        });
        found.ofProvider().forEach((id, who) -> {
            int lone = 0;
            for (int word = 0; word < one.length; word++) {
                lone += Long.bitCount(who[word] & ~more[word]);
            }
            int only = lone;
            providers.computeIfPresent(
                    id, (same, sum) -> new Coverage.Provider(id, sum.firms() + bits(who), sum.alone() + only));
        });
        for (int product = 0; product < entries.size(); product++) {
            counts[product] = counts[product].plus(found.verdicts()[product]);
            found.answers().keptOut(product, found.counted(), unmet[product], alone[product]);
        }
        groups.forEach((by, sums) -> group(by, sums, found));
    }

    private void group(Groups by, Map<@Nullable String, Coverage.Group> sums, BlockCoverage found) {
        Column column = found.block().column(by.metric(population.metrics()).index());
        int[] all = new int[column.size()];
        int[] well = new int[column.size()];
        for (int row = 0; row < found.block().size(); row++) {
            if (Bits.has(found.counted(), row)) {
                all[column.place(row)]++;
                well[column.place(row)] += Bits.has(found.served(), row) ? 1 : 0;
            }
        }
        for (int place = 0; place < all.length; place++) {
            if (all[place] > 0) {
                Figure figure = column.distinct(place);
                sums.merge(
                        by.of(figure),
                        new Coverage.Group(by.of(figure), all[place], well[place]),
                        (sum, more) -> new Coverage.Group(
                                sum.code(), sum.firms() + more.firms(), sum.served() + more.served()));
            }
        }
    }

    private static int bits(long[] who) {
        int count = 0;
        for (long word : who) {
            count += Long.bitCount(word);
        }
        return count;
    }

    Coverage coverage() {
        Map<Groups, List<Coverage.Group>> byGroup = new EnumMap<>(Groups.class);
        groups.forEach((by, all) -> byGroup.put(by, List.copyOf(all.values())));
        return new Coverage(
                firms,
                served,
                byKind,
                byGroup,
                unserved.stream()
                        .sorted(Comparator.comparing(Coverage.Unserved::uscc))
                        .toList(),
                products(),
                providers.values().stream()
                        .sorted(Comparator.comparing(Coverage.Provider::firms, Comparator.reverseOrder())
                                .thenComparing(Coverage.Provider::id))
                        .toList());
    }

    private List<Coverage.ProductCount> products() {
        List<Coverage.ProductCount> all = new ArrayList<>();
        for (int product = 0; product < entries.size(); product++) {
            all.add(new Coverage.ProductCount(
                    entries.get(product).product().id(),
                    availabilities.get(product),
                    counts[product],
                    counts[product].eligible() > 0 ? null : blame(product)));
        }
        return all;
    }

    private Coverage.@Nullable Blame blame(int product) {
        Coverage.Blame worst = null;
        for (int place = 0; place < unmet[product].length; place++) {
            Coverage.Blame one = new Coverage.Blame(
                    entries.get(product).criteria().get(place).criterion().id(),
                    unmet[product][place],
                    alone[product][place]);
            boolean isWorse = worst == null
                    || one.alone() > worst.alone()
                    || (one.alone() == worst.alone() && one.unmet() > worst.unmet());
            worst = one.unmet() > 0 && isWorse ? one : worst;
        }
        return worst;
    }
}
