package littlegiant.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RulesUnusable;
import littlegiant.profile.Badge;
import littlegiant.profile.ProfileDocuments;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions of the criteria: which is in force on a day, and which a title belongs to. */
class EditionsTest {

    private static final Editions SHIPPED = Editions.of(RulesFixtures.folder().text("tables/editions.csv"));
    private static final String HEAD = "edition,from,until,source\n";

    @Test
    void theShippedOnesFollowEachOther() {
        assertThat(SHIPPED)
                .isEqualTo(new Editions(List.of(
                        new Edition("2022", LocalDate.of(1900, 1, 1), LocalDate.of(2026, 3, 31)),
                        new Edition("2026", LocalDate.of(2026, 4, 1), LocalDate.of(9999, 12, 31)))));
        assertThat(SHIPPED.all().stream().map(Edition::isFirst)).containsExactly(true, false);
        assertThat(SHIPPED.codes()).containsExactly("2022", "2026");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, 2022", "2026-03-31, 2022", "2026-04-01, 2026", "9999-12-31, 2026"})
    void bothDaysOfAnEditionAreItsOwn(LocalDate day, String edition) {
        assertThat(Objects.requireNonNull(SHIPPED.on(day)).code()).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, ", "2022-01-01, A", "2022-12-31, A", "2023-01-01, ", "2024-01-01, B"})
    void onADayBetweenEditionsNoneIsInForce(LocalDate day, @Nullable String edition) {
        Edition found = Editions.of(HEAD + "A,2022-01-01,2022-12-31,S\nB,2024-01-01,,S\n")
                .on(day);

        assertThat(found == null ? null : found.code()).isEqualTo(edition);
    }

    @Test
    void aRowThatIsNoEditionIsNamed() {
        RulesUnusable refused = catchThrowableOfType(
                RulesUnusable.class,
                () -> Editions.of(
                        HEAD
                                + ",2022-01-01,,S\nA,soon,,S\nB,,2022-02-30,S\nC,2022-01-02,2022-01-01,S\nD,2022-01-01,2022-01-01,\n"));

        String wants = "rules/tables/editions.csv: needs edition, from and until (YYYY-MM-DD, empty = not bounded): ";
        assertThat(refused.faults())
                .isEqualTo(
                        List.of(
                                wants + "{edition=, from=2022-01-01, until=, source=S}",
                                wants + "{edition=A, from=soon, until=, source=S}",
                                wants + "{edition=B, from=, until=2022-02-30, source=S}",
                                wants + "{edition=C, from=2022-01-02, until=2022-01-01, source=S}",
                                "rules/tables/editions.csv: needs a source: {edition=D, from=2022-01-01, until=2022-01-01, source=}"));
    }

    // --- the edition of a title

    /** The edition of every badge of a profile, {@code -} where it cannot be said. */
    private static String editions(String badges) {
        return titles(badges).stream()
                .map(title -> title.edition() == null ? "-" : title.edition())
                .collect(Collectors.joining(" "));
    }

    private static List<SheetMaker.Title> titles(String badges) {
        return Objects.requireNonNull(RulesFixtures.sheets()
                .titles(
                        ProfileDocuments.profile("\"badges\": [" + badges.replace('\'', '"') + "]"),
                        ProfileDocuments.TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // told goes first
                "'issuedOn': '2024-09-02', 'criteriaEdition': '2026' | 2026",
                "'issuedOn': '2026-09-02', 'filedOn': '2026-05-01', 'criteriaEdition': '2022' | 2022",
                // then the day of filing
                "'filedOn': '2026-03-31', 'issuedOn': '2026-09-02' | 2022",
                "'filedOn': '2026-04-01', 'issuedOn': '2026-09-02' | 2026",
                "'filedOn': '2026-03-31' | 2022",
                // then the day of issue, as far as it proves anything
                "'issuedOn': '2026-03-31' | 2022",
                "'issuedOn': '2026-04-01' | -",
                "'issuedOn': '9999-12-31' | -",
                "'level': 'NATIONAL' | -"
            })
    void theEditionOfATitleIsToldOrFollowsFromItsDays(String badge, String edition) {
        assertThat(editions("{'type': 'LITTLE_GIANT', " + badge + "}")).isEqualTo(edition);
    }

    @Test
    void onlyTitlesOfTheLadderHaveAnEditionThatFollowsFromTheirDays() {
        String types = Stream.of(Badge.Type.values())
                .map(type -> "{'type': '" + type + "', 'issuedOn': '2024-09-02'}")
                .collect(Collectors.joining(", "));

        assertThat(editions(types)).isEqualTo("2022 2022 2022 - - - - -");
        assertThat(editions("{'type': 'HIGH_TECH', 'criteriaEdition': '2022'}")).isEqualTo("2022");
    }

    @Test
    void everyTitleSaysWhetherItHolds() {
        assertThat(titles(
                                "{'type': 'LITTLE_GIANT', 'validUntil': '2026-11-23'}, {'type': 'LITTLE_GIANT', 'validUntil': '2026-11-22'},"
                                        + " {'type': 'HIGH_TECH'}, {'type': 'HIGH_TECH', 'review': 'FAILED'}")
                        .stream()
                        .map(SheetMaker.Title::holds))
                .containsExactly(Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN, Outcome.UNMET);
    }

    @Test
    void titlesThatWereNotToldAreNotNone() {
        assertThat(Arrays.asList(
                        RulesFixtures.sheets().titles(ProfileDocuments.profile(""), ProfileDocuments.TODAY),
                        titles("")))
                .containsExactly(null, List.of());
    }
}
