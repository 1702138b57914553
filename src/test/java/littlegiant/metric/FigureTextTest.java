package littlegiant.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.kernel.Text;
import littlegiant.profile.ProfileDocuments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8600000 | 860万元 | CNY 8,600,000",
                "10000000 | 1,000万元 | CNY 10,000,000",
                "735000 | 73.5万元 | CNY 735,000",
                "362000000 | 3.62亿元 | CNY 362,000,000",
                "84898.82 | 8.489882万元 | CNY 84,898.82",
                "9999.99 | 9,999.99元 | CNY 9,999.99",
                "10000 | 1万元 | CNY 10,000",
                "0 | 0元 | CNY 0",
                "60 | 60元 | CNY 60",
                "99999999.99 | 9,999.999999万元 | CNY 99,999,999.99",
                "100000000 | 1亿元 | CNY 100,000,000",
                "121000000 | 1.21亿元 | CNY 121,000,000",
                "121200000 | 12,120万元 | CNY 121,200,000",
                "400000000 | 4亿元 | CNY 400,000,000",
                "399999999.99 | 39,999.999999万元 | CNY 399,999,999.99",
                "401234567 | 40,123.4567万元 | CNY 401,234,567",
                "-3900000 | -390万元 | CNY -3,900,000",
                "-98000000 | -9,800万元 | CNY -98,000,000",
                "-120000000 | -1.2亿元 | CNY -120,000,000",
                "99999999999999.99 | 9,999,999,999.999999万元 | CNY 99,999,999,999,999.99",
                "1E+7 | 1,000万元 | CNY 10,000,000"
            })
    void moneyIsWrittenInFullInTheUnitThatReadsBest(BigDecimal yuan, String zh, String en) {
        assertThat(FigureText.money(yuan)).isEqualTo(Text.of(zh, en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 48 | 48.0% | 48.0%",
                "PERCENT | 0 | 0.0% | 0.0%",
                "PERCENT | 812.5 | 812.5% | 812.5%",
                "PERCENT | 74.9999 | 74.9999% | 74.9999%",
                "PERCENT | 2.25 | 2.25% | 2.25%",
                "PERCENT | -1.8 | -1.8% | -1.8%",
                "PERSON | 1000 | 1,000人 | 1,000 people",
                "YEAR | 9 | 9年 | 9 years",
                "MONTH | 12 | 12个月 | 12 months",
                "ITEM | 7 | 7项 | 7 items",
                "POINT | 72.5 | 72.5分 | 72.5 points",
                "TIMES | 0 | 0次 | 0 times",
                "LENDER | 3 | 3家 | 3 lenders",
                "DAY | 27 | 27天 | 27 days",
                "RANK | 2 | 第2名 | no. 2",
                "CNY | 8600000 | 860万元 | CNY 8,600,000",
                "CRATE | 5 | 5 | 5"
            })
    void aFigureIsWrittenWithItsUnit(String unit, BigDecimal figure, String zh, String en) {
        assertThat(FigureText.number(unit, figure)).isEqualTo(Text.of(zh, en));
    }

    /** A figure one step under or over a bound never reads like the bound. */
    @ParameterizedTest
    @CsvSource({
        "PERCENT, 70, 0.0001",
        "PERCENT, 3, 0.0001",
        "CNY, 10000, 0.01",
        "CNY, 50000000, 0.01",
        "CNY, 100000000, 0.01",
        "CNY, 400000000, 0.01",
        "POINT, 60, 0.01",
        "ITEM, 4, 1"
    })
    void nothingIsRounded(String unit, BigDecimal bound, BigDecimal step) {
        assertThat(List.of(
                        FigureText.number(unit, bound.subtract(step)),
                        FigureText.number(unit, bound),
                        FigureText.number(unit, bound.add(step))))
                .extracting(Text::zh)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PERSON, 人, people",
                "PERCENT, %, %",
                "CNY, 元, CNY",
                "RANK, 名, ''",
                "NONE_SUCH, '', ''",
                "-, '', ''"
            })
    void aFieldHasItsUnitBesideIt(@Nullable String unit, String zh, String en) {
        assertThat(FigureText.unit(unit)).isEqualTo(Text.of(zh, en));
    }

    @Test
    void codesReadAsTheirLabelsAndAnUnlistedOneAsItself() {
        Metric grade = ProfileDocuments.METRICS.get("tax.grade");

        assertThat(FigureText.codes(grade, List.of("A", "M", "Z"))).isEqualTo(Text.of("A级、M级、Z", "A, M, Z"));
    }

    @Test
    void yesAndNoAreWords() {
        assertThat(List.of(FigureText.flag(true), FigureText.flag(false)))
                .containsExactly(Text.of("是", "yes"), Text.of("否", "no"));
    }
}
