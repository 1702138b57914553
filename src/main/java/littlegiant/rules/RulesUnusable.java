package littlegiant.rules;

import java.util.List;

/** The rules are broken; the service does not start with them. */
public final class RulesUnusable extends RuntimeException {

    private final transient List<String> faults;

    /** @param faults each with its file and, where one can be named, its rule */
    public RulesUnusable(List<String> faults) {
        super("the rules cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
