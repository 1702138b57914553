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
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.matching.Availability;
import littlegiant.matching.Finding;
import littlegiant.matching.Match;
import littlegiant.matching.Outcome;
import littlegiant.matching.Verdict;
import littlegiant.profile.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The persona whom time heals and wounds, and the one with too much debt. */
class PersonaTimeTest {

    private static final String TIME = "913202050000LG092G";
    private static final String DEBT = "913202050000LG1056";

    // --- 2.9 time heals, and wounds

    @Test
    void eachWaitHasItsDayAndTheLastOneDecides() {
        Match match = match(TIME, "XH-STARTUP-06");

        assertThat(Stream.of("age", "representative-since", "penalties")
                        .map(id -> finding(match, id))
                        .map(waits -> waits.outcome() + " " + waits.trueFrom()))
                .containsExactly("UNMET 2026-12-10", "UNMET 2027-01-30", "UNMET 2027-02-05");
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
    void whatWaitsComesTrueOnItsDay(LocalDate day, String open) {
        assertThat(String.join(";", open(match(firm(TIME), "XH-STARTUP-06", day))))
                .isEqualTo(open);
    }

    /** Its badge ends on 2026-12-31, before the last of the three waits is over. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, MET", "2027-01-01, UNMET", "2027-02-05, UNMET"})
    void aProductThatAlsoWantsTheBadgeHasNoSuchDay(LocalDate day, Outcome badge) {
        Finding title = finding(match(firm(TIME), "XD-TECH-02", day), "tech-sme");

        assertThat(Arrays.asList(title.outcome(), title.trueFrom())).containsExactly(badge, null);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-09, UNMET", "2026-12-10, MET", "2026-12-11, MET"})
    void twoYearsAreFullOnTheBirthday(LocalDate day, Outcome outcome) {
        assertThat(Stream.of("TH-TAX-CREDIT-02", "YH-TAX-03", "XH-STARTUP-06")
                        .map(product ->
                                finding(match(firm(TIME), product, day), "age").outcome()))
                .containsOnly(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TH-TAX-CREDIT-02", "YH-TAX-03"})
    void whatTimeMendsWithinAYearIsANearMiss(String product) {
        assertThat(match(TIME, product).verdict()).isEqualTo(Verdict.NEAR_MISS);
    }

    @Test
    void anEntryTakenOffTheListLastMonthIsNotOnItNow() {
        assertThat(finding(match(TIME, "XH-STARTUP-06"), "not-abnormal").outcome())
                .isEqualTo(Outcome.MET);
    }

    // --- 2.10 debt ratio 78 %

    @ParameterizedTest
    @CsvSource({"TH-RECEIVABLE-03, 14400000", "TH-FACTORING-06, 16200000"})
    void theConfirmedReceivableIsLentOn(String product, BigDecimal amount) {
        Match match = match(DEBT, product);

        assertThat(Arrays.<Object>asList(
                        match.availability(),
                        match.verdict(),
                        requireNonNull(match.offer().amountMax())))
                .containsExactly(Availability.OPEN, Verdict.ELIGIBLE, amount);
    }

    @ParameterizedTest
    @CsvSource({
        "XH-SPECIALISED-01, 75, 3",
        "YH-PATENT-LADDER-04, 75, 3",
        "TH-LG-CREDIT-01, 70, 8",
        "TH-TAX-CREDIT-02, 70, 8"
    })
    void creditLoansAreMissedByPointsOfTheDebtRatio(String product, BigDecimal required, BigDecimal gap) {
        Match match = match(DEBT, product);
        Finding debt = finding(match, "debt-ratio");

        assertThat(open(match)).containsExactly("debt-ratio UNMET");
        assertThat(Arrays.asList(match.verdict(), debt.actual(), debt.required(), debt.gap(), debt.unit()))
                .containsExactly(Verdict.NEAR_MISS, new BigDecimal("78"), required, gap, "PERCENT");
    }

    @Test
    void twoLendersTooManyBesideTheDebtAreStillANearMiss() {
        Match match = match(DEBT, "GS-ONLINE-02");

        assertThat(open(match)).containsExactly("debt-ratio UNMET", "lenders UNMET");
        assertThat(Arrays.asList(
                        match.verdict(),
                        finding(match, "debt-ratio").gap(),
                        finding(match, "lenders").gap()))
                .containsExactly(Verdict.NEAR_MISS, new BigDecimal("3"), new BigDecimal("2"));
    }

    @Test
    void forThreeMonthsAgainstReceivablesTheReceivablesComeFirst() {
        Need need = new Need(new BigDecimal("14000000"), 3, "WORKING_CAPITAL", Set.of("PLEDGE_RECEIVABLES"), null);

        assertThat(matches(firm(DEBT), need, DAY).values().stream()
                        .filter(match -> match.rank() != null && match.product().kind() == Product.Kind.LOAN)
                        .map(match -> match.product().id()))
                .containsExactly("TH-RECEIVABLE-03");
    }
}
