package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;

/** The demo's products, read, and what their documents hold at a path. */
final class DemoProducts {

    static final List<Value> DOCUMENTS = DemoDocuments.products();
    static final List<Product> PRODUCTS = DOCUMENTS.stream()
            .map(document -> requireNonNull(new ProductReader(DemoMatching.METRICS).read(document, new Faults()))
                    .product())
            .toList();

    private DemoProducts() {}

    static List<Product> of(Product.Kind kind) {
        return PRODUCTS.stream().filter(product -> product.kind() == kind).toList();
    }

    static String text(Value document, String path) {
        return document instanceof Value.Obj obj && obj.at(path) instanceof Value.Str str ? str.text() : "";
    }

    /** The texts at a path of every product, lists opened. */
    static Set<String> all(String path) {
        return DOCUMENTS.stream()
                .flatMap(document -> texts(document, path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> texts(Value document, String path) {
        return values(document, path).map(value -> ((Value.Str) value).text());
    }

    /** What stands at a path, lists opened. */
    static Stream<Value> values(Value document, String path) {
        return at(document, List.of(path.split("\\.")));
    }

    private static Stream<Value> at(Value value, List<String> path) {
        if (value instanceof Value.Arr arr) {
            return arr.items().stream().flatMap(item -> at(item, path));
        }
        if (path.isEmpty()) {
            return Stream.of(value);
        }
        Value next = value instanceof Value.Obj obj ? obj.fields().get(path.get(0)) : null;
        return next == null ? Stream.empty() : at(next, path.subList(1, path.size()));
    }
}
