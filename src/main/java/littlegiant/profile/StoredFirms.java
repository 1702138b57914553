package littlegiant.profile;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;

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
