package littlegiant.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void theTwentyNinthOfFebruaryIsADayInLeapYearsOnly() {
        assertThat(Days.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
