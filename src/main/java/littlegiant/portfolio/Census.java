package littlegiant.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.metric.Figure;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import littlegiant.sheet.SheetMaker;

/** Makes populations of one day. Safe for any number of threads. */
public final class Census {

    /** So many firms are in hand at once, for each thread. */
    private static final int CHUNK = 512;

    private final SheetMaker sheets;
    private final LocalDate asOf;
    private final int threads;
    private final Map<Figure, Figure> moving = new ConcurrentHashMap<>();

    /** @param threads of which the caller's is one */
    public Census(SheetMaker sheets, LocalDate asOf, int threads) {
        this.sheets = sheets;
        this.asOf = asOf;
        this.threads = threads;
    }

    /** A firm as the store holds it. */
    public record Firm(Profile profile, int revision) {}

    /**
     * Takes every firm of a stream. What it holds is asked for by one thread at a time, and read and derived by all; so let it hold what is cheap to fetch and let
     * {@code read} do the rest.
     *
     * @param firms    in any order; of a firm that comes twice the higher revision counts. Closing it is the caller's
     * @param read     safe for several threads
     * @param progress moves with each firm; its total is what the caller expects
     * @throws CancellationException if it was cancelled
     */
    public <T> Population take(Stream<T> firms, Function<? super T, Firm> read, Progress progress) {
        Chunks<T> source = new Chunks<>(firms, CHUNK);
        List<Block> arrived = Collections.synchronizedList(new ArrayList<>());
        Workers.run(threads, () -> {
            List<T> chunk = source.next();
            if (!chunk.isEmpty()) {
                arrived.add(derived(chunk, read, progress));
            }
            return chunk.size() == CHUNK;
        });
        return new Population(sheets.metrics(), asOf, inOrder(arrived, progress));
    }

    private <T> Block derived(List<T> chunk, Function<? super T, Firm> read, Progress progress) {
        List<Block.Drawn> drawn = new ArrayList<>(chunk.size());
        for (T one : chunk) {
            drawn.add(drawn(read.apply(one)));
            progress.advance();
        }
        return block(drawn);
    }

    /** Some firms as they are known on the day, in their order; at most {@link Block#FIRMS_MAX}. */
    public Block block(Stream<Firm> firms) {
        return block(firms.map(this::drawn).toList());
    }

    private Block.Drawn drawn(Firm firm) {
        Profile profile = firm.profile();
        return new Block.Drawn(
                profile.uscc(),
                profile.name(),
                firm.revision(),
                Particulars.of(profile, sheets.titles(profile, asOf), asOf),
                sheets.make(profile, Need.NONE, asOf));
    }

    private Block block(List<Block.Drawn> drawn) {
        return Block.drawn(drawn, sheets.metrics().size(), this::shared);
    }

    /** Firms were founded, and lists entered, on few days: how a number moves by itself is kept once. */
    private Figure shared(Figure figure) {
        return figure instanceof Figure.Number number && number.clock() != null
                ? moving.computeIfAbsent(figure, one -> one)
                : figure;
    }

    private List<Block> inOrder(List<Block> arrived, Progress progress) {
        TreeMap<String, Block.Row> rows = new TreeMap<>();
        for (Block block : arrived) {
            block.rows()
                    .forEach(row -> rows.merge(
                            row.uscc(), row, (one, other) -> one.revision() >= other.revision() ? one : other));
        }
        List<List<Block.Row>> parts = Block.cut(List.copyOf(rows.values()));
        Block[] blocks = new Block[parts.size()];
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            progress.goOn();
            int part = next.getAndIncrement();
            if (part < blocks.length) {
                blocks[part] = Block.of(parts.get(part));
            }
            return part < blocks.length;
        });
        return List.of(blocks);
    }
}
