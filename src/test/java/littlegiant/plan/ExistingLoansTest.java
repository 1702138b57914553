package littlegiant.plan;

import static littlegiant.plan.PlanFixtures.loan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.matching.Match;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could follow a loan that runs, and what that saves over the rest of its term. Today is 2026-11-23. */
class ExistingLoansTest {

    private static final Need REFINANCE = new Need(null, null, "REFINANCE", null, null, null);

    /** Five million at 3.85 % of another bank. */
    private static String running(@Nullable String dueOn) {
        return "{lender: 另一家银行, amount: 5000000, ratePercent: 3.85" + (dueOn == null ? "" : ", dueOn: " + dueOn) + "}";
    }

    private static ProductFixtures refinancing(String id, String percent) {
        return loan(id, percent).with("purposes: [REFINANCE]");
    }

    private static ProductFixtures renewing(String id, String percent) {
        return refinancing(id, percent).with("features: [RENEWAL]");
    }

    private static List<ExistingLoan> of(String loans, ProductFixtures... products) {
        ProfileFixtures firm = ProfileFixtures.littleGiant()
                .with("existingLoans: [" + loans + "]")
                .needing(REFINANCE);
        List<Match> matches = PlanFixtures.matches(firm, REFINANCE, products);
        return ExistingLoans.of(firm.sheet(), matches);
    }

    /** {@code RENEWAL R 5000000 7083.33..7083.33, a year 42500.00..42500.00}. */
    private static List<String> options(String loan, ProductFixtures... products) {
        return of(loan, products).stream()
                .flatMap(running -> running.options().stream())
                .map(option -> option.kind() + " " + option.match().product().id() + " " + option.amount() + " "
                        + option.savesMin() + ".." + option.savesMax() + ", a year " + option.savesPerYearMin() + ".."
                        + option.savesPerYearMax())
                .toList();
    }

