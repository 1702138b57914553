package littlegiant.advice;

import static littlegiant.advice.AdviceFixtures.firm;
import static littlegiant.advice.AdviceFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways beside the accounts, which count as soon as they are shown. */
class StandingWaysTest {

    private static final String SHOWN = "，变更后即可计入";
    private static final String SHOWN_EN = ", counts as soon as it is shown";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees, test: AT_LEAST, value: 150                  | 增加从业人员30人                       | take on 30 people                                 | employees 120 -> 150",
                "employees, test: MORE_THAN, value: 120                 | 增加从业人员1人                        | take on 1 person                                  | employees 120 -> 121",
                "insuredEmployees, test: AT_LEAST, value: 120           | 增加参保人员8人                        | insure 8 people                                   | insuredEmployees 112 -> 120",
                "rdStaff, test: AT_LEAST, value: 36                     | 增加研发人员5人                        | take on R&D staff: 5 people                       | rdStaff 31 -> 36",
                "techStaff, test: AT_LEAST, value: 24                   | 增加科技人员4人                        | take on technical staff: 4 people                 | techStaff 20 -> 24",
                "registeredCapital, test: AT_LEAST, value: 35000000     | 增加注册资本500万元                    | raise the registered capital by CNY 5,000,000     | registeredCapital 30000000 -> 35000000",
                "paidInCapital, test: AT_LEAST, value: 25000000         | 增加实缴资本500万元                    | pay in capital of CNY 5,000,000                   | paidInCapital 20000000 -> 25000000",
                "equity.new2y, test: AT_LEAST, value: 6000000           | 新增实缴股权融资100万元                | raise and have paid in equity of CNY 1,000,000    | equity.new2y 5000000 -> 6000000",
                "receivables.confirmed, test: AT_LEAST, value: 2500000  | 增加买方已确权的应收账款50万元         | have buyers confirm further receivables of CNY 500,000 | receivables.confirmed 2000000 -> 2500000",
                "taxPaid12m, test: AT_LEAST, value: 1000000             | 近12个月实缴税额增加10万元             | pay further tax within 12 months of CNY 100,000   | taxPaid12m 900000 -> 1000000",
                "ip.classTwo, test: AT_LEAST, value: 10                 | 新增Ⅱ类知识产权2项                     | add class II rights: 2 items                      | ip.classTwo 8 -> 10",
                "ip.patents, test: AT_LEAST, value: 8                   | 新增有效专利2项                        | add valid patents: 2 items                        | ip.patents 6 -> 8",
                "legalRepresentative.shareholdingPercent, test: AT_LEAST, value: 30 | 法定代表人持股提高5.0%     | raise the legal representative's stake by 5.0%    | legalRepresentative.shareholdingPercent 25 -> 30",
                "collateral.PLANT, test: AT_LEAST, value: 3500000       | 增加可抵押厂房 50万元                  | offer further property: Unencumbered plant CNY 500,000 | collateral.PLANT 3000000 -> 3500000",
                "rdStaff.ratio, test: AT_LEAST, value: 30               | 在现有从业人员120人中，研发人员达到36人（增加5人） | of 120 employees have R&D staff of 36 (5 more)     | rdStaff 31 -> 36",
                "rdStaff.ratio, test: MORE_THAN, value: 30              | 在现有从业人员120人中，研发人员达到37人（增加6人） | of 120 employees have R&D staff of 37 (6 more)     | rdStaff 31 -> 37",
                "techStaff.ratio, test: AT_LEAST, value: 20             | 在现有从业人员120人中，科技人员达到24人（增加4人） | of 120 employees have technical staff of 24 (4 more) | techStaff 20 -> 24",
                "credit.lenders, test: AT_MOST, value: 3                | 结清贷款，减少贷款机构2家              | repay loans, so that lenders are fewer by 2 lenders | credit.lenders 5 -> 3",
                "credit.lenders, test: LESS_THAN, value: 5              | 结清贷款，减少贷款机构1家              | repay loans, so that lenders are fewer by 1 lender | credit.lenders 5 -> 4",
                "credit.loanBalance, test: AT_MOST, value: 40000000     | 归还贷款730万元                        | repay loans of CNY 7,300,000                      | credit.loanBalance 47300000 -> 40000000",
                "credit.guaranteesGiven, test: AT_MOST, value: 3500000  | 减少对外担保50万元                     | reduce guarantees given by CNY 500,000            | credit.guaranteesGiven 4000000 -> 3500000",
                "legal.pendingSuitAmount, test: AT_MOST, value: 700000  | 了结未决诉讼，减少涉诉金额10万元       | settle open suits of CNY 100,000                  | legal.pendingSuitAmount 800000 -> 700000",
                "controller.pledgedPercent, test: AT_MOST, value: 50    | 解除部分股权质押，降低10.0%            | release pledged shares, down by 10.0%             | controller.pledgedPercent 60 -> 50"
            })
    void theFirmCanDoItAndItCountsAtOnce(String asked, String zh, String en, String change) {
        assertThat(said(firm(), "metric: " + asked))
                .containsExactly("CHANGE | " + zh + SHOWN + " | " + en + SHOWN_EN + " | " + change);
    }

    @ParameterizedTest
    @CsvSource({"ip.classOne, 4, ip.classOne 3 -> 4", "ip.classOneSelfDeveloped, 3, ip.classOneSelfDeveloped 2 -> 3"})
    void aRightOfClassOneMustBeGrantedAndFiledByTheFirm(String metric, int least, String change) {
        assertThat(said(firm(), "metric: " + metric + ", test: AT_LEAST, value: " + least))
                .containsExactly("CHANGE | 新增Ⅰ类知识产权1项（须已授权并由本企业申请，受让取得的不计入）"
                        + " | add class I rights: 1 item (granted, and filed by the firm; a bought one does not count) | "
                        + change);
    }

    @Test
    void theBalanceComesDownToItsShareOfTheRevenue() {
        assertThat(said(firm(), "metric: debtToSales, test: AT_MOST, value: 50"))
                .containsExactly(
                        "CHANGE | 归还贷款430万元，以更新后的企业信用报告为准 | repay loans of CNY 4,300,000, by the next credit report"
                                + " | credit.loanBalance 47300000 -> 43000000");
    }

    /** Rounded up to hundreds it would be more than is owed. */
    @Test
    void nobodyRepaysMoreThanIsOwed() {
        assertThat(AdviceFixtures.advise(
                                firm().with("credit: {asOf: 2026-11-20, loanBalance: 12345.67}"),
                                "{id: c, metric: debtToSales, test: AT_MOST, value: 0}")
                        .stream()
                        .map(advice -> AdviceFixtures.said(advice.change())))
                .containsExactly("credit.loanBalance 12345.67 -> 0.00");
    }

    @ParameterizedTest
    @CsvSource({"credit.queries3m, 5, 6, 3, 2027-02-23", "credit.queries6m, 8, 9, 6, 2027-05-23"})
    void queriesLeaveTheirWindow(String metric, int most, int now, int months, String day) {
        assertThat(said(firm(), "metric: " + metric + ", test: AT_MOST, value: " + most))
                .containsExactly("CHANGE | 暂不新增贷款审批查询，最迟" + day + "起原有查询移出近" + months + "个月窗口"
                        + " | apply for no further loan; by " + day
                        + " at the latest the queries of today have left the window of " + months + " months"
                        + " | " + metric + " " + now + " -> " + most + " from " + day);
    }

    @ParameterizedTest
    @CsvSource({
        "need.amount, AT_MOST, 3500000, 将融资需求金额调整为350万元, 'ask for CNY 3,500,000', need.amount 4000000 -> 3500000",
        "need.amount, MORE_THAN, 4000000, 将融资需求金额调整为400.000001万元, 'ask for CNY 4,000,000.01', need.amount 4000000 -> 4000000.01",
        "need.termMonths, AT_MOST, 12, 将融资需求期限调整为12个月, ask for 12 months, need.termMonths 15 -> 12",
        "need.termMonths, AT_LEAST, 18, 将融资需求期限调整为18个月, ask for 18 months, need.termMonths 15 -> 18"
    })
    void theNeedItselfCanBeChanged(String metric, String test, String value, String zh, String en, String change) {
        Need need = new Need(new BigDecimal("4000000"), 15, null, null, null, null);

        assertThat(said(firm().needing(need), "metric: " + metric + ", test: " + test + ", value: " + value))
                .containsExactly("CHANGE | " + zh + " | " + en + " | " + change);
    }

    @Test
    void aFigureThatNobodyKnowsAWayForIsSaidToHaveToImprove() {
        List<String> said = said(
                firm().with("{attributes: {orders.confirmed: 900000}}"),
                "metric: orders.confirmed, test: AT_LEAST, value: 1000000");

        assertThat(said)
                .containsExactly(
                        "CHANGE | 在手有效订单需要改善（要求100万元） | Confirmed orders has to improve (asked for: CNY 1,000,000) | -");
    }
}
