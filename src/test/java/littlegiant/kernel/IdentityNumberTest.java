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
    @ValueSource(
            strings = {
                "身份证11010519491231002X，请核对",
                "11010519491231002X",
                "id: 11010519491231002x.",
                "1101 0519 4912 3100 2X",
                "110105-19491231-002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "证 110105 19491231 002 X",
                "身份证号：110105491231002"
            })
    void itIsFoundInAText(String text) {
        assertThat(IdentityNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同号A11010519491231002X",
                "111010519491231002X",
                "贷款2000000元",
                "913202050000LG017P",
                "注册号320200000012345",
                "工商注册号320205000121234",
                "13812341012-3456",
                "110105491331002",
                "卡号6222021102001234567",
                "2026-11-29 10:00:00.123 320205"
            })
    void anythingElseIsNot(String text) {
        assertThat(IdentityNumber.isIn(text)).isFalse();
    }
}
