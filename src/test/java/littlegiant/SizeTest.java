package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that can be read in one sitting. {@code filesMin} is there so that the test cannot pass by looking at nothing. */
class SizeTest {

    @ParameterizedTest(name = "{0}/**{1}: {2} lines at most")
    @CsvSource({
        "src/main/java,            .java, 300, 90",
        "src/test/java,            .java, 300, 10",
        "rules,                    .drl,  80,  14",
        "src/main/resources/views, .html, 300, 5"
    })
    void noFileIsTooLong(Path folder, String ending, int linesMax, int filesMin) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(ending)).toList();
        }
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > linesMax) {
                tooLong.add(file + ": " + lines);
            }
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(filesMin);
        assertThat(tooLong).isEmpty();
    }
}
