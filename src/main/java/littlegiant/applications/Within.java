package littlegiant.applications;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Among which applications somebody may look.
 *
 * @param institution of this one only; null = of any
 * @param regions     of firms there: beginnings of GB/T 2260 codes with 2, 4 or 6 digits; null = anywhere
 * @param usccs       of these firms only; null = of any
 * @param unsent      also those that were not sent yet
 */
record Within(
        @Nullable String institution, @Nullable List<String> regions, @Nullable List<String> usccs, boolean unsent) {

    static final Within NOTHING = new Within(null, null, List.of(), false);
    static final Within ALL_SENT = new Within(null, null, null, false);

    static Within firms(List<String> usccs) {
        return new Within(null, null, usccs, true);
    }

    /** Of these firms only, as far as he may look among them. */
    Within among(Collection<String> firms) {
        List<String> both = usccs == null
                ? List.copyOf(firms)
                : usccs.stream().filter(firms::contains).toList();
        return new Within(institution, regions, both, unsent);
    }

    String institutionOrNone() {
        return institution == null ? "" : institution;
    }

    /** A list in SQL is never empty. */
    List<String> regionsOrNone() {
        return regions == null || regions.isEmpty() ? List.of("") : regions;
    }

    List<String> usccsOrNone() {
        return usccs == null || usccs.isEmpty() ? List.of("") : usccs;
    }
}
