package littlegiant.http;

import littlegiant.store.Store;

/** Products over HTTP, kept in MariaDB. */
class ProductsApiMariaTest extends ProductsApiTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }
}
