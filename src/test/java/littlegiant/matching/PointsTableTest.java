package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.kernel.RulesUnusable;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of points, with rows of one's own. What the shipped points are: {@code rules/cases/ranking}. */
class PointsTableTest {

    private static final String HEAD = "part,measure,code,from,to,pointsFrom,pointsTo,source\n";
    private static final String CARRIES = "CARRIES,SHARE_OF_NEED,,50,,0,0,test\n";

    private static List<String> faults(String rows) {
        return catchThrowableOfType(RulesUnusable.class, () -> PointsTable.of(HEAD + rows))
                .faults();
    }

    /** What is wrong once the rules are asked with it; none if nothing is. */
    private static List<String> asked(String rows) {
        PointsTable table = PointsTable.of(HEAD + rows);
        RulesUnusable unusable = catchThrowableOfType(
                RulesUnusable.class, () -> RulesFixtures.rules().ranking(table));
        return unusable == null ? List.of() : unusable.faults();
    }

    @Test
    void aRowIsABand() {
        assertThat(PointsTable.of(HEAD + "COST,ALL_IN,,2,4.0001,40,16.5,test\n").bands())
                .containsExactly(new Band(
                        "COST", "ALL_IN", null, 20_000L, 40_001L, new BigDecimal("40"), new BigDecimal("16.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COST,ALL_IN,,4,2,40,16,test",
                "COST,ALL_IN,,2,2,40,16,test",
                "COST,ALL_IN,,-1,2,40,16,test",
                "COST,ALL_IN,,1e3,,40,16,test",
                "COST,ALL_IN,,2,4.00001,40,16,test",
                "COST,ALL_IN,,2,4,,16,test",
                "COST,ALL_IN,,2,4,40,-1,test",
                ",ALL_IN,,2,4,40,16,test",
                "COST,,,2,4,40,16,test"
            })
    void aRowThatIsNoBandIsNamed(String row) {
        assertThat(faults(row + "\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "rules/tables/points.csv: needs a part, a measure, ends in rising order and points of 0 or more: ");
    }

    @Test
    void aRowWithoutASourceIsNamed() {
        assertThat(faults("COST,ALL_IN,,2,4,40,16,\n"))
                .singleElement()
                .asString()
                .startsWith("rules/tables/points.csv: needs a source: ");
    }

    @Test
    void allPartsTogetherGiveAHundredAtTheMost() {
        String cost = "COST,GIVEN,,,,70,70,test\n";

        assertThat(PointsTable.of(HEAD + cost + "AMOUNT,YUAN,,0,,0,30,test\n").bands())
                .hasSize(2);
        assertThat(faults(cost + "AMOUNT,YUAN,,0,,0,30.1,test\n"))
                .containsExactly("rules/tables/points.csv: all parts together give 100.1 points");
    }

    @Test
    void theShippedTableIsAnsweredOnceEverywhere() {
        PointsTable shipped = PointsTable.of(RulesFixtures.folder().text("tables/points.csv"));

        assertThat(RulesFixtures.rules().ranking(shipped)).isNotNull();
    }

    @Test
    void withoutAHalfNothingSaysWhatCarriesTheNeed() {
        assertThat(asked("COST,GIVEN,,,,40,40,test\n"))
                .containsExactly(
                        "rules/ranking with rules/tables/points.csv: no rule answers CarryingFigures[amountShare=null, termShare=null]");
    }

    @Test
    void aTableThatSaysTheHalfTwiceIsRefused() {
        assertThat(asked(CARRIES + "CARRIES,SHARE_OF_NEED,,60,,0,0,test\n"))
                .contains("rules/ranking: two rules answer CarryingFigures[amountShare=600000, termShare=null]");
    }

    @Test
    void bandsThatOverlapAreRefusedWithTheFigureInBoth() {
        assertThat(asked(CARRIES + "COST,ALL_IN,,,2,40,40,test\nCOST,ALL_IN,,1,4,40,16,test\n"))
                .contains(
                        "rules/ranking: two rules give points for CostFigures[carries=true, given=false, allIn=10000]");
    }

    @Test
    void aSecurityToldTwiceIsRefused() {
        assertThat(asked(CARRIES + "SECURITY,LIGHTEST,CREDIT,,,9,9,test\nSECURITY,LIGHTEST,CREDIT,,,8,8,test\n"))
                .containsExactly(
                        "rules/ranking: two rules give points for SecurityFigures[carries=true, fits=null, lightest=CREDIT]");
    }

    @Test
    void bandsThatMeetAreNot() {
        assertThat(asked(CARRIES + "COST,ALL_IN,,,2,40,40,test\nCOST,ALL_IN,,2,4,40,16,test\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MORTGAGE_PROPERTY CREDIT, CREDIT", "MORTGAGE_PROPERTY PLEDGE_IP, PLEDGE_IP", "PLEDGE_GOLD, NONE"})
    void theLightestSecurityIsTheOneWithMostPoints(String taken, String lightest) {
        PointsTable shipped = PointsTable.of(RulesFixtures.folder().text("tables/points.csv"));

        assertThat(shipped.lightest(List.of(taken.split(" ")))).isEqualTo(lightest);
    }
}
