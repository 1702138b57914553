package littlegiant.portfolio;

import static littlegiant.portfolio.NameList.State.HOMONYM;
import static littlegiant.portfolio.NameList.State.MATCHED;
import static littlegiant.portfolio.NameList.State.NOT_FOUND;
import static littlegiant.portfolio.PortfolioFixtures.firm;
import static littlegiant.portfolio.PortfolioFixtures.uscc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of an announcement, and the firms they name. */
class NameListTest {

    private static final Population FIRMS = PortfolioFixtures.population(
            firm(0, "{name: 无锡示例微纳装备（测试）有限公司}"),
            firm(1, "{name: 江苏示例微纳装备（测试）有限公司}"),
            firm(2, "{name: 示例轴承（测试）有限公司, formerNames: [示例滚珠（测试）厂]}"),
            firm(3, "{name: 示例滚珠（测试）厂}"),
            firm(4, "{name: 示例特种线缆（测试）有限公司, formerNames: [示例电线（测试）厂]}"),
            firm(5, "{name: 示例特种电缆（测试）有限公司}"),
            firm(6, "{name: 360示例安全（测试）有限公司}"),
            firm(7, "{name: 一二示例机械（测试）有限公司}"));

    private static NameList.Line line(String told) {
        return NameList.match(FIRMS, List.of(told)).get(0);
    }

    private static List<Integer> firms(NameList.Line line) {
        return line.hits().stream().map(Directory.Hit::firm).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例特种线缆（测试）有限公司",
                "1. 示例特种线缆（测试）有限公司",
                "12、示例特种线缆(测试)有限公司；",
                "（3）示例特种线缆（测试）有限公司",
                "十二、示例特种线缆（测试）有限公司。",
                "5\t示例特种线缆（测试）有限公司",
                "第7、\"示例特种线缆（测试）有限公司\"",
                "《示例特种线缆（测试）有限公司》，",
                "  示例 特种线缆（测试）有限公司  ",
                "无锡市示例特种线缆（测试）有限公司",
                "示例电线（测试）厂",
                "示例特种线缆（测试）有限公司 913202050000000004",
                "示例特种线缆（测试）有限公司（913202050000000004）",
                "913202050000000004",
                "913202050000000004 一个没有人用的名称",
            })
    void oneFirmIsMatched(String told) {
        assertThat(line(told).state()).isEqualTo(MATCHED);
        assertThat(firms(line(told))).containsExactly(4);
        assertThat(line(told).near()).isEmpty();
    }

    @Test
    void theCodesOfTheExamplesAreThoseOfTheFirms() {
        assertThat(uscc(4)).isEqualTo("913202050000000004");
    }

    @Test
    void aNameWithItsOwnNumberInFrontIsNotCut() {
        assertThat(firms(line("360示例安全（测试）有限公司"))).containsExactly(6);
        assertThat(firms(line("2、360示例安全（测试）有限公司"))).containsExactly(6);
        assertThat(firms(line("一二示例机械（测试）有限公司"))).containsExactly(7);
    }

    @Test
    void theNameAsRegisteredCountsBeforeTheNameWithoutItsPlace() {
        assertThat(firms(line("江苏示例微纳装备（测试）有限公司"))).containsExactly(1);
        NameList.Line without = line("示例微纳装备（测试）有限公司");

        assertThat(without.state()).isEqualTo(HOMONYM);
        assertThat(firms(without)).containsExactly(0, 1);
    }

    @Test
    void aFormerNameThatAnotherFirmHasNowNamesBoth() {
        NameList.Line line = line("示例滚珠（测试）厂");

        assertThat(line.state()).isEqualTo(HOMONYM);
        assertThat(line.hits()).containsExactly(new Directory.Hit(2, "示例滚珠（测试）厂"), new Directory.Hit(3, null));
    }

    @Test
    void aCodeAndANameOfDifferentFirmsNameBoth() {
        NameList.Line line = line("示例特种电缆（测试）有限公司 " + uscc(4));

        assertThat(line.state()).isEqualTo(HOMONYM);
        assertThat(firms(line)).containsExactly(4, 5);
    }

    @Test
    void whatIsNotFoundHasNearNamesNearestFirst() {
        NameList.Line line = line("示例特种线览（测试）有限公司");

        assertThat(line.state()).isEqualTo(NOT_FOUND);
        assertThat(line.hits()).isEmpty();
        assertThat(line.near()).startsWith(4, 5).hasSizeLessThanOrEqualTo(3);
        assertThat(line("示例电线（测试）工厂").near()).first().isEqualTo(4);
        assertThat(line("完全没有关系").near()).isEmpty();
        assertThat(line("……").state()).isEqualTo(NOT_FOUND);
    }

    @Test
    void linesKeepTheirOrderAndAFirmThatComesAgainIsFlagged() {
        List<NameList.Line> lines =
                NameList.match(FIRMS, List.of("示例轴承（测试）有限公司", "没有", "示例特种电缆（测试）有限公司", "轴承 " + uscc(2), uscc(2)));

        assertThat(lines.stream().map(NameList.Line::state))
                .containsExactly(MATCHED, NOT_FOUND, MATCHED, MATCHED, MATCHED);
        assertThat(Stream.of(0, 2, 3, 4).map(line -> lines.get(line).again())).containsExactly(null, null, 0, 0);
    }
}
