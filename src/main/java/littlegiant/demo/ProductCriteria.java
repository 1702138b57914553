package littlegiant.demo;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a made-up product: every test on metrics it fits, with bounds that firms stand around. */
final class ProductCriteria {

    /** A test and the value it takes, ready to be told of a metric. */
    private record Ask(String metric, String test, List<Object> values) {}

    private static final List<Ask> ASKS = List.of(
            new Ask("tier", "AT_LEAST", List.of("MUNICIPAL", "PROVINCIAL", "PROVINCIAL", "NATIONAL")),
            new Ask("tier", "AT_MOST", List.of("PROVINCIAL")),
            new Ask("tax.grade", "AT_LEAST", List.of("B", "M", "M")),
            new Ask("tax.grade", "ONE_OF", List.of(List.of("A", "B"), List.of("A", "B", "M"))),
            new Ask("tax.grade", "BETWEEN", List.of(List.of("M", "A"))),
            new Ask("debtRatio", "AT_MOST", List.of(60, 65, 70, 75, 80)),
            new Ask("debtRatio", "LESS_THAN", List.of(70, 72.5)),
            new Ask("revenue", "AT_LEAST", List.of(5_000_000, 10_000_000, 50_000_000)),
            new Ask("revenue", "LESS_THAN", List.of(100_000_000, 400_000_000)),
            new Ask(
                    "revenue",
                    "BETWEEN",
                    List.of(List.of(1_000_000, 100_000_000), List.of(20_000_000, 2_000_000_000L))),
            new Ask("revenue.growth", "MORE_THAN", List.of(0, 10, 20)),
            new Ask("rd.ratio", "AT_LEAST", List.of(3, 5, 8)),
            new Ask("rd.expense", "AT_LEAST", List.of(500_000, 3_000_000)),
            new Ask("mainRevenue.ratio", "AT_LEAST", List.of(50, 70, 90)),
            new Ask("employees", "LESS_THAN", List.of(300, 1000)),
            new Ask("age.years", "AT_LEAST", List.of(1, 2, 3)),
            new Ask("ip.classOne", "AT_LEAST", List.of(1, 2, 4)),
            new Ask("ip.classTwo", "MORE_THAN", List.of(4, 9)),
            new Ask("credit.lenders", "AT_MOST", List.of(0, 3, 5)),
            new Ask("credit.overdue", "IS", List.of(false)),
            new Ask("environment.penalties3y", "AT_MOST", List.of(0)),
            new Ask("environment.rating", "NONE_OF", List.of(List.of("RED", "BLACK"))),
            new Ask("legal.dishonest", "IS", List.of(false)),
            new Ask("legal.enforced", "IS", List.of(false)),
            new Ask("legal.abnormalOperation", "IS", List.of(false)),
            new Ask("badge.HIGH_TECH", "IS", List.of(true)),
            new Ask("badge.TECH_SME", "IS", List.of(true)),
            new Ask("ownership", "ONE_OF", List.of(List.of("PRIVATE"), List.of("PRIVATE", "MIXED"))),
            new Ask("ownership", "NONE_OF", List.of(List.of("STATE"))),
            new Ask("industryCode", "STARTS_WITH_ANY", List.of(List.of("C"), List.of("C", "I", "M"))),
            new Ask(
                    "sectors",
                    "HAS_ANY",
                    List.of(List.of("SOFTWARE", "ELECTRONIC_INFORMATION"), List.of("BIOMEDICINE"))),
            new Ask("certificates", "HAS_ALL", List.of(List.of("ISO9001"), List.of("ISO9001", "ISO14001"))),
            new Ask("establishedOn", "BEFORE", List.of("2024-11-23", "2020-01-01")),
            new Ask("equity.lastRoundOn", "AFTER", List.of("2024-11-22")),
            new Ask("legalRepresentative.age", "BETWEEN", List.of(List.of(18, 65), List.of(20, 60))),
            new Ask("legalRepresentative.sinceMonths", "AT_LEAST", List.of(6)),
            new Ask("talentLevel", "AT_LEAST", List.of("DISTRICT", "CITY")),
            new Ask("parkWhitelist", "IS", List.of(true)),
            new Ask("sme", "IS", List.of(true)),
            new Ask("sizeClass", "AT_MOST", List.of("SMALL", "MEDIUM")),
            new Ask("revenue.cagr2y", "AT_LEAST", List.of(5, 10)),
            new Ask("netProfit.min2y", "MORE_THAN", List.of(0, 15_000_000)),
            new Ask("rd.sum2y", "AT_LEAST", List.of(1_000_000, 12_000_000)),
            new Ask("rd.ratioMin2y", "AT_LEAST", List.of(3, 6)),
            new Ask("taxPaid.mean2y", "AT_LEAST", List.of(5_000, 300_000)),
            new Ask("debtToSales", "AT_MOST", List.of(50, 70)),
            new Ask("equity.new2y", "AT_LEAST", List.of(5_000_000, 20_000_000)),
            new Ask("badge.HIGH_TECH.years", "AT_LEAST", List.of(1, 2)),
            new Ask("legal.abnormal12m", "AT_MOST", List.of(0)),
            new Ask("credit.exposureToNetAssets", "AT_MOST", List.of(200)),
            new Ask("loans.nextDueOn", "AFTER", List.of("2026-12-31")));

    private final Dice dice;

    ProductCriteria(Dice dice) {
        this.dice = dice;
    }

    /** One to eight; one in five is a choice between others. */
    List<Draft> list() {
        List<Draft> criteria = new ArrayList<>();
        for (int i = dice.between(1, 8); i > 0; i--) {
            Draft criterion = dice.chance(20) ? choice() : atom();
            criteria.add(criterion.put("id", "c" + criteria.size()).put("internal", dice.told(10, () -> true)));
        }
        return criteria;
    }

    /** What a rung of limits, rates or fees asks. */
    List<Draft> when() {
        return dice.chance(80) ? List.of(atom()) : List.of(atom(), choice());
    }

    private Draft choice() {
        List<Draft> alternatives = new ArrayList<>(List.of(atom(), atom()));
        if (dice.chance(40)) {
            alternatives.add(new Draft().put("allOf", List.of(atom(), atom())));
        }
        return new Draft().put("anyOf", alternatives);
    }

    private Draft atom() {
        Ask ask = dice.of(ASKS);
        return new Draft().put("metric", ask.metric()).put("test", ask.test()).put("value", dice.of(ask.values()));
    }
}
