package littlegiant.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a drawn firm owes and to whom, what its credit report says of it, what could secure more. The report agrees with the loans. */
final class DrawnBorrowing {

    /** By the names of the demo's institutions. */
    private static final List<String> LENDERS = List.of("太湖示范银行", "运河示范银行", "二泉示范科技银行", "锡惠示范农商银行", "姑苏示范银行");

    private static final List<String> BUYERS = List.of(
            "示例整车制造（测试）股份有限公司",
            "示例光伏逆变（测试）有限公司",
            "示例储能系统（测试）有限公司",
            "示例船舶动力（测试）有限公司",
            "示例家电控制（测试）有限公司",
            "示例医疗集采（测试）有限公司",
            "示例轨道车辆（测试）有限公司");

    /** The kinds of loans, and how they are secured. */
    private enum Kind {
        CREDIT("专精特新信用贷", 12, "CREDIT"),
        OWNER("科创信用贷", 12, "CREDIT_WITH_PERSONAL_GUARANTEE"),
        WORKING("流动资金贷款", 12, "GUARANTEE_COMPANY"),
        PLANT("厂房抵押贷", 36, "MORTGAGE_PROPERTY"),
        EQUIPMENT("设备更新贷", 36, "MORTGAGE_EQUIPMENT"),
        PATENT("知识产权质押贷", 12, "PLEDGE_IP");

        final String product;
        final int months;
        final String security;

        Kind(String product, int months, String security) {
            this.product = product;
            this.months = months;
            this.security = security;
        }
    }

    private record Loan(Kind kind, String lender, long amount) {}

    private final Sketch sketch;
    private final DrawnFirm firm;
    private final Dice dice;
    private final List<Loan> loans;

    DrawnBorrowing(Sketch sketch, DrawnFirm firm, Dice dice) {
        this.sketch = sketch;
        this.firm = firm;
        this.dice = dice;
        this.loans = loans();
    }

    private List<Loan> loans() {
        List<Loan> loans = new ArrayList<>();
        for (int i = dice.of(List.of(0, 1, 1, 2, 2, 2, 3, 3, 4)); i > 0; i--) {
            long amount = Math.max(50, sketch.scale() * dice.between(2, 9) / 100);
            loans.add(new Loan(dice.of(List.of(Kind.values())), dice.of(LENDERS), amount / 50 * 50));
        }
        return loans;
    }

    void tell(Draft draft) {
        draft.put(
                        "existingLoans",
                        firm.told(84, () -> loans.stream().map(this::loan).toList()))
                .put("credit", firm.told(90, this::credit))
                .put("collateral", firm.told(85, this::collateral))
                .put("receivables", firm.told(75, this::receivables));
    }

    boolean pledgesPatents() {
        return loans.stream().anyMatch(loan -> loan.kind() == Kind.PATENT);
    }

    /** Drawn so long ago that it is not yet due; the last days of some fall within the next two months. */
    private Draft loan(Loan loan) {
        LocalDate drawnOn =
                dice.between(DrawnFirm.DAY.minusMonths(loan.kind().months).plusDays(3), DrawnFirm.DAY.minusDays(12));
        return new Draft()
                .put("lender", loan.lender())
                .put("product", loan.kind().product)
                .put("amount", DrawnAccounts.yuan(loan.amount()))
                .put("ratePercent", BigDecimal.valueOf(dice.between(58, 82) * 5L, 2))
                .put("drawnOn", drawnOn)
                .put("dueOn", drawnOn.plusMonths(loan.kind().months).minusDays(1))
                .put("security", loan.kind().security);
    }

    /** Of this month for most, so that it is fresh; one in ten is older than it may be. */
    private Draft credit() {
        int queries = dice.between(0, 4);
        Set<String> lenders = new LinkedHashSet<>();
        loans.forEach(loan -> lenders.add(loan.lender()));
        long balance = loans.stream().mapToLong(Loan::amount).sum();
        LocalDate asOf = sketch.number() != Sketch.ONE_RULE_FAILS && dice.chance(10)
                ? dice.between(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 15))
                : dice.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20));
        return new Draft()
                .put("asOf", asOf)
                .put("lenders", lenders.size())
                .put("loanBalance", DrawnAccounts.yuan(balance))
                .put("overdue", firm.told(95, () -> !sketch.isLittleGiant() && dice.chance(1)))
                .put("queries3m", firm.told(93, () -> queries))
                .put("queries6m", firm.told(90, () -> queries + dice.between(0, 4)));
    }

    private List<Draft> collateral() {
        List<Draft> collateral = new ArrayList<>();
        for (String kind : dice.some(List.of("PLANT", "LAND", "OFFICE", "EQUIPMENT", "INVENTORY"), 0, 3)) {
            long value = Math.max(60, DrawnAccounts.round(sketch.scale() * dice.between(6, 30) / 100));
            collateral.add(new Draft()
                    .put("kind", kind)
                    .put("value", firm.told(96, () -> DrawnAccounts.yuan(value)))
                    .put("encumbered", firm.told(95, () -> isMortgaged(kind))));
        }
        return collateral;
    }

    private boolean isMortgaged(String kind) {
        Kind loan = kind.equals("EQUIPMENT") ? Kind.EQUIPMENT : kind.equals("PLANT") ? Kind.PLANT : null;
        return loan == null ? dice.chance(25) : loans.stream().anyMatch(one -> one.kind() == loan);
    }

    private List<Draft> receivables() {
        List<Draft> receivables = new ArrayList<>();
        for (String buyer : dice.some(BUYERS, 0, 2)) {
            long amount = Math.max(20, DrawnAccounts.round(sketch.scale() * dice.between(2, 9) / 100));
            receivables.add(new Draft()
                    .put("buyer", buyer)
                    .put("amount", DrawnAccounts.yuan(amount))
                    .put("dueOn", dice.between(DrawnFirm.DAY.plusDays(15), DrawnFirm.DAY.plusMonths(7)))
                    .put("confirmed", firm.told(94, () -> dice.chance(50))));
        }
        return receivables;
    }
}
