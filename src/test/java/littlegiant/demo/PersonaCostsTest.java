package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.need;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import littlegiant.finance.Cost;
import littlegiant.matching.Match;
import littlegiant.matching.Sort;
import littlegiant.offers.Offer;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The costs of the personas to the digit, as the demo's catalogue is matched and put in order. Words for the product, 2.1, 2.4 and 2.8. */
class PersonaCostsTest {

    private static final String ONE = "913202050000LG017P";
    private static final String FOUR = "913202050000LG0418";
    private static final String EIGHT = "913202050000LG084M";

    private static final Need TEN_MILLION = need("10000000", 12, "WORKING_CAPITAL", "CREDIT");
    private static final Need TWO_MILLION = need("2000000", 12, "WORKING_CAPITAL", "CREDIT");
    private static final Need EQUIPMENT = need("30000000", 36, "FIXED_ASSET", "MORTGAGE_EQUIPMENT");

    private static Offer.AllIn cost(String uscc, Need need, String product) {
        Match match = requireNonNull(DemoMatching.matches(firm(uscc), need, DAY).get(product), product);
        return requireNonNull(match.offer().cost(), product);
    }

    /** Simple and IRR, three decimals. */
    private static String costs(Cost cost) {
        return three(cost.simplePercent()) + " " + three(requireNonNull(cost.effectivePercent()));
    }

    private static String three(BigDecimal percent) {
        return percent.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** One price has no ends: both are the same. */
    @ParameterizedTest
    @CsvSource({"EQ-LG-QUARTERLY-01, 3.244 3.286", "XH-SPECIALISED-01,  3.397 3.450", "YH-LG-GUARANTEED-01, 3.943 4.033"
    })
    void theThreeOffersOfPersonaOne(String product, String costs) {
        Offer.AllIn cost = cost(ONE, TEN_MILLION, product);

        assertThat(List.of(costs(cost.low()), costs(cost.high()))).containsExactly(costs, costs);
    }

    /** The lower rate is the dearer loan. */
    @ParameterizedTest
    @CsvSource({"XH-FIRST-LOAN-02, 4.498 4.618", "TH-TAX-CREDIT-02, 4.410 4.501"})
    void theTwoOffersOfPersonaFour(String product, String costs) {
        assertThat(costs(cost(FOUR, TWO_MILLION, product).high())).isEqualTo(costs);
    }

    @Test
    void theEquipmentLoanOfPersonaEightInEqualMonths() {
        assertThat(costs(cost(EIGHT, EQUIPMENT, "TH-EQUIPMENT-04").high())).isEqualTo("3.450 3.505");
    }

    /** C before B before A, though A is lowest by name. */
    @ParameterizedTest
    @EnumSource(
            value = Sort.class,
            names = {"RECOMMENDED", "COST"})
    void theOffersOfPersonaOneAreInTheOrderOfTheirCost(Sort sort) {
        List<String> three = List.of("EQ-LG-QUARTERLY-01", "XH-SPECIALISED-01", "YH-LG-GUARANTEED-01");

        assertThat(DemoMatching.answer(firm(ONE), TEN_MILLION, DAY, sort).matches().stream()
                        .map(match -> match.product().id())
                        .filter(three::contains))
                .isEqualTo(three);
    }

    @Test
    void theOffersOfPersonaFourAreInTheOrderOfTheirCost() {
        assertThat(DemoMatching.answer(firm(FOUR), TWO_MILLION, DAY).matches().stream()
                        .map(match -> match.product().id())
                        .filter(List.of("XH-FIRST-LOAN-02", "TH-TAX-CREDIT-02")::contains))
                .containsExactly("TH-TAX-CREDIT-02", "XH-FIRST-LOAN-02");
    }

    /** With every point of it: cost, amount, term, security, speed, certainty. */
    @Test
    void theScoresOfPersonaOneAreThose() {
        assertThat(DemoMatching.answer(firm(ONE), TEN_MILLION, DAY).matches().stream()
                        .limit(3)
                        .map(match -> match.rank() + " " + match.product().id() + " "
                                + match.score().total() + " "
                                + match.score().parts().values()))
                .containsExactly(
                        "1 EQ-LG-QUARTERLY-01 84.5 [25.1, 30.0, 10.0, 10.0, 4.4, 5.0]",
                        "2 XH-SPECIALISED-01 83.2 [23.2, 30.0, 10.0, 10.0, 5.0, 5.0]",
                        "3 GS-HIGH-TECH-04 81.2 [21.4, 30.0, 10.0, 10.0, 4.8, 5.0]");
    }

    /** Half of it still ranks, below all of it, whichever firm asks. */
    @ParameterizedTest
    @CsvSource({ONE, FOUR, EIGHT})
    void noLoanOfHalfTheNeedStandsBeforeOneOfAllOfIt(String uscc) {
        Need need = uscc.equals(ONE) ? TEN_MILLION : uscc.equals(FOUR) ? TWO_MILLION : EQUIPMENT;
        List<BigDecimal> covered = DemoMatching.answer(firm(uscc), need, DAY).matches().stream()
                .filter(match -> match.rank() != null && match.offer().cost() != null)
                .map(match -> match.offer().coversNeedPercent())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();

        BigDecimal whole = new BigDecimal("100.0");
        assertThat(covered.stream().map(part -> part.compareTo(whole) < 0)).isSorted();
    }
}
