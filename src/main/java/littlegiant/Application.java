package littlegiant;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.Micronaut;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TimeZone;
import littlegiant.kernel.RulesUnusable;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** Starts the service. Whatever is wrong with the settings or the rules is said in plain lines, all of it, and nothing is started. */
public final class Application {

    private static final int REFUSED = 1;

    private Application() {}

    public static void main(String... args) {
        // times are kept without a zone, in UTC; the driver would tell them in the machine's
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // set before Drools loads: rules are few, and building them in parallel only costs threads
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
        Settings settings = Settings.of(System.getenv(), System.getProperties());
        if (!settings.faults().isEmpty()) {
            refuse("the settings cannot be used:\n  " + String.join("\n  ", settings.faults()));
            return;
        }
        try {
            start(settings, args);
        } catch (RuntimeException e) {
            refuse(reason(e));
        }
    }

    private static void start(Settings settings, String... args) {
        new Service()
                .args(args)
                .mainClass(Application.class)
                .propertySources(PropertySource.of("little-giant-match", settings.properties()))
                .banner(false)
                .start();
    }

    /** Micronaut, but that a failed start is told to us instead of ending the process. */
    private static final class Service extends Micronaut {
        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the one who starts it can mend, in plain lines; of what nobody foresaw, the innermost cause. */
    private static String reason(Throwable failure) {
        Throwable innermost = innermost(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RulesUnusable) {
                return Objects.toString(cause.getMessage(), "");
            }
            if (cause instanceof BindException) {
                return "its port is taken; stop what listens there, or set MICRONAUT_SERVER_PORT to another one";
            }
            if (cause instanceof FlywayException flyway && flyway.getErrorCode() != CoreErrorCode.DB_CONNECTION) {
                return "the tables could not be brought to the form of this version: " + step(flyway)
                        + (innermost instanceof SQLException ? ": " + line(innermost) : "")
                        + "\n  What was done before that stands. Put back the backup that was made before the update, or mend it by hand"
                        + " (docs/operations.md, Updates), and start again.";
            }
            if (cause instanceof SQLException) {
                return "the database cannot be used: " + line(cause)
                        + (innermost == cause ? "" : " (" + line(innermost) + ")")
                        + "\n  Is another one running on the same data? DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD say where it is.";
            }
        }
        return "it failed: " + innermost;
    }

    private static Throwable innermost(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    /** Which step failed, now or at an earlier start: a line of what Flyway says. */
    private static String step(FlywayException flyway) {
        return Objects.toString(flyway.getMessage(), "")
                .lines()
                .filter(line -> line.startsWith("Detected "))
                .findFirst()
                .orElse(line(flyway));
    }

    /** The first line of what it says: drivers go on with what helps nobody. */
    private static String line(Throwable failure) {
        return Objects.toString(failure.getMessage(), failure.getClass().getName())
                .lines()
                .findFirst()
                .orElse("")
                .replace("; SQL statement:", "");
    }

    private static void refuse(String why) {
        System.err.println("Little Giant Match did not start: " + why);
        System.exit(REFUSED);
    }
}
