package littlegiant;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.Micronaut;
import java.util.Objects;
import littlegiant.rules.RulesUnusable;

/** Starts the service. Whatever is wrong with the settings or the rules is said in plain lines, all of it, and nothing is started. */
public final class Application {

    private static final int REFUSED = 1;

    private Application() {}

    public static void main(String... args) {
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

    /** The faults of the rules if it was them, else the chain of causes, one line each. */
    private static String reason(Throwable failure) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RulesUnusable) {
                return Objects.toString(cause.getMessage(), "");
            }
            String message = Objects.toString(cause.getMessage(), "").strip();
            causes.append("\n  ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(message);
        }
        return "it failed:" + causes;
    }

    private static void refuse(String why) {
        System.err.println("Little Giant Match did not start: " + why);
        System.exit(REFUSED);
    }
}
