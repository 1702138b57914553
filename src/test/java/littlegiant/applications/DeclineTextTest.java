package littlegiant.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclineTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "综合评分不足",
                "综合评分不足。",
                "不符合内部政策",
                "综合评分不足，不符合内部政策！",
                " 综合评分 不足 ",
                "不符合我行内部政策 / 综合评分不足",
                "经综合评分不足",
                "Overall score too low.",
                "Does not meet our internal policy"
            })
    void whatSaysNothingIsNoFact(String text) {
        assertThat(DeclineText.saysAFact(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年度经营现金流为负320万元，不足以覆盖利息",
                "综合评分不足：近12个月逾期2次",
                "Two payments were overdue in the last 12 months"
            })
    void aFactIsOneWhateverStandsBesideIt(String text) {
        assertThat(DeclineText.saysAFact(text)).isTrue();
    }
}
