package littlegiant.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Which build of the service answers: its version, and the hash of its classes. Two builds of the same classes are the same engine. */
public final class Engine {

    private static final String FILE = "/engine.version";
    private static final int HASH_SHOWN = 12;

    private Engine() {}

    /** Called by the build: {@code Engine <folder of classes> <version>}. */
    public static void main(String... args) throws IOException {
        Path classes = Path.of(args[0]);
        MessageDigest digest = Hash.digest();
        try (Stream<Path> files = Files.walk(classes.resolve("littlegiant"))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                digest.update(Files.readAllBytes(file));
            }
        }
        Files.writeString(
                Path.of(classes + FILE),
                args[1] + "+" + Hash.hex(digest.digest()).substring(0, HASH_SHOWN));
    }

    /** Such as {@code 0.2.0+1f00ba5e0001}. */
    public static String version() {
        return Version.OF_THIS_BUILD;
    }

    private static final class Version {
        private static final String OF_THIS_BUILD = read();

        private static String read() {
            try (InputStream in = Engine.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the build wrote no engine.version");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
