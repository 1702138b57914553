package littlegiant.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;

/** Seeded firms that told all that is advised about, on some day of 2026; one in four has not told its newest closed year. */
final class RandomFirms {

    private final Random random;

    RandomFirms(long seed) {
        this.random = new Random(seed);
    }

    ProfileFixtures next() {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        int newest = random.nextInt(4) == 0 ? 2024 : 2025;
        int employees = 1 + random.nextInt(1200);
        String told =
                """
                {employees: %d, insuredEmployees: %d, rdStaff: %d, registeredCapital: %s, paidInCapital: %s, fiscalYears: [%s],
                 ip: {classOne: %d, classOneSelfDeveloped: %d, classTwo: %d},
                 credit: {asOf: %s, lenders: %d, loanBalance: %s, queries3m: %d, queries6m: %d},
                 legal: {pendingSuitAmount: %s}, legalRepresentative: {age: 50, shareholdingPercent: %s},
                 collateral: [{kind: %s, value: %s, encumbered: false}], receivables: [{amount: %s, dueOn: 2027-06-01, confirmed: true}],
                 equity: {rounds: [{on: 2025-12-31, amount: %s}]},
                 attributes: {techStaff: %d, ip.patents: %d, taxPaid12m: %s, credit.guaranteesGiven: %s, controller.pledgedPercent: %s, shareholderLoans: %s}}
                """
                        .formatted(
                                employees,
                                employees / 2,
                                random.nextInt(employees + 1),
                                money(),
                                money(),
                                String.join(", ", years(newest)),
                                random.nextInt(12),
                                random.nextInt(5),
                                random.nextInt(30),
                                day,
                                random.nextInt(9),
                                money(),
                                random.nextInt(9),
                                random.nextInt(14),
                                money(),
                                percent(),
                                List.of("PLANT", "LAND", "EQUIPMENT").get(random.nextInt(3)),
                                money(),
                                money(),
                                money(),
                                random.nextInt(employees + 1),
                                random.nextInt(20),
                                money(),
                                money(),
                                percent(),
                                money());
        Need need = new Need(new BigDecimal(money()), 1 + random.nextInt(48), null, null, null, null);
        return ProfileFixtures.silent()
                .with("establishedOn: 2012-05-08")
                .with(told)
                .needing(need)
                .on(day.toString());
    }

    private List<String> years(int newest) {
        List<String> years = new ArrayList<>();
        BigDecimal revenue = new BigDecimal(money()).max(BigDecimal.ONE);
        BigDecimal assets = new BigDecimal(money()).max(BigDecimal.ONE);
        for (int year = newest - 3; year <= newest; year++) {
            revenue = revenue.multiply(factor(0.6, 1.6)).setScale(scale(), RoundingMode.UP);
            years.add(
                    "{year: %d, revenue: %s, mainRevenue: %s, rdExpense: %s, taxPaid: %s, netProfit: %s, exports: %s, totalAssets: %s, totalLiabilities: %s}"
                            .formatted(
                                    year,
                                    plain(revenue),
                                    part(revenue, 0.5, 1),
                                    part(revenue, 0.001, 0.2),
                                    part(revenue, 0, 0.1),
                                    part(revenue, -0.1, 0.2),
                                    part(revenue, 0, 0.5),
                                    plain(assets),
                                    part(assets, 0.1, 1.2)));
        }
        return years;
    }

    /** From a hundred yuan to thousands of millions, to the fen or round. */
    private String money() {
        double yuan = Math.pow(10, 2 + random.nextDouble() * 7.5);
        return plain(BigDecimal.valueOf(yuan).setScale(scale(), RoundingMode.HALF_UP));
    }

    private int scale() {
        return random.nextBoolean() ? 2 : 0;
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.2f", random.nextDouble() * 99);
    }

    private BigDecimal factor(double low, double high) {
        return BigDecimal.valueOf(low + random.nextDouble() * (high - low)).setScale(6, RoundingMode.HALF_UP);
    }

    private String part(BigDecimal whole, double low, double high) {
        return plain(whole.multiply(factor(low, high)).setScale(scale(), RoundingMode.DOWN));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
