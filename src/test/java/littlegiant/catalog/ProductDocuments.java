package littlegiant.catalog;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Products as their YAML, read with the real dictionary. */
final class ProductDocuments {

    static final MetricDictionary METRICS = MetricDictionary.of(RuleFolder.packed());

    private static final List<String> MINIMAL = List.of(
            "id: P-1",
            "kind: LOAN",
            "provider: demo-bank",
            "name: { zh: 甲贷, en: A loan }",
            "criteria: [ { id: tier, metric: tier, test: AT_LEAST, value: PROVINCIAL } ]",
            "source: { title: 公告, evidence: OFFICIAL }");

    private ProductDocuments() {}

    /** A minimal loan with these lines ({@code field: value}) in place of its own or after them; {@code field:} alone takes one away. */
    static String document(String... lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        MINIMAL.forEach(line -> put(fields, line));
        for (String line : lines) {
            put(fields, line);
        }
        return String.join("\n", fields.values()) + "\n";
    }

    private static void put(Map<String, String> fields, String line) {
        String name = line.substring(0, line.indexOf(':'));
        if (line.endsWith(":")) {
            fields.remove(name);
        } else {
            fields.put(name, line);
        }
    }

    static Value value(String yaml, Faults faults) {
        return DocumentReader.yaml(yaml.getBytes(StandardCharsets.UTF_8), faults)
                .get(0);
    }

    static ProductReader.@Nullable Reading read(String yaml, Faults faults) {
        return new ProductReader(METRICS).read(value(yaml, faults), faults);
    }

    /** The product of {@link #document}. A fault in it fails the test. */
    static Product product(String... lines) {
        return reading(document(lines)).product();
    }

    static ProductReader.Reading reading(String yaml) {
        Faults faults = new Faults();
        ProductReader.Reading reading = read(yaml, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.list());
        }
        return requireNonNull(reading);
    }

    static List<Fault> faultsOf(String yaml) {
        Faults faults = new Faults();
        read(yaml, faults);
        return faults.list();
    }

    /** Place and kind of every fault of {@link #document}. */
    static List<String> placesOf(String... lines) {
        return faultsOf(document(lines)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    static Condition.Atom tierAtLeast(long rank) {
        return new Condition.Atom(
                METRICS.get("tier"), TestKind.AT_LEAST, new Bound.Steps(rank * 10_000, rank * 10_000));
    }

    static String resource(String name) {
        try (InputStream in = requireNonNull(ProductDocuments.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
