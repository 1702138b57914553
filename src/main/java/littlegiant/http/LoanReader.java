package littlegiant.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.FeeReader;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import littlegiant.finance.Schedule;
import littlegiant.finance.Subsidy;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Reads a loan that is only reckoned. */
public final class LoanReader {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(100);
    private static final int ITEMS_MAX = 20;

    /** Years a loan may be drawn in: a year beyond is a slip of the pen. */
    private static final LocalDate DRAWN_MIN = LocalDate.of(1990, 1, 1);

    private static final LocalDate DRAWN_MAX = LocalDate.of(2999, 12, 31);

    private LoanReader() {}

    /** @throws littlegiant.kernel.AppException LOAN_INVALID with every fault */
    public static Schedule read(Value body, Faults faults) {
        Fields in = Fields.of(body, "", faults);
        Schedule schedule = in == null ? null : schedule(in);
        return faults.sound(schedule, ErrorCode.LOAN_INVALID);
    }

    private static @Nullable Schedule schedule(Fields in) {
        in.require("principal", "annualRatePercent", "months", "method");
        BigDecimal principal = in.decimal("principal", FEN, Decimals.MAX, 2);
        BigDecimal percent = in.decimal("annualRatePercent", BigDecimal.ZERO, PERCENT_MAX, Decimals.DECIMALS_MAX);
        Integer months = in.whole("months", 1, Loan.MONTHS_MAX);
        Repayment method = in.choice("method", Repayment.class);
        LocalDate drawnOn = in.date("drawnOn");
        if (drawnOn != null && (drawnOn.isBefore(DRAWN_MIN) || drawnOn.isAfter(DRAWN_MAX))) {
            in.fault(
                    "drawnOn",
                    Fault.Code.OUT_OF_RANGE,
                    "须在" + DRAWN_MIN + "至" + DRAWN_MAX + "之间",
                    "must be from " + DRAWN_MIN + " to " + DRAWN_MAX);
        }
        List<Fee> fees = bounded(in, "fees", in.objects("fees", FeeReader::fee));
        List<Subsidy> subsidies = bounded(in, "subsidies", in.objects("subsidies", LoanReader::subsidy));
        in.close();
        return !in.faults().isEmpty() || principal == null || percent == null || months == null || method == null
                ? null
                : Schedule.of(new Loan(principal, percent, months, method, drawnOn), fees, subsidies);
    }

    private static @Nullable Subsidy subsidy(Fields in) {
        in.require("percentPoints", "months");
        return FeeReader.subsidy(in, "percentPoints");
    }

    private static <T> List<T> bounded(Fields in, String name, @Nullable List<T> items) {
        if (items != null && items.size() > ITEMS_MAX) {
            in.fault(name, Fault.Code.TOO_MANY, "最多" + ITEMS_MAX + "项", "at most " + ITEMS_MAX + " items");
        }
        return items == null ? List.of() : items;
    }
}
