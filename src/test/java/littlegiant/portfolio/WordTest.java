package littlegiant.portfolio;

import static littlegiant.portfolio.PortfolioFixtures.firm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Firms are found however their names are typed. */
class WordTest {

    private static final String USCC = "913202050000LG017P";

    private static Directory directory(String name, String former) {
        return new Directory(PortfolioFixtures.population(
                firm(1, "{uscc: %s, name: '%s', formerNames: [%s]}".formatted(USCC, name, former))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "示例微纳装备（测试）有限公司 | 微纳",
                "示例微纳装备（测试）有限公司 | slwnzb",
                "示例微纳装备（测试）有限公司 | WNZB",
                "示例微纳装备（测试）有限公司 | ＷＮｚｂ",
                "示例微纳装备（测试）有限公司 | 微n装b",
                "示例微纳装备（测试）有限公司 | 微纳装备(测试)有限",
                "示例微纳装备（测试）有限公司 | 微 纳　装 备",
                "示例微纳装备（测试）有限公司 | 「示例」·微纳，",
                "示例微纳装备（测试）有限公司 | 江苏示例微纳",
                "示例微纳装备（测试）有限公司 | 无锡市锡山区示例微纳",
                "示例微纳装备（测试）有限公司 | 0000LG017",
                "示例微纳装备（测试）有限公司 | lg017p",
                "江苏省无锡市示例轴承（测试）有限公司 | 示例轴承",
                "无锡示例轴承（测试）有限公司 | 无锡市示例轴承",
                "无锡示例轴承（测试）有限公司 | 江苏无锡示例",
                "无锡示例轴承（测试）有限公司 | 无锡",
                "示例（无锡）ABC传感2号（测试）有限公司 | 无锡abc传感２号",
                "示例重工（测试）有限公司 | slzg",
                "示例重工（测试）有限公司 | slcg",
                "示例银行设备（测试）有限公司 | yhsb",
                "示例银行设备（测试）有限公司 | yxsb",
                "示例绿能（测试）有限公司 | slln"
            })
    void isFound(String name, String word) {
        assertThat(directory(name, "").find(Word.of(word), 0)).isEqualTo(new Directory.Hit(0, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "示例微纳装备（测试）有限公司 | 纳微",
                "示例微纳装备（测试）有限公司 | slnw",
                "示例微纳装备（测试）有限公司 | 江苏",
                "示例微纳装备（测试）有限公司 | 无锡市",
                "示例微纳装备（测试）有限公司 | 微纳1",
                "示例微纳装备（测试）有限公司 | lg018",
                "示例微纳装备（测试）有限公司 | ()",
                "示例微纳装备（测试）有限公司 | %",
                "示例微纳装备（测试）有限公司 | _",
                "示例微纳装备（测试）有限公司 | 示例微纳装备（测试）股份有限公司"
            })
    void isNotFound(String name, String word) {
        assertThat(directory(name, "").find(Word.of(word), 0)).isNull();
    }

    @Test
    void aFormerNameIsToldAsTheReason() {
        Directory directory = directory("示例微纳装备（测试）有限公司", "示例旧名机械（测试）厂, 无锡示例早年（测试）厂");

        assertThat(directory.find(Word.of("旧名机械"), 0)).isEqualTo(new Directory.Hit(0, "示例旧名机械（测试）厂"));
        assertThat(directory.find(Word.of("slzn"), 0)).isEqualTo(new Directory.Hit(0, "无锡示例早年（测试）厂"));
        assertThat(directory.find(Word.of("示例"), 0)).isEqualTo(new Directory.Hit(0, null));
        assertThat(directory.find(Word.of("没有"), 0)).isNull();
    }

    @Test
    void namesStandAsInADictionary() {
        assertThat(Pinyin.compare("安", "北")).isNegative();
        assertThat(Pinyin.compare("示例一", "示例")).isPositive();
        assertThat(Pinyin.compare("A", "安")).isNegative();
        assertThat(Pinyin.compare("无锡", "无锡")).isZero();
        assertThat(Pinyin.compare("东", "西")).isNegative();
    }
}
