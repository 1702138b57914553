package littlegiant.profile;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** All stored firms, to be gone through without holding them: so many at a time. */
@Singleton
public class StoredFirms {

    private static final int CODES = 5_000;
    private static final int DOCUMENTS = 500;

    private final EnterpriseRepository enterprises;
    private final EnterpriseRevisionRepository revisions;
    private final ProfileReader reader;

    public StoredFirms(EnterpriseRepository enterprises, EnterpriseRevisionRepository revisions, ProfileReader reader) {
        this.enterprises = enterprises;
        this.revisions = revisions;
        this.reader = reader;
    }

    /** Which revision of a firm is the current one. */
    public record Current(String uscc, int revision) {}

    /** A revision as it lies in the store; {@link #read} makes a profile of it. */
    public record Lying(String uscc, int revision, String document) {}

    /** By code. Each step asks the store for the next few thousand. */
    public List<Current> current() {
        List<Current> all = new ArrayList<>();
        String after = "";
        List<EnterpriseRow> chunk;
        do {
            chunk = enterprises.after(after, CODES);
            for (EnterpriseRow row : chunk) {
                all.add(new Current(row.uscc(), row.revision()));
                after = row.uscc();
            }
        } while (chunk.size() == CODES);
        return all;
    }

    /**
     * Firms that stand beside each other by their codes.
     *
     * @param after they come after this code
     * @param last  and not after this one
     * @param firms how many of them are wanted now
     */
    public record Part(String after, String last, int firms) {}

    /**
     * All firms by code, cut into parts of so many at the most, without the parts in which none is wanted; nothing of them is held.
     *
     * @param region says whether firms of a region are wanted; it is null where it was not told
     */
    public List<Part> parts(int most, Predicate<@Nullable String> region) {
        List<Part> all = new ArrayList<>();
        String after = "";
        List<EnterpriseRow> chunk = enterprises.after(after, most);
        while (!chunk.isEmpty()) {
            String last = chunk.get(chunk.size() - 1).uscc();
            int wanted = (int)
                    chunk.stream().filter(row -> region.test(row.regionCode())).count();
            if (wanted > 0) {
                all.add(new Part(after, last, wanted));
            }
            after = last;
            chunk = enterprises.after(after, most);
        }
        return all;
    }

    /** By code: those after one and not after another, whose region is wanted; it is null where it was not told. */
    public List<Current> between(String after, String last, Predicate<@Nullable String> region) {
        return enterprises.between(after, last).stream()
                .filter(row -> region.test(row.regionCode()))
                .map(row -> new Current(row.uscc(), row.revision()))
                .toList();
    }

    /** By code: the names of those that are stored. */
    public Map<String, String> names(List<String> usccs) {
        Map<String, String> names = new HashMap<>();
        enterprises.findByUsccIn(usccs).forEach(row -> names.put(row.uscc(), row.name()));
        return names;
    }

    /** The documents of these revisions, fetched a few hundred at a time while the stream is drawn from. */
    public Stream<Lying> documents(List<Current> wanted) {
        Iterator<Lying> source = new Iterator<>() {
            private int next;
            private Iterator<Lying> chunk = List.<Lying>of().iterator();

            @Override
            public boolean hasNext() {
                if (!chunk.hasNext() && next < wanted.size()) {
                    int end = Math.min(wanted.size(), next + DOCUMENTS);
                    chunk = fetch(wanted.subList(next, end)).iterator();
                    next = end;
                }
                return chunk.hasNext();
            }

            @Override
            public Lying next() {
                return chunk.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(source, Spliterator.NONNULL), false);
    }

    private List<Lying> fetch(List<Current> wanted) {
        return revisions
                .findByIdIn(wanted.stream()
                        .map(one -> EnterpriseRevisionRow.idOf(one.uscc(), one.revision()))
                        .toList())
                .stream()
                .map(row -> new Lying(row.uscc(), row.revision(), row.document()))
                .toList();
    }

    public Profile read(Lying lying) {
        return reader.stored(DocumentReader.json(lying.document().getBytes(StandardCharsets.UTF_8), Faults.ofStored()));
    }
}
