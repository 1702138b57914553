package littlegiant.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of {@code rules/} as they stood at start: from the jar, or from the read-only directory that {@code LG_RULES_DIR} names. Nothing else
 * is ever compiled, and no request can add to it.
 */
public final class RuleFolder {

    private final Map<String, String> texts;
    private final String hash;
    private final String compiledHash;

    private RuleFolder(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
        this.hash = hash(name -> !name.startsWith("cases/") && !name.startsWith("process/"));
        this.compiledHash = hash(name -> name.endsWith(".drl"));
    }

    /** The folder packed into the jar. */
    public static RuleFolder packed() {
        URL marker = RuleFolder.class.getResource("/rules/metrics.yaml");
        if (marker == null) {
            throw new IllegalStateException("rules/metrics.yaml is not on the class path");
        }
        try {
            URI uri = marker.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return of(Path.of(uri).resolveSibling("."));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return of(jar.getPath("/rules"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not an address: " + marker, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that were kept: as {@link #texts} gave them. */
    public static RuleFolder of(Map<String, String> texts) {
        return new RuleFolder(new TreeMap<>(texts));
    }

    /** @throws RulesUnusable if it cannot be read */
    public static RuleFolder of(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.matches(".*\\.(drl|yaml|csv)")) {
                    texts.put(name, Files.readString(file));
                }
            }
            return new RuleFolder(texts);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "there is none" : e.getMessage();
            throw new RulesUnusable(List.of("the folder " + root + " cannot be read: " + why));
        }
    }

    /** @throws RulesUnusable if there is no such file */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new RulesUnusable(List.of("rules/" + name + " is missing"));
        }
        return text;
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** Name and text of every file with this ending, by name. */
    public Map<String, String> ending(String suffix) {
        Map<String, String> some = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.endsWith(suffix)) {
                some.put(name, text);
            }
        });
        return some;
    }

    /** These files and others beside them. */
    public RuleFolder and(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(more);
        return new RuleFolder(all);
    }

    /** Name and text of every file, by name. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Of all that an answer can depend on: rules, dictionary, tables, words, lists; not of cases, nor of what becomes of applications. */
    public String hash() {
        return hash;
    }

    /** Of what is compiled. */
    public String compiledHash() {
        return compiledHash;
    }

    private String hash(Predicate<String> counts) {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, text) -> {
            if (counts.test(name)) {
                all.append(name).append('\n').append(text).append('\n');
            }
        });
        return Hash.of(all.toString());
    }
}
