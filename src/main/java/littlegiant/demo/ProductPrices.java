package littlegiant.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Value;

/** What a made-up product gives and costs: ladders of amounts and rates in every shape, and fees. */
final class ProductPrices {

    private static final List<String> SHARED =
            List.of("revenue", "taxPaid", "collateral.PLANT", "receivables.confirmed", "equity.postMoney");
    private static final List<String> COUNTED = List.of("ip.classOne", "employees", "insuredEmployees");
    private static final List<String> FEES =
            List.of("GUARANTEE", "APPRAISAL", "INSURANCE", "NOTARY", "COMMITMENT", "SERVICE", "OTHER");

    private final Dice dice;
    private final ProductCriteria criteria;

    ProductPrices(Dice dice, ProductCriteria criteria) {
        this.dice = dice;
        this.criteria = criteria;
    }

    /** One to three rungs, all but the last with conditions; each asks about something else, so that none hides another. */
    List<Draft> limits() {
        List<Draft> rungs = new ArrayList<>();
        Set<Value> asked = new HashSet<>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            List<Draft> when = criteria.when();
            if (asked.add(when.get(0).value().fields().get("metric"))) {
                rungs.add(rung().put("when", when));
            }
        }
        rungs.add(rung());
        return rungs;
    }

    private Draft rung() {
        return new Draft().put("amount", amount()).put("cap", dice.told(60, () -> dice.money(500_000, 50_000_000)));
    }

    private Draft amount() {
        return switch (dice.between(0, 2)) {
            case 0 -> new Draft().put("fixed", dice.money(300_000, 50_000_000));
            case 1 ->
                new Draft().put("percentOf", dice.of(SHARED)).put("percent", dice.of(List.of(5, 10, 15, 70, 80, 500)));
            default -> new Draft().put("perUnitOf", dice.of(COUNTED)).put("amount", dice.money(10_000, 1_000_000));
        };
    }

    /** One rate, or a ladder of two. */
    Object rate() {
        return dice.chance(75) ? one() : List.of(one().put("when", criteria.when()), one());
    }

    private Draft one() {
        BigDecimal low = dice.tenths(2, 5);
        return switch (dice.between(0, 3)) {
            case 0 -> new Draft().put("kind", "FIXED").put("percent", low);
            case 1 -> new Draft().put("kind", "RANGE").put("low", low).put("high", low.add(dice.tenths(0, 2)));
            case 2 -> {
                int lowBp = dice.between(-50, 100);
                yield lpr("LPR_PLUS_BP").put("lowBp", lowBp).put("highBp", lowBp + dice.between(0, 80));
            }
            default -> {
                BigDecimal factor = BigDecimal.valueOf(dice.between(90, 130), 2);
                yield lpr("LPR_TIMES")
                        .put("low", factor)
                        .put("high", factor.add(BigDecimal.valueOf(dice.between(0, 30), 2)));
            }
        };
    }

    private Draft lpr(String kind) {
        return new Draft().put("kind", kind).put("tenor", dice.chance(75) ? "1Y" : "5Y");
    }

    List<Draft> fees() {
        List<Draft> fees = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            int shape = dice.between(0, 2);
            Draft fee = new Draft()
                    .put("kind", dice.of(FEES))
                    .put("charged", shape == 1 ? "UP_FRONT" : dice.of(List.of("UP_FRONT", "YEARLY", "PER_INSTALMENT")))
                    .put(
                            "bearer",
                            dice.told(80, () -> dice.of(List.of("BORROWER", "BORROWER", "LENDER", "GOVERNMENT"))))
                    .put("when", dice.told(20, criteria::when));
            fees.add(
                    switch (shape) {
                        case 0 -> fee.put("percentPerYear", dice.tenths(0, 2));
                        case 1 -> fee.put("percentUpFront", dice.tenths(0, 2));
                        default -> fee.put("amount", dice.money(50, 20_000));
                    });
        }
        return fees;
    }
}
