package littlegiant.paper;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import littlegiant.finance.Schedule;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.paper.Cells.Look;
import littlegiant.paper.ScheduleBook.Content;
import littlegiant.paper.ScheduleBook.Priced;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The inputs of a loan with what follows from them, and its payments: every cell that follows from others is a formula. */
final class LoanSheets {

    /** Rows of the inputs, from 0; a formula names them from 1. */
    private static final int FIRST = 3;

    private static final int LINES = 10;
    private static final int RESULTS = FIRST + LINES;

    private static final int HEAD = 3;

    /** Row of the first payment, as formulas name it. */
    private static final int TOP = HEAD + 2;

    private static final Text INPUTS = Messages.of("book.inputs");
    private static final Text PAYMENTS = Messages.of("book.schedule");

    private final Cells cells;
    private final Schedule schedule;
    private final Loan loan;
    private final String in;

    /** The last row with a payment, as formulas name it. */
    private final int bottom;

    private LoanSheets(Cells cells, Schedule schedule) {
        this.cells = cells;
        this.schedule = schedule;
        this.loan = schedule.loan();
        this.in = "'" + cells.in(INPUTS) + "'!$B$";
        this.bottom = TOP + schedule.instalments().size() - 1;
    }

    static void into(Cells cells, Content content, Priced priced) {
        LoanSheets sheets = new LoanSheets(cells, priced.schedule());
        sheets.inputs(priced, content.notes());
        sheets.payments();
    }

    // --- inputs: B4 principal, B5 rate, B6 months, B7 days of a year, B8 a year of the cost, B9 fees at drawing, B10
    // level

    private void inputs(Priced priced, List<String> notes) {
        XSSFSheet sheet = cells.sheet(INPUTS, false, -1, 34, 20, 46);
        row(sheet, FIRST, Messages.of("book.principal"), Messages.of("book.free"));
        cells.number(sheet, FIRST, 1, loan.principal(), Look.MONEY_IN);
        row(sheet, FIRST + 1, Messages.of("book.rate"), Messages.of("book.rate.note"));
        cells.number(sheet, FIRST + 1, 1, loan.ratePercent(), Look.PERCENT_IN);
        row(sheet, FIRST + 2, Messages.of("book.months"), Messages.of("book.months.note"));
        cells.number(sheet, FIRST + 2, 1, BigDecimal.valueOf(loan.months()), Look.WHOLE);
        row(
                sheet,
                FIRST + 3,
                Messages.of("book.base"),
                schedule.isByRealDays() ? Messages.of("book.base.real") : Messages.of("book.base.thirty"));
        cells.number(sheet, FIRST + 3, 1, BigDecimal.valueOf(360), Look.WHOLE);
        row(
                sheet,
                FIRST + 4,
                Messages.of("book.year"),
                schedule.perYear() == 12 ? Messages.of("book.year.months") : Messages.of("book.year.days"));
        cells.number(sheet, FIRST + 4, 1, BigDecimal.valueOf(schedule.perYear()), Look.WHOLE);
        row(sheet, FIRST + 5, Messages.of("book.upfront"), Messages.of("book.free"));
        cells.number(sheet, FIRST + 5, 1, schedule.upFront(), Look.MONEY_IN);
        level(sheet, FIRST + 6);
        row(sheet, FIRST + 7, Messages.of("calc.method"), Text.same(""));
        cells.text(sheet, FIRST + 7, 1, priced.method(), Look.WRAPPED);
        row(sheet, FIRST + 8, Messages.of("book.drawn"), Text.same(""));
        if (loan.drawnOn() != null) {
            cells.day(sheet, FIRST + 8, 1, loan.drawnOn());
        }
        results(sheet);
        int line = RESULTS + 7;
        for (String fee : priced.fees()) {
            cells.text(sheet, line++, 0, cells.in(Messages.of("book.fee", fee)), Look.QUIET);
        }
        for (String note : notes) {
            cells.text(sheet, line++, 0, note, Look.QUIET);
        }
    }

    private void row(XSSFSheet sheet, int row, Text label, Text note) {
        cells.text(sheet, row, 0, cells.in(label), Look.PLAIN);
        cells.text(sheet, row, 2, cells.in(note), Look.PLAIN);
    }

    private void level(XSSFSheet sheet, int row) {
        boolean annuity = loan.method() == Repayment.ANNUITY;
        if (!annuity && loan.method() != Repayment.EQUAL_PRINCIPAL) {
            row(sheet, row, Messages.of("book.level"), Messages.of("book.level.none"));
            return;
        }
        row(
                sheet,
                row,
                annuity ? Messages.of("book.level.payment") : Messages.of("book.level.principal"),
                Text.same(""));
        String part = "ROUND(B4/B6,2)";
        cells.formula(sheet, row, 1, annuity ? "IF(B5=0," + part + ",ROUND(PMT(B5/1200,B6,-B4),2))" : part, Look.MONEY);
    }

