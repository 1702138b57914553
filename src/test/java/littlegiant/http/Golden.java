package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whole answers kept under {@code src/test/resources/golden}; {@code mvn test -Dgoldens=write} writes them anew, for the difference to be read. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("goldens"));

    /** Longer ones are spread over lines all the same. */
    private static final int WIDTH = 700;

    private Golden() {}

    /** @param file in the folder of goldens, such as {@code personas/01-profile.json} */
    static void check(String file, JsonNode answer) {
        Path path = FOLDER.resolve(file);
        String now = pretty(answer);
        try {
            if (WRITE) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, now);
            }
            assertThat(path).as("%s; written with -Dgoldens=write", file).exists();
            assertThat(now.lines().toList())
                    .as("%s; if the new answer is right, write it with -Dgoldens=write", file)
                    .isEqualTo(Files.readString(path).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields in the order of the answer, those that are null or empty or change with every build left out; what holds no object stays on one line. */
    static String pretty(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, int indent, StringBuilder text) {
        if (!node.isContainerNode()) {
            text.append(node);
            return;
        }
        boolean flat = isFlat(node) && node.toString().length() <= WIDTH;
        String[] edges = node.isObject() ? new String[] {"{", "}"} : new String[] {"[", "]"};
        String between = flat ? ", " : ",\n" + " ".repeat(indent + 2);
        String start = flat ? "" : "\n" + " ".repeat(indent + 2);
        text.append(edges[0]);
        for (Map.Entry<String, JsonNode> part : parts(node)) {
            text.append(start).append(part.getKey());
            write(part.getValue(), indent + 2, text);
            start = between;
        }
        text.append(flat ? "" : "\n" + " ".repeat(indent)).append(edges[1]);
    }

    /** Each with what stands before it: its name, or nothing in a list. */
    private static List<Map.Entry<String, JsonNode>> parts(JsonNode node) {
        List<Map.Entry<String, JsonNode>> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> parts.add(Map.entry("", item)));
        } else {
            node.fieldNames().forEachRemaining(name -> {
                JsonNode value = node.get(name);
                boolean ofTheBuild = name.equals("receiptId");
                if (!ofTheBuild && !value.isNull() && !(value.isArray() && value.isEmpty())) {
                    parts.add(Map.entry('"' + name + "\": ", value));
                }
            });
        }
        return parts;
    }

    private static boolean isFlat(JsonNode node) {
        for (JsonNode part : node) {
            if (part.isObject() || (part.isArray() && !isFlat(part))) {
                return false;
            }
        }
        return true;
    }
}
