package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Firms whose names are like some that were not found: of those that share most pairs of characters, the ones in which fewest characters differ. The place in front and
 * the legal form do not count. One thread.
 */
final class NearNames {

    static final int MOST = 3;

    private static final int CANDIDATES = 12;

    /** At least so much of the longer name is the same, in percent. */
    private static final int ALIKE_PERCENT = 50;

    private final List<List<String>> wanted = new ArrayList<>();
    private final Map<Integer, List<Integer>> byPair = new HashMap<>();
    private final List<PriorityQueue<Candidate>> candidates = new ArrayList<>();

    /** @param shared percent of the pairs of both that both have */
    private record Candidate(int firm, String name, int shared) {
        static final Comparator<Candidate> WORST_FIRST =
                Comparator.comparingInt(Candidate::shared).thenComparing(Candidate::firm, Comparator.reverseOrder());
    }

    /** @param lines plain names of each line */
    NearNames(List<? extends Collection<String>> lines) {
        for (Collection<String> names : lines) {
            List<String> cores = names.stream().map(NearNames::core).toList();
            Set<Integer> pairs = new HashSet<>();
            cores.forEach(core -> pairs.addAll(pairs(core)));
            for (int pair : pairs) {
                byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(wanted.size());
            }
            wanted.add(cores);
            candidates.add(new PriorityQueue<>(Candidate.WORST_FIRST));
        }
    }

    private static String core(String plain) {
        return Spelling.core(Spelling.bare(plain));
    }

    private static Set<Integer> pairs(String core) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < core.length(); i++) {
            pairs.add(core.charAt(i) << Character.SIZE | core.charAt(i + 1));
        }
        return pairs;
    }

    /** @param plain one of the names of a firm */
    void look(int firm, String plain) {
        String name = core(plain);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int pair : pairs(name)) {
            for (int line : byPair.getOrDefault(pair, List.of())) {
                shared.merge(line, 1, Integer::sum);
            }
        }
        shared.forEach((line, count) -> {
            int pairs = name.length() - 1 + wanted.get(line).get(0).length() - 1;
            PriorityQueue<Candidate> queue = candidates.get(line);
            queue.add(new Candidate(firm, name, 200 * count / Math.max(1, pairs)));
            if (queue.size() > CANDIDATES) {
                queue.poll();
            }
        });
    }

    /** The firms whose names are nearest to a line's, the nearest first; each once. */
    List<Integer> nearest(int line) {
        Map<Integer, Integer> alike = new HashMap<>();
        for (Candidate candidate : candidates.get(line)) {
            for (String name : wanted.get(line)) {
                alike.merge(candidate.firm, alike(candidate.name, name), Math::max);
            }
        }
        return alike.entrySet().stream()
                .filter(one -> one.getValue() >= ALIKE_PERCENT)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int alike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return 100 - 100 * LevenshteinDistance.getDefaultInstance().apply(one, other) / longer;
    }
}
