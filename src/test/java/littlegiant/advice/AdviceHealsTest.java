package littlegiant.advice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.catalog.TestKind;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Outcome;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Metric;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** What is advised is enough, and it is the least: a firm that does it meets the criterion on the day named, and one that does a little less does not. */
class AdviceHealsTest {

    private static final long SEED = 20261123;
    private static final int FIRMS = 260;

    private static final List<String> YUAN =
            List.of("0.01", "9999.99", "250000", "1234567.89", "15000000", "86000000", "1999999999.99");
    private static final List<String> PERCENT = List.of("-10", "3", "7.7777", "33.3333", "60", "75", "91.5");
    private static final List<String> COUNTS = List.of("1", "2", "4", "15", "300");

    private static final List<String> YUAN_MORE = List.of(
            "revenue",
            "mainRevenue",
            "netProfit",
            "rd.expense",
            "taxPaid",
            "exports",
            "totalAssets",
            "netAssets",
            "rd.sum2y",
            "rd.sum3y",
            "rd.mean2y",
            "rd.min2y",
            "taxPaid.mean2y",
            "netProfit.min2y",
            "registeredCapital",
            "paidInCapital",
            "equity.new2y",
            "receivables.confirmed",
            "taxPaid12m",
            "collateral.PLANT",
            "collateral.LAND",
            "collateral.EQUIPMENT",
            "need.amount");
    private static final List<String> PERCENT_MORE = List.of(
            "revenue.growth",
            "revenue.cagr2y",
            "revenue.cagr3y",
            "netProfit.growth",
            "mainRevenue.growthMean2y",
            "rd.ratio",
            "rd.ratio3y",
            "rd.ratioMin2y",
            "mainRevenue.ratio",
            "roe",
            "rdStaff.ratio",
            "techStaff.ratio",
            "legalRepresentative.shareholdingPercent");
    private static final List<String> COUNTS_MORE = List.of(
            "employees",
            "insuredEmployees",
            "rdStaff",
            "techStaff",
            "ip.classOne",
            "ip.classOneSelfDeveloped",
            "ip.classTwo",
            "ip.patents",
            "need.termMonths");
    private static final List<String> YUAN_LESS =
            List.of("credit.loanBalance", "credit.guaranteesGiven", "legal.pendingSuitAmount", "need.amount");
    private static final List<String> PERCENT_LESS = List.of("debtRatio", "debtToSales", "controller.pledgedPercent");
    private static final List<String> COUNTS_LESS =
            List.of("credit.lenders", "credit.queries3m", "credit.queries6m", "need.termMonths");

    private final Map<String, Integer> healed = new TreeMap<>();
    private final List<String> tooLittle = new ArrayList<>();
    private final List<String> tooMuch = new ArrayList<>();

    private static List<ProductFixtures> products() {
        List<ProductFixtures> all = new ArrayList<>();
        ask(all, YUAN_MORE, YUAN, "AT_LEAST", "MORE_THAN");
        ask(all, PERCENT_MORE, PERCENT, "AT_LEAST", "MORE_THAN");
        ask(all, COUNTS_MORE, COUNTS, "AT_LEAST", "MORE_THAN");
        ask(all, YUAN_LESS, YUAN, "AT_MOST", "LESS_THAN");
        ask(all, PERCENT_LESS, PERCENT, "AT_MOST", "LESS_THAN");
        ask(all, COUNTS_LESS, COUNTS, "AT_MOST", "LESS_THAN");
        return all;
    }

    private static void ask(
            List<ProductFixtures> all, List<String> metrics, List<String> bounds, String with, String without) {
        for (String metric : metrics) {
            List<String> criteria = new ArrayList<>();
            for (String bound : bounds) {
                for (String test : List.of(with, without)) {
                    criteria.add("{id: c%d, metric: %s, test: %s, value: %s}"
                            .formatted(criteria.size(), metric, test, bound));
                }
            }
            String far = with.equals("AT_LEAST") ? "[%s, 99999999999]" : "[-99999999999, %s]";
            criteria.add("{id: between, metric: %s, test: BETWEEN, value: %s}"
                    .formatted(metric, far.formatted(bounds.get(2))));
            all.add(ProductFixtures.asking("P" + all.size(), criteria.toArray(new String[0])));
        }
    }

