package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are broken or mean harm. */
class XlsxGuardTest {

    private static final String NOT_WHOLE = "SYNTAX is not a whole XLSX file; export it again or upload it again";
    private static final String BOMB =
            "TOO_LARGE the file unfolds to far more than a workbook needs; reading was stopped";
    private static final String ROWS =
            Workbooks.row(1, Workbooks.inline("id")) + Workbooks.row(2, Workbooks.inline("a"));

    @TempDir
    Path folder;

    private List<String> refused(byte[] workbook) {
        return Reading.faults(Reading.refusal(Reading.file(folder, workbook), Format.XLSX));
    }

    private List<String> refused(Map<String, String> parts) {
        return refused(Workbooks.zip(parts));
    }

    private static Map<String, String> with(String name, String content) {
        Map<String, String> parts = Workbooks.parts(ROWS);
        parts.put(name, content);
        return parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90, 99})
    void aTruncatedFileIsNoWorkbook(int percent) {
        byte[] whole = Workbooks.written(sheet -> sheet.value(0, 0, "id"));

        assertThat(refused(Arrays.copyOf(whole, whole.length * percent / 100))).containsExactly(NOT_WHOLE);
    }

    @Test
    void aDamagedPartIsNoSheet() {
        byte[] whole = Workbooks.zip(Workbooks.parts(ROWS.repeat(1)));
        String name = "xl/worksheets/sheet1.xml";
        int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        Arrays.fill(whole, at, at + 20, (byte) 0xFF);

        assertThat(refused(whole)).containsExactly(NOT_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r='1'>",
                "not xml",
                "<worksheet><sheetData><row><c r='ZZZZZZ1'/></row>",
                "<worksheet><sheetData><row><c t='s'><v>7</v></c></row>",
                "<!DOCTYPE x [<!ENTITY e 'id'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>"
            })
    void aBrokenSheetIsNamed(String sheet) {
        assertThat(refused(with("xl/worksheets/sheet1.xml", sheet))).containsExactly(NOT_WHOLE);
    }

    @Test
    void aMissingPartIsNamed() {
        Map<String, String> parts = Workbooks.parts(ROWS);
        parts.remove("xl/worksheets/sheet1.xml");

        assertThat(refused(parts)).containsExactly("EMPTY there is no sheet to read");
        assertThat(refused(Map.of("a.txt", "a"))).containsExactly(NOT_WHOLE);
    }

    @Test
    void aWorkbookWithAPasswordIsNamed() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

        assertThat(refused(old))
                .containsExactly("SYNTAX is a workbook with a password or of the old kind (XLS); "
                        + "save it as XLSX without a password");
    }

    @Test
    void aSheetOfNothingUnfoldsToNoMoreThanItsRatio() {
        assertThat(refused(with("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(10_000_000))))
                .containsExactly("TOO_LONG the sheet has a row that is too long (at most 20000 bytes)");
        assertThat(refused(Workbooks.parts(ROWS + "<row/>".repeat(2_000_000)))).containsExactly(BOMB);
    }

    @Test
    void allPartsTogetherUnfoldToNoMoreThanTheirBytes() {
        Limits.Unzipped few = new Limits.Unzipped(20, 100_000, 1_000_000, 500_000);
        Limits limits = new Limits(1_000_000, 10, Reading.SMALL.time(), 20_000, 5_000, few);
        Path file = Reading.file(folder, Workbooks.zip(Workbooks.parts(ROWS + "<row/>".repeat(20_000))));

        assertThat(Reading.faults(Reading.refusal(file, Format.XLSX, limits))).containsExactly(BOMB);
    }

    @Test
    void sharedTextsAndStylesAreKeptAndSoBounded() {
        assertThat(refused(with("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(50_000) + "</sst>")))
                .containsExactly(BOMB);
        assertThat(refused(with("xl/styles.xml", "<styleSheet>" + "<xf/>".repeat(200_000) + "</styleSheet>")))
                .containsExactly(BOMB);
    }

    @Test
    void manyPartsAreRefused() {
        Map<String, String> parts = Workbooks.parts(ROWS);
        for (int i = 0; i < 20; i++) {
            parts.put("x" + i, "");
        }

        assertThat(refused(parts)).containsExactly(BOMB);
    }

    @Test
    void aPartThatNobodyReadsUnfoldsToNothing() {
        Path file = Reading.file(folder, Workbooks.zip(with("xl/media/image1.png", "x".repeat(60_000_000))));

        assertThat(Reading.shown(Reading.rows(file, Format.XLSX))).containsExactly("2 {\"id\":\"a\"}");
    }

    @Test
    void aRowWithoutEndIsRefused() {
        assertThat(refused(Workbooks.parts(ROWS + "<row>" + "<c/>".repeat(100_000) + "</row>")))
                .containsExactly("TOO_LONG the sheet has a row that is too long (at most 20000 bytes)");
        assertThat(refused(Workbooks.parts(ROWS + "<row>" + Workbooks.inline("x".repeat(1_000_000)) + "</row>")))
                .containsExactly("TOO_LONG the sheet has a row that is too long (at most 20000 bytes)");
    }

    @Test
    void rowsBeforeABreakWereHandedOver() {
        StringBuilder rows = new StringBuilder(Workbooks.row(1, Workbooks.inline("id")));
        for (int i = 2; i <= 20_001; i++) {
            rows.append(Workbooks.row(i, Workbooks.inline("a" + i)));
        }
        Path file = Reading.file(folder, Workbooks.zip(Workbooks.parts(rows + "<broken")));
        List<Integer> numbers = new ArrayList<>();

        AppException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                AppException.class, () -> new Intake(Reading.SMALL, Reading.STILL)
                        .read(file, Format.XLSX, Reading.COLUMNS, row -> numbers.add(row.number())));

        assertThat(Reading.faults(refusal)).containsExactly(NOT_WHOLE);
        assertThat(numbers).hasSize(20_000).endsWith(20_001);
    }
}
