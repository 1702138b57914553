package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the example of the standard, which is nobody's. */
class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x"})
    void theExampleOfTheStandardFits(String number) {
        assertThat(IdentityNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491331002X",
                "11010519490230002X",
                "1101051949123100",
                "913202050000LG017P",
                ""
            })
    void whatIsNoneIsNone(String number) {
        assertThat(IdentityNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证11010519491231002X，请核对", "11010519491231002X", "id: 11010519491231002x."})
    void itIsFoundInAText(String text) {
        assertThat(IdentityNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合同号A11010519491231002X", "111010519491231002X", "贷款2000000元", "913202050000LG017P"})
    void anythingElseIsNot(String text) {
        assertThat(IdentityNumber.isIn(text)).isFalse();
    }
}
