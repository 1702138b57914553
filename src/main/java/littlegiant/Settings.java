package littlegiant;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import littlegiant.access.SigningKeys;
import littlegiant.access.Users;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the surroundings say, checked before anything starts. {@code LG_MODE} is {@code demo} (nothing set) or {@code production}; production demands
 * {@code LG_JWT_SECRET} and {@code DATASOURCES_DEFAULT_URL}. The data source alone never changes the mode.
 *
 * @param faults     each in one line; empty = the service can start
 * @param properties what to add to the configuration
 */
record Settings(List<String> faults, Map<String, Object> properties) {

    private static final int SECRET_LENGTH_MIN = 32;
    private static final int SECRET_CHARACTERS_MIN = 8;
    private static final List<String> PLACEHOLDERS = List.of(
            "changeme",
            "pleasechange",
            "onlyfortests",
            "example",
            "placeholder",
            "password",
            "secret",
            "your256bit",
            "qwerty",
            "letmein",
            "admin",
            "123456",
            "abcdef",
            "987654");
    private static final Pattern OVER_AND_OVER = Pattern.compile("(.+?)\\1+");
    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]+(:\\d{1,5})?");
    private static final List<String> CORS_HEADERS =
            List.of("Authorization", "X-API-Key", "Content-Type", "Idempotency-Key", "If-Match", "X-Reason");
    private static final int SECONDS_MAX = 3_600;
    private static final int COST_MIN = 4;
    private static final int COST_MAX = 16;
    private static final int LIMIT_MAX = 1_000_000;
    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,5}(ms|s|m)");

    static Settings of(Map<String, String> environment, Properties system) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        String mode = told("LG_MODE", environment, system);
        boolean production = "production".equals(mode);
        if (mode != null && !production && !mode.equals("demo")) {
            faults.add("LG_MODE is \"" + mode + "\"; it must be demo or production");
        }
        String secret = told("LG_JWT_SECRET", environment, system);
        if (secret != null && secret.length() < SECRET_LENGTH_MIN) {
            faults.add("LG_JWT_SECRET must have at least " + SECRET_LENGTH_MIN + " characters");
        }
        if (production && secret == null) {
            faults.add("LG_MODE=production needs LG_JWT_SECRET, at least " + SECRET_LENGTH_MIN + " characters");
        }
        store(told("DATASOURCES_DEFAULT_URL", environment, system), production, faults);
        String host = told("MICRONAUT_SERVER_HOST", environment, system);
        if (!production && host != null && !isLoopback(host)) {
            faults.add("MICRONAUT_SERVER_HOST is \"" + host
                    + "\"; a demo, whose passwords everybody knows, answers on the loopback address only");
        }
        if (production && secret != null && isGuessable(secret)) {
            faults.add(
                    "LG_JWT_SECRET is easily guessed; take one from a random generator, such as openssl rand -hex 32");
        }
        admin(told("LG_ADMIN_NAME", environment, system), told("LG_ADMIN_PASSWORD", environment, system), faults);
        for (String seconds :
                List.of("LG_STORE_LOCK_SECONDS", "LG_STORE_STATEMENT_SECONDS", "LG_STORE_SILENCE_SECONDS")) {
            within(seconds, 1, SECONDS_MAX, told(seconds, environment, system), faults);
        }
        for (String limit : List.of(
                "LG_LIMIT_PER_SECOND",
                "LG_LIMIT_WRONG_PASSWORDS_PER_MINUTE",
                "LG_LIMIT_SLOW_SECONDS",
                "LG_LIMIT_HEAVY_JOBS",
                "LG_LIMIT_HEAVY_JOBS_OF_ONE")) {
            within(limit, 1, LIMIT_MAX, told(limit, environment, system), faults);
        }
        within("LG_PASSWORD_COST", COST_MIN, COST_MAX, told("LG_PASSWORD_COST", environment, system), faults);
        String share = "LG_PUBLISH_ONE_APPROVAL_PERCENT_MAX";
        within(share, 0, 100, told(share, environment, system), faults);
        for (String kept : List.of("LG_RETENTION_RECEIPTS", "LG_RETENTION_READS", "LG_RETENTION_CHANGES")) {
            period(kept, told(kept, environment, system), faults);
        }
        OutsideSettings.check(variable -> told(variable, environment, system), production, faults);
        keys(told("LG_SIGNING_KEYS", environment, system), faults);
        follow(told("LG_RELEASE_FOLLOW", environment, system), faults);
        cors(told("LG_CORS_ORIGINS", environment, system), faults, properties);
        if (production) {
            // behind a proxy on the same machine every page comes from elsewhere; forms and the API look at where a
            // request comes from themselves
            properties.put("micronaut.server.cors.localhost-pass-through", true);
        }
        properties.put("lg.mode", production ? "production" : "demo");
        properties.put("lg.jwt.secret", secret == null ? random() : secret);
        return new Settings(List.copyOf(faults), properties);
    }

    /** A placeholder that nobody replaced, or a few characters over and over. */
    private static boolean isGuessable(String secret) {
        String folded = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return OVER_AND_OVER.matcher(secret).matches()
                || folded.chars().distinct().count() < SECRET_CHARACTERS_MIN
                || PLACEHOLDERS.stream().anyMatch(folded::contains);
    }

    private static void store(@Nullable String url, boolean production, List<String> faults) {
        if (production && url == null) {
            faults.add("LG_MODE=production needs DATASOURCES_DEFAULT_URL, for example jdbc:mysql://host/little_giant");
        }
        if (url == null) {
            return;
        }
        boolean h2 = url.startsWith("jdbc:h2:");
        if (!h2 && !url.startsWith("jdbc:mysql:")) {
            faults.add("DATASOURCES_DEFAULT_URL must begin with jdbc:mysql: or jdbc:h2:");
        }
        if (h2 && !url.toUpperCase(Locale.ROOT).contains("MODE=MYSQL")) {
            faults.add(
                    "DATASOURCES_DEFAULT_URL of H2 needs MODE=MySQL (docs/operations.md, Settings, has the whole of it)");
        }
    }

    private static void admin(@Nullable String name, @Nullable String password, List<String> faults) {
        if (name != null && !Users.NAME.matcher(name).matches()) {
            faults.add("LG_ADMIN_NAME is \"" + name + "\"; it must be lower-case letters, digits and ._@-");
        }
        Text fault = password == null ? null : Users.passwordFault(password, name == null ? "admin" : name);
        if (fault != null) {
            faults.add("LG_ADMIN_PASSWORD " + fault.en());
        }
    }

    /** Pages of partners that may ask from a browser; with a token or key, never with a cookie. */
    private static void cors(@Nullable String told, List<String> faults, Map<String, Object> properties) {
        if (told == null) {
            return;
        }
        List<String> origins = List.of(told.split("\\s*,\\s*"));
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                faults.add("LG_CORS_ORIGINS has \"" + origin + "\"; each must be such as https://portal.example.cn");
            }
        }
        String partners = "micronaut.server.cors.configurations.partners.";
        properties.put("micronaut.server.cors.enabled", true);
        properties.put(partners + "allowed-origins", origins);
        properties.put(partners + "allowed-methods", List.of("GET", "POST", "PUT", "DELETE"));
        properties.put(partners + "allowed-headers", CORS_HEADERS);
        properties.put(partners + "exposed-headers", List.of("ETag", "Retry-After", "Idempotent-Replayed"));
        properties.put(partners + "allow-credentials", false);
        properties.put(partners + "max-age", 600);
    }

    /** An environment variable, or the system property that Micronaut reads in its place. */
    private static @Nullable String told(String variable, Map<String, String> environment, Properties system) {
        String value = environment.get(variable);
        if (value == null) {
            value = system.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        }
        return value == null || value.isBlank() ? null : value.trim();
    }

    private static void within(String variable, int least, int most, @Nullable String told, List<String> faults) {
        if (told != null && !isWithin(told, least, most)) {
            faults.add(variable + " is \"" + told + "\"; it must be a number from " + least + " to " + most);
        }
    }

    private static boolean isWithin(String told, int least, int most) {
        try {
            BigDecimal number = new BigDecimal(told);
            return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void period(String variable, @Nullable String told, List<String> faults) {
        if (told != null && !isPeriod(told)) {
            faults.add(variable + " is \"" + told + "\"; it must be a period such as P5Y or P6M");
        }
    }

    private static boolean isPeriod(String told) {
        try {
            Period period = Period.parse(told);
            return !period.isNegative() && !period.isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** What is wrong with them is said, never a key. */
    private static void keys(@Nullable String told, List<String> faults) {
        try {
            if (told != null) {
                SigningKeys.of(told);
            }
        } catch (IllegalArgumentException e) {
            faults.add("LG_SIGNING_KEYS: " + e.getMessage());
        }
    }

    private static void follow(@Nullable String told, List<String> faults) {
        if (told != null && !DURATION.matcher(told).matches()) {
            faults.add("LG_RELEASE_FOLLOW is \"" + told + "\"; it must be a duration such as 500ms or 1s");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Tokens of a demo end with the process that gave them. */
    private static String random() {
        byte[] bytes = new byte[SECRET_LENGTH_MIN];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
