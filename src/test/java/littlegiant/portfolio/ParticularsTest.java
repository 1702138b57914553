package littlegiant.portfolio;

import static littlegiant.portfolio.PortfolioFixtures.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Institution;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.profile.Badge;
import littlegiant.sheet.SheetMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticularsTest {

    private static final Institution BANK =
            new Institution("taihu-demo-bank", Institution.Kind.BANK, Text.of("太湖示范银行", "Taihu Demo Bank"));

    private static Particulars told(String yaml) {
        return PortfolioFixtures.population(firm(1, yaml)).particulars(0);
    }

    @Test
    void onlyTitlesThatHoldAndLoansThatRunAreListedTheSoonestFirst() {
        Particulars told = told(
                """
                {badges: [{type: HIGH_TECH, issuedOn: 2024-12-01, validUntil: 2027-11-30}, {type: LITTLE_GIANT, issuedOn: 2020-01-01, validUntil: 2023-01-01},
                          {type: SPECIALIZED, level: PROVINCIAL, issuedOn: 2024-01-01, validUntil: 2026-12-31}, {type: GAZELLE, issuedOn: 2025-01-01}],
                 existingLoans: [{lender: 甲, dueOn: 2027-01-01}, {lender: 乙}, {lender: 丙, dueOn: 2026-12-01}, {lender: 丁, dueOn: 2026-11-01}]}""");

        assertThat(told.titles())
                .extracting(Particulars.Title::type, Particulars.Title::until)
                .containsExactly(
                        tuple(Badge.Type.SPECIALIZED, LocalDate.of(2026, 12, 31)),
                        tuple(Badge.Type.HIGH_TECH, LocalDate.of(2027, 11, 30)));
        assertThat(told.badges())
                .extracting(title -> title.badge().type(), SheetMaker.Title::holds)
                .containsExactly(
                        tuple(Badge.Type.HIGH_TECH, Outcome.MET),
                        tuple(Badge.Type.LITTLE_GIANT, Outcome.UNMET),
                        tuple(Badge.Type.SPECIALIZED, Outcome.MET),
                        tuple(Badge.Type.GAZELLE, Outcome.UNKNOWN));
        assertThat(told.loans())
                .containsExactly(
                        new Particulars.Loan("丙", LocalDate.of(2026, 12, 1)),
                        new Particulars.Loan("甲", LocalDate.of(2027, 1, 1)),
                        new Particulars.Loan("乙", null));
    }

    @Test
    void whatWasNotToldIsNotNone() {
        assertThat(told("{}")).isEqualTo(new Particulars(List.of(), null, null, null));
        assertThat(told("{badges: [], existingLoans: []}"))
                .isEqualTo(new Particulars(List.of(), List.of(), List.of(), List.of()));
        assertThat(told("{existingLoans: [{lender: 甲}]}").nextLoan()).isNull();
    }

    @Test
    void loansThatAreDueOnTheDayOrHaveNoneAreNotDueAfterIt() {
        Particulars told =
                told("{existingLoans: [{lender: 甲, dueOn: 2026-12-20}, {lender: 乙}, {lender: 丙, dueOn: 2026-12-21}]}");

        assertThat(told.dueAfter(LocalDate.of(2026, 12, 20)))
                .containsExactly(new Particulars.Loan("丙", LocalDate.of(2026, 12, 21)));
        assertThat(told("{}").dueAfter(LocalDate.of(2026, 12, 20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} |",
                "{existingLoans: []} | false",
                "{existingLoans: [{lender: 太湖示范银行}]} | true",
                "{existingLoans: [{lender: '甲'}, {lender: 'TAIHU demo bank'}]} | true",
                "{existingLoans: [{lender: taihu-demo-bank, dueOn: 2026-11-23}]} | true",
                "{existingLoans: [{lender: taihu-demo-bank, dueOn: 2026-11-22}]} | false",
                "{existingLoans: [{lender: '甲'}]} | false",
                "{existingLoans: [{lender: '甲'}, {amount: 5}]} |",
                "{existingLoans: [{lender: 太湖示范银行}, {amount: 5}]} | true"
            })
    void whetherALoanOfALenderRuns(String yaml, Boolean borrows) {
        assertThat(told(yaml).borrowsFrom(BANK)).isEqualTo(borrows);
    }
}
