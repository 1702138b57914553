package littlegiant;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Tells the pool which connections are dead. It knows those of MySQL by their codes, but not that H2 closed its file because the disk was full: under steady load
 * such a connection would be handed out for ever, since one that was just used is not tried before it is used again.
 */
public final class StoreGone implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure instanceof SQLNonTransientConnectionException ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
