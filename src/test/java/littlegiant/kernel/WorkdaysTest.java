package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {

    private static final String HEAD = "from,to,kind,zh,evidence,source\n";
    private static final Workdays SHIPPED = Workdays.of(RuleFolder.packed().text(Workdays.FILE));

    /** Days of the notice for 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-02-28, true",
        "2026-09-20, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-11-28, false",
        "2027-02-05, false"
    })
    void aDayOfRestIsNoWorkdayAndAWorkedSaturdayIsOne(LocalDate day, boolean works) {
        assertThat(SHIPPED.isWorkday(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2, 2026-11-25",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-09-30, 2, 2026-10-09",
        "2026-11-23, 0, 2026-11-23"
    })
    void soManyWorkingDaysLater(LocalDate day, int days, LocalDate last) {
        assertThat(SHIPPED.after(day, days)).isEqualTo(last);
        assertThat(SHIPPED.between(day, last, 1_000)).isEqualTo(days);
    }

    @Test
    void goesBackOverAHoliday() {
        assertThat(SHIPPED.before(LocalDate.of(2026, 2, 24), 1)).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void countsNoFurtherThanAsked() {
        assertThat(Workdays.WEEKDAYS.between(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1), 7))
                .isEqualTo(7);
        assertThat(Workdays.WEEKDAYS.between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), 7))
                .isZero();
    }

    @Test
    void withoutATableMondayToFridayAreWorkingDays() {
        assertThat(Workdays.WEEKDAYS.isWorkday(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(Workdays.WEEKDAYS.isWorkday(LocalDate.of(2026, 1, 4))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02,2026-01-01,REST,x,COPY,s | needs days",
                "2026-01-01,2026-12-31,REST,x,COPY,s | at most a month",
                "2026-13-01,2026-13-01,REST,x,COPY,s | needs days",
                "2026-01-01,2026-01-01,FREE,x,COPY,s | needs REST or WORK",
                "2026-01-05,2026-01-05,WORK,x,COPY,s | is no Saturday or Sunday",
                "2026-01-04,2026-01-04,WORK,x,COPY, | needs a source"
            })
    void namesARowThatIsNone(String row, String fault) {
        assertThat(faults(row)).singleElement().asString().contains(fault);
    }

    @Test
    void namesADayThatIsToldTwice() {
        assertThat(faults("2026-01-01,2026-01-03,REST,x,COPY,s\n2026-01-03,2026-01-03,REST,x,COPY,s"))
                .singleElement()
                .asString()
                .contains("names 2026-01-03 a second time");
    }

    private static List<String> faults(String rows) {
        return catchThrowableOfType(RulesUnusable.class, () -> Workdays.of(HEAD + rows))
                .faults();
    }
}
