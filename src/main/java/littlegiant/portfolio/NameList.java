package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the firms that a pasted list names, such as an announcement's: by code, by name or former name as they are registered, else by either without the place in front.
 */
public final class NameList {

    private final Population population;
    private final List<NameLine> lines;
    private final List<Found> found = new ArrayList<>();

    /** Lines by what they may mean. */
    private final Map<String, List<Integer>> byName = new HashMap<>();

    private final Map<String, List<Integer>> byBareName = new HashMap<>();

    /** What became of a line. */
    public enum State {
        /** One firm. */
        MATCHED,
        /** Several firms have the name, or the code and the name are of different firms. */
        HOMONYM,
        NOT_FOUND
    }

    /**
     * A line of the list.
     *
     * @param hits  the firms, in order of their codes
     * @param near  of a line that was not found: places of firms with a name that is nearly the same, the nearest first
     * @param again the first line, from 0, that named the same firm; null = none did, or this one names not exactly one
     */
    public record Line(State state, List<Directory.Hit> hits, List<Integer> near, @Nullable Integer again) {}

    /** By place, with the former name that told it, if any. */
    private static final class Found {
        private final Map<Integer, Directory.Hit> byCode = new TreeMap<>();
        private final Map<Integer, Directory.Hit> byName = new TreeMap<>();
        private final Map<Integer, Directory.Hit> byBareName = new TreeMap<>();

        private List<Directory.Hit> best() {
            Map<Integer, Directory.Hit> best = new TreeMap<>(byName);
            best.putAll(byCode);
            return List.copyOf((best.isEmpty() ? byBareName : best).values());
        }
    }

    private NameList(Population population, List<String> told) {
        this.population = population;
        this.lines = told.stream().map(NameLine::of).toList();
        for (int line = 0; line < lines.size(); line++) {
            Found one = new Found();
            found.add(one);
            String code = lines.get(line).code();
            int firm = code == null ? -1 : population.find(code);
            if (firm >= 0) {
                one.byCode.put(firm, new Directory.Hit(firm, null));
            }
            for (String name : lines.get(line).names()) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
            }
            for (String name : lines.get(line).bareNames()) {
                byBareName.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
            }
        }
    }

    /** @return of each line, in their order */
    public static List<Line> match(Population population, List<String> lines) {
        NameList list = new NameList(population, lines);
        list.lookUp();
        return list.answer();
    }

    private void lookUp() {
        for (int firm = 0; firm < population.size(); firm++) {
            int place = firm;
            population.at(firm, (block, row) -> {
                Names names = block.plainNames();
                look(place, names.current(row), null);
                List<String> former = names.former(row);
                for (int i = 0; i < former.size(); i++) {
                    look(
                            place,
                            former.get(i),
                            block.particulars(row).formerNames().get(i));
                }
                return null;
            });
        }
    }

    private void look(int firm, String plain, @Nullable String formerName) {
        Directory.Hit hit = new Directory.Hit(firm, formerName);
        byName.getOrDefault(plain, List.of())
                .forEach(line -> found.get(line).byName.putIfAbsent(firm, hit));
        byBareName
                .getOrDefault(Spelling.bare(plain), List.of())
                .forEach(line -> found.get(line).byBareName.putIfAbsent(firm, hit));
    }

    private List<Line> answer() {
        Map<Integer, List<Integer>> near = near();
        Map<Integer, Integer> first = new HashMap<>();
        List<Line> answer = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            List<Directory.Hit> hits = found.get(line).best();
            State state = hits.isEmpty() ? State.NOT_FOUND : hits.size() == 1 ? State.MATCHED : State.HOMONYM;
            Integer again =
                    state == State.MATCHED ? first.putIfAbsent(hits.get(0).firm(), line) : null;
            answer.add(new Line(state, hits, near.getOrDefault(line, List.of()), again));
        }
        return answer;
    }

    /** By line. */
    private Map<Integer, List<Integer>> near() {
        List<Integer> missing = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (found.get(line).best().isEmpty() && !lines.get(line).names().isEmpty()) {
                missing.add(line);
            }
        }
        Map<Integer, List<Integer>> near = new HashMap<>();
        if (missing.isEmpty()) {
            return near;
        }
        NearNames names = new NearNames(
                missing.stream().map(line -> lines.get(line).names()).toList());
        for (int firm = 0; firm < population.size(); firm++) {
            int place = firm;
            population.at(firm, (block, row) -> {
                names.look(place, block.plainNames().current(row));
                block.plainNames().former(row).forEach(former -> names.look(place, former));
                return null;
            });
        }
        for (int i = 0; i < missing.size(); i++) {
            near.put(missing.get(i), names.nearest(i));
        }
        return near;
    }
}
