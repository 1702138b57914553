package littlegiant.faults;

import littlegiant.store.Store;

/** A MariaDB that the first version filled. */
class OldStoreMariaTest extends OldStoreTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }
}
