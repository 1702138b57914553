package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static littlegiant.demo.DemoRecognition.recognised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.recognition.Recogniser;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.1 Everything fits; the order is the question. */
class Persona01EverythingFitsTest {

    private static final String FIRM = "913202050000LG017P";
    private static final Need NEED = need("10000000", 12, "WORKING_CAPITAL", "CREDIT");

    @ParameterizedTest
    @CsvSource({"YH-LG-GUARANTEED-01, 3.1", "EQ-LG-QUARTERLY-01, 3.2", "XH-SPECIALISED-01, 3.35"})
    void theThreeOffersAreOpenForTheWholeNeedAtTheirNominalRates(String product, BigDecimal percent) {
        Match match = requireNonNull(matches(firm(FIRM), NEED, DAY).get(product));

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(Arrays.<Object>asList(
                        match.offer().rateLow(),
                        match.offer().rateHigh(),
                        match.offer().amountMax()))
                .containsExactly(percent, percent, new BigDecimal("10000000"));
    }

    /** Of the three offers only the one that is lowest by name has a fee: 0.8 % up front. */
    @ParameterizedTest
    @CsvSource({"YH-LG-GUARANTEED-01, 0.8", "EQ-LG-QUARTERLY-01, -", "XH-SPECIALISED-01, -"})
    void theOneThatIsLowestByNameIsTheOneWithAFee(String product, String percentUpFront) {
        assertThat(DemoMatching.fees(match(FIRM, product), "percentUpFront"))
                .isEqualTo(percentUpFront.equals("-") ? List.of() : List.of(new BigDecimal(percentUpFront)));
    }

    @Test
    void everyLimitOfTheWholeNeedComesBeforeOneOfHalfOfItAndHalfOfItStillRanks() {
        List<Match> ranked = DemoMatching.answer(firm(FIRM), NEED, DAY).matches().stream()
                .filter(match -> match.rank() != null && match.product().kind() == Product.Kind.LOAN)
                .toList();
        List<Boolean> whole = ranked.stream()
                .map(match -> requireNonNull(match.offer().amountMax()).compareTo(requireNonNull(NEED.amount())) >= 0)
                .toList();

        assertThat(whole).startsWith(true).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(ranked)
                .extracting(match -> match.product().id())
                .contains(
                        "XH-SPECIALISED-01",
                        "YH-LG-GUARANTEED-01",
                        "EQ-LG-QUARTERLY-01",
                        "TH-LG-CREDIT-01",
                        "GS-ONLINE-02");
        assertThat(match(FIRM, "GS-ONLINE-02").offer().amountMax()).isEqualTo("5000000");
    }

    @Test
    void theNationalRungOfALadderGivesTheWholeNeed() {
        assertThat(requireNonNull(match(FIRM, "TH-LG-CREDIT-01").offer().amountBasis())
                        .found()
                        .zh())
                .contains("国家级“小巨人”", "1,000万元");
    }

    @Test
    void allShownItemsOfTheLittleGiantOf2026AreMet() {
        Recogniser.Recognised list = recognised(FIRM, "LITTLE-GIANT-2026");

        assertThat(list.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(DemoRecognition.open(list)).isEmpty();
        assertThat(list.metCount()).isEqualTo(list.findings().size()).isGreaterThan(15);
    }

    @Test
    void itsResearchOfTwoYearsExceedsTheFloorBy130Wan() {
        Finding sum = DemoRecognition.finding(recognised(FIRM, "LITTLE-GIANT-2026"), "rd-sum");

        assertThat(said(sum)).isEqualTo("MET 13300000 12000000 -");
        assertThat(((BigDecimal) requireNonNull(sum.actual())).subtract((BigDecimal) requireNonNull(sum.required())))
                .isEqualTo("1300000");
        assertThat(requireNonNull(sum.tested()).background().period())
                .isEqualTo(Text.of("2024、2025年度", "fiscal years 2024, 2025"));
    }

    @Test
    void theStarMarketIsMissedInGrowthOrRevenueOnly() {
        Recogniser.Recognised list = recognised(FIRM, "LISTING-STAR");

        assertThat(DemoRecognition.open(list)).containsExactly("growth UNMET");
        assertThat(List.of(
                        said(DemoRecognition.finding(list, "growth.1")),
                        said(DemoRecognition.finding(list, "growth.2"))))
                .containsExactly("UNMET 13.3893 25 11.6107", "UNMET 126000000 300000000 174000000");
        assertThat(List.of(
                        said(DemoRecognition.finding(list, "rd.1")), said(DemoRecognition.finding(list, "inventions"))))
                .containsExactly("MET 5.5439 5 -", "MET 7 7 -");
    }

    @Test
    void theStarMarketIsAMeasureOfReadinessAndNoPromise() {
        Recogniser.Recognised list = recognised(FIRM, "LISTING-STAR");

        assertThat(list.list().summary())
                .isNotNull()
                .extracting(Text::zh, STRING)
                .contains("仅作上市准备度参考", "以交易所审核为准");
        assertThat(list.list().evidence()).isEqualTo(Evidence.GENERAL);
    }

    @Test
    void noAwardIsDueNowAndTheOneOfTheReReviewIsForeseenAfterTheTitleEnds() {
        assertThat(DemoRecognition.awards(firm(FIRM), DAY))
                .contains("REVIEW NATIONAL 150000 FORESEEN 2027-09-02")
                .allMatch(award -> award.contains(" FORESEEN "));
    }

    @ParameterizedTest
    @CsvSource({
        "XS-AWARD-NATIONAL, this-year UNMET",
        "XS-AWARD-PROVINCIAL, this-year UNMET",
        "XS-REREVIEW-NATIONAL, review UNMET",
        "XS-REREVIEW-PROVINCIAL, review UNMET"
    })
    void theAwardsOfTheDistrictAreForTitlesOfThisYearAndPassedReviews(String product, String open) {
        assertThat(open(match(FIRM, product))).containsExactly(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN-EQUIPMENT-SUBSIDY",
                "CN-SME-SUBSIDY",
                "JS-MANUFACTURING-PROVINCE",
                "JS-MANUFACTURING-CITY",
                "JS-LEASE-SUBSIDY"
            })
    void noInterestSubsidyIsInventedForAnotherPurpose(String product) {
        Match match = requireNonNull(matches(firm(FIRM), NEED, DAY).get(product));

        assertThat(open(match)).containsExactly("need.purpose UNMET");
        assertThat(match.unknownCount()).isZero();
        assertThat(finding(match, "need.purpose").text())
                .isEqualTo(Text.of("资金用途为设备与厂房购建", "Purpose is one of Fixed assets"));
    }

    @Test
    void nothingIsLeftToAsk() {
        assertThat(DemoMatching.answer(firm(FIRM), NEED, DAY).nextQuestions()).isEmpty();
        assertThat(DemoMatching.answer(firm(FIRM), NEED, DAY).matches())
                .extracting(Match::unknownCount)
                .containsOnly(0);
    }
}
