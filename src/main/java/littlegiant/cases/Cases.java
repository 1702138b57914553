package littlegiant.cases;

import java.util.List;
import littlegiant.kernel.RuleFolder;
import littlegiant.rules.Rules;
import littlegiant.sheet.SheetMaker;

/** Whether rules say what the cases beside them say. */
public final class Cases {

    private Cases() {}

    /**
     * Runs every row of {@code cases/} in the folder, by the rules themselves and as the service asks them. Takes less than a second; every session is given back.
     *
     * @param folder whose cases are run
     * @param rules  compiled from the same folder
     * @param sheets made with its dictionary and tables
     * @return one line for each row that cannot be read or does not hold, with file, row, what was expected and what came; then one for each file of rules that
     *     has no rows. Empty = the rules say what the cases say
     */
    public static List<String> faults(RuleFolder folder, Rules rules, SheetMaker sheets) {
        try (Bench bench = new Bench(folder, rules, sheets)) {
            return new CaseFiles(folder, bench).faults();
        }
    }
}
