package littlegiant.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts of a drawn firm, its capital and its equity. Sketches count in 万元, documents in yuan. */
final class DrawnAccounts {

    private final Sketch sketch;
    private final DrawnFirm firm;
    private final Dice dice;

    DrawnAccounts(Sketch sketch, DrawnFirm firm, Dice dice) {
        this.sketch = sketch;
        this.firm = firm;
        this.dice = dice;
    }

    void tell(Draft draft) {
        long capital = Math.max(200, round(sketch.scale() * dice.between(8, 25) / 100));
        draft.put("registeredCapital", firm.told(95, () -> yuan(capital)))
                .put(
                        "paidInCapital",
                        firm.told(85, () -> yuan(capital * dice.of(List.of(60, 80, 100, 100, 100)) / 100)));
        Sketch.Turnover turnover = sketch.turnover();
        if (turnover != null) {
            draft.put("fiscalYears", years(turnover)).put("interim", firm.told(75, () -> new Draft()
                    .put("periodEnd", "2026-09-30")
                    .put("revenue", yuan(round(turnover.revenue2025() * dice.between(68, 96) / 100)))));
        }
        draft.put("equity", firm.told(sketch.isLittleGiant() ? 70 : 35, this::equity));
    }

    /** Shares of the main business, margin, debt and exports drift by little from year to year, as they do. */
    private List<Draft> years(Sketch.Turnover turnover) {
        int mainPermille = mainPermille();
        int marginPermille = dice.chance(8) ? -dice.between(5, 60) : dice.between(15, 130);
        int debtPermille = dice.chance(8) && !sketch.isLittleGiant() ? dice.between(700, 830) : dice.between(240, 660);
        int assetsPercent = dice.between(75, 140);
        int exportsPermille = dice.chance(40) ? 0 : dice.between(10, 380);
        int researchPermille = researchPermille(turnover);
        long[] revenue = {turnover.revenue2023(), turnover.revenue2024(), turnover.revenue2025()};
        long[] tax = {turnover.tax2024() * revenue[0] / revenue[1], turnover.tax2024(), turnover.tax2025()};
        List<Draft> years = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long assets = round(revenue[2] * assetsPercent / 100 * (76 + 12 * i) / 100);
            long sales = revenue[i];
            long paid = tax[i];
            int earlier = 2 - i;
            years.add(new Draft()
                    .put("year", 2023 + i)
                    .put("revenue", yuan(sales))
                    .put("mainRevenue", firm.told(93, () -> sales * (mainPermille + earlier) * 10))
                    .put("netProfit", firm.told(95, () -> yuan(sales * (marginPermille - 3 * earlier) / 1000)))
                    .put("totalAssets", firm.told(96, () -> yuan(assets)))
                    .put("totalLiabilities", firm.told(96, () -> yuan(assets * (debtPermille + 6 * earlier) / 1000)))
                    .put("rdExpense", research(sales, researchPermille, earlier))
                    .put("taxPaid", paid == 0 ? null : yuan(paid))
                    .put("exports", firm.told(80, () -> yuan(sales * exportsPermille / 1000))));
        }
        return years;
    }

    private int mainPermille() {
        if (sketch.number() == Sketch.ONE_RULE_FAILS) {
            return 899;
        }
        return sketch.isLittleGiant() ? dice.between(880, 985) : dice.between(dice.chance(15) ? 660 : 840, 985);
    }

    /** Of revenue. A little giant spends what the totals gave it, and did not spend less of its revenue before. */
    private int researchPermille(Sketch.Turnover turnover) {
        Sketch.Research research = sketch.research();
        if (research != null) {
            return (int) (research.expense() * 1000 / turnover.revenue2025());
        }
        int low = sketch.band() == Band.MUNICIPAL ? 14 : 31;
        return dice.between(low, sketch.trade().section() == 'I' ? 120 : low + 40);
    }

    /** Rounded up, so that a share of three percent stays one; at least a million for a firm of provincial title. */
    private @Nullable Long research(long sales, int permille, int earlier) {
        Sketch.Research research = sketch.research();
        if (research != null && earlier == 0) {
            return yuan(research.expense());
        }
        long least = sketch.band() == Band.MUNICIPAL ? 10 : 100;
        return firm.told(
                sketch.isLittleGiant() ? 100 : 92, () -> yuan(Math.max(least, (sales * permille + 999) / 1000)));
    }

    private Draft equity() {
        boolean early = sketch.band() == Band.MUNICIPAL;
        boolean late = sketch.band() == Band.LEADER || sketch.isListed();
        String stage = late ? "PRE_IPO" : dice.of(early ? List.of("ANGEL", "PRE_A", "A") : List.of("A", "A", "B", "C"));
        LocalDate first = sketch.founded().plusMonths(6);
        LocalDate recent = LocalDate.of(2018, 1, 1);
        LocalDate on = dice.between(first.isBefore(recent) ? recent : first, DrawnFirm.DAY.minusMonths(2));
        long amount = round(Math.max(200, sketch.scale() * dice.between(3, 16) / 100));
        return new Draft()
                .put("stage", stage)
                .put("lastRoundOn", firm.told(92, () -> on))
                .put("lastRoundAmount", firm.told(92, () -> yuan(amount)))
                .put("postMoney", firm.told(80, () -> yuan(amount * dice.between(6, 14))))
                .put(
                        "rounds",
                        firm.told(
                                40,
                                () -> List.of(new Draft()
                                        .put("stage", stage)
                                        .put("on", on)
                                        .put("amount", yuan(amount)))));
    }

    /** Down to a whole 百万元 above a 亿元, and to whole 十万元 above a 千万元. */
    static long round(long wan) {
        long step = wan >= 10_000 ? 100 : wan >= 1_000 ? 10 : 1;
        return wan / step * step;
    }

    static long yuan(long wan) {
        return wan * 10_000;
    }
}
