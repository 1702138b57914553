package littlegiant.sheet;

import static littlegiant.sheet.SheetMakerTest.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import littlegiant.metric.Figure;
import littlegiant.profile.Badge;
import littlegiant.profile.ProfileDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TitlesTest {

    /** Badges written short: {@code TYPE[:LEVEL] [from..until] [REVIEW]}, divided by semicolons. */
    private static String badges(String badges) {
        return "\"badges\": ["
                + Arrays.stream(badges.split(";"))
                        .map(String::trim)
                        .filter(b -> !b.isEmpty())
                        .map(TitlesTest::badge)
                        .collect(Collectors.joining(", "))
                + "]";
    }

    private static String badge(String badge) {
        StringBuilder json = new StringBuilder();
        for (String part : badge.split(" ")) {
            if (part.contains("..")) {
                String[] days = part.split("\\.\\.", -1);
                json.append(days[0].isEmpty() ? "" : ", \"issuedOn\": \"" + days[0] + "\"");
                json.append(days[1].isEmpty() ? "" : ", \"validUntil\": \"" + days[1] + "\"");
            } else if (json.isEmpty()) {
                String[] type = part.split(":");
                json.append(
                        "\"type\": \"" + type[0] + "\"" + (type.length > 1 ? ", \"level\": \"" + type[1] + "\"" : ""));
            } else {
                json.append(", \"review\": \"" + part + "\"");
            }
        }
        return "{" + json + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | NONE",
                "LITTLE_GIANT:NATIONAL ..2027-09-01 | NATIONAL",
                "SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL",
                "SPECIALIZED:MUNICIPAL ..2027-09-01 | MUNICIPAL",
                "SPECIALIZED:MUNICIPAL ..2027-09-01; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL",
                "HIGH_TECH:NATIONAL ..2027-09-01; SINGLE_CHAMPION:NATIONAL ..2027-09-01 | NONE",
                // the last day is included
                "LITTLE_GIANT:NATIONAL ..2026-11-23 | NATIONAL",
                "LITTLE_GIANT:NATIONAL ..2026-11-22 | NONE",
                "LITTLE_GIANT:NATIONAL ..2026-11-22; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL",
                // and so is the first
                "LITTLE_GIANT:NATIONAL 2026-11-23..2029-11-22 | NATIONAL",
                "LITTLE_GIANT:NATIONAL 2026-11-24..2029-11-23 | NONE",
                // a failed review ends it, a pending one does not carry it past its last day
                "LITTLE_GIANT:NATIONAL ..2027-09-01 FAILED | NONE",
                "LITTLE_GIANT:NATIONAL ..2027-09-01 PENDING | NATIONAL",
                "LITTLE_GIANT:NATIONAL ..2026-11-22 PENDING | NONE",
                "LITTLE_GIANT:NATIONAL ..2026-11-22 PASSED | NOT_TOLD",
                "LITTLE_GIANT:NATIONAL ..2026-11-22 PASSED; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL..NATIONAL",
                "LITTLE_GIANT:NATIONAL ..2026-11-23 PASSED | NATIONAL",
                // a little giant without a level is a national one
                "LITTLE_GIANT ..2027-09-01 | NATIONAL",
                // a specialised firm without one is at most provincial: unknown unless something at least as high holds
                "SPECIALIZED ..2027-09-01 | MUNICIPAL..PROVINCIAL",
                "SPECIALIZED ..2027-09-01; SPECIALIZED:MUNICIPAL ..2027-09-01 | MUNICIPAL..PROVINCIAL",
                "SPECIALIZED ..2027-09-01; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL",
                "SPECIALIZED ..2026-11-22 | NONE",
                // without a last day nobody knows whether it still holds
                "LITTLE_GIANT:NATIONAL | NOT_TOLD",
                "LITTLE_GIANT:NATIONAL; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL..NATIONAL",
                "LITTLE_GIANT:NATIONAL; LITTLE_GIANT:NATIONAL ..2027-09-01 | NATIONAL",
                "SPECIALIZED:MUNICIPAL; SPECIALIZED:PROVINCIAL ..2027-09-01 | PROVINCIAL",
                "LITTLE_GIANT:NATIONAL .. FAILED | NONE"
            })
    void theTierIsTheHighestTitleThatHoldsOnTheDay(String badges, String tier) {
        Figure figure = figure("tier", badges(badges), LocalDate.of(2026, 11, 23));

        assertThat(shown(figure)).isEqualTo(tier);
    }

    /** A rank, or the lowest and the highest it can be. */
    private static String shown(Figure figure) {
        if (figure instanceof Figure.Ranks ranks) {
            return ranks.codes().get(0) + ".." + ranks.codes().get(ranks.codes().size() - 1);
        }
        return figure instanceof Figure.Rank rank ? rank.code() : figure.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-19, NATIONAL",
        "2026-12-20, NATIONAL",
        "2026-12-21, PROVINCIAL",
        "2028-01-31, PROVINCIAL",
        "2028-02-01, NONE"
    })
    void theTierFallsWithTheTitlesAsDaysPass(LocalDate day, String tier) {
        String badges = badges(
                "LITTLE_GIANT:NATIONAL 2023-12-21..2026-12-20 PENDING; SPECIALIZED:PROVINCIAL 2025-02-01..2028-01-31");

        assertThat(figure("tier", badges, day))
                .isEqualTo(new Figure.Rank(
                        tier, ProfileDocuments.METRICS.get("tier").rankOf(tier)));
    }

    @ParameterizedTest
    @EnumSource(Badge.Type.class)
    void everyTypeOfBadgeHasAMetricOfItsOwn(Badge.Type type) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        String held = badges(type + " ..2026-11-23");

        assertThat(Arrays.stream(Badge.Type.values())
                        .filter(other -> figure("badge." + other, held, day).equals(new Figure.Flag(true))))
                .containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | Flag[flag=false]",
                "HIGH_TECH ..2026-11-23 | Flag[flag=true]",
                "HIGH_TECH ..2026-11-22 | Flag[flag=false]",
                "HIGH_TECH | NOT_TOLD",
                "HIGH_TECH; HIGH_TECH ..2027-01-01 | Flag[flag=true]",
                "HIGH_TECH; HIGH_TECH ..2026-01-01 | NOT_TOLD",
                "HIGH_TECH ..2027-01-01 FAILED | Flag[flag=false]",
                "TECH_SME ..2027-01-01 | Flag[flag=false]"
            })
    void aBadgeNotInACompleteListIsNotHeld(String badges, String figure) {
        assertThat(figure("badge.HIGH_TECH", badges(badges), LocalDate.of(2026, 11, 23)))
                .hasToString(figure);
    }

    @ParameterizedTest
    @CsvSource({"tier", "badge.HIGH_TECH", "badge.LITTLE_GIANT"})
    void withoutAListNoTitleIsTold(String code) {
        assertThat(figure(code, "", LocalDate.of(2026, 11, 23))).isEqualTo(Figure.Absent.NOT_TOLD);
    }
}
