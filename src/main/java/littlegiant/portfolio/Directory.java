package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds firms of a population by what somebody types, and lists them page by page. Safe for any number of threads. */
public final class Directory {

    private final Population population;

    public Directory(Population population) {
        this.population = population;
    }

    /**
     * A firm that is found.
     *
     * @param firm       its place
     * @param formerName as it was told, if that is why it is found; null = by name or code, or nothing was typed
     */
    public record Hit(int firm, @Nullable String formerName) {}

    /**
     * How a list is ordered; firms that have no key stand last, and firms of the same key stand in order of their codes.
     *
     * @param key        of a firm, by its place; null = by name as in a Chinese dictionary
     */
    public record Order(@Nullable IntFunction<@Nullable Long> key, boolean descending) {
        public static final Order BY_NAME = new Order(null, false);
    }

    /**
     * Where a page ended: the firm that was last on it, as it was then.
     *
     * @param key null = it had none, or the order is by name
     */
    public record Position(@Nullable Long key, String name, String uscc) {}

    /**
     * A page.
     *
     * @param total of all pages
     * @param last  where it ended; null if nothing follows
     */
    public record Page(int total, List<Hit> hits, @Nullable Position last) {}

    public Population population() {
        return population;
    }

    /** Whether and why a firm is found by a word; null = it is not. */
    public @Nullable Hit find(Word word, int firm) {
        return population.at(firm, (block, row) -> find(word, firm, block, row));
    }

    private static @Nullable Hit find(Word word, int firm, Block block, int row) {
        Names names = block.plainNames();
        if (word.isIn(names.current(row)) || word.isInCode(block.uscc(row))) {
            return new Hit(firm, null);
        }
        List<String> former = names.former(row);
        for (int i = 0; i < former.size(); i++) {
            if (word.isIn(former.get(i))) {
                return new Hit(firm, block.particulars(row).formerNames().get(i));
            }
        }
        return null;
    }

    /**
     * A page of the firms that are found, and how many there are.
     *
     * @param word   null = any name
     * @param passes by place: whether a firm is wanted
     * @param after  the end of the page before; null = the first page
     * @param size   one at least
     */
    public Page page(@Nullable Word word, IntPredicate passes, Order order, @Nullable Position after, int size) {
        Comparator<Entry> comparator = comparator(order);
        Entry bound = after == null ? null : new Entry(after, new Hit(-1, null));
        PriorityQueue<Entry> nearest = new PriorityQueue<>(size + 2, comparator.reversed());
        int total = 0;
        for (int firm = 0; firm < population.size(); firm++) {
            Hit hit = !passes.test(firm) ? null : word == null ? new Hit(firm, null) : find(word, firm);
            if (hit == null) {
                continue;
            }
            total++;
            Entry entry = new Entry(position(order, firm), hit);
            if (bound == null || comparator.compare(bound, entry) < 0) {
                nearest.add(entry);
                if (nearest.size() > size + 1) {
                    nearest.poll();
                }
            }
        }
        return page(total, nearest, comparator, size);
    }

    private static Page page(int total, PriorityQueue<Entry> nearest, Comparator<Entry> comparator, int size) {
        List<Entry> found = new ArrayList<>(nearest);
        Collections.sort(found, comparator);
        List<Entry> page = found.subList(0, Math.min(size, found.size()));
        Position last = found.size() > size ? page.get(size - 1).position : null;
        return new Page(total, page.stream().map(Entry::hit).toList(), last);
    }

    private record Entry(Position position, Hit hit) {}

    private Position position(Order order, int firm) {
        IntFunction<@Nullable Long> key = order.key();
        return new Position(key == null ? null : key.apply(firm), population.name(firm), population.uscc(firm));
    }

    private static Comparator<Entry> comparator(Order order) {
        Comparator<Entry> byCode = Comparator.comparing(entry -> entry.position.uscc());
        if (order.key() == null) {
            Comparator<Entry> byName = (one, other) -> Pinyin.compare(one.position.name(), other.position.name());
            return (order.descending() ? byName.reversed() : byName).thenComparing(byCode);
        }
        Comparator<Long> natural = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<@Nullable Long> keys = Comparator.nullsLast(natural);
        Comparator<Entry> byKey = (one, other) -> keys.compare(one.position.key(), other.position.key());
        return byKey.thenComparing(byCode);
    }
}
