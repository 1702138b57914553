package littlegiant.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The money of a made-up firm: capital, accounts, loans, what can secure one. */
final class FirmAccounts {

    private static final int LAST_YEAR = FirmGenerator.TOLD_ON.getYear() - 1;
    private static final List<String> LENDERS = List.of("太湖示范银行", "运河示范银行", "二泉示范科技银行", "锡惠示范农商银行");
    private static final List<String> SECURITIES =
            List.of("CREDIT", "CREDIT_WITH_PERSONAL_GUARANTEE", "MORTGAGE_PROPERTY", "PLEDGE_IP");
    private static final List<String> PROPERTY =
            List.of("PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY");

    private final Dice dice;
    private final LocalDate founded;
    private final int employees;

    FirmAccounts(Dice dice, LocalDate founded, int employees) {
        this.dice = dice;
        this.founded = founded;
        this.employees = employees;
    }

    void tell(Draft firm) {
        BigDecimal capital = dice.money(500_000, 200_000_000);
        firm.put("registeredCapital", dice.told(90, () -> capital))
                .put("paidInCapital", dice.told(75, () -> dice.partOf(capital, 20, 100)))
                .put("fiscalYears", dice.told(92, this::years))
                .put("interim", dice.told(40, () -> new Draft()
                        .put("periodEnd", "2026-09-30")
                        .put("revenue", dice.money(100_000, 300_000_000))))
                .put("existingLoans", dice.told(50, this::loans))
                .put("collateral", dice.told(70, this::property))
                .put("receivables", dice.told(60, this::receivables));
    }

    private List<Draft> years() {
        List<Draft> years = new ArrayList<>();
        BigDecimal revenue =
                dice.chance(4) ? BigDecimal.ZERO : dice.money(employees * 50_000.0, employees * 1_500_000.0);
        for (int year = Math.max(founded.getYear(), LAST_YEAR - dice.between(0, 2)); year <= LAST_YEAR; year++) {
            years.add(year(year, revenue));
            revenue = dice.partOf(revenue, 75, 150);
        }
        return years;
    }

    private Draft year(int year, BigDecimal revenue) {
        BigDecimal assets = dice.money(1_000_000, 900_000_000);
        BigDecimal profit = dice.partOf(revenue, 0, 20);
        return new Draft()
                .put("year", year)
                .put("revenue", dice.told(96, () -> revenue))
                .put("mainRevenue", dice.told(85, () -> dice.partOf(revenue, 50, 100)))
                .put("netProfit", dice.told(90, () -> dice.chance(20) ? profit.negate() : profit))
                .put("totalAssets", dice.told(92, () -> assets))
                .put("totalLiabilities", dice.told(92, () -> dice.partOf(assets, 10, 110)))
                .put("rdExpense", dice.told(80, () -> dice.partOf(revenue, 0, 25)))
                .put("taxPaid", dice.told(75, () -> dice.partOf(revenue, 0, 8)))
                .put("exports", dice.told(50, () -> dice.partOf(revenue, 0, 60)));
    }

    private List<Draft> loans() {
        List<Draft> loans = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            LocalDate drawnOn = dice.between(LocalDate.of(2024, 1, 1), FirmGenerator.TOLD_ON);
            loans.add(new Draft()
                    .put("lender", dice.of(LENDERS))
                    .put("amount", dice.money(500_000, 50_000_000))
                    .put("ratePercent", dice.tenths(3, 6))
                    .put("drawnOn", drawnOn)
                    .put("dueOn", drawnOn.plusMonths(dice.between(1, 36)))
                    .put("security", dice.of(SECURITIES)));
        }
        return loans;
    }

    private List<Draft> property() {
        return dice.some(PROPERTY, 0, 3).stream()
                .map(kind -> new Draft()
                        .put("kind", kind)
                        .put("value", dice.told(95, () -> dice.money(500_000, 100_000_000)))
                        .put("encumbered", dice.told(95, () -> dice.chance(50))))
                .toList();
    }

    private List<Draft> receivables() {
        List<Draft> receivables = new ArrayList<>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            receivables.add(new Draft()
                    .put("buyer", "示例买方（测试）有限公司")
                    .put("amount", dice.told(97, () -> dice.money(100_000, 30_000_000)))
                    .put(
                            "dueOn",
                            dice.between(FirmGenerator.TOLD_ON.minusMonths(1), FirmGenerator.TOLD_ON.plusMonths(8)))
                    .put("confirmed", dice.told(95, () -> dice.chance(60))));
        }
        return receivables;
    }
}
