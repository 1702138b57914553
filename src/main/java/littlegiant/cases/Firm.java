package littlegiant.cases;

import java.time.LocalDate;
import littlegiant.kernel.Value;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;

/**
 * A firm as a row tells it.
 *
 * @param told of its profile, without code and name
 * @param asOf the day it is looked at; "today" to the reader too, unless {@link Bench#DAY} is later
 */
record Firm(Value.Obj told, Need need, LocalDate asOf) {

    /** @throws littlegiant.kernel.AppException if what the row tells is no profile */
    Sheet sheet(Bench bench) {
        LocalDate today = asOf.isAfter(Bench.DAY) ? asOf : Bench.DAY;
        return bench.sheets().make(bench.profile(told, today), need, asOf);
    }
}
