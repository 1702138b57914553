package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import littlegiant.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    Path folder;

    private List<String> read(String text) {
        return Reading.shown(Reading.rows(Reading.file(folder, text), Format.CSV));
    }

    private List<String> refused(String text) {
        return Reading.faults(Reading.refusal(Reading.file(folder, text), Format.CSV));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsThatOfTheHeading(String separator) {
        String text = "id,\"name, in Chinese\",领域\na,\"x;,\ty\",b\n"
                .replace("id,", "id" + separator)
                .replace("\",领", "\"" + separator + "领")
                .replace("a,\"", "a" + separator + "\"")
                .replace("\",b", "\"" + separator + "b");

        assertThat(read(text))
                .containsExactly("2 {\"id\":\"a\",\"name\":{\"zh\":\"x;,\\u0009y\"},\"sectors\":[\"b\"]}");
    }

    @Test
    void quotedCellsHoldQuotesAndLines() {
        assertThat(read("id,name.zh\na,\"say \"\"x\"\"\nand y\"\nb,z\n"))
                .containsExactly(
                        "2 {\"id\":\"a\",\"name\":{\"zh\":\"say \\\"x\\\"\\u000aand y\"}}",
                        "4 {\"id\":\"b\",\"name\":{\"zh\":\"z\"}}");
    }

    @Test
    void rowsAreNumberedByTheLineTheyBeginOn() {
        assertThat(read("\r\nid,name.zh\r\n\r\na,\"1\r\n2\r\n3\"\r\n,\r\n\r\nb,\r\n"))
                .containsExactly(
                        "4 {\"id\":\"a\",\"name\":{\"zh\":\"1\\u000d\\u000a2\\u000d\\u000a3\"}}", "9 {\"id\":\"b\"}");
    }

    @Test
    void anEmptyCellIsNotTold() {
        assertThat(read("id,name.zh,items.one.value,items.two.value\na,, ,5\n"))
                .containsExactly("2 {\"id\":\"a\",\"items\":[{\"kind\":\"two\",\"value\":5}]}");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(read("id\na")).containsExactly("2 {\"id\":\"a\"}");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(read("\uFEFFid\na\n")).containsExactly("2 {\"id\":\"a\"}");
    }

    @Test
    void gb18030IsRecognisedWithCharactersOfFourBytes() {
        byte[] bytes = "编号,名称\na,𠮷㐀企业\n".getBytes(Charset.forName("GB18030"));

        assertThat(Reading.shown(Reading.rows(Reading.file(folder, bytes), Format.CSV)))
                .containsExactly("2 {\"id\":\"a\",\"name\":{\"zh\":\"𠮷㐀企业\"}}");
    }

    @Test
    void whatIsNeitherEncodingIsRefusedWithItsFirstWrongByte() {
        byte[] bytes = "id\nabc\u0001\u0002\n".getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xC3; // in UTF-8 and in GB18030 the first byte of a pair; what follows is none of its kind

        assertThat(Reading.faults(Reading.refusal(Reading.file(folder, bytes), Format.CSV)))
                .containsExactly("CHARSET is neither UTF-8 (wrong from byte 6 on) nor GB18030 (wrong from byte 6 on)");
    }

    @Test
    void aWrongByteFarIntoTheFileIsFound() {
        byte[] bytes = ("id\n" + "abcdefg\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        bytes[150_000] = (byte) 0xFF;

        assertThat(Reading.faults(Reading.refusal(Reading.file(folder, bytes), Format.CSV)))
                .containsExactly(
                        "CHARSET is neither UTF-8 (wrong from byte 150001 on) nor GB18030 (wrong from byte 150001 on)");
    }

    @Test
    void aSpreadsheetIsNotTakenForText() {
        assertThat(refused("PK\u0003\u0004rest")).containsExactly("CHARSET is a spreadsheet, not a file of text");
        assertThat(refused("id\na\u0000\n"))
                .containsExactly("CHARSET holds a zero character, so it is not a file of text");
        assertThat(Reading.faults(Reading.refusal(
                        Reading.file(folder, "\uFEFFid\n".getBytes(StandardCharsets.UTF_16LE)), Format.CSV)))
                .containsExactly("CHARSET is UTF-16 (from byte 1 on); save it as UTF-8");
    }

    @Test
    void aLineOfTenMegabytesIsAFaultWithItsNumber() {
        String fault = "TOO_LONG line 3 is too long: at most 5000 characters in a cell and 20000 in a row; "
                + "look for a quote that is not closed";

        assertThat(refused("id,name.zh\na,b\nc," + "x".repeat(10_000_000) + "\n"))
                .containsExactly(fault);
        assertThat(refused("id,name.zh\na,b\nc," + "x,".repeat(5_000_000) + "\n"))
                .containsExactly(fault);
        assertThat(refused("id,name.zh\na,b\nc,\"" + "x\n".repeat(5_000_000))).containsExactly(fault);
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        assertThat(refused("id,name.zh\na,b\nc,\"d\n"))
                .containsExactly("SYNTAX line 3: a quote that is not closed, or something behind a closing quote");
        assertThat(refused("id,name.zh\n\"a\"b,c\n"))
                .containsExactly("SYNTAX line 2: a quote that is not closed, or something behind a closing quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "id\n", "id,name.zh\n,\n"})
    void aFileWithoutRowsIsEmpty(String text) {
        assertThat(Reading.refusal(Reading.file(folder, text), Format.CSV).code())
                .isEqualTo(ErrorCode.BODY_MISSING);
    }

    @Test
    void aCellWithoutHeadingIsAFaultOfItsRow() {
        assertThat(read("id,,name.zh\na,,b\nc,d,\ne,,f,g\n"))
                .containsExactly(
                        "2 {\"id\":\"a\",\"name\":{\"zh\":\"b\"}}",
                        "3 {\"id\":\"c\"}  UNKNOWN_FIELD",
                        "4 {\"id\":\"e\",\"name\":{\"zh\":\"f\"}}  UNKNOWN_FIELD");
    }
}
