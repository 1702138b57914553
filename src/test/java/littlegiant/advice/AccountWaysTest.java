package littlegiant.advice;

import static java.util.Objects.requireNonNull;
import static littlegiant.advice.AdviceFixtures.firm;
import static littlegiant.advice.AdviceFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways through the accounts of coming years: the least figure, its year, and the day on which it counts. */
class AccountWaysTest {

    private static final String SAME = "，按营业收入与2025年度相同测算";

    /** Each row: what is asked; the figure that the next year must reach; the newest; the same in yuan. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue, test: AT_LEAST, value: 90000000                | 营业收入     | 9,000万元     | 8,600万元 | revenue 86000000 -> 90000000",
                "mainRevenue, test: AT_LEAST, value: 84000000            | 主营业务收入 | 8,400万元     | 7,900万元 | mainRevenue 79000000 -> 84000000",
                "netProfit, test: MORE_THAN, value: 8000000              | 净利润       | 800.01万元    | 740万元   | netProfit 7400000 -> 8000100",
                "rd.expense, test: AT_LEAST, value: 5000000              | 研发费用     | 500万元       | 430万元   | rd.expense 4300000 -> 5000000",
                "taxPaid, test: 'BETWEEN', value: [3000000, 4000000]     | 实缴税额     | 300万元       | 260万元   | taxPaid 2600000 -> 3000000",
                "exports, test: AT_LEAST, value: 4500000.01              | 出口额       | 450.01万元    | 400万元   | exports 4000000 -> 4500100",
                "totalAssets, test: AT_LEAST, value: 130000000           | 资产总额     | 1.3亿元       | 1.2亿元   | totalAssets 120000000 -> 130000000",
                "rd.sum2y, test: AT_LEAST, value: 8500000                | 研发费用     | 420万元       | 430万元   | rd.expense 4300000 -> 4200000",
                "rd.sum3y, test: AT_LEAST, value: 12000000               | 研发费用     | 410万元       | 430万元   | rd.expense 4300000 -> 4100000",
                "rd.mean2y, test: AT_LEAST, value: 4200000               | 研发费用     | 410万元       | 430万元   | rd.expense 4300000 -> 4100000",
                "taxPaid.mean2y, test: AT_LEAST, value: 2700000          | 实缴税额     | 280万元       | 260万元   | taxPaid 2600000 -> 2800000",
                "rd.min2y, test: AT_LEAST, value: 4300000                | 研发费用     | 430万元       | 430万元   | rd.expense 4300000 -> 4300000",
                "netProfit.min2y, test: AT_LEAST, value: 7000000         | 净利润       | 700万元       | 740万元   | netProfit 7400000 -> 7000000",
                "revenue.growth, test: AT_LEAST, value: 10               | 营业收入     | 9,460万元     | 8,600万元 | revenue 86000000 -> 94600000",
                "revenue.cagr2y, test: AT_LEAST, value: 12               | 营业收入     | 10,035.2万元  | 8,600万元 | revenue 86000000 -> 100352000",
                "revenue.cagr3y, test: AT_LEAST, value: 12               | 营业收入     | 10,115.49万元 | 8,600万元 | revenue 86000000 -> 101154900",
                "netProfit.growth, test: AT_LEAST, value: 25             | 净利润       | 925万元       | 740万元   | netProfit 7400000 -> 9250000",
                "mainRevenue.growthMean2y, test: AT_LEAST, value: 8.5    | 主营业务收入 | 8,821.67万元  | 7,900万元 | mainRevenue 79000000 -> 88216700"
            })
    void theNextYearMustReachTheLeastThatIsEnough(String asked, String name, String to, String newest, String change) {
        assertThat(AdviceFixtures.advise(firm(), "{id: c, metric: " + asked + "}").stream()
                        .map(advice ->
                                advice.kind() + " " + advice.text().zh() + " " + AdviceFixtures.said(advice.change())))
                .containsExactly("CHANGE 2026年度" + name + "达到" + to + "即满足（2025年度" + newest + "），以2026年度报表为准 " + change
                        + " in 2026 from 2027-04-30");
    }

    @Test
    void theSameIsSaidInEnglish() {
        assertThat(said(firm(), "metric: rd.sum2y, test: AT_LEAST, value: 8500000"))
                .containsExactly("CHANGE | 2026年度研发费用达到420万元即满足（2025年度430万元），以2026年度报表为准"
                        + " | R&D expense of 2026 of at least CNY 4,200,000 is enough (2025: CNY 4,300,000), by the accounts of 2026"
                        + " | rd.expense 4300000 -> 4200000 in 2026 from 2027-04-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rd.min2y, test: AT_LEAST, value: 4500000        | 研发费用 | 450万元 | 430万元 | rd.expense 4300000 -> 4500000",
                "netProfit.min2y, test: AT_LEAST, value: 7500000 | 净利润   | 750万元 | 740万元 | netProfit 7400000 -> 7500000"
            })
    void whereTheNewestYearMissesTooBothComingYearsMustReachIt(
            String asked, String name, String to, String newest, String change) {
        assertThat(said(firm(), "metric: " + asked).get(0))
                .startsWith("CHANGE | 2026、2027年度" + name + "均达到" + to + "即满足（2025年度" + newest + "），以2027年度报表为准 | ")
                .contains(" of 2026 and of 2027 each of at least CNY ", ", by the accounts of 2027 | ")
                .endsWith(change + " in 2027 from 2028-04-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rd.ratio, test: AT_LEAST, value: 6          | 2026年度研发费用达到516万元即满足（2025年度430万元），以2026年度报表为准（增加86万元） | rd.expense 4300000 -> 5160000",
                "mainRevenue.ratio, test: AT_LEAST, value: 95 | 2026年度主营业务收入达到8,170万元即满足（2025年度7,900万元），以2026年度报表为准（增加270万元） | mainRevenue 79000000 -> 81700000",
                "rd.ratio3y, test: AT_LEAST, value: 5        | 2026年度研发费用达到470万元即满足（2025年度430万元），以2026年度报表为准 | rd.expense 4300000 -> 4700000",
                "rd.ratioMin2y, test: AT_LEAST, value: 4.8   | 2026年度研发费用达到412.8万元即满足（2025年度430万元），以2026年度报表为准 | rd.expense 4300000 -> 4128000"
            })
    void aShareOfRevenueIsReckonedAtTheRevenueOfTheNewestYearAndSaysSo(String asked, String said, String change) {
        assertThat(said(firm(), "metric: " + asked).get(0))
                .startsWith("CHANGE | " + said + SAME + " | ")
                .endsWith(", at the revenue of 2025 | " + change + " in 2026 from 2027-04-30");
    }

    @Test
    void theLowerShareOfTwoYearsNeedsBothWhereTheNewestMissesIt() {
        assertThat(said(firm(), "metric: rd.ratioMin2y, test: AT_LEAST, value: 5.5"))
                .containsExactly("CHANGE | 2026、2027年度研发费用均达到473万元即满足（2025年度430万元），以2027年度报表为准" + SAME
                        + " | R&D expense of 2026 and of 2027 each of at least CNY 4,730,000 is enough (2025: CNY 4,300,000), by the accounts of 2027, at the revenue of 2025"
                        + " | rd.expense 4300000 -> 4730000 in 2027 from 2028-04-30");
    }

    @Test
    void theReturnOnEquityIsReckonedOnTheEquityOfTheNewestYear() {
        assertThat(said(firm(), "metric: roe, test: AT_LEAST, value: 12.5"))
                .containsExactly("CHANGE | 2026年度净利润达到775万元即满足（2025年度740万元），以2026年度报表为准，按净资产与2025年度相同测算"
                        + " | net profit of 2026 of at least CNY 7,750,000 is enough (2025: CNY 7,400,000), by the accounts of 2026, at the net assets of 2025"
                        + " | netProfit 7400000 -> 7750000 in 2026 from 2027-04-30");
    }

    @Test
    void netAssetsGrowByCapitalOrKeptProfits() {
        assertThat(said(firm(), "metric: netAssets, test: AT_LEAST, value: 70000000"))
                .containsExactly("CHANGE | 增资或留存利润800万元，以2026年度报表为准"
                        + " | raise capital or keep profits of CNY 8,000,000, by the accounts of 2026"
                        + " | netAssets 62000000 -> 70000000 in 2026 from 2027-04-30");
    }

    // --- the debt ratio

    private static final String DEBT = "metric: debtRatio, test: AT_MOST, value: 40";
    private static final String CAPITAL =
            "CHANGE | 增资2,500万元，以2026年度报表为准 | raise capital of CNY 25,000,000, by the accounts of 2026 | netAssets 62000000 -> 87000000 in 2026 from 2027-04-30";
    private static final String TURNED =
            "CHANGE | 股东借款转增1,000万元，以2026年度报表为准 | turn a shareholder's loan of CNY 10,000,000 into capital, by the accounts of 2026 | totalLiabilities 58000000 -> 48000000 in 2026 from 2027-04-30";
    private static final String OWN_FUNDS =
            "CHANGE | 以自有资金或收回货款1,666.67万元用于归还借款，以2026年度报表为准 | take own funds or collect CNY 16,666,700 and repay loans with it, by the accounts of 2026 | totalLiabilities 58000000 -> 41333300 in 2026 from 2027-04-30";
    private static final String COLLECTED =
            "CHANGE | 收回1,666.67万元货款用于归还借款，以2026年度报表为准 | collect CNY 16,666,700 of receivables and repay loans with it, by the accounts of 2026 | totalLiabilities 58000000 -> 41333300 in 2026 from 2027-04-30";

    @Test
    void theDebtRatioComesDownByCapitalOrByRepayment() {
        assertThat(said(firm(), DEBT)).containsExactly(CAPITAL, OWN_FUNDS);
    }

    @ParameterizedTest
    @CsvSource({"9999999.99, 2", "10000000, 3"})
    void aShareholdersLoanCanBeTurnedIntoCapitalWhereItIsLargeEnough(String loan, int ways) {
        List<String> said = said(firm().with("attributes: {shareholderLoans: " + loan + "}"), DEBT);

        assertThat(said).isEqualTo(ways == 2 ? List.of(CAPITAL, OWN_FUNDS) : List.of(CAPITAL, TURNED, OWN_FUNDS));
    }

    @ParameterizedTest
    @CsvSource({"16666700, true, true", "16666699.99, true, false", "16666700, false, false"})
    void receivablesAreCollectedWhereEnoughOfThemAreConfirmed(String amount, boolean confirmed, boolean enough) {
        List<String> said = said(
                firm().with("receivables: [{amount: " + amount + ", dueOn: 2027-03-01, confirmed: " + confirmed + "}]"),
                DEBT);

        assertThat(said).containsExactly(CAPITAL, enough ? COLLECTED : OWN_FUNDS);
    }

    /** Repaying cannot bring down what is more than all that is owned. */
    @Test
    void aFirmThatOwesMoreThanItOwnsIsToldOfCapitalOnly() {
        List<String> said = said(
                firm().with("fiscalYears: [{year: 2025, totalAssets: 10000000, totalLiabilities: 12000000}]"),
                "metric: debtRatio, test: AT_MOST, value: 75");

        assertThat(said)
                .containsExactly("YEARS | 增资600万元，以2026年度报表为准（差距较大，非短期可及）"
                        + " | raise capital of CNY 6,000,000, by the accounts of 2026 (far off, not soon within reach)"
                        + " | netAssets -2000000 -> 4000000 in 2026 from 2027-04-30");
    }

