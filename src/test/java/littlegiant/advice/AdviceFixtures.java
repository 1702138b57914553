package littlegiant.advice;

import java.util.List;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;

/** What a made-up firm is advised about some criteria, by the real rules. */
final class AdviceFixtures {

    private AdviceFixtures() {}

    /** Full accounts of four years, 120 people, loans of 3 lenders, debt ratio 48.3333 %. */
    static ProfileFixtures firm() {
        return ProfileFixtures.littleGiant()
                .with(
                        """
                        insuredEmployees: 112
                        registeredCapital: 30000000
                        paidInCapital: 20000000
                        fiscalYears:
                          - {year: 2022, revenue: 64000000, mainRevenue: 60000000, rdExpense: 2600000, taxPaid: 1800000, netProfit: 4000000}
                          - {year: 2023, revenue: 72000000, mainRevenue: 68000000, rdExpense: 3000000, taxPaid: 2000000, netProfit: 5000000}
                          - {year: 2024, revenue: 80000000, mainRevenue: 75000000, rdExpense: 3600000, taxPaid: 2400000, netProfit: 6000000}
                          - {year: 2025, revenue: 86000000, mainRevenue: 79000000, rdExpense: 4300000, taxPaid: 2600000, netProfit: 7400000,
                             exports: 4000000, totalAssets: 120000000, totalLiabilities: 58000000}
                        ip: {classOne: 3, classOneSelfDeveloped: 2, classTwo: 8}
                        credit: {asOf: 2026-11-20, lenders: 5, loanBalance: 47300000, overdue: false, queries3m: 6, queries6m: 9}
                        legal: {dishonest: false, pendingSuitAmount: 800000}
                        legalRepresentative: {age: 50, shareholdingPercent: 25}
                        collateral: [{kind: PLANT, value: 3000000, encumbered: false}]
                        receivables: [{amount: 2000000, dueOn: 2027-03-01, confirmed: true}]
                        equity: {rounds: [{on: 2026-01-10, amount: 5000000}]}
                        attributes: {techStaff: 20, ip.patents: 6, taxPaid12m: 900000, credit.guaranteesGiven: 4000000, controller.pledgedPercent: 60}
                        """);
    }

    /** @param criteria in YAML's flow style, each with its id */
    static List<Advice> advise(ProfileFixtures firm, String... criteria) {
        MatchFixtures fixtures = MatchFixtures.judge(firm, ProductFixtures.asking("P", criteria));
        Findings findings = new Findings(fixtures.judged());
        List<Finding> found = fixtures.catalogue().entries().get(0).criteria().stream()
                .map(findings::of)
                .toList();
        return new Adviser(RulesFixtures.metrics(), fixtures.judged().sheet(), found).advise();
    }

    /** About one criterion with the id {@code c}: kind, words in Chinese, words in English, change. */
    static List<String> said(ProfileFixtures firm, String criterion) {
        return advise(firm, "{id: c, " + criterion + "}").stream()
                .map(AdviceFixtures::said)
                .toList();
    }

    static String said(Advice advice) {
        return String.join(
                " | ", advice.kind().name(), advice.text().zh(), advice.text().en(), said(advice.change()));
    }

    /** {@code rd.expense 4300000 -> 5000000 in 2026 from 2027-04-30}; a dash where there is nothing to count. */
    static String said(Advice.@Nullable Change change) {
        if (change == null) {
            return "-";
        }
        String from = change.from() == null ? "?" : change.from().toPlainString();
        String figures =
                change.metric().code() + " " + from + " -> " + change.to().toPlainString();
        return figures
                + (change.period() == null ? "" : " in " + change.period())
                + (change.countsFrom() == null ? "" : " from " + change.countsFrom());
    }
}
