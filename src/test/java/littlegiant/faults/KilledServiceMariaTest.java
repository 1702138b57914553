package littlegiant.faults;

import java.nio.file.Path;

/** Kill -9 of a service that writes to MariaDB. */
class KilledServiceMariaTest extends KilledServiceTest {

    @Override
    Stores store(Path somewhere) {
        return Stores.maria();
    }
}
