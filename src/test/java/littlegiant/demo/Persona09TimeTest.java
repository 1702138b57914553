package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.figure;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.Figure;
import littlegiant.profile.Profile.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.9 Time heals, and wounds. */
class Persona09TimeTest {

    private static final String FIRM = "913202050000LG092G";

    @Test
    void itsRecordsHaveDates() {
        assertThat(requireNonNull(firm(FIRM).events()))
                .containsExactlyInAnyOrder(
                        new Event(Event.Kind.ENVIRONMENT_PENALTY, LocalDate.of(2024, 2, 5), null),
                        new Event(Event.Kind.ABNORMAL_OPERATION, LocalDate.of(2026, 7, 6), LocalDate.of(2026, 10, 20)));
    }

    @Test
    void eachWaitHasItsDayAndTheLatestIsTheProducts() {
        Match match = match(FIRM, "XH-STARTUP-06");

        assertThat(Stream.of("age", "representative-since", "penalties")
                        .map(id -> finding(match, id))
                        .map(waits -> waits.outcome() + " " + waits.trueFrom()))
                .containsExactly("UNMET 2026-12-10", "UNMET 2027-01-30", "UNMET 2027-02-05");
        assertThat(open(match)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, age UNMET;representative-since UNMET;penalties UNMET",
        "2026-12-10, representative-since UNMET;penalties UNMET",
        "2027-01-29, representative-since UNMET;penalties UNMET",
        "2027-01-30, penalties UNMET",
        "2027-02-04, penalties UNMET",
        "2027-02-05, ''"
    })
    void whatWaitsComesTrueOnItsDayAndTheProductOnTheLatest(LocalDate day, String open) {
        Match match = match(firm(FIRM), "XH-STARTUP-06", day);

        assertThat(String.join(";", open(match))).isEqualTo(open);
        assertThat(match.verdict() == Verdict.ELIGIBLE).isEqualTo(open.isEmpty());
    }

    /** Its badge ends before the last of the three waits is over. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, MET", "2027-01-01, UNMET", "2027-02-05, UNMET"})
    void theBadgeThatTheProductAlsoWantsEndsWithTheYearAndDoesNotComeBack(LocalDate day, Outcome badge) {
        Finding title = finding(match(firm(FIRM), "XD-TECH-02", day), "tech-sme");

        assertThat(Arrays.asList(title.outcome(), title.trueFrom())).containsExactly(badge, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-12-10",
                "2026-12-31",
                "2027-01-01",
                "2027-01-30",
                "2027-02-05",
                "2027-06-30",
                "2027-10-20"
            })
    void aProductThatAlsoWantsTheBadgeHasNoDay(LocalDate day) {
        assertThat(match(firm(FIRM), "XD-TECH-02", day).verdict()).isNotEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void theRemovedEntryIsNotOnTheListNow() {
        assertThat(said(finding(match(FIRM, "XH-STARTUP-06"), "not-abnormal"))).isEqualTo("MET false false -");
    }

    @Test
    void theRemovedEntryFailsNoneIn12MonthsAndTheReadingIsNamed() {
        Match match = match(FIRM, "XH-CLEAN-RECORD-07");
        Finding entry = finding(match, "abnormal-12m");

        assertThat(said(entry)).isEqualTo("UNMET 1 0 1");
        assertThat(entry.trueFrom()).isEqualTo("2027-10-20");
        assertThat(DemoMatching.background(entry).reading())
                .isEqualTo(Text.of("移出满12个月后不再计入", "counts until 12 months after removal"));
        assertThat(open(match)).containsExactly("abnormal-12m UNMET", "penalties UNMET");
        assertThat(state(match)).isEqualTo("OPEN NEAR_MISS");
    }

    @ParameterizedTest
    @CsvSource({"2027-10-19, abnormal-12m UNMET", "2027-10-20, ''"})
    void aYearAfterItsRemovalTheEntryIsForgotten(LocalDate day, String open) {
        assertThat(String.join(";", open(match(firm(FIRM), "XH-CLEAN-RECORD-07", day))))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue.cagr2y", "revenue.cagr3y", "mainRevenue.growthMean2y"})
    void growthOfTwoYearsDoesNotApplyAndIsNotAsked(String metric) {
        assertThat(figure(firm(FIRM), metric)).isEqualTo(Figure.Absent.NOT_APPLICABLE);
        assertThat(DemoMatching.asked(firm(FIRM))).noneMatch(asked -> asked.startsWith(metric + " "));
    }

    @Test
    void theFindingSaysThatGrowthDoesNotApply() {
        Finding growth = finding(match(FIRM, "EQ-GROWTH-06"), "growth");

        assertThat(said(growth)).isEqualTo("UNMET - 10 -");
        assertThat(List.of(growth.notApplicable(), growth.near())).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-09, UNMET", "2026-12-10, MET", "2026-12-11, MET"})
    void twoYearsAreFullOnTheBirthday(LocalDate day, Outcome outcome) {
        assertThat(Stream.of("TH-TAX-CREDIT-02", "YH-TAX-03", "XH-STARTUP-06")
                        .map(product ->
                                finding(match(firm(FIRM), product, day), "age").outcome()))
                .containsOnly(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TH-TAX-CREDIT-02", "YH-TAX-03"})
    void whatTimeMendsWithinAYearIsANearMiss(String product) {
        assertThat(match(FIRM, product).verdict()).isEqualTo(Verdict.NEAR_MISS);
    }
}
