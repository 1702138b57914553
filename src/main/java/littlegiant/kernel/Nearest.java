package littlegiant.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The known word nearest to an unknown one, for "did you mean". */
public final class Nearest {

    private static final int EDITS_MAX = 3;

    private Nearest() {}

    /** @return null if none is within a third of the word's length and three edits (upper and lower case count as the same, two letters that changed places as one edit) */
    public static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > 64) {
            return null;
        }
        int most = Math.max(1, Math.min(EDITS_MAX, word.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(most + 1);
        String wanted = word.toLowerCase(Locale.ROOT);
        record Candidate(String word, int edits) {}
        return known.stream()
                .map(k -> new Candidate(k, edits(wanted, k.toLowerCase(Locale.ROOT), distance)))
                .filter(c -> c.edits() >= 0 && c.edits() <= most)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
                .map(Candidate::word)
                .orElse(null);
    }

    private static int edits(String word, String known, LevenshteinDistance distance) {
        int edits = distance.apply(word, known);
        return edits > 1 && sameLetters(word, known) ? edits - 1 : edits;
    }

    private static boolean sameLetters(String word, String known) {
        return word.length() == known.length()
                && Arrays.equals(
                        word.chars().sorted().toArray(), known.chars().sorted().toArray());
    }
}
