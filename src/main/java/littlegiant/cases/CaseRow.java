package littlegiant.cases;

import java.util.Map;
import littlegiant.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** A row of any folder of cases. */
interface CaseRow {

    /** Below {@code rules/cases/}. */
    String file();

    /** The sentence it stands for. */
    String name();

    /** What must come, as a line shows it. */
    String expected();

    /**
     * What comes instead of what is expected.
     *
     * @return null if the row holds
     * @throws RuntimeException with what a rule says against it, such as that no rule answers
     */
    @Nullable
    String instead(Bench bench);

    /** How the row is named where it fails. */
    default String called() {
        return "rules/cases/" + file() + ", \"" + name() + "\"";
    }

    /** One line with file, row, what was expected and what came; null if the row holds. */
    default @Nullable String fault(Bench bench) {
        String instead;
        try {
            instead = instead(bench);
        } catch (RuntimeException e) {
            instead = CaseFiles.plain(e);
        }
        return instead == null ? null : called() + ": expected " + expected() + ", actual " + instead;
    }

    /** A row that rules answer. */
    interface RuleRow extends CaseRow {
        /** Every rule that fires, by its code without the answer, with its answer. */
        Map<String, Outcome> expect();

        @Override
        default String expected() {
            return expect().toString();
        }
    }
}
