package littlegiant;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * How long a request waits for the store, told to each new connection in the words of its server: H2, MySQL and MariaDB each have their own. What the operator
 * tells the data source himself stays as it is.
 */
@Singleton
final class StoreLimits implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** H2 alone would answer that something is stored half a second before it is on the disk. */
    private static final String NO_WRITE_DELAY = ";WRITE_DELAY=0";

    private final int lockSeconds;
    private final int statementSeconds;
    private final int silenceSeconds;

    /**
     * @param lockSeconds      for a row that another request is writing
     * @param statementSeconds for one statement; MySQL ends only those that read, MariaDB and H2 all
     * @param silenceSeconds   for a MySQL server that says nothing more, as when the network is gone
     */
    StoreLimits(
            @Property(name = "lg.store.lock-seconds") int lockSeconds,
            @Property(name = "lg.store.statement-seconds") int statementSeconds,
            @Property(name = "lg.store.silence-seconds") int silenceSeconds) {
        this.lockSeconds = lockSeconds;
        this.statementSeconds = statementSeconds;
        this.silenceSeconds = silenceSeconds;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration source = event.getBean();
        String url = Objects.toString(source.getUrl(), "");
        boolean mysql = url.startsWith("jdbc:mysql:");
        if (url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.contains("WRITE_DELAY")) {
            source.setUrl(url + NO_WRITE_DELAY);
        }
        if (source.getExceptionOverrideClassName() == null) {
            source.setExceptionOverrideClassName(StoreGone.class.getName());
        }
        if (source.getConnectionInitSql() == null && (mysql || url.startsWith("jdbc:h2:"))) {
            source.setConnectionInitSql(mysql ? mysql() : h2());
        }
        if (mysql && !url.contains("socketTimeout")) {
            source.addDataSourceProperty("socketTimeout", Integer.toString(1000 * silenceSeconds));
        }
        if (mysql && !url.contains("connectTimeout")) {
            source.addDataSourceProperty("connectTimeout", Long.toString(source.getConnectionTimeout()));
        }
        return source;
    }

    private String h2() {
        return "SET LOCK_TIMEOUT " + 1000 * lockSeconds + "; SET QUERY_TIMEOUT " + 1000 * statementSeconds;
    }

    /** Of the two comments MariaDB reads the first and MySQL the second. */
    private String mysql() {
        return "SET innodb_lock_wait_timeout = " + lockSeconds
                + " /*M!100101 , max_statement_time = " + statementSeconds + " */"
                + " /*!80000 , max_execution_time = " + 1000 * statementSeconds + " */";
    }
}
