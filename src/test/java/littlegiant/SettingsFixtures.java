package littlegiant;

import java.util.Map;
import java.util.Properties;

/** What the surroundings add to the configuration. */
public final class SettingsFixtures {

    private SettingsFixtures() {}

    public static Map<String, Object> properties(Map<String, String> environment) {
        return Settings.of(environment, new Properties()).properties();
    }
}
