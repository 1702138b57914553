package littlegiant.kernel;

import java.util.List;

/** Something in {@code rules/} is broken, be it a rule, the dictionary, a table or a word; the service does not start with it. */
public final class RulesUnusable extends RuntimeException {

    private final transient List<String> faults;

    /** @param faults each with its file and, where one can be named, its rule */
    public RulesUnusable(List<String> faults) {
        super("the rules cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** @throws RulesUnusable naming every fault of the file, if there is any */
    public static void throwIfAny(String file, Faults faults) {
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults.list().stream()
                    .map(fault -> "rules/" + file + " " + fault.pointer() + ": "
                            + fault.detail().en())
                    .toList());
        }
    }

    public List<String> faults() {
        return faults;
    }
}
