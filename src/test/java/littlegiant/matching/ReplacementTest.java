package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import littlegiant.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running loans that a product could repay. */
class ReplacementTest {

    private static final ProductFixtures REFINANCES =
            ProductFixtures.loan("R").with("{purposes: [REFINANCE], rate: {kind: RANGE, low: 3, high: 3.6}}");

    private static List<Replacement> replacements(ProductFixtures product, String loans) {
        ProfileFixtures firm = ProfileFixtures.silent().with("existingLoans: [" + loans + "]");
        return MatchFixtures.match(firm, Question.on(ProfileFixtures.TODAY), product)
                .matches()
                .get(0)
                .replacements();
    }

    /** {@code amount soon? saves min..max} of each. */
    private static String shown(List<Replacement> replacements) {
        return replacements.stream()
                .map(one -> one.amount().toPlainString() + (one.dueSoon() ? " soon " : " ")
                        + one.savesMin().toPlainString() + ".." + one.savesMax().toPlainString())
                .collect(Collectors.joining("; "));
    }

    @Test
    void aDearerLoanCanBeReplacedAndWhatThatSavesIsSaid() {
        assertThat(
                        replacements(
                                REFINANCES,
                                "{lender: 甲, product: 乙, amount: 5000000, ratePercent: 3.85, drawnOn: 2025-12-20, dueOn: 2026-12-20, security: CREDIT}"))
                .containsExactly(new Replacement(
                        new Profile.Loan(
                                "甲",
                                "乙",
                                new BigDecimal("5000000"),
                                new BigDecimal("3.85"),
                                LocalDate.of(2025, 12, 20),
                                LocalDate.of(2026, 12, 20),
                                "CREDIT"),
                        new BigDecimal("5000000"),
                        true,
                        new BigDecimal("12500"),
                        new BigDecimal("42500")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // dearer at the high end of the offer's rate: a minus
                "{amount: 100000, ratePercent: 3.5} | 100000 -100..500",
                "{amount: 100000, ratePercent: 3.0001} | 100000 -599.9..0.1",
                // not dearer than the low end: nothing to save
                "{amount: 100000, ratePercent: 3} | ``",
                "{amount: 100000, ratePercent: 2.9} | ``",
                // to the fen, half a fen up
                "{amount: 0.5, ratePercent: 4.6} | 0.5 0.01..0.01",
                // what was not told is not guessed
                "{ratePercent: 4} | ``",
                "{amount: 100000} | ``",
                // due: today and within sixty days, both ends included; one that is over is no running loan
                "{amount: 100000, ratePercent: 4, dueOn: 2026-11-22} | ``",
                "{amount: 100000, ratePercent: 4, dueOn: 2026-11-23} | 100000 soon 400..1000",
                "{amount: 100000, ratePercent: 4, dueOn: 2027-01-22} | 100000 soon 400..1000",
                "{amount: 100000, ratePercent: 4, dueOn: 2027-01-23} | 100000 400..1000",
                "{amount: 100000, ratePercent: 4, dueOn: 9999-12-31} | 100000 400..1000",
                "{amount: 100000, ratePercent: 4} | 100000 400..1000",
                // each by itself, in the firm's order
                "{amount: 200000, ratePercent: 4}, {amount: 1, ratePercent: 1}, {amount: 100000, ratePercent: 4} | 200000 800..2000; 100000 400..1000",
                "`` | ``"
            })
    void whatAReplacementSaves(String loans, String shown) {
        assertThat(shown(replacements(REFINANCES, loans))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limits: [{amount: {fixed: 60000}}] | 60000 240..600",
                "limits: [{amount: {fixed: 100000}}] | 100000 400..1000",
                "limits: [{amount: {fixed: 900000}}] | 100000 400..1000"
            })
    void noMoreIsReplacedThanTheOfferAmountsTo(String limits, String shown) {
        assertThat(shown(replacements(REFINANCES.with(limits), "{amount: 100000, ratePercent: 4}")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purposes: [WORKING_CAPITAL] | 0",
                "purposes: [WORKING_CAPITAL, REFINANCE] | 1",
                // a purpose that is left open is none of refinancing
                "purposes: [] | 0",
                "rate: {kind: FIXED, percent: 3} | 1",
                "rate: {kind: FIXED, percent: 5} | 0",
                "rate: null | 0"
            })
    void onlyAProductThatRefinancesAtAKnownRateReplaces(String field, int replacements) {
        assertThat(replacements(REFINANCES.with(field), "{amount: 100000, ratePercent: 4}"))
                .hasSize(replacements);
    }

    @Test
    void loansThatWereNotToldAreNotReplaced() {
        Answer answer = MatchFixtures.match(ProfileFixtures.silent(), Question.on(ProfileFixtures.TODAY), REFINANCES);

        assertThat(answer.matches().get(0).replacements()).isEmpty();
    }
}
