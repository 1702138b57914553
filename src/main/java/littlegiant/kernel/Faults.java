package littlegiant.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every fault of one document, so that its author mends it in one go. Not thread-safe: one reading, one collector. */
public final class Faults {

    /** A document with more faults than this is wrong in kind, not in detail; the rest is not listed. */
    public static final int LISTED_MAX = 500;

    private final List<Fault> found = new ArrayList<>();
    private final boolean stored;

    public Faults() {
        this(false);
    }

    private Faults(boolean stored) {
        this.stored = stored;
    }

    /** Of a document that was accepted once: what is refused of a new one for its words alone is none in it, or nobody could read it any more. */
    public static Faults ofStored() {
        return new Faults(true);
    }

    /** None yet, of another reading of the same document. */
    public Faults another() {
        return new Faults(stored);
    }

    boolean areOfStored() {
        return stored;
    }

    public void add(String pointer, Fault.Code code, String zh, String en) {
        add(new Fault(pointer, code, Text.of(zh, en)));
    }

    public void add(Fault fault) {
        if (found.size() < LISTED_MAX) {
            found.add(fault);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean has(String pointer) {
        return found.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    /**
     * What was read, if nothing was wrong with it.
     *
     * @param read null only if there is a fault
     * @throws AppException with every fault found, if there is any
     */
    public <T> T sound(@Nullable T read, ErrorCode code) {
        throwIfAny(code);
        if (read == null) {
            throw new IllegalStateException("a document without faults was not read");
        }
        return read;
    }

    /** @throws AppException with every fault found, if there is any */
    public void throwIfAny(ErrorCode code) {
        if (!found.isEmpty()) {
            throw AppException.of(code, list());
        }
    }
}
