package littlegiant.sheet;

import java.math.BigDecimal;
import java.util.Map;
import littlegiant.kernel.Marks;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import org.jspecify.annotations.Nullable;

/** Figures of the newest fiscal year, and shares of what was told for today. */
final class AccountFigures {

    private AccountFigures() {}

    static void register(Map<String, Derivation> all) {
        all.put("netAssets", (told, metric) -> netAssets(told));
        all.put("mainRevenue.ratio", (told, metric) -> ofNewest(told, "mainRevenue", "revenue"));
        all.put("debtRatio", (told, metric) -> ofNewest(told, "totalLiabilities", "totalAssets"));
        all.put("roe", (told, metric) -> roe(told));
        all.put("rd.ratio", (told, metric) -> ofNewest(told, "rd.expense", "revenue"));
        all.put("rdStaff.ratio", (told, metric) -> ratio(told.number("rdStaff"), told.number("employees")));
        all.put("techStaff.ratio", (told, metric) -> ratio(told.number("techStaff"), told.number("employees")));
        all.put("debtToSales", (told, metric) -> debtToSales(told));
        all.put("credit.exposureToNetAssets", (told, metric) -> exposure(told));
    }

    /** A share in percent; nothing is a share of zero. */
    static Figure ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (whole != null && whole.signum() == 0) {
            return Absent.NOT_APPLICABLE;
        }
        return part == null || whole == null ? Absent.NOT_TOLD : Figure.Number.ratio(part, whole);
    }

    private static Figure ofNewest(Told told, String part, String whole) {
        Integer year = told.newestYear();
        return year == null ? told.missing() : ratio(told.yearly(part, year), told.yearly(whole, year));
    }

    private static Figure netAssets(Told told) {
        Integer year = told.newestYear();
        if (year == null) {
            return told.missing();
        }
        BigDecimal net = net(told, year);
        return net == null ? Absent.NOT_TOLD : Figure.Number.exact(net);
    }

    private static @Nullable BigDecimal net(Told told, int year) {
        BigDecimal assets = told.yearly("totalAssets", year);
        BigDecimal liabilities = told.yearly("totalLiabilities", year);
        return assets == null || liabilities == null ? null : assets.subtract(liabilities);
    }

    /** Nothing is a return on equity that is used up. */
    private static Figure roe(Told told) {
        Integer year = told.newestYear();
        return year == null ? told.missing() : overPositive(told.yearly("netProfit", year), net(told, year));
    }

    private static Figure overPositive(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return whole != null && whole.signum() < 0 ? Absent.NOT_APPLICABLE : ratio(part, whole);
    }

    private static Figure debtToSales(Told told) {
        Integer year = told.newestYear();
        return year == null ? told.missing() : ratio(told.number("credit.loanBalance"), told.yearly("revenue", year));
    }

    private static Figure exposure(Told told) {
        Integer year = told.newestYear();
        BigDecimal balance = told.number("credit.loanBalance");
        BigDecimal guarantees = told.number("credit.guaranteesGiven");
        if (year == null) {
            return told.missing();
        }
        if (balance == null && guarantees == null) {
            return overPositive(null, net(told, year));
        }
        BigDecimal known =
                (balance == null ? BigDecimal.ZERO : balance).add(guarantees == null ? BigDecimal.ZERO : guarantees);
        Figure share = overPositive(known, net(told, year));
        boolean isAll = balance != null && guarantees != null;
        return !isAll && share instanceof Figure.Number number
                ? new Figure.Number(number.least(), Marks.HIGHEST, null)
                : share;
    }
}
