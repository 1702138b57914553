package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;

/** What {@code docker-compose.yml} starts would start: its shape, and the service's settings as they come out of it. */
class ComposeFileTest {

    private static final Pattern DEMANDED = Pattern.compile("\\$\\{LG_[A-Z_]+:\\?[^}]+}");

    private final Value.Obj file;

    ComposeFileTest() throws IOException {
        Faults faults = new Faults();
        file = (Value.Obj) DocumentReader.ruleYaml("", Files.readString(Path.of("docker-compose.yml")), faults);
        assertThat(faults.list()).isEmpty();
    }

    private String at(String... steps) {
        return Objects.requireNonNull(file.atSteps(steps), () -> String.join("/", steps))
                .canonical();
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        ((Value.Obj) Objects.requireNonNull(file.atSteps("services", service, "environment")))
                .fields()
                .forEach((name, value) -> environment.put(name, String.valueOf(value.plain())));
        return environment;
    }

    @Test
    void theServiceWaitsForAHealthyMySql() {
        assertThat(((Value.Obj) Objects.requireNonNull(file.at("services")))
                        .fields()
                        .keySet())
                .containsExactly("mysql", "service");
        assertThat(at("services", "mysql", "image")).isEqualTo("\"mysql:8.4\"");
        assertThat(at("services", "mysql", "command"))
                .isEqualTo("[\"--character-set-server=utf8mb4\",\"--collation-server=utf8mb4_bin\"]");
        assertThat(at("services", "mysql", "healthcheck", "test")).contains("mysqladmin ping");
        assertThat(at("services", "service", "depends_on"))
                .isEqualTo("{\"mysql\":{\"condition\":\"service_healthy\"}}");
        assertThat(at("services", "service", "healthcheck", "test")).contains("/health/readiness");
        assertThat(at("services", "mysql", "volumes")).isEqualTo("[\"mysql:/var/lib/mysql\"]");
        assertThat(Objects.requireNonNull(file.at("volumes")) instanceof Value.Obj volumes
                        && volumes.fields().containsKey("mysql"))
                .isTrue();
    }

    @Test
    void nothingIsOpenToOtherMachines() {
        assertThat(at("services", "mysql", "ports")).isEqualTo("[\"127.0.0.1:3306:3306\"]");
        assertThat(at("services", "service", "ports")).isEqualTo("[\"127.0.0.1:${LG_PORT:-8080}:8080\"]");
    }

    @Test
    void everyCredentialIsDemandedFromTheEnvironment() {
        Map<String, String> all = new HashMap<>(environment("mysql"));
        all.putAll(environment("service"));
        List<String> names = all.keySet().stream()
                .filter(name -> name.matches(".*(USER|USERNAME|PASSWORD|SECRET)"))
                .filter(name -> !name.equals("MYSQL_RANDOM_ROOT_PASSWORD"))
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "MYSQL_USER",
                        "MYSQL_PASSWORD",
                        "LG_JWT_SECRET",
                        "LG_ADMIN_PASSWORD",
                        "DATASOURCES_DEFAULT_USERNAME",
                        "DATASOURCES_DEFAULT_PASSWORD");
        assertThat(names).allSatisfy(name -> assertThat(all.get(name)).matches(DEMANDED));
    }

    @Test
    void theServiceStartsInProductionWithWhatIsDemanded() {
        Map<String, String> environment = environment("service");
        environment.replaceAll((name, value) -> DEMANDED.matcher(value).replaceAll("kX9vQ2mLp4Rw7Tz1Yc6Hd3Nf8Jb5Gs0V"));

        Settings settings = Settings.of(environment, new Properties());

        assertThat(settings.faults()).isEmpty();
        assertThat(settings.properties()).containsEntry("lg.mode", "production");
    }

    @Test
    void theJarIsTheOneThatTheBuildMakes() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>little-giant-match</finalName>");
        assertThat(at("services", "service", "volumes"))
                .isEqualTo("[\"./target/little-giant-match.jar:/service/little-giant-match.jar:ro\"]");
        assertThat(at("services", "service", "command")).contains("/service/little-giant-match.jar");
    }
}
