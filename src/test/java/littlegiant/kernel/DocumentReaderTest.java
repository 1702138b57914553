package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private final Faults faults = new Faults();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Value json(String text) {
        return DocumentReader.json(bytes(text), faults);
    }

    private List<Value> yaml(String text) {
        return DocumentReader.yaml(bytes(text), faults);
    }

    private AppException refusedJson(String text) {
        return catchThrowableOfType(AppException.class, () -> json(text));
    }

    private AppException refusedYaml(String text) {
        return catchThrowableOfType(AppException.class, () -> yaml(text));
    }

    private static List<Object> codeAndFault(AppException refused) {
        Fault fault = refused.faults().get(0);
        return List.of(refused.code(), refused.faults().size(), fault.code(), fault.detail());
    }

    private static Value num(String number) {
        return new Value.Num(new BigDecimal(number));
    }

    @Test
    void jsonIsReadWithAllItsShapes() {
        Value read = json("{\"s\":\"中\",\"n\":-1.5e1,\"t\":true,\"f\":false,\"z\":null,\"l\":[[],{}]}");

        assertThat(read)
                .isEqualTo(new Value.Obj(Map.of(
                        "s", new Value.Str("中"),
                        "n", num("-15"),
                        "t", new Value.Bool(true),
                        "f", new Value.Bool(false),
                        "z", Value.Nul.NUL,
                        "l", new Value.Arr(List.of(new Value.Arr(List.of()), new Value.Obj(Map.of()))))));
    }

    @Test
    void yamlReadsAsTheSameJson() {
        String yaml = "s: 中\nn: -15\nt: true\nf: false\nz:\nl: [ [], {} ]\nday: 2026-11-23\nquoted: \"3202\"\n";
        String json = "{\"s\":\"中\",\"n\":-15,\"t\":true,\"f\":false,\"z\":null,\"l\":[[],{}],"
                + "\"day\":\"2026-11-23\",\"quoted\":\"3202\"}";

        assertThat(yaml(yaml)).containsExactly(json(json));
    }

    @Test
    void aYamlStreamHoldsSeveralDocuments() {
        assertThat(yaml("a: 1\n---\na: 2\n"))
                .containsExactly(new Value.Obj(Map.of("a", num("1"))), new Value.Obj(Map.of("a", num("2"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}          | 1:8",
                "{\"a\":             | 1:6",
                "[1 2]               | 1:4",
                "{'a':1}             | 1:2",
                "{\"a\":NaN}         | 1:9",
                "[Infinity]          | 1:10",
                "[-INF]              | 1:6",
                "{\"a\":01}          | 1:7",
                "// no comments      | 1:1",
                "tru                 | 1:1"
            })
    void brokenJsonSaysWhere(String text, String place) {
        assertThat(codeAndFault(refusedJson(text.trim())))
                .containsExactly(
                        ErrorCode.BODY_UNREADABLE,
                        1,
                        Fault.Code.SYNTAX,
                        Text.of("第" + place + "处语法有误", "broken syntax at line:column " + place));
    }

    @Test
    void thePlaceCountsLines() {
        assertThat(refusedJson("{\n  \"a\": 1\n  \"b\": 2\n}").detail().en())
                .isEqualTo("broken syntax at line:column 3:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: \"x\" : y", "a:\n\t- b", "{", "a: [1", "? [1, 2]\n: b", "a: 1\n...\nb: 2", "a: @b", "%"})
    void brokenYamlIsASyntaxFault(String text) {
        AppException refused = refusedYaml(text);

        assertThat(List.of(refused.code(), refused.faults().get(0).code()))
                .containsExactly(ErrorCode.BODY_UNREADABLE, Fault.Code.SYNTAX);
    }

    /** Read as text, {@code *x} would silently become the word x. */
    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1\nb: *x", "a: &x [1]\nb: [ *x ]", "a: &x { c: 1 }\nb:\n  <<: *x\n"})
    void aYamlAliasIsRefused(String text) {
        AppException refused = refusedYaml(text);

        assertThat(List.of(refused.code(), refused.faults().get(0).code()))
                .containsExactly(ErrorCode.BODY_UNREADABLE, Fault.Code.SYNTAX);
    }

    @Test
    void aBombOfYamlAliasesIsRefusedBeforeItGrows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (last + ", ").repeat(8) + last + "]\n");
        }

        assertThat(refusedYaml(bomb.toString()).code()).isEqualTo(ErrorCode.BODY_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.inf", "0x1F", "1:30"})
    void whatYamlAloneCallsANumberIsText(String word) {
        assertThat(yaml("a: " + word)).containsExactly(new Value.Obj(Map.of("a", new Value.Str(word))));
    }

    @Test
    void aBodyOfAnotherCharsetIsRefused() {
        byte[] gbk = {'"', (byte) 0xD6, (byte) 0xD0, '"'};

        assertThat(codeAndFault(catchThrowableOfType(AppException.class, () -> DocumentReader.json(gbk, faults))))
                .containsExactly(
                        ErrorCode.BODY_UNREADABLE,
                        1,
                        Fault.Code.CHARSET,
                        Text.of("内容不是UTF-8编码", "the body is not UTF-8"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(List.of(json("\uFEFF{}"), yaml("\uFEFFa: 1").get(0)))
                .containsExactly(new Value.Obj(Map.of()), new Value.Obj(Map.of("a", num("1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF"})
    void nothingIsABodyThatIsMissing(String text) {
        assertThat(List.of(refusedJson(text).code(), refusedYaml(text).code()))
                .containsExactly(ErrorCode.BODY_MISSING, ErrorCode.BODY_MISSING);
    }

    @Test
    void noBytesAtAllAreABodyThatIsMissing() {
        assertThat(catchThrowableOfType(AppException.class, () -> DocumentReader.json(new byte[0], faults))
                        .code())
                .isEqualTo(ErrorCode.BODY_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 2", "[]\n[]"})
    void asJsonThereIsOneDocumentOnly(String text) {
        assertThat(codeAndFault(refusedJson(text)))
                .containsExactly(
                        ErrorCode.BODY_UNREADABLE,
                        1,
                        Fault.Code.SYNTAX,
                        Text.of("只能有一份JSON文档", "there must be one JSON document only"));
    }

    @Test
    void depthIsBoundedAndTheDeepestAllowedIsRead() {
        assertThat(json("[".repeat(24) + "]".repeat(24))).isInstanceOf(Value.Arr.class);
        Text tooDeep = Text.of("嵌套超过24层", "nested deeper than 24 levels");
        assertThat(List.of(
                        codeAndFault(refusedJson("[".repeat(25) + "]".repeat(25))),
                        codeAndFault(refusedJson("{\"a\":".repeat(100_000))),
                        codeAndFault(refusedYaml("[".repeat(25) + "]".repeat(25)))))
                .containsOnly(List.of(ErrorCode.BODY_UNREADABLE, 1, Fault.Code.TOO_DEEP, tooDeep));
    }

    @Test
    void lengthsAreBounded() {
        Text tooLong = Text.of("有过长的文本、数字或字段名", "a text, a number or the name of a field is too long");
        assertThat(List.of(
                        codeAndFault(refusedJson("[" + "1".repeat(10_001) + "]")),
                        codeAndFault(refusedJson("\"" + "x".repeat(20_001) + "\"")),
                        codeAndFault(refusedJson("{\"" + "x".repeat(201) + "\":1}"))))
                .containsOnly(List.of(ErrorCode.BODY_UNREADABLE, 1, Fault.Code.TOO_LONG, tooLong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999",
                "1e99999999999",
                "11111111111111111111111111111111111111111"
            })
    void aNumberOutOfAllBoundsIsCollectedAndReadingGoesOn(String number) {
        Value read = json("{\"a\":" + number + ",\"b\":2}");

        assertThat(read.plain()).hasToString("{a=null, b=2}");
        assertThat(faults.list())
                .containsExactly(new Fault(
                        "/a", Fault.Code.OUT_OF_RANGE, Text.of("数值超出可用范围", "the number is out of all bounds")));
    }

    @Test
    void aFieldToldTwiceIsCollectedWithItsPointer() {
        json("{\"a\":{\"b/c\":1,\"b/c\":2},\"l\":[{\"~\":1,\"~\":1}]}");

        assertThat(faults.list())
                .containsExactly(
                        new Fault("/a/b~1c", Fault.Code.DUPLICATE, Text.of("字段重复出现", "the field is told twice")),
                        new Fault("/l/0/~0", Fault.Code.DUPLICATE, Text.of("字段重复出现", "the field is told twice")));
    }

    @Test
    void aYamlFieldToldTwiceIsCollectedToo() {
        yaml("a: 1\na: 2\n");

        assertThat(faults.list())
                .containsExactly(new Fault("/a", Fault.Code.DUPLICATE, Text.of("字段重复出现", "the field is told twice")));
    }

    @Test
    void linesAreCountedWithoutBlankOnes() {
        assertThat(DocumentReader.lines(bytes("\uFEFF{\"a\":1}\r\n\n  \n{\"a\":2}")))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
    }
}
