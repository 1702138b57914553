package littlegiant.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Listing;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.IntervalIndex;
import littlegiant.matching.Matcher;
import littlegiant.rules.Rules.ClosableBook;
import org.jspecify.annotations.Nullable;

/**
 * Rules, words, criteria lists, LPR table and published products: numbered, hashed, immutable. A request takes the active one once and keeps it to its end. Which
 * revision of a product counts depends on the day that is asked about, and on nothing else.
 */
public final class Release {

    /** Each holds some sessions. */
    private static final int ON_DAYS_MAX = 16;

    private static final int INDEXES_MAX = 16;

    private final int number;
    private final Manifest manifest;
    private final String hash;
    private final RuleSet ruleSet;

    /** By product id; newest revision first. */
    private final Map<String, List<Published>> products;

    /** Days on which some revision begins to hold, earliest first. */
    private final List<LocalDate> turns;

    /** By how many turns are past; those that were asked for lately, longest ago first. */
    private final Map<Integer, OnDay> onDays = new LinkedHashMap<>(8, 0.75f, true);

    /** Held while one is put together, so that it is put together once. */
    private final Object making = new Object();

    /** By day; those that were asked for lately, longest ago first. */
    private final Map<LocalDate, IntervalIndex> indexes = new LinkedHashMap<>(8, 0.75f, true);

    private volatile boolean closed;

    /** Products as they hold on a day, ready to be matched. */
    public record OnDay(List<Published> products, CompiledCatalogue catalogue, Matcher matcher, ClosableBook book) {

        /** The answers of its rules to every figure on a day; found anew each time. */
        IntervalIndex index(LocalDate asOf) {
            return new IntervalIndex(catalogue.atoms(), book, asOf);
        }

        /** @return null if no such product is published, or not yet on that day */
        public @Nullable Published find(String productId) {
            return products.stream()
                    .filter(published -> published.product().id().equals(productId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param published every pinned revision, in any order */
    Release(int number, Manifest manifest, RuleSet ruleSet, List<Published> published) {
        this.number = number;
        this.manifest = manifest;
        this.hash = manifest.hash();
        this.ruleSet = ruleSet;
        Map<String, List<Published>> byId = new TreeMap<>();
        published.stream()
                .sorted(Comparator.comparingInt(Published::revision).reversed())
                .forEach(one -> byId.computeIfAbsent(one.product().id(), id -> new ArrayList<>())
                        .add(one));
        this.products = byId;
        this.turns = published.stream()
                .map(one -> one.product().effectiveFrom())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Without a store: for whoever brings rules and products along. */
    public static Release of(int number, RuleSet ruleSet, List<Published> published) {
        List<Listing> listings = published.stream()
                .map(one -> new Listing(
                        one.product().id(),
                        one.provider().id(),
                        one.product().status(),
                        List.of(new Listing.Pinned(
                                one.revision(), one.contentHash(), one.product().effectiveFrom()))))
                .toList();
        Map<String, Institution> institutions = new TreeMap<>();
        published.forEach(one -> institutions.put(one.provider().id(), one.provider()));
        return new Release(number, Manifest.of(ruleSet.hash(), listings, institutions), ruleSet, published);
    }

    /** Such as {@code r-12}. */
    public String id() {
        return "r-" + number;
    }

    public int number() {
        return number;
    }

    /** Of the rules and of every published revision. */
    public String hash() {
        return hash;
    }

    Manifest manifest() {
        return manifest;
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** What holds on a day; put together once for all days between two turns, while it is not forgotten for others. */
    public OnDay on(LocalDate asOf) {
        int turn = turn(asOf);
        OnDay known = known(turn);
        if (known == null) {
            synchronized (making) {
                known = known(turn);
                if (known == null) {
                    known = assemble(asOf);
                    keep(turn, known);
                }
            }
        }
        return known;
    }

    /** The answers of its rules to every figure on a day, found once while the day is not forgotten for others. */
    public IntervalIndex index(LocalDate asOf) {
        synchronized (indexes) {
            IntervalIndex index = indexes.computeIfAbsent(asOf, day -> on(day).index(day));
            if (indexes.size() > INDEXES_MAX) {
                indexes.remove(indexes.keySet().iterator().next());
            }
            return index;
        }
    }

    private int turn(LocalDate asOf) {
        int past = 0;
        while (past < turns.size() && !turns.get(past).isAfter(asOf)) {
            past++;
        }
        return past;
    }

    private @Nullable OnDay known(int turn) {
        synchronized (onDays) {
            return onDays.get(turn);
        }
    }

    private void keep(int turn, OnDay onDay) {
        synchronized (onDays) {
            onDays.put(turn, onDay);
            if (onDays.size() > ON_DAYS_MAX) {
                Iterator<OnDay> longestAgo = onDays.values().iterator();
                longestAgo.next().book().close();
                longestAgo.remove();
            }
            if (closed) {
                onDay.book().close();
            }
        }
    }

    private OnDay assemble(LocalDate asOf) {
        List<Published> holding = new ArrayList<>();
        for (List<Published> revisions : products.values()) {
            revisions.stream()
                    .filter(one -> holds(one.product(), asOf))
                    .findFirst()
                    .ifPresent(holding::add);
        }
        CompiledCatalogue catalogue = new CompiledCatalogue(holding.stream()
                .map(one -> new Listed(one.product(), one.revision(), one.provider()))
                .toList());
        ClosableBook book = ruleSet.rules().book(catalogue.tests(), RuleSet.CORES);
        return new OnDay(List.copyOf(holding), catalogue, new Matcher(catalogue, book, ruleSet.pricing()), book);
    }

    private static boolean holds(Product product, LocalDate asOf) {
        LocalDate from = product.effectiveFrom();
        return from == null || !from.isAfter(asOf);
    }

    /** Every pinned revision of every product. */
    List<Published> published() {
        return products.values().stream().flatMap(List::stream).toList();
    }

    /** How many products are in it. */
    public int size() {
        return products.size();
    }

    /**
     * Days on which every revision that is not known holds, one for each catalogue at the most, today last.
     *
     * @param known revisions that were judged with the same rules before
     */
    List<LocalDate> days(Collection<Published> known, LocalDate today) {
        Set<String> judged = known.stream().map(Release::key).collect(Collectors.toSet());
        Map<Integer, LocalDate> days = new TreeMap<>();
        if (judged.isEmpty() && !turns.isEmpty()) {
            days.put(0, turns.get(0).minusDays(1));
        }
        for (Published one : published()) {
            LocalDate from = one.product().effectiveFrom();
            if (from != null && !judged.contains(key(one))) {
                days.put(turn(from), from);
            }
        }
        days.remove(turn(today));
        List<LocalDate> all = new ArrayList<>(days.values());
        all.add(today);
        return all;
    }

    private static String key(Published one) {
        return Catalogue.key(one.product().id(), one.revision());
    }

    /** Its sessions are given back; a request that still holds it is served to its end. */
    void close() {
        synchronized (onDays) {
            closed = true;
            onDays.values().forEach(onDay -> onDay.book().close());
        }
    }
}
