package littlegiant.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.sheet.Need;

/** The criteria of each product that count for a need: what asks about a part of it counts only where that part is told. There are eight such lists. */
final class NeedCriteria {

    private static final int PURPOSE = 1;
    private static final int TERM = 2;
    private static final int SECURITY = 4;

    private final List<Entry> entries;
    private final boolean[] internal;
    private final AtomicReferenceArray<List<List<Asked>>> lists = new AtomicReferenceArray<>(8);
    private final AtomicReferenceArray<List<List<Asked>>> hidden = new AtomicReferenceArray<>(8);

    NeedCriteria(List<Entry> entries) {
        this.entries = entries;
        this.internal = new boolean[entries.size()];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = entries.get(i).criteria().stream()
                    .anyMatch(asked -> asked.criterion().internal());
        }
    }

    /** Whether a product has conditions that are its provider's own business. */
    boolean hasInternal(int product) {
        return internal[product];
    }

    /** By the product's place in the catalogue; those that are asked whatever the need first. */
    List<List<Asked>> of(Need need) {
        int told = told(need);
        List<List<Asked>> known = lists.get(told);
        if (known == null) {
            known = entries.stream().map(entry -> asked(entry, told)).toList();
            lists.set(told, known);
        }
        return known;
    }

    /** The same, with internal conditions hidden. */
    List<List<Asked>> hidden(Need need) {
        int told = told(need);
        List<List<Asked>> known = hidden.get(told);
        if (known == null) {
            known = of(need).stream().map(NeedCriteria::hidden).toList();
            hidden.set(told, known);
        }
        return known;
    }

    private static List<Asked> hidden(List<Asked> asked) {
        return asked.stream()
                .map(one -> one.criterion().internal() ? one.hidden() : one)
                .toList();
    }

    private static int told(Need need) {
        return (need.purpose() == null ? 0 : PURPOSE)
                | (need.termMonths() == null ? 0 : TERM)
                | (need.security() == null ? 0 : SECURITY);
    }

    private static List<Asked> asked(Entry entry, int told) {
        if (told == 0 || entry.needCriteria().isEmpty()) {
            return entry.criteria();
        }
        List<Asked> asked = new ArrayList<>(entry.criteria());
        for (Asked part : entry.needCriteria()) {
            int asks =
                    switch (part.criterion().id()) {
                        case "need.purpose" -> PURPOSE;
                        case "need.term" -> TERM;
                        default -> SECURITY;
                    };
            if ((told & asks) != 0) {
                asked.add(part);
            }
        }
        return List.copyOf(asked);
    }
}
