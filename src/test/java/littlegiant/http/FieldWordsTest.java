package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Vocabulary;
import littlegiant.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** Every field that a document can tell has a name in both languages, so that its history can be read. */
class FieldWordsTest {

    private static final RuleFolder RULES = RuleFolder.packed();
    private static final Vocabulary WORDS = Vocabulary.of(RULES.text("texts/words.yaml"));
    private static final MetricDictionary METRICS = MetricDictionary.of(RULES);

    private final Set<String> unnamed = new TreeSet<>();

    @Test
    void everyFieldOfProfilesAndProductsHasAWordOrIsAMetric() throws IOException {
        JsonNode profile = new YAMLMapper()
                .readTree(Path.of("src/main/openapi/documents.yml").toFile())
                .at("/components/schemas");
        for (String schema : Set.of("Profile", "Accounts", "FiscalYear", "Badge")) {
            collect(profile.get(schema), "");
        }
        try (InputStream in =
                Objects.requireNonNull(FieldWordsTest.class.getResourceAsStream("/schema/product.schema.json"))) {
            collect(new ObjectMapper().readTree(in), "");
        }

        assertThat(unnamed).isEmpty();
    }

    /** Every property of a JSON schema, wherever it stands. */
    private void collect(JsonNode schema, String path) {
        JsonNode properties = schema.path("properties");
        properties.fieldNames().forEachRemaining(name -> {
            String place = path.isEmpty() ? name : path + "." + name;
            if (!WORDS.has("fields", name) && METRICS.find(place) == null && !isFiscal(name)) {
                unnamed.add(place);
            }
            collect(properties.get(name), place);
        });
        schema.properties().forEach(part -> {
            if (!part.getKey().equals("properties")) {
                collect(part.getValue(), path);
            }
        });
        schema.elements().forEachRemaining(part -> {
            if (schema.isArray()) {
                collect(part, path);
            }
        });
    }

    private static boolean isFiscal(String name) {
        return METRICS.all().stream().anyMatch(metric -> name.equals(metric.fiscal()));
    }
}
