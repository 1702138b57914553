package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.firm;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.matching.Availability;
import littlegiant.matching.Finding;
import littlegiant.matching.Match;
import littlegiant.matching.Outcome;
import littlegiant.matching.Verdict;
import littlegiant.profile.Changeable;
import littlegiant.profile.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first four personas must be answered, by the real rules and the shipped catalogue. */
class PersonaMatchingTest {

    private static final String FITS = "913202050000LG017P";
    private static final String MISSES_2026 = "913202050000LG025J";
    private static final String TITLE_ENDS = "913202050000LG033D";
    private static final String FIRST_LOAN = "913202050000LG0418";

    private static Need need(String amount, int months, String purpose, String security) {
        return new Need(new BigDecimal(amount), months, purpose, Set.of(security), null);
    }

    private static List<Object> verdicts(Match match) {
        return List.of(match.availability(), match.verdict());
    }

    private static final List<Object> OPEN_ELIGIBLE = List.of(Availability.OPEN, Verdict.ELIGIBLE);

    // --- 2.1 everything fits

    @ParameterizedTest
    @CsvSource({"YH-LG-GUARANTEED-01, 3.1", "EQ-LG-QUARTERLY-01, 3.2", "XH-SPECIALISED-01, 3.35"})
    void theThreeOffersOfTheFirstFirmAreOpenAtTheirNominalRates(String product, BigDecimal percent) {
        Match match = requireNonNull(matches(firm(FITS), need("10000000", 12, "WORKING_CAPITAL", "CREDIT"), DAY)
                .get(product));

        assertThat(verdicts(match)).isEqualTo(OPEN_ELIGIBLE);
        assertThat(Arrays.<Object>asList(
                        match.offer().rateLow(),
                        match.offer().rateHigh(),
                        match.offer().amountMax()))
                .containsExactly(percent, percent, new BigDecimal("10000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CN-EQUIPMENT-SUBSIDY", "CN-SME-SUBSIDY", "JS-MANUFACTURING-PROVINCE", "JS-MANUFACTURING-CITY"})
    void noInterestSubsidyIsInventedForAnotherPurpose(String product) {
        Match match = requireNonNull(matches(firm(FITS), need("10000000", 12, "WORKING_CAPITAL", "CREDIT"), DAY)
                .get(product));

        assertThat(open(match)).containsExactly("need.purpose UNMET");
        assertThat(finding(match, "need.purpose").text())
                .isEqualTo(Text.of("资金用途为设备与厂房购建", "Purpose is one of Fixed assets"));
    }

    @Test
    void aLimitOfTheWholeNeedComesBeforeOneOfHalfOfIt() {
        List<String> order = DemoMatching.answer(firm(FITS), Need.NONE, DAY).matches().stream()
                .map(match -> match.product().id())
                .toList();

        assertThat(order.indexOf("EQ-LG-QUARTERLY-01")).isBetween(0, order.indexOf("GS-ONLINE-02") - 1);
    }

    // --- 2.2 provincial, not yet national

    @ParameterizedTest
    @CsvSource({"XH-SPECIALISED-01, 5000000", "TH-LG-CREDIT-01, 5000000", "EQ-TERM-LADDER-02, 20000000"})
    void provincialRungsAreOpenToTheProvincialFirm(String product, BigDecimal amount) {
        Match match = match(MISSES_2026, product);

        assertThat(verdicts(match)).isEqualTo(OPEN_ELIGIBLE);
        assertThat(match.offer().amountMax()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQ-LG-QUARTERLY-01", "XS-AWARD-NATIONAL"})
    void aNationalTitleIsNeverAQuickWin(String product) {
        Match match = match(MISSES_2026, product);
        Finding title = finding(match, "little-giant");

        assertThat(Arrays.<Object>asList(match.verdict(), title.outcome(), title.near(), title.changeable()))
                .containsExactly(Verdict.NOT_ELIGIBLE, Outcome.UNMET, false, Changeable.YEARS);
    }

    @Test
    void theReReviewOf2026AsksForOneMoreClassOneRight() {
        Finding rights = finding(match(MISSES_2026, "XS-REREVIEW-NATIONAL"), "class-one");

        assertThat(Arrays.<Object>asList(rights.outcome(), rights.actual(), rights.required(), rights.gap()))
                .containsExactly(Outcome.UNMET, new BigDecimal("3"), new BigDecimal("4"), BigDecimal.ONE);
    }

    // --- 2.3 the title ends in 27 days

    @ParameterizedTest
    @CsvSource({
        "EQ-LG-QUARTERLY-01, 2026-12-20, ELIGIBLE, 10000000",
        "EQ-LG-QUARTERLY-01, 2026-12-21, NOT_ELIGIBLE, 10000000",
        "TH-LG-CREDIT-01, 2026-12-20, ELIGIBLE, 10000000",
        "TH-LG-CREDIT-01, 2026-12-21, ELIGIBLE, 5000000",
        "XH-SPECIALISED-01, 2026-12-20, ELIGIBLE, 10000000",
        "XH-SPECIALISED-01, 2026-12-21, ELIGIBLE, 5000000",
        "XS-AWARD-PROVINCIAL, 2026-12-20, NOT_ELIGIBLE, 300000",
        "XS-AWARD-PROVINCIAL, 2026-12-21, ELIGIBLE, 300000"
    })
    void onTheNightTheTitleEndsMatchesEndOrShrink(String product, LocalDate day, Verdict verdict, BigDecimal amount) {
        Match match = match(firm(TITLE_ENDS), product, day);

        assertThat(Arrays.<Object>asList(
                        match.verdict(), requireNonNull(match.offer().amountMax())))
                .containsExactly(verdict, amount);
    }

    @Test
    void theReReviewOfTheThirdFirmLacksMainShareAndARight() {
        Match match = match(TITLE_ENDS, "XS-REREVIEW-NATIONAL");

        assertThat(open(match)).containsExactly("main-share UNMET", "class-one UNMET");
        assertThat(Arrays.<Object>asList(
                        finding(match, "main-share").gap(),
                        finding(match, "class-one").gap()))
                .containsExactly(new BigDecimal("8"), BigDecimal.ONE);
    }

    // --- 2.4 first loan

    @ParameterizedTest
    @CsvSource({"XH-FIRST-LOAN-02", "XD-FIRST-LOAN-01", "XH-RISK-POOL-03", "TH-TAX-CREDIT-02", "YH-TAX-03"})
    void theFirmWithoutALoanHasItsFirstOnesOpen(String product) {
        assertThat(verdicts(match(FIRST_LOAN, product))).isEqualTo(OPEN_ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"TH-TAX-CREDIT-02", "XH-FIRST-LOAN-02", "YH-TAX-03", "XD-FIRST-LOAN-01"})
    void gradeMCountsWhereABMAreAskedFor(String product) {
        Finding grade = finding(match(FIRST_LOAN, product), "tax-grade");

        assertThat(Arrays.<Object>asList(grade.outcome(), requireNonNull(grade.actual())))
                .containsExactly(Outcome.MET, "M");
    }

    @Test
    void theLowerRateOfTheFirstLoanIsTheOneWithAFee() {
        Map<String, Match> matches = matches(firm(FIRST_LOAN), need("2000000", 12, "WORKING_CAPITAL", "CREDIT"), DAY);

        assertThat(Stream.of("XH-FIRST-LOAN-02", "TH-TAX-CREDIT-02")
                        .map(id -> requireNonNull(matches.get(id)))
                        .map(match -> match.offer().rateLow() + " " + verdicts(match)))
                .containsExactly("3.45 [OPEN, ELIGIBLE]", "4.35 [OPEN, ELIGIBLE]");
    }
}
