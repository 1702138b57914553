package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String SECRET = "kX9vQ2mLp4Rw7Tz1Yc6Hd3Nf8Jb5Gs0V";
    private static final String MYSQL = "jdbc:mysql://localhost/little_giant";

    private static Settings of(Map<String, String> environment) {
        return Settings.of(environment, new Properties());
    }

    @Test
    void nothingSetIsADemoWithASecretOfItsOwn() {
        Settings one = of(Map.of());
        Settings two = of(Map.of());

        assertThat(one.faults()).isEmpty();
        assertThat(one.properties().get("lg.mode")).isEqualTo("demo");
        assertThat(secret(one)).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(secret(two));
    }

    private static String secret(Settings settings) {
        return String.valueOf(settings.properties().get("lg.jwt.secret"));
    }

    @Test
    void productionDemandsASecretAndADatabase() {
        assertThat(of(Map.of("LG_MODE", "production")).faults())
                .isEqualTo(
                        List.of(
                                "LG_MODE=production needs LG_JWT_SECRET, at least 32 characters",
                                "LG_MODE=production needs DATASOURCES_DEFAULT_URL, for example jdbc:mysql://host/little_giant"));
    }

    @Test
    void productionWithBothStarts() {
        Settings settings =
                of(Map.of("LG_MODE", "production", "LG_JWT_SECRET", SECRET, "DATASOURCES_DEFAULT_URL", MYSQL));

        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(),
                        Map.of(
                                "lg.mode",
                                "production",
                                "lg.jwt.secret",
                                SECRET,
                                "micronaut.server.cors.localhost-pass-through",
                                true)));
    }

    @Test
    void theDataSourceAloneNeverChangesTheMode() {
        assertThat(of(Map.of("DATASOURCES_DEFAULT_URL", MYSQL)).properties().get("lg.mode"))
                .isEqualTo("demo");
    }

    @Test
    void anIdentityProviderIsNamedWhole() {
        assertThat(of(Map.of("LG_OIDC_ISSUER", "ldap://x")).faults())
                .isEqualTo(List.of(
                        "LG_OIDC_ISSUER is \"ldap://x\"; it must be an https address",
                        "LG_OIDC_ISSUER needs LG_OIDC_CLIENT_ID"));
        assertThat(of(Map.of(
                                "LG_MODE",
                                "production",
                                "LG_JWT_SECRET",
                                SECRET,
                                "DATASOURCES_DEFAULT_URL",
                                MYSQL,
                                "LG_OIDC_ISSUER",
                                "http://id.example",
                                "LG_OIDC_CLIENT_ID",
                                "x"))
                        .faults())
                .isEqualTo(List.of(
                        "LG_OIDC_ISSUER is \"http://id.example\"; it must be an https address",
                        "LG_OIDC_ISSUER needs LG_PUBLIC_URL, to which people come back"));
        assertThat(of(Map.of("LG_PUBLIC_URL", "match.example/x")).faults())
                .isEqualTo(
                        List.of("LG_PUBLIC_URL is \"match.example/x\"; it must be such as https://match.example.cn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LG_TRUSTED_PROXIES | 127.0.0.0/8,10.0.0.1,proxy.local | 2",
                "LG_WEBHOOK_ALLOWED_HOSTS | http://a/b | 1",
                "LG_OIDC_CLIENT_ID | x | 1",
                "LG_OIDC_ALGORITHM | none | 1",
                "LG_OIDC_ALGORITHM | HS256 | 1",
                "LG_CODE_TOKEN | x | 1",
                "LG_CODE_URL | sms.example | 1",
                "LG_PASSWORD_COST | 2 | 1",
                "DATASOURCES_DEFAULT_URL | jdbc:h2:file:./data/y | 1",
                "DATASOURCES_DEFAULT_URL | jdbc:postgresql://x/y | 1",
                "LG_TRUSTED_PROXIES | 10.0.0.1,fd00::1 | 0",
                "LG_WEBHOOK_ALLOWED_HOSTS | hooks.example.cn,127.0.0.1,[::1] | 0",
                "LG_CODE_URL | http://sms.example/x | 0"
            })
    void whatNamesOtherSystemsIsWhole(String variable, String value, int faults) {
        assertThat(of(Map.of(variable, value)).faults()).hasSize(faults).allMatch(fault -> fault.startsWith(variable));
    }

    @Test
    void outsideADemoOtherSystemsAreSpokenToByTls() {
        Map<String, String> production = Map.of(
                "LG_MODE",
                "production",
                "LG_JWT_SECRET",
                SECRET,
                "DATASOURCES_DEFAULT_URL",
                MYSQL,
                "LG_PUBLIC_URL",
                "http://match.example",
                "LG_CODE_URL",
                "http://sms.example/send");

        assertThat(of(production).faults())
                .containsExactly(
                        "LG_PUBLIC_URL is \"http://match.example\"; outside a demo it must be https",
                        "LG_CODE_URL is \"http://sms.example/send\"; outside a demo it must be https, or on this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your-256-bit-secret-your-256-bit-secret",
                "12345678901234567890123456789012",
                "passwordpasswordpasswordpassword1",
                "0123456789abcdef0123456789abcdef",
                "please change me please change me !!",
                "qwertyuiopasdfghjklzxcvbnm123456",
                "kX9vQ2mLkX9vQ2mLkX9vQ2mLkX9vQ2mL"
            })
    void aSecretThatOthersKnowToStartsNoProduction(String secret) {
        assertThat(of(Map.of("LG_MODE", "production", "LG_JWT_SECRET", secret, "DATASOURCES_DEFAULT_URL", MYSQL))
                        .faults())
                .containsExactly(
                        "LG_JWT_SECRET is easily guessed; take one from a random generator, such as openssl rand -hex 32");
    }

    @Test
    void aPageThatMayAskIsNamedByItsOrigin() {
        Settings settings = of(Map.of("LG_CORS_ORIGINS", "https://a.example, https://b.example:8443"));

        assertThat(settings.faults()).isEmpty();
        assertThat(settings.properties())
                .containsEntry(
                        "micronaut.server.cors.configurations.partners.allowed-origins",
                        List.of("https://a.example", "https://b.example:8443"))
                .containsEntry("micronaut.server.cors.configurations.partners.allow-credentials", false);
        assertThat(of(Map.of("LG_CORS_ORIGINS", "*,http://a.example")).faults())
                .isEqualTo(List.of(
                        "LG_CORS_ORIGINS has \"*\"; each must be such as https://portal.example.cn",
                        "LG_CORS_ORIGINS has \"http://a.example\"; each must be such as https://portal.example.cn"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Map<String, String> wrong =
                Map.of("LG_MODE", "prod", "LG_JWT_SECRET", "short", "MICRONAUT_SERVER_HOST", "0.0.0.0");

        assertThat(of(wrong).faults())
                .isEqualTo(
                        List.of(
                                "LG_MODE is \"prod\"; it must be demo or production",
                                "LG_JWT_SECRET must have at least 32 characters",
                                "MICRONAUT_SERVER_HOST is \"0.0.0.0\"; a demo, whose passwords everybody knows, answers on the loopback address only"));
    }

    @Test
    void aSystemPropertyStandsForItsVariable() {
        Properties system = new Properties();
        system.setProperty("lg.mode", "production");

        assertThat(Settings.of(Map.of(), system).faults()).hasSize(2);
    }

    @Test
    void numbersAndPeriodsAreChecked() {
        assertThat(of(Map.of(
                                "LG_STORE_LOCK_SECONDS",
                                "five",
                                "LG_STORE_SILENCE_SECONDS",
                                "0",
                                "LG_PUBLISH_ONE_APPROVAL_PERCENT_MAX",
                                "101",
                                "LG_RETENTION_READS",
                                "6 months",
                                "LG_RETENTION_CHANGES",
                                "P-1Y"))
                        .faults())
                .isEqualTo(List.of(
                        "LG_STORE_LOCK_SECONDS is \"five\"; it must be a number from 1 to 3600",
                        "LG_STORE_SILENCE_SECONDS is \"0\"; it must be a number from 1 to 3600",
                        "LG_PUBLISH_ONE_APPROVAL_PERCENT_MAX is \"101\"; it must be a number from 0 to 100",
                        "LG_RETENTION_READS is \"6 months\"; it must be a period such as P5Y or P6M",
                        "LG_RETENTION_CHANGES is \"P-1Y\"; it must be a period such as P5Y or P6M"));
        assertThat(of(Map.of(
                                "LG_STORE_LOCK_SECONDS",
                                "5",
                                "LG_PUBLISH_ONE_APPROVAL_PERCENT_MAX",
                                "0",
                                "LG_RETENTION_READS",
                                "P6M"))
                        .faults())
                .isEmpty();
    }

    @Test
    void keysAndDurationsAreCheckedBeforeAnythingStarts() {
        assertThat(of(Map.of("LG_SIGNING_KEYS", "{}", "LG_RELEASE_FOLLOW", "x")).faults())
                .isEqualTo(List.of(
                        "LG_SIGNING_KEYS: not a set of Ed25519 keys: [/keys is required]",
                        "LG_RELEASE_FOLLOW is \"x\"; it must be a duration such as 500ms or 1s"));
        assertThat(of(Map.of("LG_SIGNING_KEYS", "{\"keys\":[]}", "LG_RELEASE_FOLLOW", "500ms"))
                        .faults())
                .isEqualTo(List.of("LG_SIGNING_KEYS: none of the keys has its private half, d"));
    }
}
