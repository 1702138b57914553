package littlegiant.catalog;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import littlegiant.finance.Fee;
import littlegiant.finance.Fee.Bearer;
import littlegiant.finance.Fee.Charged;
import littlegiant.finance.Fee.Per;
import littlegiant.finance.Loan;
import littlegiant.finance.Subsidy;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Reads one fee, or one subsidy of interest: of a product, or of a loan that is only reckoned. */
public final class FeeReader {

    private FeeReader() {}

    /** Charged at drawing unless it says otherwise, a share of a year every year; borne by the borrower unless it says otherwise. Null, with faults, if it is none. */
    public static @Nullable Fee fee(Fields in) {
        in.require("kind");
        Fee.Kind kind = in.choice("kind", Fee.Kind.class);
        Charged told = in.choice("charged", Charged.class);
        Bearer bearer = in.choice("bearer", Bearer.class);
        Map<Per, BigDecimal> sizes = new EnumMap<>(Per.class);
        put(sizes, Per.PERCENT_PER_YEAR, PriceReader.percent(in, "percentPerYear"));
        put(sizes, Per.PERCENT_UP_FRONT, PriceReader.percent(in, "percentUpFront"));
        put(sizes, Per.AMOUNT, in.money("amount"));
        if (count(in) != 1) {
            in.fault(
                    "",
                    Fault.Code.REQUIRED,
                    "须且只能有percentPerYear、percentUpFront、amount之一",
                    "needs one of percentPerYear, percentUpFront, amount, and one only");
        }
        if (kind == null || sizes.size() != 1) {
            return null;
        }
        Map.Entry<Per, BigDecimal> size = sizes.entrySet().iterator().next();
        Charged charged =
                told != null ? told : size.getKey() == Per.PERCENT_PER_YEAR ? Charged.YEARLY : Charged.UP_FRONT;
        if (size.getKey() == Per.PERCENT_UP_FRONT && charged != Charged.UP_FRONT) {
            in.fault(
                    "charged",
                    Fault.Code.CONTRADICTION,
                    "percentUpFront只能为UP_FRONT",
                    "percentUpFront is charged UP_FRONT only");
        }
        return new Fee(kind, size.getValue(), size.getKey(), charged, bearer == null ? Bearer.BORROWER : bearer);
    }

    private static void put(Map<Per, BigDecimal> sizes, Per per, @Nullable BigDecimal size) {
        if (size != null) {
            sizes.put(per, size);
        }
    }

    private static int count(Fields in) {
        int told = 0;
        for (String name : new String[] {"percentPerYear", "percentUpFront", "amount"}) {
            told += in.has(name) ? 1 : 0;
        }
        return told;
    }

    /**
     * @param points the name of its percentage points, which must be told
     * @return null, with faults, if it is none
     */
    public static @Nullable Subsidy subsidy(Fields in, String points) {
        BigDecimal percent = PriceReader.percent(in, points);
        Integer months = in.whole("months", 1, Loan.MONTHS_MAX);
        BigDecimal baseLimit = in.money("baseLimit");
        BigDecimal cap = in.money("cap");
        return percent == null ? null : new Subsidy(percent, months == null ? Loan.MONTHS_MAX : months, baseLimit, cap);
    }
}
