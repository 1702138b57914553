package littlegiant.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import littlegiant.store.Store;
import org.jspecify.annotations.Nullable;

/** The H2 database that a first start with nothing set leaves, made once in a JVM and copied for each server that begins so. */
final class FirstStart {

    private static final String FILE = "store.mv.db";

    private static @Nullable Path left;

    private FirstStart() {}

    /** A folder with a copy, for {@link Store#kept}; gone with the JVM, if nobody removes it before. */
    static synchronized Path copy() {
        try {
            Path from = left;
            if (from == null) {
                from = folder();
                TestServer.start(Store.H2.kept(from)).close();
                left = from;
            }
            Path to = folder();
            Files.copy(from.resolve(FILE), to.resolve(FILE));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("first-start");
        folder.toFile().deleteOnExit();
        folder.resolve(FILE).toFile().deleteOnExit();
        return folder;
    }
}
