package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws what the totals hang on, and brings it to them. The totals are those that the article of 2023-04-11 gives for Xishan's 217 firms and its
 * little giants (domain research, section 0), told here of 2025; what the hand-written firms have of them is taken off first. Money in 万元.
 */
final class Sketches {

    /** All firms, hand-written ones included. */
    static final int COUNT = 217;

    private static final long REVENUE_2025 = 7_210_000;

    /** So that 2025 is 24.7 % more, to one decimal. */
    private static final long REVENUE_2024 = 5_781_880;

    private static final long TAX_2025 = 268_000;

    /** So that 2025 is 37.9 % more, to one decimal. */
    private static final long TAX_2024 = 194_344;

    /** Of little giants: research to revenue, in hundredths of a percent. */
    private static final long RESEARCH_BASIS_POINTS = 514;

    private static final long INVENTIONS = 289;
    private static final long BODIES = 46;
    private static final long STANDARDS = 47;

    private final HandWritten hand;
    private final Dice dice;
    private final List<Band> bands;

    Sketches(HandWritten hand, Dice dice) {
        this.hand = hand;
        this.dice = dice;
        this.bands = bands(dice);
    }

    /** The little giants first, the others mixed. */
    private static List<Band> bands(Dice dice) {
        List<Band> others = new ArrayList<>();
        for (Band band : Band.values()) {
            if (band != Band.LITTLE_GIANT) {
                IntStream.range(0, band.count).forEach(i -> others.add(band));
            }
        }
        List<Band> bands = new ArrayList<>();
        IntStream.range(0, Band.LITTLE_GIANT.count).forEach(i -> bands.add(Band.LITTLE_GIANT));
        while (!others.isEmpty()) {
            bands.add(others.remove(dice.between(0, others.size() - 1)));
        }
        return bands;
    }

    List<Sketch> draw() {
        long[] sizes = each(band -> dice.money(band.revenueMin * 10_000.0, band.revenueMax * 10_000.0)
                        .longValue()
                / 10_000);
        List<Sketch.@Nullable Turnover> turnovers = turnovers(sizes);
        List<Sketch.Research> research = research(turnovers);
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            Trade trade = trade(band);
            LocalDate founded =
                    dice.between(LocalDate.of(band.foundedFrom, 1, 1), LocalDate.of(band.foundedTo, 12, 31));
            sketches.add(new Sketch(
                    HandWritten.COUNT + 1 + i,
                    band,
                    trade,
                    founded,
                    employees(band, trade, sizes[i]),
                    turnovers.get(i),
                    i < research.size() ? research.get(i) : null));
        }
        return sketches;
    }

    /** One smaller firm in twenty-five tells no accounts, one in twenty no tax. */
    private List<Sketch.@Nullable Turnover> turnovers(long[] sizes) {
        long[] told = each(band -> isSmaller(band) && dice.chance(4) ? 0 : 1);
        long[] revenue2025 = fill(REVENUE_2025, 2025, "revenue", i -> told[i] * sizes[i]);
        long[] growth = each(this::growth);
        long[] revenue2024 = fill(REVENUE_2024, 2024, "revenue", i -> revenue2025[i] * 100 / growth[i]);
        long[] before = each(this::growthBefore);
        long[] tax = each(band -> isSmaller(band) && dice.chance(5) ? 0 : dice.between(22, 58));
        long[] tax2025 = fill(TAX_2025, 2025, "taxPaid", i -> revenue2025[i] * tax[i]);
        long[] lower = each(band -> dice.between(80, 104));
        long[] tax2024 = fill(TAX_2024, 2024, "taxPaid", i -> revenue2024[i] * tax[i] * lower[i] / 100);
        List<Sketch.@Nullable Turnover> turnovers = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            turnovers.add(
                    told[i] == 0
                            ? null
                            : new Sketch.Turnover(
                                    revenue2024[i] * 100 / before[i],
                                    revenue2024[i],
                                    revenue2025[i],
                                    tax2024[i],
                                    tax2025[i]));
        }
        return turnovers;
    }

    /** In percent of the year before. Little giants grew in both years; of the others most did in the last. */
    private int growth(Band band) {
        return band == Band.LITTLE_GIANT
                ? dice.between(106, 128) + dice.between(0, 20)
                : dice.between(82, 136) + dice.between(0, 32);
    }

    /** The same of 2024, a slower year. */
    private int growthBefore(Band band) {
        return dice.between(band == Band.LITTLE_GIANT ? 106 : 94, 126);
    }

    /** Of the little giants, which come first. */
    private List<Sketch.Research> research(List<Sketch.@Nullable Turnover> turnovers) {
        int count = Band.LITTLE_GIANT.count;
        long[] revenue = new long[count];
        for (int i = 0; i < count; i++) {
            revenue[i] = requireNonNull(turnovers.get(i)).revenue2025();
        }
        long all =
                hand.sumOfLittleGiants(2025, "revenue") + Arrays.stream(revenue).sum();
        long[] expense = Shares.of(
                all * RESEARCH_BASIS_POINTS / 10_000 - hand.sumOfLittleGiants(2025, "rdExpense"),
                weights(count, i -> revenue[i] * dice.between(36, 50)));
        long[] inventions = atLeast(4, INVENTIONS - hand.inventionsOfLittleGiants());
        long[] bodies = atLeast(1, BODIES);
        long[] standards = atLeast(1, STANDARDS);
        return IntStream.range(0, count)
                .mapToObj(i -> new Sketch.Research(expense[i], inventions[i], bodies[i], standards[i]))
                .toList();
    }

    /** So many for each little giant, and the others of the whole by chance. */
    private long[] atLeast(int least, long whole) {
        int count = Band.LITTLE_GIANT.count;
        long[] more = Shares.of(whole - (long) least * count, weights(count, i -> dice.between(0, 30)));
        return Arrays.stream(more).map(part -> part + least).toArray();
    }

    private Trade trade(Band band) {
        return isSmaller(band) && dice.chance(18) ? dice.of(Trade.SERVICES) : dice.of(Trade.MAKERS);
    }

    private static boolean isSmaller(Band band) {
        return band == Band.PROVINCIAL || band == Band.MUNICIPAL;
    }

    /** Wholesalers need few people for much revenue; whoever builds, researches or trades stays below 200, where an SME ends for some of them. */
    private int employees(Band band, Trade trade, long revenue) {
        int perHead = dice.between(band.revenuePerHeadMin, band.revenuePerHeadMax);
        long people = revenue / (trade.section() == 'F' ? perHead * 4L : perHead);
        long most = trade.section() != 'C' ? 190 : band == Band.LEADER ? 2_400 : 980;
        return (int) Math.max(6, Math.min(people, most));
    }

    private long[] fill(long total, int year, String figure, IntToLongFunction weight) {
        return Shares.of(total - hand.sum(year, figure), weights(bands.size(), weight));
    }

    private long[] each(ToLongFunction<Band> draw) {
        return bands.stream().mapToLong(draw).toArray();
    }

    private static long[] weights(int count, IntToLongFunction weight) {
        return IntStream.range(0, count).mapToLong(weight).toArray();
    }
}
