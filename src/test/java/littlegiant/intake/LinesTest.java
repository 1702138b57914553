package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import littlegiant.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON lines and YAML: documents without columns. */
class LinesTest {

    @TempDir
    Path folder;

    private List<String> read(Format format, String text) {
        return Reading.shown(Reading.rows(Reading.file(folder, text), format));
    }

    private List<String> refused(Format format, String text) {
        return Reading.faults(Reading.refusal(Reading.file(folder, text), format));
    }

    @Test
    void eachLineIsADocumentOrIsNot() {
        assertThat(read(Format.NDJSON, "\uFEFF{\"id\": \"a\"}\r\n\r\n{\"id\": \n  {\"n\": 1e400}\n{} {}\n[1]"))
                .containsExactly("1 {\"id\":\"a\"}", "3 -  SYNTAX", "4 {} /n OUT_OF_RANGE", "5 -  SYNTAX", "6 [1]");
    }

    @Test
    void aLineThatIsNotUtf8IsAFaultOfItsOwn() {
        byte[] bytes = "{\"id\":\"x\"}\n{\"id\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xC3;

        assertThat(Reading.shown(Reading.rows(Reading.file(folder, bytes), Format.NDJSON)))
                .containsExactly("1 -  CHARSET", "2 {\"id\":\"b\"}");
    }

    @Test
    void aLineOfTenMegabytesKeepsNoOtherFromBeingRead() {
        String at = "{\"id\":\"" + "x".repeat(Reading.SMALL.rowBytes() - 9) + "\"}";
        String over = "{\"id\":\"" + "x".repeat(10_000_000) + "\"}";

        assertThat(read(Format.NDJSON, at + "\n" + over + "\n{\"id\":\"b\"}\n"))
                .containsExactly(
                        "1 {\"id\":\"" + "x".repeat(Reading.SMALL.rowBytes() - 9) + "\"}",
                        "2 -  TOO_LONG",
                        "3 {\"id\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a\n---\nid: b\n",
                "- id: a\n- id: b\n",
                "[{id: a}, {id: b}]",
                "---\nid: a\n---\n- id: b\n",
                "---\n---\nid: a\n---\n---\nid: b\n---\n"
            })
    void yamlIsDocumentsOrAList(String text) {
        assertThat(read(Format.YAML, text)).containsExactly("1 {\"id\":\"a\"}", "2 {\"id\":\"b\"}");
    }

    @Test
    void faultsOfAYamlDocumentAreItsOwn() {
        assertThat(read(Format.YAML, "- {id: a, n: 1e400}\n- {id: b}\n- {id: c, id: d}\n"))
                .containsExactly(
                        "1 {\"id\":\"a\"} /n OUT_OF_RANGE", "2 {\"id\":\"b\"}", "3 {\"id\":\"d\"} /id DUPLICATE");
    }

    @Test
    void yamlThatBreaksIsNamedByItsLine() {
        assertThat(refused(Format.YAML, "- id: a\n- id: [b\n"))
                .containsExactly("SYNTAX broken syntax at line:column 2:9");
        assertThat(refused(Format.YAML, "- &x {id: a}\n- *x\n"))
                .containsExactly("SYNTAX broken syntax at line:column 2:5");
        assertThat(refused(Format.YAML, "a: ".repeat(1) + "[".repeat(30)))
                .containsExactly("TOO_DEEP nested deeper than 24 levels");
    }

    @Test
    void aDocumentWithoutEndIsRefused() {
        String fault = "TOO_LONG document 2 or the one behind it has more than 20000 characters";

        assertThat(refused(Format.YAML, "- id: a\n- id: " + "x".repeat(10_000_000)))
                .containsExactly(fault);
        assertThat(refused(Format.YAML, "- id: a\n- " + "\n  y: x".repeat(1_000_000)))
                .containsExactly(fault);
        assertThat(refused(Format.YAML, "- id: a\n# " + "#".repeat(10_000_000)))
                .containsExactly(fault.replace("2 or", "1 or"));
    }

    @Test
    void yamlIsUtf8() {
        byte[] bytes = "- id: x\n".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xC3;

        assertThat(Reading.faults(Reading.refusal(Reading.file(folder, bytes), Format.YAML)))
                .containsExactly("CHARSET is not UTF-8 (wrong from byte 7 on)");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anEmptyFileHasNoRows(Format format) {
        assertThat(Reading.refusal(Reading.file(folder, ""), format).code()).isEqualTo(ErrorCode.BODY_MISSING);
    }

    @Test
    void formatsAreKnownByTheirMediaType() {
        assertThat(Format.of("text/csv; charset=gbk")).isEqualTo(Format.CSV);
        assertThat(Format.of("Application/X-NDJSON")).isEqualTo(Format.NDJSON);
        assertThat(Format.of("application/yaml")).isEqualTo(Format.YAML);
        assertThat(Format.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .isEqualTo(Format.XLSX);
        assertThat(Format.of("application/json")).isNull();
    }
}
