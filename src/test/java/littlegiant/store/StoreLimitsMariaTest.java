package littlegiant.store;

/** A MariaDB that keeps a request waiting. */
class StoreLimitsMariaTest extends StoreLimitsTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }

    @Override
    String slow() {
        return "SELECT SLEEP(300)";
    }
}
