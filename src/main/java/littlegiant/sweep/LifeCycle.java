package littlegiant.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.IntervalIndex;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Census;
import littlegiant.portfolio.Chunks;
import littlegiant.portfolio.Progress;
import littlegiant.portfolio.Workers;
import littlegiant.sheet.SheetMaker;

/**
 * The matches of all firms that end or begin by themselves, found by asking on the first day and on the first of each following month. What comes and goes between two of these
 * days is not seen. Safe for any number of threads.
 */
public final class LifeCycle {

    /** So many firms are in hand at once, for each thread, as they are known on every day. */
    private static final int CHUNK = 512;

    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::month)
            .thenComparing(Turn::kind)
            .thenComparing(Turn::productId)
            .thenComparing(Turn::uscc);

    private final SheetMaker sheets;
    private final List<Day> days;

    /**
     * What can be had on a day.
     *
     * @param entries products that are looked at, as they hold on the day
     * @param index   of their tests on the day
     */
    public record Day(LocalDate asOf, List<Entry> entries, IntervalIndex index) {
        public Day {
            entries = List.copyOf(entries);
        }
    }

    /** @param days in order: the first one asked about, then the first of each month that follows; two at least */
    public LifeCycle(SheetMaker sheets, List<Day> days) {
        this.sheets = sheets;
        this.days = List.copyOf(days);
    }

    /**
     * Goes through every firm of a stream.
     *
     * @param firms    what it holds is asked for by one thread at a time, and read by all. Closing it is the caller's
     * @param read     safe for several threads
     * @param threads  of which the caller's is one
     * @param progress moves with each firm; its total is what the caller expects
     * @return by month, ends before beginnings, then by product and firm
     * @throws CancellationException if it was cancelled
     */
    public <T> List<Turn> over(Stream<T> firms, Function<? super T, Census.Firm> read, int threads, Progress progress) {
        List<Turn> turns = Collections.synchronizedList(new ArrayList<>());
        Chunks<T> source = new Chunks<>(firms, CHUNK);
        Workers.run(threads, () -> {
            List<OnDay> views = days.stream().map(OnDay::new).toList();
            return () -> {
                List<Census.Firm> chunk =
                        source.next().stream().<Census.Firm>map(read).toList();
                if (!chunk.isEmpty()) {
                    progress.advance(chunk.size());
                    turns.addAll(turns(chunk, views));
                }
                return chunk.size() == CHUNK;
            };
        });
        return turns.stream().sorted(ORDER).toList();
    }

    private static List<Turn> turns(List<Census.Firm> chunk, List<OnDay> views) {
        List<Turn> turns = new ArrayList<>();
        OnDay before = views.get(0);
        Block firms = before.judge(chunk);
        for (OnDay after : views.subList(1, views.size())) {
            Block later = after.judge(chunk);
            new Between(before, after, firms, chunk).collect(turns);
            before = after;
            firms = later;
        }
        return turns;
    }

    /** The firms of a chunk on one day; one thread. */
    final class OnDay {
        final Day day;
        final BlockAnswers answers;
        private final Census census;

        /** Of one firm on another day. */
        private final BlockAnswers alone;

        private OnDay(Day day) {
            this.day = day;
            this.census = new Census(sheets, day.asOf, 1);
            Sweep sweep = new Sweep(day.entries.stream().map(Entry::criteria).toList(), day.index);
            this.answers = sweep.answers();
            this.alone = sweep.answers();
        }

        private Block judge(List<Census.Firm> chunk) {
            Block block = census.block(chunk.stream());
            answers.judge(block);
            return block;
        }

        /** Whether a firm is eligible by these terms on another day; only what is near depends on the day of the index. */
        boolean isEligible(Census.Firm firm, LocalDate asOf, int product) {
            alone.judge(new Census(sheets, asOf, 1).block(Stream.of(firm)));
            return alone.unmet(product, 0) + alone.unknown(product, 0) == 0;
        }
    }
}
