package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document as people change it: small things on one line, and nothing lost. */
class DocumentTextTest {

    private static List<Value> read(String yaml) {
        Faults faults = new Faults();
        List<Value> documents = DocumentReader.yaml(yaml.getBytes(StandardCharsets.UTF_8), faults);
        assertThat(faults.list()).isEmpty();
        return documents;
    }

    private static Value.Obj one(String yaml) {
        return (Value.Obj) read(yaml).get(0);
    }

    static List<Path> catalogs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/catalog"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void everyProductIsReadAgainAsItWas(Path catalog) throws IOException {
        for (Value document : read(Files.readString(catalog))) {
            Value.Obj product = (Value.Obj) document;

            Value.Obj again = one(DocumentText.of(product, List.of("id", "kind")));

            assertThat(again.canonical()).isEqualTo(product.canonical());
        }
    }

    @Test
    void whatIsSmallStandsOnOneLineAndWhatIsWantedFirstComesFirst() {
        String long1 = "长".repeat(60);
        Value.Obj document =
                one("{b: [A, B], name: {en: \"A loan\", zh: 示范贷}, id: X-1, list: [{id: a, v: 1.50}, {id: b, text: "
                        + long1 + ", more: " + long1 + ", most: " + long1 + "}], none: [], empty: {}}");

        assertThat(DocumentText.of(document, List.of("id", "name", "zh")))
                .isEqualTo(
                        """
                        id: X-1
                        name: { zh: 示范贷, en: "A loan" }
                        b: [ A, B ]
                        empty: {}
                        list:
                          - { id: a, v: 1.5 }
                          - id: b
                            more: LONG
                            most: LONG
                            text: LONG
                        none: []
                        """
                                .replace("LONG", long1));
    }

    /** What YAML would read as something else, or not at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "No",
                "null",
                "true",
                "~",
                "3202",
                "1e5",
                "0x1F",
                "2026-01-01",
                "a: b",
                "a #b",
                "#a",
                "- a",
                "[a",
                "{a}",
                "a, b",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "\"a\"",
                "'a'",
                "a\\b",
                "a\nb",
                "a\tb",
                "中: 文",
                "A、B（C）；D。",
                "：冒号",
                "y",
                "off",
                "a:",
                "A-"
            })
    void everyTextIsReadAgainAsItWas(String text) {
        Value.Obj document = new Value.Obj(Map.of(
                "text", new Value.Str(text), "list", new Value.Arr(List.of(new Value.Str(text), new Value.Str("x")))));

        Value.Obj again = one(DocumentText.of(document, List.of()));

        assertThat(again).isEqualTo(document);
    }
}
