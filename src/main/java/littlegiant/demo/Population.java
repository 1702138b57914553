package littlegiant.demo;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.kernel.Value;

/**
 * The demo's 217 firms: 30 written by hand, and 187 drawn so that all together come to the figures of the article of 2023-04-11
 * ({@link Sketches}). The shipped {@code demo/firms.ndjson} is what this writes, byte for byte; after a change here or in a hand-written firm,
 * write it again:
 *
 * <pre>java -cp target/little-giant-match.jar littlegiant.demo.Generate demo > src/main/resources/demo/firms.ndjson</pre>
 *
 * <p>For any number of firms without totals see {@link FirmGenerator}.
 */
final class Population {

    private static final long SEED = 320_205;

    private Population() {}

    /** The whole file: the hand-written lines as they are, and after them the drawn firms by their number. */
    static List<String> lines(HandWritten hand) {
        Stream<String> drawn = new Sketches(hand, new Dice(SEED))
                .draw().stream().map(Population::firm).map(Value::canonical);
        return Stream.concat(hand.lines().stream(), drawn).toList();
    }

    /** Each from dice of its own, so that what one firm draws moves no other. */
    private static Value.Obj firm(Sketch sketch) {
        return new DrawnFirm(sketch, new Dice(SEED + sketch.number())).document();
    }
}
