package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.kernel.Outcome;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.oracle.FirmOnDay;
import org.junit.jupiter.api.Test;

/** The smallest firm for each fault that the properties found; each was a fault once. */
class FoundFaultsTest {

    private static Outcome outcome(String criterion, String firm) {
        ProfileFixtures fixture = ProfileFixtures.silent().with(firm);
        Listed product =
                ProductFixtures.asking("P", "{id: c, " + criterion + "}").listed();
        try (Judged judged = new Judged(List.of(product))) {
            return judged.outcomes(new FirmOnDay(fixture.document(), fixture.need(), fixture.asOf()))
                    .of(0);
        }
    }

    /** With its last day told as 2022-12-31 the newest title is the other one, whose review is NONE. */
    @Test
    void titleWithoutALastDayIsNotTakenForTheNewest() {
        assertThat(
                        outcome(
                                "metric: badge.LITTLE_GIANT.review, test: ONE_OF, value: [PASSED]",
                                """
                        badges:
                          - {type: LITTLE_GIANT, issuedOn: 2021-01-01, review: PASSED}
                          - {type: LITTLE_GIANT, issuedOn: 2024-09-02, validUntil: 2027-09-01, review: NONE}
                        """))
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** With its last day told as 2022-12-31 there is a gap, and the recognition is of 2024. */
    @Test
    void titleWithoutALastDayDoesNotCloseAGap() {
        assertThat(
                        outcome(
                                "metric: badge.LITTLE_GIANT.recognisedOn, test: BEFORE, value: 2022-01-01",
                                """
                        badges:
                          - {type: LITTLE_GIANT, issuedOn: 2021-01-01}
                          - {type: LITTLE_GIANT, issuedOn: 2024-09-02, validUntil: 2027-09-01}
                        """))
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** It ended at once, nobody said when; the title that holds was issued in 2025. */
    @Test
    void titleThatWasTakenAwayDoesNotCountAsYearsHeld() {
        assertThat(
                        outcome(
                                "metric: badge.HIGH_TECH.years, test: AT_LEAST, value: 5",
                                """
                        badges:
                          - {type: HIGH_TECH, issuedOn: 2020-01-01, validUntil: 2028-12-31, review: FAILED}
                          - {type: HIGH_TECH, issuedOn: 2025-01-01, validUntil: 2027-12-31}
                        """))
                .isNotEqualTo(Outcome.MET);
    }

    /** Not listed now, so it was removed, nobody said when: with removedOn told as 2021-01-01 it no longer counts. */
    @Test
    void entryThatWasRemovedOnAnUnknownDayMayCountOrNot() {
        assertThat(
                        outcome(
                                "metric: legal.abnormal12m, test: AT_MOST, value: 0",
                                """
                        legal: {abnormalOperation: false}
                        records: [{kind: ABNORMAL_OPERATION, on: 2020-01-01}]
                        """))
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** With dueOn told as 2026-01-01 it no longer counts. */
    @Test
    void receivableWithoutADueDayMayBePaidAlready() {
        assertThat(outcome(
                        "metric: receivables.confirmed, test: AT_LEAST, value: 1000000",
                        "receivables: [{amount: 1000000, confirmed: true}]"))
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** With review PASSED the title goes on, nobody told how long; until 2025 or beyond, and the recognition is of 2020. */
    @Test
    void passedReviewWithoutANewLastDayMayCloseAGap() {
        assertThat(
                        outcome(
                                "metric: badge.LITTLE_GIANT.recognisedOn, test: AFTER, value: 2024-01-01",
                                """
                        badges:
                          - {type: LITTLE_GIANT, issuedOn: 2020-09-01, validUntil: 2023-08-31, review: PASSED}
                          - {type: LITTLE_GIANT, issuedOn: 2025-01-01, validUntil: 2027-12-31}
                        """))
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** The day of founding is known either way. */
    @Test
    void foundingToldAsAnAttributeTellsTheAge() {
        String firm = "attributes: {establishedOn: 2012-05-08}";

        assertThat(outcome("metric: age.years, test: AT_LEAST, value: 2", firm))
                .isEqualTo(outcome("metric: establishedOn, test: BEFORE, value: 2024-11-24", firm));
    }

    private static List<String> questions(String... criteria) {
        ProfileFixtures silent = ProfileFixtures.silent();
        try (Judged judged =
                new Judged(List.of(ProductFixtures.asking("P", criteria).listed()))) {
            return judged
                    .answer(new FirmOnDay(silent.document(), silent.need(), silent.asOf()))
                    .nextQuestions()
                    .stream()
                    .map(question -> question.metric().code())
                    .toList();
        }
    }

    /** Whatever the number of employees, the grade may be enough and the patents are missing; no patents, and it is a no. */
    @Test
    void alternativeIsNotAskedForBeforeWhatMustHold() {
        assertThat(questions(
                        "{id: either, anyOf: [{metric: employees, test: AT_LEAST, value: 50}, "
                                + "{metric: tax.grade, test: AT_LEAST, value: B}]}",
                        "{id: patents, metric: ip.classOne, test: AT_LEAST, value: 2}"))
                .startsWith("ip.classOne");
    }

    /** Neither employees nor grade change the verdict alone; patents do. */
    @Test
    void partOfAnAlternativeIsNotAskedForBeforeAWholeOne() {
        assertThat(questions("{id: either, anyOf: [{allOf: [{metric: employees, test: AT_LEAST, value: 50}, "
                        + "{metric: tax.grade, test: AT_LEAST, value: B}]}, "
                        + "{metric: ip.classOne, test: AT_LEAST, value: 2}]}"))
                .startsWith("ip.classOne");
    }
}
