package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.List;

/** The plain names of a block's firms. Immutable. */
final class Names {

    private final String[] current;
    private final List<List<String>> former;

    Names(Block block) {
        this.current = new String[block.size()];
        List<List<String>> all = new ArrayList<>(current.length);
        for (int row = 0; row < current.length; row++) {
            current[row] = Spelling.plain(block.name(row));
            all.add(block.particulars(row).formerNames().stream()
                    .map(Spelling::plain)
                    .toList());
        }
        this.former = List.copyOf(all);
    }

    String current(int row) {
        return current[row];
    }

    /** In the order in which they were told. */
    List<String> former(int row) {
        return former.get(row);
    }
}