    private void results(XSSFSheet sheet) {
        String payments = "'" + cells.in(PAYMENTS) + "'!";
        result(sheet, 0, Messages.of("book.interest"), "SUM(" + payments + column("G") + ")", Look.MONEY);
        result(sheet, 1, Messages.of("book.fees"), "B9+SUM(" + payments + column("H") + ")", Look.MONEY);
        result(sheet, 2, Messages.of("book.subsidies"), "SUM(" + payments + column("I") + ")", Look.MONEY);
        int top = RESULTS + 1;
        result(sheet, 3, Messages.of("book.paid"), "B4+B" + top + "+B" + (top + 1) + "-B" + (top + 2), Look.MONEY_SUM);
        result(
                sheet,
                4,
                Messages.of("book.cost"),
                "ROUND((B" + top + "+B" + (top + 1) + "-B" + (top + 2) + ")*100*B8/SUMPRODUCT(" + payments + column("E")
                        + "," + payments + column("D") + "),4)",
                Look.PERCENT);
        cells.text(sheet, RESULTS + 5, 0, cells.in(Messages.of("book.cost.note")), Look.QUIET);
    }

    private void result(XSSFSheet sheet, int line, Text label, String formula, Look look) {
        row(sheet, RESULTS + line, label, Text.same(""));
        cells.formula(sheet, RESULTS + line, 1, formula, look);
    }

    private String column(String letter) {
        return "$" + letter + "$" + TOP + ":$" + letter + "$" + bottom;
    }

    // --- payments

    private void payments() {
        XSSFSheet sheet = cells.sheet(PAYMENTS, true, HEAD, 7, 12, 10, 10, 17, 17, 15, 13, 13, 17, 17);
        cells.heads(
                sheet,
                HEAD,
                Messages.of("paper.no"),
                Messages.of("paper.due"),
                Messages.of("book.s.days"),
                schedule.perYear() == 12 ? Messages.of("book.s.months") : Messages.of("book.s.since"),
                Messages.of("book.s.opening"),
                Messages.of("book.s.principal"),
                Messages.of("book.s.interest"),
                Messages.of("book.s.fees"),
                Messages.of("book.s.subsidy"),
                Messages.of("book.s.paid"),
                Messages.of("book.s.balance"));
        List<Integer> days = schedule.days();
        int since = 0;
        for (int i = 0; i < schedule.instalments().size(); i++) {
            Schedule.Instalment one = schedule.instalments().get(i);
            payment(sheet, i, one, days.get(i), one.at() - since);
            since = one.at();
        }
        int row = bottom;
        cells.text(sheet, row, 0, cells.in(Messages.of("total")), Look.MONEY_SUM);
        for (String letter : List.of("F", "G", "H", "I", "J")) {
            cells.formula(
                    sheet,
                    row,
                    letter.charAt(0) - 'A',
                    "SUM(" + letter + TOP + ":" + letter + bottom + ")",
                    Look.MONEY_SUM);
        }
    }

    private void payment(XSSFSheet sheet, int place, Schedule.Instalment one, int days, int since) {
        int row = HEAD + 1 + place;
        int named = row + 1;
        boolean last = place == schedule.instalments().size() - 1;
        cells.number(sheet, row, 0, BigDecimal.valueOf(one.number()), Look.WHOLE);
        if (one.dueOn() != null) {
            cells.day(sheet, row, 1, one.dueOn());
        }
        cells.number(sheet, row, 2, BigDecimal.valueOf(days), Look.WHOLE);
        cells.number(sheet, row, 3, BigDecimal.valueOf(since), Look.WHOLE);
        cells.formula(sheet, row, 4, place == 0 ? in + "4" : "K" + (named - 1), Look.MONEY);
        if (last || loan.method().isByInstalments()) {
            cells.formula(sheet, row, 5, principal(named, last), Look.MONEY);
        } else {
            cells.number(sheet, row, 5, BigDecimal.ZERO, Look.MONEY);
        }
        cells.formula(
                sheet, row, 6, "ROUND(E" + named + "*" + in + "5*C" + named + "/(100*" + in + "7),2)", Look.MONEY);
        cells.number(sheet, row, 7, one.fee(), Look.MONEY_IN);
        cells.number(sheet, row, 8, one.subsidy(), Look.MONEY_IN);
        cells.formula(sheet, row, 9, "F" + named + "+G" + named + "+H" + named + "-I" + named, Look.MONEY);
        cells.formula(sheet, row, 10, "ROUND(E" + named + "-F" + named + ",2)", Look.MONEY);
    }

    private String principal(int named, boolean last) {
        if (last) {
            return "E" + named;
        }
        return loan.method() == Repayment.ANNUITY
                ? "MIN(ROUND(" + in + "10-G" + named + ",2),E" + named + ")"
                : "MIN(" + in + "10,E" + named + ")";
    }
}
