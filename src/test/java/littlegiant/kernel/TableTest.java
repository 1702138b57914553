package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static List<String> faultsOf(String csv) {
        RulesUnusable refused = catchThrowableOfType(
                RulesUnusable.class,
                () -> Table.read(
                        "tables/x.csv", csv, row -> "bad".equals(row.get("code")) ? "needs a good code" : null));
        return refused.faults();
    }

    @Test
    void rowsComeInOrderByTheirColumnsWithoutCommentsAndSpaces() {
        List<Map<String, String>> rows = new ArrayList<>();

        Table.read("tables/x.csv", "# what it is\ncode,name,source\n a , 甲 ,S\n# between\nb,,\"S, 2\"\n", row -> {
            rows.add(row);
            return null;
        });

        assertThat(rows)
                .isEqualTo(List.of(
                        Map.of("code", "a", "name", "甲", "source", "S"),
                        Map.of("code", "b", "name", "", "source", "S, 2")));
    }

    @Test
    void aTableOfAHeadAloneHasNoRow() {
        List<Map<String, String>> rows = new ArrayList<>();

        Table.read("tables/x.csv", "code,source\n", row -> {
            rows.add(row);
            return null;
        });

        assertThat(rows).isEmpty();
    }

    @Test
    void everyBadRowIsNamedWithItsFileAndItself() {
        assertThat(faultsOf("code,source\nbad,S\ngood,S\nbad,T\n"))
                .isEqualTo(List.of(
                        "rules/tables/x.csv: needs a good code: {code=bad, source=S}",
                        "rules/tables/x.csv: needs a good code: {code=bad, source=T}"));
    }

    @Test
    void aRowWithoutASourceIsNamed() {
        assertThat(faultsOf("code,source\na,\nb,S\n"))
                .isEqualTo(List.of("rules/tables/x.csv: needs a source: {code=a, source=}"));
    }

    @Test
    void aTableWithoutAColumnOfSourcesHasNone() {
        assertThat(faultsOf("code\na\n")).isEqualTo(List.of("rules/tables/x.csv: needs a source: {code=a}"));
    }

    @Test
    void ofABadRowWithoutASourceTheFirstFaultIsTold() {
        assertThat(faultsOf("code,source\nbad,\n"))
                .isEqualTo(List.of("rules/tables/x.csv: needs a good code: {code=bad, source=}"));
    }

    @Test
    void aRowWithMoreCellsThanTheHeadIsAFaultOfItsFile() {
        assertThat(faultsOf("code,source\na,S,more\n"))
                .singleElement()
                .asString()
                .startsWith("rules/tables/x.csv: Too many entries");
    }
}
