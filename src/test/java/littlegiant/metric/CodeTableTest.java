package littlegiant.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.profile.ProfileDocuments;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableTest {

    private static final CodeTable REGIONS =
            CodeTable.regions(RulesFixtures.folder().text("tables/regions.csv"));
    private static final CodeTable INDUSTRIES = CodeTable.industries(
            RulesFixtures.folder().text("tables/industries.csv"),
            RulesFixtures.folder().text("tables/industries-2011.csv"));
    private static final String HEAD = "code,zh,en,from,until,now,source\n";

    private static List<String> faultsOf(Supplier<CodeTable> table) {
        return catchThrowableOfType(RulesUnusable.class, table::get).faults();
    }

    @Test
    void aRegionInUseHasItsNameAndNoEnd() {
        assertThat(REGIONS.find("320213"))
                .isEqualTo(new CodeTable.Entry("320213", Text.of("梁溪区", "Liangxi District"), null, List.of()));
    }

    @Test
    void anAbolishedRegionHasItsLastDayAndWhatTookItsPlace() {
        assertThat(List.of(
                        Objects.requireNonNull(REGIONS.find("320202")), Objects.requireNonNull(REGIONS.find("320283"))))
                .isEqualTo(List.of(
                        new CodeTable.Entry(
                                "320202",
                                Text.of("崇安区", "Chong'an District"),
                                LocalDate.of(2015, 10, 12),
                                List.of("320213")),
                        new CodeTable.Entry(
                                "320283",
                                Text.of("锡山市", "Xishan City"),
                                LocalDate.of(2000, 12, 20),
                                List.of("320205", "320206", "320211"))));
    }

    @ParameterizedTest
    @CsvSource({"320202, 2015-10-12, true", "320202, 2015-10-13, false", "320213, 9999-12-31, true"})
    void theLastDayOfARegionIsADayInUse(String code, LocalDate day, boolean inUse) {
        assertThat(Objects.requireNonNull(REGIONS.find(code)).isInUse(day)).isEqualTo(inUse);
    }

    @Test
    void industriesAreThoseOfTheEditionInForceAndThoseOfTheOneBeforeThatAreNoMore() {
        assertThat(Stream.of("C3562", "P8310", "P8210", "C9999").map(INDUSTRIES::find))
                .containsExactly(
                        new CodeTable.Entry("C3562", Text.of("半导体器件专用设备制造", "C3562"), null, List.of()),
                        new CodeTable.Entry("P8310", Text.of("学前教育", "P8310"), null, List.of()),
                        new CodeTable.Entry(
                                "P8210", Text.of("学前教育", "P8210"), LocalDate.of(2017, 9, 30), List.of("P8310")),
                        null);
    }

    @Test
    void regionsOutsideTheTableMayExistAndIndustriesMayNot() {
        assertThat(List.of(REGIONS.isComplete(), INDUSTRIES.isComplete())).containsExactly(false, true);
    }

    /** The counts that the classification gives of itself: sections, divisions, groups, classes. */
    @ParameterizedTest
    @CsvSource({"1, 20", "3, 97", "4, 473", "5, 1382"})
    void everyIndustryOfTheEditionInForceIsThere(int length, int count) {
        assertThat(INDUSTRIES.codes().stream()
                        .filter(code -> code.length() == length)
                        .map(INDUSTRIES::find)
                        .filter(entry -> Objects.requireNonNull(entry).until() == null))
                .hasSize(count);
    }

    @Test
    void whatTookACodesPlaceIsInUseToday() {
        for (CodeTable table : List.of(REGIONS, INDUSTRIES)) {
            assertThat(table.codes().stream()
                            .map(table::find)
                            .flatMap(entry -> Objects.requireNonNull(entry).now().stream())
                            .filter(now -> table.find(now) == null
                                    || !Objects.requireNonNull(table.find(now)).isInUse(ProfileDocuments.TODAY)))
                    .isEmpty();
        }
    }

    @Test
    void aRegionThatIsNoneIsNamed() {
        assertThat(faultsOf(() -> CodeTable.regions(
                        HEAD + "320999,甲,A,,,,S\n320999,乙,B,,,,S\n,丙,C,,,,S\n320998,,D,,,,S\n320997,戊,E,,soon,,S\n")))
                .isEqualTo(List.of(
                        "rules/tables/regions.csv: is told twice: {code=320999, zh=乙, en=B, from=, until=, now=, source=S}",
                        "rules/tables/regions.csv: needs a code and its name: {code=, zh=丙, en=C, from=, until=, now=, source=S}",
                        "rules/tables/regions.csv: needs a code and its name: {code=320998, zh=, en=D, from=, until=, now=, source=S}",
                        "rules/tables/regions.csv: needs a day (YYYY-MM-DD) or nothing as until:"
                                + " {code=320997, zh=戊, en=E, from=, until=soon, now=, source=S}"));
    }

    @Test
    void anIndustryOfBothEditionsIsNamedInTheOlderFile() {
        assertThat(faultsOf(() -> CodeTable.industries("code,zh,source\nA,农,S\n", "code,zh,now,source\nA,农,,S\n")))
                .isEqualTo(List.of("rules/tables/industries-2011.csv: is told twice: {code=A, zh=农, now=, source=S}"));
    }
}
