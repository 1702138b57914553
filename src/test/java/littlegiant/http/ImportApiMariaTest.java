package littlegiant.http;

import littlegiant.store.Store;

/** Files of firms over HTTP, kept in MariaDB. */
class ImportApiMariaTest extends ImportApiTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }
}
