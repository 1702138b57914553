package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2026-11-23", "9999-12-31"})
    void aDayOfTheCalendarIsReadAsWritten(String text) {
        assertThat(Days.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "1899-12-31",
                "10000-01-01",
                "+2026-01-01",
                "-2026-01-01",
                "2026-1-1",
                "2026/01/01",
                "20260101",
                "01-01-2026",
                "2026-01-01T00:00:00Z",
                " 2026-01-01",
                "2026-01-01\n",
                "２０２６-01-01",
                "today",
                ""
            })
    void anythingElseIsNoDay(String text) {
        assertThat(Days.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, 2025", "2026-12-31, 2026", "2027-01-01, 2026"})
    void aYearHasEndedOnItsLastDay(LocalDate asOf, int year) {
        assertThat(Days.lastEndedYear(asOf)).isEqualTo(year);
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayInLeapYearsOnly() {
        assertThat(Days.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-10, 2, YEARS, 2026-12-10",
        "2026-11-23, 0, YEARS, 2026-11-23",
        // a day that clips is full on the day after the clipped one
        "2020-02-29, 1, YEARS, 2021-03-01",
        "2020-02-29, 4, YEARS, 2024-02-29",
        "2020-02-28, 1, YEARS, 2021-02-28",
        "2026-07-30, 6, MONTHS, 2027-01-30",
        "2026-08-31, 1, MONTHS, 2026-10-01",
        "2026-08-31, 2, MONTHS, 2026-10-31",
        "2026-08-31, 6, MONTHS, 2027-03-01",
        "2023-08-31, 6, MONTHS, 2024-03-01",
        "2023-08-29, 6, MONTHS, 2024-02-29",
        // nothing after the last day that documents can write
        "9998-12-31, 1, YEARS, 9999-12-31",
        "9999-12-31, 0, MONTHS, 9999-12-31",
        "9999-01-01, 1, YEARS, ",
        "9999-12-01, 1, MONTHS, ",
        "1900-01-01, 120000, YEARS, ",
        "1900-01-01, 9223372036854775807, MONTHS, "
    })
    void soManyUnitsAreFullOnTheFirstDayOnWhichTheyHavePassed(
            LocalDate since, long units, ChronoUnit unit, @Nullable LocalDate full) {
        assertThat(Days.full(since, units, unit)).isEqualTo(full);
    }
}
