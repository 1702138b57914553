package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.accounts;
import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.number;
import static littlegiant.demo.DemoFirms.text;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.catalog.Recognition;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.Need;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.3 The badge ends in 27 days. */
class Persona03TitleEndsTest {

    private static final String FIRM = "913202050000LG033D";
    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 21);

    /** With a credit report that still counts in December, so that nothing but the title changes. */
    private static final Profile FRESH =
            changed(FIRM, Map.of("credit.asOf", text("2026-12-15"), "provenance", new Draft().value()));

    private static SheetMaker.Title littleGiant(Profile profile, LocalDate day) {
        return DemoRecognition.titles(profile, day).stream()
                .filter(title -> title.badge().type() == Badge.Type.LITTLE_GIANT)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> eligible(LocalDate day) {
        return matches(FRESH, Need.NONE, day).values().stream()
                .filter(match -> match.availability() == Availability.OPEN && match.verdict() == Verdict.ELIGIBLE)
                .map(match -> match.product().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, NATIONAL", "2026-12-20, NATIONAL", "2026-12-21, PROVINCIAL"})
    void theTierIsNationalOnTheLastDayAndProvincialOnTheNext(LocalDate day, String tier) {
        assertThat(DemoMatching.value(firm(FIRM), "tier", day)).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "EQ-LG-QUARTERLY-01, 2026-12-20, ELIGIBLE, 10000000",
        "EQ-LG-QUARTERLY-01, 2026-12-21, NOT_ELIGIBLE, 10000000",
        "TH-LG-CREDIT-01, 2026-12-20, ELIGIBLE, 10000000",
        "TH-LG-CREDIT-01, 2026-12-21, ELIGIBLE, 5000000",
        "XH-SPECIALISED-01, 2026-12-20, ELIGIBLE, 10000000",
        "XH-SPECIALISED-01, 2026-12-21, ELIGIBLE, 5000000"
    })
    void onTheNightTheTitleEndsMatchesEndOrShrink(String product, LocalDate day, Verdict verdict, BigDecimal amount) {
        Match match = match(firm(FIRM), product, day);

        assertThat(Arrays.<Object>asList(
                        match.verdict(), requireNonNull(match.offer().amountMax())))
                .containsExactly(verdict, amount);
    }

    @Test
    void whatAsksForTheTitleEndsThatNightAndTheOthersStay() {
        Set<String> ended = new TreeSet<>(eligible(LAST));
        ended.removeAll(eligible(AFTER));

        assertThat(ended)
                .containsExactly("CN-KEY-LITTLE-GIANT", "EQ-LG-QUARTERLY-01", "LH-NATIONAL-04", "XS-SERVICE-LIST");
        assertThat(eligible(AFTER))
                .isSubsetOf(eligible(LAST))
                .contains("TH-MERGER-05", "XH-SPECIALISED-01", "TH-LG-CREDIT-01", "YH-LG-GUARANTEED-01", "GS-ONLINE-02")
                .hasSize(eligible(LAST).size() - 4);
    }

    @Test
    void thatNightTheNationalRungsOfTheLaddersEnd() {
        Map<String, Match> before = matches(FRESH, Need.NONE, LAST);

        assertThat(matches(FRESH, Need.NONE, AFTER).values().stream()
                        .filter(match -> match.verdict() == Verdict.ELIGIBLE)
                        .filter(match -> !most(match)
                                .equals(most(requireNonNull(
                                        before.get(match.product().id())))))
                        .map(Persona03TitleEndsTest::most))
                .containsExactlyInAnyOrder(
                        "TH-MERGER-05 39000000",
                        "TH-EQUIPMENT-04 30000000",
                        "EQ-TERM-LADDER-02 20000000",
                        "XY-SPECIALISED-01 20000000",
                        "YH-LG-GUARANTEED-01 5000000",
                        "XH-SPECIALISED-01 5000000",
                        "TH-LG-CREDIT-01 5000000",
                        "JN-IP-LIFT-03 5000000",
                        "LX-CLASS-01 5000000");
    }

    private static String most(Match match) {
        return match.product().id() + " " + match.offer().amountMax();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, 2026-12-20, MET, NATIONAL",
        "PENDING, 2026-12-21, UNMET, PROVINCIAL",
        "PASSED, 2026-12-20, MET, NATIONAL",
        "PASSED, 2026-12-21, UNKNOWN, ",
        "FAILED, 2026-11-23, UNMET, PROVINCIAL"
    })
    void aPendingReviewNeitherKeepsNorTakesTheTitle(
            String review, LocalDate day, Outcome holds, @Nullable String tier) {
        List<Value> badges = new ArrayList<>(((Value.Arr) requireNonNull(DemoFirms.told(FIRM, "badges"))).items());
        Map<String, Value> badge = new LinkedHashMap<>(((Value.Obj) badges.get(0)).fields());
        badge.put("review", text(review));
        badges.set(0, new Value.Obj(badge));
        Profile reviewed = changed(FIRM, Map.of("badges", new Value.Arr(badges)));

        assertThat(littleGiant(reviewed, day).holds()).isEqualTo(holds);
        assertThat(DemoMatching.value(reviewed, "tier", day)).isEqualTo(tier);
    }

    @Test
    void theReReviewOf2026LacksMainShareAndARight() {
        Recogniser.Recognised list = recognised(FIRM, "LITTLE-GIANT-2026-REVIEW");

        assertThat(DemoRecognition.open(list)).containsExactly("main-share UNMET", "class-one UNMET");
        assertThat(list.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(said(DemoRecognition.finding(list, "main-share"))).isEqualTo("UNMET 82 90 8");
        assertThat(said(DemoRecognition.finding(list, "class-one.1"))).isEqualTo("UNMET 3 4 1");
    }

    @ParameterizedTest
    @CsvSource({"192600000, MET 90 90 -", "192599999.99, UNMET 89.9999 90 0.0001"})
    void atEqualRevenue1712WanOfMainBusinessAreMissing(String mainRevenue, String said) {
        assertThat(new BigDecimal("175480000").add(new BigDecimal("17120000"))).isEqualTo("192600000");

        var list =
                recognised(accounts(FIRM, 2025, Map.of("mainRevenue", mainRevenue)), "LITTLE-GIANT-2026-REVIEW", DAY);
        assertThat(said(DemoRecognition.finding(list, "main-share"))).isEqualTo(said);
    }

    @Test
    void withBothMendedTheReReviewIsMet() {
        Profile mended = changed(
                FIRM,
                Map.of(
                        "ip.classOne",
                        number("4"),
                        "fiscalYears",
                        requireNonNull(accounts(FIRM, 2025, Map.of("mainRevenue", "192600000"))
                                .document()
                                .at("fiscalYears"))));

        assertThat(recognised(mended, "LITTLE-GIANT-2026-REVIEW", DAY).verdict())
                .isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void growthIsShownAsNotAssessedInTheReReview() {
        Recogniser.Recognised review = recognised(FIRM, "LITTLE-GIANT-2026-REVIEW");

        assertThat(review.list().stage()).isEqualTo(Recognition.Stage.REVIEW);
        assertThat(review.notAssessed().stream()
                        .map(shown ->
                                Arrays.asList(shown.about().id(), shown.about().text(), shown.actual())))
                .containsExactly(Arrays.asList(
                        "growth",
                        Text.of("近两年营业收入复合增长率：复核不考核", "Two-year growth is not assessed in the re-review"),
                        new BigDecimal("1.9232")));
        assertThat(review.findings()).noneMatch(finding -> finding.criterionId().equals("growth"));
        assertThat(said(DemoRecognition.finding(recognised(FIRM, "LITTLE-GIANT-2026"), "growth")))
                .isEqualTo("UNMET 1.9232 5 3.0768");
    }

    @Test
    void itsTitleAndALoanEndAtOnce() {
        SheetMaker.Title title = littleGiant(firm(FIRM), DAY);

        assertThat(ChronoUnit.DAYS.between(DAY, title.badge().validUntil())).isEqualTo(27);
        assertThat(DemoMatching.value(firm(FIRM), "loans.dueIn60Days", DAY)).isEqualTo(new BigDecimal("10000000"));
        assertThat(DemoMatching.value(firm(FIRM), "loans.nextDueOn", DAY)).isEqualTo("2027-01-15");
    }

    @Test
    void theLoanOnTheLittleGiantProductFallsDueAfterTheTitleEnds() {
        Profile.Loan loan = requireNonNull(firm(FIRM).loans()).get(0);

        assertThat(Arrays.asList(loan.lender(), loan.product(), loan.amount(), loan.dueOn()))
                .containsExactly("太湖示范银行", "小巨人信用贷", new BigDecimal("10000000"), LocalDate.of(2027, 1, 15));
        assertThat(loan.dueOn()).isAfter(littleGiant(firm(FIRM), DAY).badge().validUntil());
    }

    @Test
    void theAwardForPassingIsConditional() {
        assertThat(DemoRecognition.awards(firm(FIRM), DAY))
                .contains("REVIEW NATIONAL 150000 CONDITIONAL 2026-12-21")
                .noneMatch(award -> award.contains("TO_CHECK"));
        assertThat(DemoMatching.open(match(FIRM, "XS-REREVIEW-NATIONAL"))).containsExactly("review UNMET");
    }
}
