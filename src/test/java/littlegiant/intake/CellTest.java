package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of a CSV, each under the heading of its kind. */
class CellTest {

    @TempDir
    Path folder;

    private String read(String heading, String cell) {
        String quoted = '"' + cell.replace("\"", "\"\"") + '"';
        Row row = Reading.rows(Reading.file(folder, "id," + heading + "\na," + quoted + "\n"), Format.CSV)
                .get(0);
        return Reading.shown(row).replaceFirst("2 \\{\"id\":\"a\",?", "{").replaceFirst("2 (.*),\"id\":\"a\"", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1,234.50      | {"revenue":1234.5}
            1,234,567     | {"revenue":1234567}
            -3.20         | {"revenue":-3.2}
            +7            | {"revenue":7}
            .5            | {"revenue":0.5}
            １２３        | {"revenue":123}
            1.2E+3        | {"revenue":1200}
            0.3000000000000000444 | {"revenue":0.3000000000000000444}
            1,23          | {} /revenue WRONG_TYPE
            12,34,567     | {} /revenue WRONG_TYPE
            1.2.3         | {} /revenue WRONG_TYPE
            NaN           | {} /revenue WRONG_TYPE
            Infinity      | {} /revenue WRONG_TYPE
            e5            | {} /revenue WRONG_TYPE
            0x1F          | {} /revenue WRONG_TYPE
            12元          | {} /revenue WRONG_TYPE
            -             | {} /revenue WRONG_TYPE
            1e400         | {} /revenue OUT_OF_RANGE
            1e-400        | {} /revenue OUT_OF_RANGE
            1e99999999999 | {} /revenue OUT_OF_RANGE
            11111111111111111111111111111111111111111 | {} /revenue OUT_OF_RANGE
            """)
    void numbers(String cell, String read) {
        assertThat(read("revenue", cell)).isEqualTo(read);
    }

    @Test
    void aLongCellOfDigitsIsRefusedAtOnce() {
        assertThat(read("revenue", ",123".repeat(1_000))).isEqualTo("{} /revenue OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"14, {\"share\":14}", "14.5%, {\"share\":14.5}", "14 ％, {\"share\":14}", "%, {} /share WRONG_TYPE"})
    void percentages(String cell, String read) {
        assertThat(read("share", cell)).isEqualTo(read.replace("\\", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05",
        "2026/1/5, 2026-01-05",
        "2026.1.5, 2026-01-05",
        "2026年1月5日, 2026-01-05",
        "2026-01-05 00:00:00, 2026-01-05",
        "2024-02-29, 2024-02-29",
        "2026-02-30, ",
        "2025-02-29, ",
        "2026-13-01, ",
        "2026-1/5, ",
        "5/1/2026, ",
        "1899-12-31, ",
        "2026-01-05 08:00, ",
        "46027, ",
        "20260105, "
    })
    void dates(String cell, String day) {
        assertThat(read("on", cell)).isEqualTo(day == null ? "{} /on BAD_DATE" : "{\"on\":\"" + day + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "是, true",
        "否, false",
        "TRUE, true",
        "false, false",
        "1, true",
        "0, false",
        "Y, true",
        "n, false",
        "yes, true",
        "No, false",
        "有, ",
        "2, ",
        "√, "
    })
    void flags(String cell, String flag) {
        assertThat(read("listed", cell))
                .isEqualTo(flag == null ? "{} /listed WRONG_TYPE" : "{\"listed\":" + flag + "}");
    }

    @Test
    void listsAreSeparatedByAnyOfFourMarks() {
        assertThat(read("sectors", "A;B、C,D，E；F\nG; ;"))
                .isEqualTo("{\"sectors\":[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\"]}");
        assertThat(read("sectors", "[]")).isEqualTo("{\"sectors\":[]}");
    }

    @Test
    void wordsStandForCodes() {
        assertThat(read("grade", " 甲级 ")).isEqualTo("{\"grade\":\"A\"}");
        assertThat(read("grade", "乙级")).isEqualTo("{\"grade\":\"乙级\"}");
        assertThat(read("sectors", "生物医药、NEW")).isEqualTo("{\"sectors\":[\"BIO\",\"NEW\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {kind: FIXED, percent: 3.45}          | {"rate":{"kind":"FIXED","percent":3.45}}
            {"kind": "FIXED", "percent": 3.45}    | {"rate":{"kind":"FIXED","percent":3.45}}
            [{percent: 3}, {percent: 4}]          | {"rate":[{"percent":3},{"percent":4}]}
            []                                    | {"rate":[]}
            FIXED                                 | {} /rate WRONG_TYPE
            {kind: FIXED                          | {} /rate SYNTAX
            [{percent: 3, percent: 4}]            | {"rate":[{"percent":4}]} /rate/0/percent DUPLICATE
            {percent: 1e400}                      | {"rate":{}} /rate/percent OUT_OF_RANGE
            [[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]] | {} /rate TOO_DEEP
            """)
    void wholeObjectsInOneCell(String cell, String read) {
        assertThat(read("rate", cell)).isEqualTo(read);
    }

    @Test
    void blockYamlAndJsonWithTabsAreTakenToo() {
        assertThat(read("rate", "kind: FIXED\npercent: 3")).isEqualTo("{\"rate\":{\"kind\":\"FIXED\",\"percent\":3}}");
        assertThat(read("rate", "{\n\t\"percent\":\t3\n}")).isEqualTo("{\"rate\":{\"percent\":3}}");
    }

    @Test
    void aCellThatCannotBeReadKeepsItsPlace() {
        assertThat(read("items.one.value", "x"))
                .isEqualTo("{\"items\":[{\"kind\":\"one\"}]} /items/0/value WRONG_TYPE");
    }
}
