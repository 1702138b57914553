package littlegiant.demo;

import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.text;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.metric.Changeable;
import littlegiant.metric.Figure;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.5 We know too little. */
class Persona05KnownTooLittleTest {

    private static final String FIRM = "913202050000LG05X0";

    private static Profile graded(String grade) {
        return changed(FIRM, Map.of("tax.grade", text(grade), "tax.gradeYear", DemoFirms.number("2025")));
    }

    private static List<String> openAnd(Profile firm, Verdict verdict) {
        return DemoMatching.answer(firm, Need.NONE, DAY).matches().stream()
                .filter(match -> match.availability() == Availability.OPEN && match.verdict() == verdict)
                .map(match -> match.product().id())
                .toList();
    }

    @Test
    void itIsNotAnsweredWithNoProduct() {
        assertThat(openAnd(firm(FIRM), Verdict.ELIGIBLE)).hasSizeGreaterThan(5);
        assertThat(openAnd(firm(FIRM), Verdict.NEEDS_INFO)).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsNotToldNeverRefuses() {
        assertThat(DemoMatching.answer(firm(FIRM), Need.NONE, DAY).matches())
                .allMatch(match -> match.verdict() != Verdict.ELIGIBLE || match.unknownCount() == 0)
                .allMatch(match -> match.verdict() != Verdict.NOT_ELIGIBLE || match.unmetCount() > 0)
                .filteredOn(match -> match.verdict() == Verdict.NEEDS_INFO)
                .allMatch(match -> match.unmetCount() == 0);
    }

    @Test
    void theTaxGradeIsAskedFirstWithWhatItDecidesAndTheCreditReportSecond() {
        Answer answer = DemoMatching.answer(firm(FIRM), Need.NONE, DAY);
        long decides = answer.matches().stream()
                .filter(match ->
                        match.availability() == Availability.OPEN && open(match).equals(List.of("tax-grade UNKNOWN")))
                .count();

        assertThat(answer.nextQuestions().stream()
                        .limit(2)
                        .map(next -> next.metric().code() + " " + next.metric().settledBy()))
                .containsExactly("tax.grade TAX_AUTHORISATION", "credit.overdue CREDIT_AUTHORISATION");
        assertThat(answer.nextQuestions().get(0).metric().label().zh()).isEqualTo("纳税缴费信用级别");
        assertThat(answer.nextQuestions().get(0).decides())
                .isEqualTo((int) decides)
                .isEqualTo(13);
    }

    @Test
    void productsWithAnotherUnmetCriterionAreNotCounted() {
        assertThat(open(match(FIRM, "TH-RECEIVABLE-03"))).containsExactly("receivables UNMET", "tax-grade UNKNOWN");
        assertThat(openAnd(firm(FIRM), Verdict.NEEDS_INFO)).doesNotContain("TH-RECEIVABLE-03");
    }

    @Test
    void theCreditReportIsTooOldAndSaysItsDateAndWhatRenewsIt() {
        Finding lenders = finding(match(FIRM, "GS-ONLINE-02"), "lenders");
        var background = DemoMatching.background(lenders);

        assertThat(said(lenders)).isEqualTo("UNKNOWN - 3 -");
        assertThat(Arrays.asList(
                        lenders.tested() == null ? null : lenders.tested().stale(),
                        background.staleOn(),
                        lenders.settledBy()))
                .containsExactly(new BigDecimal("2"), LocalDate.of(2026, 9, 30), "CREDIT_AUTHORISATION");
        assertThat(ChronoUnit.DAYS.between(background.staleOn(), DAY)).isEqualTo(54);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"credit.lenders", "credit.loanBalance", "credit.overdue", "credit.queries3m", "credit.queries6m"
            })
    void nothingOfTheCreditReportCounts(String metric) {
        assertThat(DemoMatching.figure(firm(FIRM), metric)).isEqualTo(Figure.Absent.NOT_TOLD);
    }

    @Test
    void borrowingToSalesIsOldToo() {
        Finding debt = finding(match(FIRM, "EQ-GROWTH-06"), "debt-to-sales");

        assertThat(said(debt)).isEqualTo("UNKNOWN - 50 -");
        assertThat(DemoMatching.background(debt).staleOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(debt.settledBy()).isEqualTo("CREDIT_AUTHORISATION");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24, ELIGIBLE", "2026-10-23, NEEDS_INFO", "2026-11-23, ELIGIBLE"})
    void aReportOf30DaysCounts(String reported, Verdict verdict) {
        Profile told = changed(FIRM, Map.of("credit.asOf", text(reported), "provenance", new Draft().value()));

        assertThat(match(told, "YH-PATENT-LADDER-04", DAY).verdict()).isEqualTo(verdict);
    }

    @Test
    void afterBEveryProductThatTheGradeDecidesIsEligibleAtOnce() {
        List<String> before = openAnd(firm(FIRM), Verdict.ELIGIBLE);

        assertThat(openAnd(graded("B"), Verdict.ELIGIBLE)).containsAll(before).hasSize(before.size() + 13);
    }

    @ParameterizedTest
    @CsvSource({
        "TH-LG-CREDIT-01, B, ELIGIBLE",
        "TH-TAX-CREDIT-02, B, ELIGIBLE",
        "TH-EQUIPMENT-04, B, ELIGIBLE",
        "TH-LG-CREDIT-01, M, ELIGIBLE",
        "TH-EQUIPMENT-04, M, NOT_ELIGIBLE",
        "TH-LG-CREDIT-01, C, NOT_ELIGIBLE",
        "TH-TAX-CREDIT-02, C, NOT_ELIGIBLE",
        "YH-TAX-MEAN-06, C, NOT_ELIGIBLE",
        "XH-STARTUP-06, C, NOT_ELIGIBLE",
        "GS-ONLINE-02, C, NOT_ELIGIBLE",
        "LX-CLASS-01, B, ELIGIBLE",
        "LX-CLASS-01, M, ELIGIBLE",
        "LX-CLASS-01, C, NOT_ELIGIBLE"
    })
    void theAnswerDecides(String product, String grade, Verdict verdict) {
        assertThat(state(match(FIRM, product))).isEqualTo("OPEN NEEDS_INFO");
        assertThat(match(graded(grade), product, DAY).verdict()).isEqualTo(verdict);
    }

    /** Rated once a year: the grade of 2025 counts until the next one is published at the end of April 2027. */
    @Test
    void afterCOnlyTheNextRatingChangesIt() {
        Match match = match(graded("C"), "TH-TAX-CREDIT-02", DAY);

        assertThat(finding(match, "tax-grade").changeable()).isEqualTo(Changeable.YEARS);
        assertThat(DemoMatching.value(graded("C"), "tax.grade", LocalDate.of(2027, 4, 30)))
                .isEqualTo("C");
        assertThat(DemoMatching.figure(graded("C"), "tax.grade", LocalDate.of(2027, 5, 1)))
                .isEqualTo(Figure.Absent.NOT_TOLD);
    }
}
