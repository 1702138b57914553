package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import littlegiant.metric.Metric;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

    private static final Path PAGE = Path.of("docs/metrics.md");

    @Test
    void thePageSaysWhatTheDictionaryAndTheCasesSay() throws IOException {
        String text = new MetricsPage().text();
        if ("write".equals(System.getProperty("goldens"))) {
            Files.writeString(PAGE, text);
        }

        assertThat(text)
                .as("rewrite: mvn -q test -Dtest=MetricsPageTest -Dgoldens=write")
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyMetricHasItsLineInTheOrderOfTheDictionary() {
        List<String> codes = Arrays.stream(new MetricsPage().text().split("\n"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();

        assertThat(codes)
                .isEqualTo(
                        RulesFixtures.metrics().all().stream().map(Metric::code).toList());
    }
}
