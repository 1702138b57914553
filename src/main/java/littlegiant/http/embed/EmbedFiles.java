package littlegiant.http.embed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;

/** The files of the embed as they are since the service started: the loader under its stable name, all that it loads under a name that says what is in it. */
@Singleton
class EmbedFiles {

    private static final String CORE = "core.js";

    /** Of the hash, in a name. */
    private static final int DIGITS = 16;

    private final File core = File.of(
            CORE,
            worded(Map.of("embed.title", Messages.of("embed.title"), "embed.failed", Messages.of("embed.failed"))));
    private final File script = read("frame.js");
    private final File style = read("frame.css");
    private final Map<String, File> named = new HashMap<>();
    private final File loader;

    EmbedFiles() {
        for (File file : new File[] {core, script, style}) {
            named.put(file.name, file);
        }
        String text = new String(bytes("v1.js"), StandardCharsets.UTF_8)
                .replace("{core}", core.name)
                .replace("{integrity}", core.integrity);
        loader = File.of("v1.js", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One file.
     *
     * @param name      changes with what is in it
     * @param integrity of the attribute of that name, by which a browser refuses anything else
     */
    record File(String name, String integrity, byte[] bytes) {

        static File of(String plain, byte[] bytes) {
            String name = plain.replace(".", "-" + Hash.of(bytes).substring(0, DIGITS) + ".");
            return new File(name, "sha384-" + Base64.getEncoder().encodeToString(sha384(bytes)), bytes);
        }

        private static byte[] sha384(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-384").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-384", e);
            }
        }

        String address() {
            return EmbedPaths.FILES + "/" + name;
        }

        boolean isScript() {
            return name.endsWith(".js");
        }
    }

    private static File read(String name) {
        return File.of(name, bytes(name));
    }

    /** The core with what it says to people in either language. */
    private static byte[] worded(Map<String, Text> texts) {
        String core = new String(bytes(CORE), StandardCharsets.UTF_8);
        for (Map.Entry<String, Text> text : texts.entrySet()) {
            core = core.replace(
                            "{" + text.getKey() + ".zh}", quoted(text.getValue().zh()))
                    .replace(
                            "{" + text.getKey() + ".en}", quoted(text.getValue().en()));
        }
        return core.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static byte[] bytes(String name) {
        try (InputStream in = EmbedFiles.class.getClassLoader().getResourceAsStream("embed/" + name)) {
            if (in == null) {
                throw new IOException("the class path has no embed/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is served at {@code /embed/v1.js}: it names the core and its hash. */
    File loader() {
        return loader;
    }

    File script() {
        return script;
    }

    File style() {
        return style;
    }

    Optional<File> find(String name) {
        return Optional.ofNullable(named.get(name));
    }
}
