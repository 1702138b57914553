package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    @TempDir
    private Path build;

    @BeforeEach
    void compile() throws IOException {
        Files.createDirectories(build.resolve("littlegiant/room"));
        Files.writeString(build.resolve("littlegiant/One.class"), "one");
        Files.writeString(build.resolve("littlegiant/room/Two.class"), "two");
    }

    private String version(String version) throws IOException {
        Engine.main(build.toString(), version);
        return Files.readString(build.resolve("engine.version"));
    }

    @Test
    void thisBuildHasAVersionAndTheHashOfItsClasses() {
        assertThat(Engine.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+[0-9a-f]{12}");
    }

    @Test
    void theSameClassesAreTheSameEngine() throws IOException {
        String first = version("1.0.0");
        Files.writeString(build.resolve("littlegiant/notes.txt"), "no class");

        assertThat(version("1.0.0")).isEqualTo(first).startsWith("1.0.0+");
    }

    @Test
    void anotherClassIsAnotherEngine() throws IOException {
        String first = version("1.0.0");
        Files.writeString(build.resolve("littlegiant/room/Two.class"), "two and a half");

        assertThat(version("1.0.0")).isNotEqualTo(first);
    }

    @Test
    void anotherVersionIsAnotherEngineOfTheSameClasses() throws IOException {
        assertThat(version("2.0.0")).isEqualTo(version("1.0.0").replace("1.0.0", "2.0.0"));
    }
}
