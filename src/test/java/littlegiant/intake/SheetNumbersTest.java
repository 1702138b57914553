package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import littlegiant.intake.Styles.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "86000000.129999995, 86000000.13",
        "1234.5599999999999, 1234.56",
        "4.9999999999999996E-2, 0.05",
        "100.00000000000001, 100",
        "99999999999999.984, 99999999999999.98",
        "90000000000000.05, 90000000000000.05",
        "9007199254740993, 9007199254740993",
        "0.7999999999999999, 0.8",
        "0.1000000000000000055, 0.1",
        "0.1234567890123456, 0.1234567890123456",
        "12345678901234.56, 12345678901234.56",
        "123456789012345.6, 123456789012345.6",
        "0.1, 0.1",
        "0, 0",
        "-2.9999999999999996, -3"
    })
    void noiseIsTakenOffAndNothingElse(BigDecimal raw, BigDecimal typed) {
        assertThat(SheetNumbers.withoutNoise(raw)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            General                         | PLAIN
            0.00                            | PLAIN
            #,##0.00;[Red]-#,##0.00         | PLAIN
            "day" 0                         | PLAIN
            [Red]0                          | PLAIN
            _-* #,##0.00_-                  | PLAIN
            h:mm                            | PLAIN
            mm:ss                           | PLAIN
            [h]:mm:ss                       | PLAIN
            0%                              | PERCENT
            0.00\\%                         | PLAIN
            0.0"%"                          | PLAIN
            yyyy-mm-dd                      | DAY
            [$-804]yyyy"年"m"月"d"日";@      | DAY
            yyyy/m/d h:mm                   | DAY
            mmm                             | DAY
            D.M.YY                          | DAY
            """)
    void whatAFormatShows(String code, Shown shown) {
        assertThat(Styles.of(code)).isEqualTo(shown);
    }
}
