package littlegiant.store;

import java.nio.file.Path;
import java.util.Map;

/** What was stored in MariaDB is there when the service starts again. */
class RestartMariaTest extends RestartTest {

    @Override
    Map<String, Object> fresh(Path somewhere) {
        return Store.MARIADB.fresh();
    }
}
