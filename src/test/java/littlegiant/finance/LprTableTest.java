package littlegiant.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.finance.LprTable.Fixing;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LprTableTest {

    private static final String FILE = RuleFolder.packed().text("tables/lpr.csv");
    private static final LprTable LPR = LprTable.of(FILE);

    private static final String HEAD = "publishedOn,tenor,percent,evidence,source\n";

    private static final String NO_FIXING =
            "rules/tables/lpr.csv: needs publishedOn (YYYY-MM-DD), tenor (1Y, 5Y), percent and source";

    static List<String> rows() {
        return FILE.lines().filter(line -> line.matches("\\d.*")).toList();
    }

    /** Both by the plain text of the file, so that a column the reader mixes up is seen. */
    @ParameterizedTest
    @MethodSource("rows")
    void everyFixingIsReadAsItsRowSaysAndHasASource(String row) {
        String[] cells = row.split(",", 5);
        LocalDate day = LocalDate.parse(cells[0]);

        assertThat(LPR.on(day, cells[1].equals("1Y") ? Tenor.Y1 : Tenor.Y5))
                .isEqualTo(new Fixing(day, new BigDecimal(cells[2]), cells[4]));
        assertThat(cells[4]).isNotBlank();
        assertThat(cells[3]).matches("VERIFIED|GENERAL");
    }

    @Test
    void bothTenorsAreFixedOnTheSameDays() {
        List<String> oneYear = rows().stream()
                .filter(row -> row.contains(",1Y,"))
                .map(row -> row.substring(0, 10))
                .toList();
        List<String> fiveYears = rows().stream()
                .filter(row -> row.contains(",5Y,"))
                .map(row -> row.substring(0, 10))
                .toList();

        assertThat(oneYear).isEqualTo(fiveYears).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        // the day before, the day itself, the day after
        "2025-05-19, Y1, 3.10",
        "2025-05-20, Y1, 3.00",
        "2025-05-21, Y1, 3.00",
        "2025-05-19, Y5, 3.60",
        "2025-05-20, Y5, 3.50",
        // no change since the last row
        "2026-01-19, Y1, 3.00",
        "2026-11-23, Y1, 3.00",
        "2026-11-23, Y5, 3.50",
        "9999-12-31, Y1, 3.00",
        // before the first
        "2019-08-20, Y1, 4.25",
        "2019-08-19, Y1, ",
        "2019-08-19, Y5, ",
        "1900-01-01, Y1, "
    })
    void theNewestFixingPublishedByThenHolds(LocalDate day, Tenor tenor, @Nullable BigDecimal percent) {
        Fixing fixing = LPR.on(day, tenor);

        assertThat(fixing == null ? null : fixing.percent()).isEqualTo(percent);
    }

    @Test
    void aTableWithoutATenorKnowsNoneOfIts() {
        LprTable table = LprTable.of(HEAD + "2026-01-20,1Y,3.00,VERIFIED,notice\n");

        assertThat(table.on(LocalDate.of(2026, 1, 20), Tenor.Y5)).isNull();
    }

    @Test
    void everyRowThatIsNoFixingIsNamedAtOnce() {
        String rows =
                """
                2026-01-20,3Y,3.00,VERIFIED,notice
                2026-01-32,1Y,3.00,VERIFIED,notice
                2026-01-20,1Y,three,VERIFIED,notice
                2026-01-20,1Y,3.00,VERIFIED,
                2026-01-20,5Y,3.50,VERIFIED,notice
                2026-01-20,5Y,3.60,VERIFIED,notice
                """;

        assertThatThrownBy(() -> LprTable.of(HEAD + rows))
                .isInstanceOfSatisfying(RulesUnusable.class, unusable -> assertThat(unusable.faults())
                        .extracting(fault -> fault.replaceAll(": \\{.*", ""))
                        .containsExactly(
                                NO_FIXING, NO_FIXING, NO_FIXING, NO_FIXING, "rules/tables/lpr.csv: is told twice"));
    }
}
