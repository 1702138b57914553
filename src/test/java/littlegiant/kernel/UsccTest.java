package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    /** Table 1 and formula of GB 32100-2015, typed from the standard: character, its value, the weight of its place. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** C18 = 31 − (Σ Ci × Wi mod 31), where 31 counts as 0. */
    private static char checkOf(String first17) {
        int sum = IntStream.range(0, 17)
                .map(i -> CHARACTERS.indexOf(first17.charAt(i)) * WEIGHTS[i])
                .sum();
        int check = 31 - sum % 31;
        return CHARACTERS.charAt(check == 31 ? 0 : check);
    }

    static Stream<String> bodies() {
        return Stream.of(
                "91350100M000100Y4",
                "913202050000LG017",
                "00000000000000000",
                "YY999999YYYYYYYYY",
                "12100000400000000",
                "51320205MJ1234567",
                "9132020512345678R".substring(0, 17),
                "93320205ABCDEFGHJ");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void oneCheckCharacterFitsAndItIsTheOneOfTheStandard(String body) {
        String fitting = CHARACTERS
                .chars()
                .mapToObj(c -> "" + (char) c)
                .filter(c -> Uscc.checkFits(body + c))
                .reduce("", String::concat);

        assertThat(fitting).isEqualTo("" + checkOf(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "913202050000LG017P", "913202050000LG0418", "913202050000LG05X0"})
    void aRegisteredOrPersonaCodeFits(String code) {
        assertThat(Uscc.hasForm(code) && Uscc.checkFits(code)).isTrue();
    }

    @Test
    void twoNeighboursSwappedDoNotFit() {
        assertThat(Uscc.checkFits("19350100M000100Y43")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "91320205123456788R, true",
        "913202050000LG017P, true",
        "91320205123456788, false",
        "91320205123456788RR, false",
        "91320205123456788r, false",
        "91320205123456788I, false",
        "91320205123456788O, false",
        "91320205123456788S, false",
        "91320205123456788V, false",
        "91320205123456788Z, false",
        "9132020A123456788R, false",
        "' 91320205123456788R', false",
        "9１320205123456788R, false",
        "'', false"
    })
    void theFormIsEighteenCharactersOfTheAlphabetWithARegionOfDigits(String text, boolean hasForm) {
        assertThat(Uscc.hasForm(text)).isEqualTo(hasForm);
    }
}
