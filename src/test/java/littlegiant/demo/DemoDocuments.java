package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;

/** The documents of the demo as they are shipped, unread by any reader of the product. */
public final class DemoDocuments {

    private DemoDocuments() {}

    public static List<Value> institutions() {
        return DocumentReader.yaml(bytes("catalog/institutions.yaml"), new Faults());
    }

    /** Of every institution, in its order. */
    public static List<Value> products() {
        List<Value> products = new ArrayList<>();
        for (Value institution : institutions()) {
            String id = ((Value.Str) requireNonNull(((Value.Obj) institution).at("id"))).text();
            products.addAll(DocumentReader.yaml(bytes("catalog/" + id + ".yaml"), new Faults()));
        }
        return products;
    }

    static byte[] firmBytes() {
        return bytes("firms.ndjson");
    }

    public static List<Value> firms() {
        return DocumentReader.lines(firmBytes()).stream()
                .map(line -> DocumentReader.json(line.getBytes(StandardCharsets.UTF_8), new Faults()))
                .toList();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = requireNonNull(DemoDocuments.class.getResourceAsStream("/demo/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
