package littlegiant.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two documents differ. A field that is told as null is one that is not told. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();
    private final int most;

    private Differences(int most) {
        this.most = most;
    }

    /**
     * One place.
     *
     * @param pointer JSON pointer
     * @param before  null = was not there
     * @param after   null = is not there any more
     */
    public record Difference(String pointer, @Nullable Value before, @Nullable Value after) {}

    /** In the order of the pointers' steps, at most so many. */
    public static List<Difference> of(Value before, Value after, int most) {
        Differences differences = new Differences(most);
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable Value before, @Nullable Value after) {
        if (found.size() >= most) {
            return;
        }
        if (before instanceof Value.Obj was && after instanceof Value.Obj is) {
            Set<String> names = new TreeSet<>(was.fields().keySet());
            names.addAll(is.fields().keySet());
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    told(was.fields().get(name)),
                    told(is.fields().get(name))));
        } else if (before instanceof Value.Arr was && after instanceof Value.Arr is) {
            int longer = Math.max(was.items().size(), is.items().size());
            for (int i = 0; i < longer; i++) {
                compare(pointer + "/" + i, at(was, i), at(is, i));
            }
        } else if (before == null ? after != null : !before.equals(after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    private static @Nullable Value told(@Nullable Value value) {
        return value == Value.Nul.NUL ? null : value;
    }

    private static @Nullable Value at(Value.Arr arr, int i) {
        return i < arr.items().size() ? told(arr.items().get(i)) : null;
    }
}
