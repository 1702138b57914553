package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("revenue", "netProfit", "employees", "tier", "rdStaff", "rdExpense");

    @ParameterizedTest
    @CsvSource({
        "revenue, revenue",
        "revenu, revenue",
        "revnue, revenue",
        "REVENUE, revenue",
        "netprofit, netProfit",
        "employes, employees",
        "emplyoees, employees",
        "teir, tier",
        "reti, ",
        "tiers, tier",
        "rdStaf, rdStaff",
        "turnover, ",
        "x, "
    })
    void theNearestIsWithinAThirdOfTheLengthAndThreeEdits(String word, @Nullable String nearest) {
        assertThat(Nearest.to(word, KNOWN)).isEqualTo(nearest);
    }

    @Test
    void ofTwoEquallyNearTheFirstByAlphabetIsNamed() {
        assertThat(Nearest.to("grade", List.of("grode", "grabe"))).isEqualTo("grabe");
    }

    @Test
    void aWordLongerThanAnyFieldIsNotSearchedFor() {
        assertThat(Nearest.to("a".repeat(65), List.of("a".repeat(65)))).isNull();
    }

    @Test
    void nothingIsNearWhereNothingIsKnown() {
        assertThat(Nearest.to("revenue", List.of())).isNull();
    }
}