    // --- which year can still be changed

    /** A closed year that was not told cannot be changed any more; from 31 December on the year itself is closed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 2026-01-01 | 2026年度营业收入达到9,000万元即满足（2024年度8,600万元），以2026年度报表为准（2025年度未提供，按与2024年度相同测算） | 2027-04-30",
                "2024 | 2026-11-23 | 2026年度营业收入达到9,000万元即满足（2024年度8,600万元），以2026年度报表为准（2025年度未提供，按与2024年度相同测算） | 2027-04-30",
                "2025 | 2026-12-30 | 2026年度营业收入达到9,000万元即满足（2025年度8,600万元），以2026年度报表为准                                   | 2027-04-30",
                "2025 | 2026-12-31 | 2027年度营业收入达到9,000万元即满足（2025年度8,600万元），以2027年度报表为准（2026年度未提供，按与2025年度相同测算） | 2028-04-30",
                "2023 | 2026-11-23 | 2026年度营业收入达到9,000万元即满足（2023年度8,600万元），以2026年度报表为准（2024至2025年度未提供，按与2023年度相同测算） | 2027-04-30"
            })
    void aClosedYearIsNeverAdvisedToBeChanged(int newest, String day, String said, String from) {
        List<Advice> advice = AdviceFixtures.advise(
                firm().with("fiscalYears: [{year: " + newest + ", revenue: 86000000}]")
                        .on(day),
                "{id: c, metric: revenue, test: AT_LEAST, value: 90000000}");

        assertThat(advice.stream()
                        .map(one -> one.text().zh() + " "
                                + requireNonNull(one.change()).countsFrom()))
                .containsExactly(said + " " + from);
    }

    @Test
    void aWindowOfTwoYearsRollsOverAClosedYearThatWasNotTold() {
        String said = said(
                        firm().with(
                                        "fiscalYears: [{year: 2023, rdExpense: 3000000}, {year: 2024, rdExpense: 3600000}]"),
                        "metric: rd.sum2y, test: AT_LEAST, value: 8000000")
                .get(0);

        assertThat(said)
                .isEqualTo("CHANGE | 2026年度研发费用达到440万元即满足（2024年度360万元），以2026年度报表为准（2025年度未提供，按与2024年度相同测算）"
                        + " | R&D expense of 2026 of at least CNY 4,400,000 is enough (2024: CNY 3,600,000), by the accounts of 2026 (what is not told up to 2025 is taken to be as in 2024)"
                        + " | rd.expense 3600000 -> 4400000 in 2026 from 2027-04-30");
    }
}
