package littlegiant.http;

import littlegiant.store.Store;

/** Profiles over HTTP, kept in MariaDB. */
class EnterprisesApiMariaTest extends EnterprisesApiTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }
}
