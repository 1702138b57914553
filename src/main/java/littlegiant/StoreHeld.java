package littlegiant;

import java.sql.SQLException;
import java.util.Set;

/** Tells a store that another instance holds for the moment from one that cannot be used. */
final class StoreHeld {

    /** What MySQL (ER_LOCK_WAIT_TIMEOUT) and H2 (LOCK_TIMEOUT_1) say when somebody else holds a row for too long. */
    private static final Set<Integer> CODES = Set.of(1205, 50200);

    private StoreHeld() {}

    static boolean isWhy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && CODES.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
