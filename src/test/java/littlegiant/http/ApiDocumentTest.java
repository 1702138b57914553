package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what is served: it is the committed one, it is whole, and its documents are those that the readers read. */
class ApiDocumentTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String SERVED =
            SERVER.get("/swagger/little-giant-match-1.yml").body();
    private static final JsonNode API = yaml(SERVED);

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Test
    void isTheCommittedOneAndHasAPage() throws IOException {
        assertThat(SERVED)
                .as("run: cp target/classes/META-INF/swagger/little-giant-match-1.yml docs/openapi.yml")
                .isEqualTo(Files.readString(Path.of("docs/openapi.yml")));
        assertThat(SERVER.get("/swagger-ui").body()).contains("/swagger/little-giant-match-1.yml");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(API.findValuesAsText("$ref")).isNotEmpty().allMatch(reference -> !API.at(reference.substring(1))
                .isMissingNode());
    }

    /** Whoever makes a client of it must know what to send. */
    @Test
    void everyParameterHasAType() {
        List<JsonNode> parameters = new ArrayList<>(API.findParents("in"));

        assertThat(parameters).hasSizeGreaterThan(60);
        assertThat(parameters)
                .allMatch(one -> !one.has("schema")
                        ? one.path("type").asText().equals("apiKey")
                        : !one.at("/schema/type").asText().equals("object"));
    }

    @Test
    void everyCallSaysWhatItAnswersAndWhatItAnswersInstead() {
        List<JsonNode> calls = new ArrayList<>();
        API.get("paths").forEach(path -> path.forEach(calls::add));

        assertThat(calls)
                .hasSize(115)
                .allMatch(call -> (call.at("/responses/200/content").isObject()
                                || call.at("/responses/201/content").isObject()
                                || call.at("/responses/202/content").isObject()
                                || call.at("/responses/204").isObject())
                        && call.at("/responses/4XX/$ref").asText().equals("#/components/responses/Problem")
                        && call.path("summary").isTextual());
    }

    /** A document with every field of the schema, all told as null: whatever else is wrong with it, no field may be unknown. */
    @Test
    void everyFieldOfTheRequestsIsKnownToItsReader() {
        Reply match = SERVER.post(
                "/api/v1/matches", TestServer.JSON, nulls("MatchRequest").toString());
        Reply profile = SERVER.put(
                "/api/v1/enterprises/x", TestServer.JSON, nulls("Enterprise").toString());
        Reply token =
                SERVER.post("/api/v1/token", TestServer.JSON, nulls("SignIn").toString());

        Reply loan = SERVER.post(
                "/api/v1/calculators/repayment",
                TestServer.JSON,
                nulls("LoanToReckon").toString());

        assertThat(Stream.of(match, profile, token, loan).map(ApiDocumentTest::codes))
                .containsOnly(Set.of("REQUIRED"))
                .hasSize(4);
    }

    @Test
    void everyFieldOfTheContractsProfileStandsInTheSchema() throws IOException {
        JsonNode example = TestServer.parse(Files.readString(Path.of("src/test/resources/contract/profile.json")));

        assertThat(missing(example, schema("Profile"), "")).isEmpty();
    }

    @Test
    void aProblemHasTheFieldsOfItsSchema() {
        JsonNode problem = SERVER.get("/api/v1/products/NOPE").json();

        assertThat(names(problem)).isEqualTo(names(schema("Problem").get("properties")));
    }

    @Test
    void theSchemaOfAProductIsServed() throws IOException {
        assertThat(SERVER.get("/schema/product.schema.json").body())
                .isEqualTo(Files.readString(Path.of("src/main/resources/schema/product.schema.json")));
    }

    private static Set<String> codes(Reply reply) {
        Set<String> codes = new TreeSet<>();
        reply.json().get("errors").forEach(error -> codes.add(error.get("code").asText()));
        return codes;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode schema(String name) {
        return API.at("/components/schemas/" + name);
    }

    /** Properties with those of the schemas it is made of. */
    private static Map<String, JsonNode> properties(JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? API.at(schema.get("$ref").asText().substring(1)) : schema;
        Map<String, JsonNode> properties = new TreeMap<>();
        resolved.path("allOf").forEach(part -> properties.putAll(properties(part)));
        resolved.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    private static ObjectNode nulls(String name) {
        return nulls(schema(name));
    }

    private static ObjectNode nulls(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        properties(schema).forEach((name, property) -> {
            boolean list = property.path("type").asText().equals("array");
            JsonNode inner = list ? property.get("items") : property;
            ObjectNode value = nulls(inner);
            if (value.isEmpty()) {
                object.putNull(name);
            } else if (list) {
                object.putArray(name).add(value);
            } else {
                object.set(name, value);
            }
        });
        return object;
    }

    /** Fields of the document that the schema does not name, by their path. */
    private static List<String> missing(JsonNode document, JsonNode schema, String at) {
        Map<String, JsonNode> properties = properties(schema);
        List<String> missing = new ArrayList<>();
        document.properties().forEach(field -> {
            String path = at + "/" + field.getKey();
            JsonNode property = properties.get(field.getKey());
            if (property == null && !properties.isEmpty()) {
                missing.add(path);
            } else if (property != null && field.getValue().isObject()) {
                missing.addAll(missing(field.getValue(), property, path));
            } else if (property != null && field.getValue().isArray()) {
                StreamSupport.stream(field.getValue().spliterator(), false)
                        .filter(JsonNode::isObject)
                        .forEach(item -> missing.addAll(missing(item, property.get("items"), path)));
            }
        });
        return missing;
    }
}
