package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    private static Value json(String text) {
        return DocumentReader.json(text.getBytes(StandardCharsets.UTF_8), new Faults());
    }

    @Test
    void theCanonicalTextIsTheWholeContentByNameOfField() {
        Value value = json("{\"b\": [1.50, {\"y\": null, \"x\": \"z\"}], \"a\": true, \"c\": {}}");

        assertThat(value.canonical()).isEqualTo("{\"a\":true,\"b\":[1.5,{\"x\":\"z\"}],\"c\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
                "{\"a\":{\"x\":1,\"y\":2}} | {\"a\":{\"y\":2,\"x\":1}}",
                "{\"a\":1e7} | {\"a\":10000000}",
                "{\"a\":1.50} | {\"a\":1.5}",
                "{\"a\":-0.0} | {\"a\":0}",
                "{\"a\":1,\"b\":null} | {\"a\":1}",
                "{ \"a\" : \"\\u4e2d\" } | {\"a\":\"中\"}"
            })
    void theSameContentHasTheSameText(String one, String other) {
        assertThat(json(one).canonical()).isEqualTo(json(other).canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[1,2]} | {\"a\":[2,1]}",
                "{\"a\":1} | {\"a\":\"1\"}",
                "{\"a\":false} | {\"a\":\"false\"}",
                "{\"a\":[]} | {\"a\":{}}",
                "{\"a\":[]} | {}",
                "{\"a\":\"\"} | {}",
                "{\"a\":0} | {}",
                "{\"a\":\"x\\\",\\\"b\\\":\\\"y\"} | {\"a\":\"x\",\"b\":\"y\"}",
                "[null] | []"
            })
    void otherContentHasOtherText(String one, String other) {
        assertThat(json(one).canonical()).isNotEqualTo(json(other).canonical());
    }

    @Test
    void controlCharactersAndQuotesAreEscaped() {
        Value value = new Value.Str("a\"b\\c\n\u0001中");

        assertThat(value.canonical()).isEqualTo("\"a\\\"b\\\\c\\u000a\\u0001中\"");
    }

    @Test
    void theCanonicalTextReadsBackAsTheSameValue() {
        Value value = json("{\"b\":[1.5,\"\\n\\\"\",true,[],{}],\"a\":{\"c\":-3}}");

        assertThat(json(value.canonical())).isEqualTo(value);
    }

    @Test
    void aDottedPathGoesThroughObjectsOnly() {
        Value.Obj value =
                (Value.Obj) json("{\"tax\":{\"grade\":\"A\",\"year\":null},\"list\":[1],\"tax.grade\":\"B\"}");

        assertThat(Arrays.asList(
                        value.at("tax.grade"),
                        value.at("tax.year"),
                        value.at("tax.grade.more"),
                        value.at("list.0"),
                        value.at("none")))
                .containsExactly(new Value.Str("A"), null, null, null, null);
    }

    @Test
    void aPointerGoesIntoListsToo() {
        Value.Obj value = (Value.Obj) json("{\"list\":[1,{\"a\":[2,null]}]}");

        assertThat(Arrays.asList(
                        value.atPointer("list", "0"),
                        value.atPointer("list", "1", "a", "0"),
                        value.atPointer("list", "1", "a", "1"),
                        value.atPointer("list", "2"),
                        value.atPointer("list", "99999999999"),
                        value.atPointer("list", "a"),
                        value.atPointer("list", "0", "0")))
                .containsExactly(
                        new Value.Num(BigDecimal.ONE),
                        new Value.Num(new BigDecimal("2")),
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    @Test
    void aDocumentIsWrittenAsMapsListsAndTheirLeaves() {
        assertThat(json("{\"n\":1e2,\"s\":\"x\",\"l\":[true,{}]}").plain())
                .isEqualTo(Map.of("n", new BigDecimal("100"), "s", "x", "l", List.of(true, Map.of())));
    }
}