    @Test
    void whatIsAdvisedIsEnoughAndALittleLessIsNot() {
        CompiledCatalogue catalogue = new CompiledCatalogue(
                products().stream().map(ProductFixtures::listed).toList());
        List<Asked> asked = catalogue.entries().stream()
                .flatMap(entry -> entry.criteria().stream())
                .toList();
        RandomFirms firms = new RandomFirms(SEED);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            for (int i = 0; i < FIRMS; i++) {
                ProfileFixtures firm = firms.next();
                Judged judged = new Judged(book, catalogue, firm);
                // some of the criteria, others each time
                for (int c = i % 7; c < asked.size(); c += 7) {
                    check(firm, judged, asked.get(c));
                }
            }
        }

        assertThat(tooLittle).as("advised, done, and still not met").isEmpty();
        assertThat(tooMuch).as("a little less would have been enough").isEmpty();
        assertThat(healed.keySet()).isEqualTo(everyMetric());
        assertThat(healed.values()).allMatch(times -> times >= 20);
        assertThat(healed.values().stream().mapToInt(times -> times).sum()).isGreaterThan(5_000);
    }

    /** A firm, judged. */
    private record Judged(Rules.ClosableBook book, CompiledCatalogue catalogue, JudgedSheet sheet) {
        Judged(Rules.ClosableBook book, CompiledCatalogue catalogue, ProfileFixtures firm) {
            this(
                    book,
                    catalogue,
                    new JudgedSheet(firm.sheet(), catalogue.tests().size()));
            book.judge(sheet);
        }

        Judged of(ProfileFixtures other) {
            return new Judged(book, catalogue, other);
        }

        Finding finding(Asked asked) {
            return new Findings(sheet).of(asked);
        }
    }

    private void check(ProfileFixtures firm, Judged judged, Asked asked) {
        Finding finding = judged.finding(asked);
        if (finding.outcome() != Outcome.UNMET) {
            return;
        }
        for (Advice advice : new Adviser(RulesFixtures.metrics(), judged.sheet().sheet(), List.of(finding)).advise()) {
            if (advice.change() != null) {
                check(firm, judged, asked, finding, advice);
            }
        }
    }

    private void check(ProfileFixtures firm, Judged judged, Asked asked, Finding finding, Advice advice) {
        Metric metric = requireNonNull(finding.metric());
        String called = metric.code() + " " + requireNonNull(finding.tested()).test() + " " + finding.required()
                + ", is " + finding.actual() + " on " + firm.asOf() + ": " + AdviceFixtures.said(advice);
        BigDecimal to = requireNonNull(advice.change()).to();
        Outcome done = judged.of(Mended.by(firm, advice, to)).finding(asked).outcome();
        if (done != Outcome.MET) {
            tooLittle.add(called + " " + done);
        }
        BigDecimal less = Mended.less(advice, metric);
        if (isExact(metric, finding) && isMet(judged, asked, firm, advice, less)) {
            tooMuch.add(called + ", but " + less.toPlainString());
        }
        healed.merge(metric.code(), 1, Integer::sum);
    }

    /** A percentage that must be passed is taken to be passed by one step of a percentage, which may be more yuan than money is rounded to. */
    private static boolean isExact(Metric metric, Finding finding) {
        TestKind test = requireNonNull(finding.tested()).test();
        return !"PERCENT".equals(metric.unit()) || (test != TestKind.MORE_THAN && test != TestKind.LESS_THAN);
    }

    /** What cannot be told, such as revenue below zero, cannot be enough. */
    private static boolean isMet(Judged judged, Asked asked, ProfileFixtures firm, Advice advice, BigDecimal to) {
        try {
            return judged.of(Mended.by(firm, advice, to)).finding(asked).outcome() == Outcome.MET;
        } catch (AppException fault) {
            return false;
        }
    }

    private static Set<String> everyMetric() {
        Set<String> all = new TreeSet<>(YUAN_MORE);
        all.addAll(PERCENT_MORE);
        all.addAll(COUNTS_MORE);
        all.addAll(YUAN_LESS);
        all.addAll(PERCENT_LESS);
        all.addAll(COUNTS_LESS);
        return all;
    }
}
