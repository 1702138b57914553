package littlegiant.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApplicationsPageTest {

    private static final Path PAGE = Path.of("docs/applications.md");

    @Test
    void thePageSaysWhatTheTablesSay() throws IOException {
        String text = new ApplicationsPage().text();
        if ("write".equals(System.getProperty("goldens"))) {
            Files.writeString(PAGE, text);
        }

        assertThat(text)
                .as("rewrite: mvn -q test -Dtest=ApplicationsPageTest -Dgoldens=write")
                .isEqualTo(Files.readString(PAGE));
    }
}
