package littlegiant.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import littlegiant.finance.Schedule;
import littlegiant.finance.Subsidy;
import littlegiant.kernel.Lang;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final double FEN = 0.005;

    private static Schedule schedule(
            String principal, String percent, int months, Repayment method, @Nullable LocalDate drawnOn) {
        return Schedule.of(
                new Loan(new BigDecimal(principal), new BigDecimal(percent), months, method, drawnOn),
                List.of(
                        new Fee(
                                Fee.Kind.GUARANTEE,
                                new BigDecimal("0.8"),
                                Fee.Per.PERCENT_PER_YEAR,
                                Fee.Charged.YEARLY,
                                Fee.Bearer.BORROWER),
                        new Fee(
                                Fee.Kind.SERVICE,
                                new BigDecimal("12.34"),
                                Fee.Per.AMOUNT,
                                Fee.Charged.PER_INSTALMENT,
                                Fee.Bearer.BORROWER)),
                List.of(new Subsidy(new BigDecimal("1.5"), 24, null, null)));
    }

    static Stream<Schedule> schedules() {
        List<Schedule> all = new ArrayList<>();
        for (Repayment method : Repayment.values()) {
            all.add(schedule("1000000", "3.45", 12, method, DAY));
            all.add(schedule("30000000", "3.45", 36, method, null));
            all.add(schedule("1234567.89", "4.35", 17, method, DAY));
            all.add(schedule("999999.99", "0", 7, method, DAY));
        }
        return all.stream();
    }

    private static ScheduleBook.Content content(Lang lang, @Nullable Schedule schedule, String name) {
        return new ScheduleBook.Content(
                lang,
                "方案",
                name,
                "示范银行",
                "",
                DAY,
                schedule == null ? null : new ScheduleBook.Priced(schedule, "等额本金", List.of("担保费 0.8%/年")),
                List.of(
                        new ScheduleBook.Product("贷款", name, name, new BigDecimal("1000000"), name),
                        new ScheduleBook.Product("基金", "基金", "机构", null, "")),
                List.of(name));
    }

    private static XSSFWorkbook read(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values as they are kept; then each formula reckoned again. */
    @ParameterizedTest
    @MethodSource("schedules")
    void everyFormulaHasItsValueAndTheyAreThoseOfTheSchedule(Schedule schedule) {
        XSSFWorkbook book = read(ScheduleBook.of(content(Lang.ZH, schedule, "甲")));
        Sheet payments = book.getSheet("还款计划");
        for (int i = 0; i < schedule.instalments().size(); i++) {
            Schedule.Instalment one = schedule.instalments().get(i);
            Row row = payments.getRow(4 + i);
            BigDecimal[] told = {one.principal(), one.interest(), one.fee(), one.subsidy(), one.paid(), one.balance()};
            for (int column = 0; column < told.length; column++) {
                assertThat(row.getCell(5 + column).getNumericCellValue())
                        .as("payment %s column %s of %s", i + 1, column, schedule.loan())
                        .isCloseTo(told[column].doubleValue(), within(FEN));
            }
        }
        Sheet inputs = book.getSheet("测算参数");
        Schedule.Totals totals = schedule.totals();
        assertThat(List.of(13, 14, 15, 16).stream()
                        .map(row -> Math.round(inputs.getRow(row).getCell(1).getNumericCellValue() * 100))
                        .toList())
                .isEqualTo(Stream.of(totals.interest(), totals.fees(), totals.subsidy(), totals.paid())
                        .map(yuan -> yuan.movePointRight(2).longValueExact())
                        .toList());
        assertThat(inputs.getRow(17).getCell(1).getNumericCellValue())
                .isCloseTo(Cost.of(schedule).simplePercent().doubleValue(), within(0.00005));
        assertThat(reckonedAgain(book))
                .isGreaterThanOrEqualTo(10 + 4 * schedule.instalments().size());
    }

    /** How many formulas there are, each as it is kept. */
    private static int reckonedAgain(XSSFWorkbook book) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isEqualTo(cell.getNumericCellValue());
                    }
                }
            }
        }
        return formulas;
    }

    /** What a reader types in is what the rest follows from. */
    @Test
    void anotherPrincipalChangesWhatFollows() {
        XSSFWorkbook book = read(ScheduleBook.of(
                content(Lang.EN, schedule("1000000", "3.45", 12, Repayment.EQUAL_PRINCIPAL, null), "x")));
        book.getSheet("Inputs").getRow(3).getCell(1).setCellValue(2_000_000);
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();

        Schedule twice = schedule("2000000", "3.45", 12, Repayment.EQUAL_PRINCIPAL, null);
        assertThat(evaluator
                        .evaluate(book.getSheet("Inputs").getRow(13).getCell(1))
                        .getNumberValue())
                .isCloseTo(twice.totals().interest().doubleValue(), within(FEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+1+1",
                "-1",
                "@SUM(1)",
                "<script>alert(1)</script>",
                "甲😀"
            })
    void aNameIsATextWhateverItLooksLike(String name) {
        XSSFWorkbook book = read(ScheduleBook.of(content(Lang.ZH, null, name)));
        Cell cell = book.getSheet("产品").getRow(4).getCell(2);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(name);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(name.charAt(0)) >= 0);
        assertThat(book.getNumberOfSheets()).isEqualTo(1);
    }

    @Test
    void aNameLongerThanACellIsCutAndWhatIsNotTextIsReplaced() {
        XSSFWorkbook book = read(ScheduleBook.of(content(Lang.ZH, null, "甲\u0001" + "长".repeat(40_000))));

        assertThat(book.getSheet("产品").getRow(4).getCell(2).getStringCellValue())
                .startsWith("甲\uFFFD长")
                .hasSize(32_000);
    }

    @Test
    void itCanBePrintedAndItsHeadStays() {
        XSSFWorkbook book =
                read(ScheduleBook.of(content(Lang.ZH, schedule("1000000", "3.45", 36, Repayment.ANNUITY, null), "甲")));
        var sheet = book.getSheet("还款计划");

        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRow(4).getCell(6).getCellStyle().getDataFormatString())
                .isEqualTo("#,##0.00");
    }

    @Test
    void theSameContentIsTheSameFile() {
        Schedule schedule = schedule("1000000", "3.45", 12, Repayment.ANNUITY, DAY);

        assertThat(ScheduleBook.of(content(Lang.ZH, schedule, "甲")))
                .isEqualTo(ScheduleBook.of(content(Lang.ZH, schedule, "甲")));
    }
}
