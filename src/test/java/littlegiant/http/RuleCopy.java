package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of the rule folder that can be changed while a server reads it. */
public final class RuleCopy {

    private static final String LPR = "tables/lpr.csv";

    private final Path folder;

    private RuleCopy(Path folder) {
        this.folder = folder;
    }

    public static RuleCopy in(Path parent) {
        Path shipped = Path.of("rules");
        Path folder = parent.resolve("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.sorted().toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleCopy(folder);
    }

    /** The properties of a server that reads it, and more. */
    public Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("lg.rules.dir", folder.toString());
        return properties;
    }

    public void replace(String file, String old, String now) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(old);
            Files.writeString(folder.resolve(file), text.replace(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more fixing of the one-year LPR, in place of the one before: rates of nearly every answer change. */
    public void fix(String percent) {
        try {
            String shipped = Files.readString(Path.of("rules", LPR)).stripTrailing();
            Files.writeString(folder.resolve(LPR), shipped + "\n2026-10-20,1Y," + percent + ",GENERAL,test\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