    // --- when

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, true, RENEWAL",
        "2027-01-21, 59, true, RENEWAL",
        "2027-01-22, 60, true, RENEWAL",
        "2027-01-23, 61, false, REPLACEMENT",
        "2028-11-23, 731, false, REPLACEMENT"
    })
    void fallingDueWithin60DaysItCanBeRenewedAndLaterReplaced(
            String dueOn, int days, boolean soon, ExistingLoan.Kind kind) {
        ExistingLoan running = of(running(dueOn), renewing("R", "3.00")).get(0);

        assertThat(running.daysLeft()).isEqualTo(days);
        assertThat(running.dueSoon()).isEqualTo(soon);
        assertThat(running.options()).extracting(ExistingLoan.Option::kind).containsExactly(kind);
    }

    @Test
    void aLoanThatIsOverIsNoneThatRuns() {
        assertThat(of(running("2026-11-22"), renewing("R", "3.00"))).isEmpty();
    }

    @Test
    void thoseThatFallDueFirstComeFirstAndThoseWithoutADayLast() {
        String loans = String.join(", ", running(null), running("2027-05-01"), running("2026-12-01"));

        assertThat(of(loans)).extracting(ExistingLoan::daysLeft).containsExactly(8, 159, null);
    }

    @Test
    void withoutLoansToldThereIsNothingToFollow() {
        ProfileFixtures firm = ProfileFixtures.littleGiant();

        assertThat(ExistingLoans.of(firm.sheet(), List.of())).isEmpty();
        assertThat(of("")).isEmpty();
    }

    // --- how much

    /** 5,000,000 × 0.85 % × 60 / 360, and 360 / 360. */
    @Test
    void whatIsSavedIsTheInterestOfTheDaysThatAreLeft() {
        assertThat(options(running("2027-01-22"), renewing("R", "3.00")))
                .containsExactly("RENEWAL R 5000000 7083.33..7083.33, a year 42500.00..42500.00");
    }

    @Test
    void atBothEndsOfARange() {
        assertThat(options(
                        running("2027-01-22"),
                        renewing("R", "3.00").with("rate: {kind: RANGE, low: 3.00, high: 4.00}")))
                .containsExactly("RENEWAL R 5000000 -1250.00..7083.33, a year -7500.00..42500.00");
    }

    @Test
    void feesDueAtDrawingAreTakenOff() {
        ProductFixtures fee = renewing("R", "3.00")
                .with(
                        "fees: [{kind: SERVICE, percentUpFront: 0.1, charged: UP_FRONT, bearer: BORROWER}, {kind: APPRAISAL, amount: 900, charged: UP_FRONT, bearer: LENDER}]");

        assertThat(options(running("2027-01-22"), fee))
                .containsExactly("RENEWAL R 5000000 2083.33..2083.33, a year 42500.00..42500.00");
    }

    @Test
    void onTheLastDayNothingIsLeftToSaveButAYearIs() {
        assertThat(options(running("2026-11-23"), renewing("R", "3.00")))
                .containsExactly("RENEWAL R 5000000 0.00..0.00, a year 42500.00..42500.00");
    }

    @Test
    void noMoreIsCarriedOnThanIsOffered() {
        assertThat(options(running("2027-01-22"), renewing("R", "3.00").with("limits: [{amount: {fixed: 3000000}}]")))
                .containsExactly("RENEWAL R 3000000 4250.00..4250.00, a year 25500.00..25500.00");
    }

    // --- what was not told

    @Test
    void withoutAnAmountNothingIsOffered() {
        List<ExistingLoan> loans = of("{lender: 另一家银行, ratePercent: 3.85, dueOn: 2027-01-22}", renewing("R", "3.00"));

        assertThat(loans).hasSize(1).allMatch(running -> running.options().isEmpty());
    }

    @Test
    void withoutARateTheSavingIsNotGuessedAndNothingIsReplaced() {
        String soon = "{lender: 另一家银行, amount: 5000000, dueOn: 2027-01-22}";

        assertThat(options(soon, renewing("R", "3.00"), refinancing("P", "1.00")))
                .containsExactly("RENEWAL R 5000000 null..null, a year null..null");
        assertThat(options(soon.replace("2027-01-22", "2027-01-23"), renewing("R", "3.00")))
                .isEmpty();
    }

    @Test
    void withoutALastDayOnlyTheYearIsKnown() {
        assertThat(options(running(null), renewing("R", "3.00")))
                .containsExactly("REPLACEMENT R 5000000 null..null, a year 42500.00..42500.00");
    }

    // --- which

    @Test
    void aRenewalIsOfferedThoughItIsDearerAndAReplacementIsNot() {
        assertThat(options(running("2027-01-22"), renewing("R", "4.00"), refinancing("P", "3.85")))
                .containsExactly("RENEWAL R 5000000 -1250.00..-1250.00, a year -7500.00..-7500.00");
        assertThat(options(running("2027-06-30"), renewing("R", "3.85"))).isEmpty();
    }

    /** 219 days of 0.05 % are 1,520.83 yuan. */
    @ParameterizedTest
    @CsvSource({"1520, 1", "1521, 0"})
    void aReplacementWhoseFeesEatTheSavingIsNotOffered(String fee, int offered) {
        ProductFixtures product = refinancing("P", "3.80")
                .with("fees: [{kind: SERVICE, amount: " + fee + ", charged: UP_FRONT, bearer: BORROWER}]");

        assertThat(options(running("2027-06-30"), product)).hasSize(offered);
    }

    /** Its own lender renews; that it lends anew to repay itself is no replacement. */
    @Test
    void theOwnLenderComesFirstAndReplacesNothing() {
        String own = running("2027-01-22").replace("另一家银行", "taihu-bank");

        assertThat(of(own, renewing("A", "3.00"), refinancing("B", "2.00"))
                        .get(0)
                        .options())
                .extracting(option -> option.match().product().id() + " " + option.sameLender())
                .containsExactly("A true");
        assertThat(of(own, renewing("A", "3.50"), renewing("Z", "2.00").with("provider: other-bank"))
                        .get(0)
                        .options())
                .extracting(option -> option.match().product().id() + " " + option.sameLender())
                .containsExactly("A true", "Z false");
    }

    @Test
    void renewalsComeFirstThenWhatSavesMostAndFiveAreEnough() {
        assertThat(options(
                        running("2027-01-22"),
                        refinancing("P1", "2.10"),
                        refinancing("P2", "2.00"),
                        refinancing("P3", "2.20"),
                        refinancing("P4", "2.00"),
                        renewing("R1", "3.90"),
                        renewing("R2", "3.10"),
                        refinancing("P5", "2.30")))
                .extracting(option -> option.substring(0, option.indexOf(" 5000000")))
                .containsExactly("RENEWAL R2", "RENEWAL R1", "REPLACEMENT P2", "REPLACEMENT P4", "REPLACEMENT P1");
    }

    @Test
    void whatIsNotYetKnownToFitIsOfferedAfterWhatFits() {
        assertThat(options(
                        running("2027-06-30"),
                        refinancing("ASKS", "2.00")
                                .asking("- {id: c, metric: evaluationScore, test: AT_LEAST, value: 60}"),
                        refinancing("FITS", "3.00"),
                        refinancing("MISSES", "1.00")
                                .asking("- {id: c, metric: employees, test: AT_LEAST, value: 130}"),
                        refinancing("CLOSED", "1.00").with("window: {closesOn: 2026-11-22}"),
                        loan("OTHER-PURPOSE", "1.00").with("purposes: [RD]")))
                .extracting(option -> option.substring(0, option.indexOf(" 5000000")))
                .containsExactly("REPLACEMENT FITS", "REPLACEMENT ASKS");
    }
}
