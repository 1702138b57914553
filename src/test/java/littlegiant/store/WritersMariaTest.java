package littlegiant.store;

/** What is written to MariaDB, and by many at once. */
class WritersMariaTest extends WritersTest {

    @Override
    Store store() {
        return Store.MARIADB;
    }
}
