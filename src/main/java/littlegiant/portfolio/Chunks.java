package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A stream that several threads draw from, so many at a time. */
public final class Chunks<T> {

    private final Iterator<T> source;
    private final int size;

    /** @param source closing it is the caller's */
    public Chunks(Stream<T> source, int size) {
        this.source = source.iterator();
        this.size = size;
    }

    /** The next ones, in their order; fewer where the stream ends, and empty behind its end. */
    public synchronized List<T> next() {
        List<T> chunk = new ArrayList<>(size);
        while (chunk.size() < size && source.hasNext()) {
            chunk.add(source.next());
        }
        return chunk;
    }
}
