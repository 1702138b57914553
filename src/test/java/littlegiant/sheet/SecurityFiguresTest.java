package littlegiant.sheet;

import static littlegiant.metric.Figure.Absent.NOT_TOLD;
import static littlegiant.sheet.DerivationsTest.figureOf;
import static littlegiant.sheet.DerivationsTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can secure a loan: unencumbered property, confirmed receivables. */
class SecurityFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | 0",
                "[{'kind': 'PLANT', 'value': 3, 'encumbered': false}, {'kind': 'PLANT', 'value': 4, 'encumbered': false}] | 7",
                "[{'kind': 'PLANT', 'value': 3, 'encumbered': true}] | 0",
                "[{'kind': 'PLANT', 'encumbered': true}] | 0",
                "[{'kind': 'LAND', 'value': 3, 'encumbered': false}] | 0",
                "[{'kind': 'PLANT', 'value': 3}] | NOT_TOLD",
                "[{'kind': 'PLANT', 'encumbered': false}] | NOT_TOLD",
                "[{'kind': 'LAND'}, {'kind': 'PLANT', 'value': 3, 'encumbered': false}] | 3"
            })
    void onlyUnencumberedPropertyOfTheKindCounts(String collateral, String shown) {
        assertThat(shown(figureOf("collateral.PLANT", "'collateral': " + collateral)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY"})
    void everyKindOfPropertyHasAMetricOfItsOwn(String kind) {
        assertThat(shown(figureOf(
                        "collateral." + kind,
                        "'collateral': [{'kind': '" + kind + "', 'value': 5, 'encumbered': false}]")))
                .isEqualTo("5");
        assertThat(figureOf("collateral." + kind, "")).isEqualTo(NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | 0",
                "[{'amount': 3, 'dueOn': '2027-02-01', 'confirmed': true}, {'amount': 4, 'dueOn': '2027-02-01', 'confirmed': true}] | 7",
                "[{'amount': 3, 'dueOn': '2027-02-01', 'confirmed': true}, {'amount': 4, 'confirmed': true}] | at least 3",
                "[{'amount': 4, 'confirmed': true}] | NOT_TOLD",
                "[{'amount': 3, 'dueOn': '2026-11-23', 'confirmed': true}] | 3",
                "[{'amount': 3, 'dueOn': '2026-11-22', 'confirmed': true}] | 0",
                "[{'amount': 3, 'confirmed': false}] | 0",
                "[{'amount': 3}] | NOT_TOLD",
                "[{'confirmed': true}] | NOT_TOLD",
                "[{'confirmed': true, 'dueOn': '2026-11-22'}] | 0"
            })
    void onlyConfirmedReceivablesStillOwedCount(String receivables, String shown) {
        assertThat(shown(figureOf("receivables.confirmed", "'receivables': " + receivables)))
                .isEqualTo(shown);
    }

    @Test
    void aSumBeyondTheLargestFigureIsTheLargestFigure() {
        String most = "{'kind': 'PLANT', 'value': 99999999999999.99, 'encumbered': false}";

        assertThat(shown(figureOf("collateral.PLANT", "'collateral': [" + most + ", " + most + "]")))
                .isEqualTo("99999999999999.99");
    }
}
