package littlegiant.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import littlegiant.kernel.Days;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;

/** Numbers as workbooks write them: the nearest binary fraction in up to 17 digits, which days and shares are too. */
final class SheetNumbers {

    /** Digits that a spreadsheet shows and keeps of what is typed. */
    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Steps between binary fractions that a few sums leave behind. */
    private static final int NOISE = 4;

    /** A day that the 1900 calendar of spreadsheets has and the world had not. */
    private static final int NO_SUCH_DAY = 60;

    private static final LocalDate BEFORE_IT = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_IT = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** The first day of all calendars that spreadsheets count in. */
    enum Calendar {
        FROM_1900,
        FROM_1904
    }

    private SheetNumbers() {}

    static Cell of(String raw, Styles.Shown shown, Calendar calendar) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.length() > DocumentReader.NUMBER_LENGTH_MAX ? "" : raw);
        } catch (NumberFormatException e) {
            return Cell.bad(Fault.Code.OUT_OF_RANGE, "不是可用的数值", "is no number that can be used");
        }
        if (Decimals.isUnbounded(number)) {
            return Cell.bad(Fault.Code.OUT_OF_RANGE, "数值超出可用范围", "the number is out of all bounds");
        }
        return switch (shown) {
            case PLAIN -> new Cell.Number(withoutNoise(number));
            case PERCENT -> new Cell.Percent(withoutNoise(number).movePointRight(2));
            case DAY -> day(number, calendar);
        };
    }

    /**
     * The number behind a binary fraction: the shortest that names the fraction if it has no more decimals than a told figure may have
     * (1234.5599999999999 is 1234.56); else the one of 15 digits if their fractions are neighbours (0.30000000000000004 was 0.3).
     */
    static BigDecimal withoutNoise(BigDecimal number) {
        if (number.precision() <= TYPED.getPrecision() || number.scale() <= 0) {
            return Decimals.plain(number);
        }
        BigDecimal shortest = BigDecimal.valueOf(number.doubleValue());
        if (shortest.scale() <= Decimals.DECIMALS_MAX) {
            return Decimals.plain(shortest);
        }
        BigDecimal typed = shortest.round(TYPED);
        BigDecimal step = new BigDecimal(Math.ulp(number.doubleValue()));
        BigDecimal apart = shortest.subtract(typed).abs();
        return Decimals.plain(apart.compareTo(step.multiply(BigDecimal.valueOf(NOISE))) <= 0 ? typed : shortest);
    }

    /** The time of day, behind the point, is not looked at. */
    private static Cell day(BigDecimal serial, Calendar calendar) {
        int days = serial.intValue();
        LocalDate day = calendar == Calendar.FROM_1904
                ? FROM_1904.plusDays(days)
                : days < NO_SUCH_DAY ? BEFORE_IT.plusDays(days) : AFTER_IT.plusDays(days);
        boolean phantom = calendar == Calendar.FROM_1900 && days == NO_SUCH_DAY;
        if (phantom || serial.signum() < 0 || day.isBefore(Days.FIRST) || day.isAfter(Days.LAST)) {
            return Cell.bad(Fault.Code.BAD_DATE, "不是有效日期", "is not a date");
        }
        return new Cell.Day(day);
    }
}
