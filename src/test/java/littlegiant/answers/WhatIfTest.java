package littlegiant.answers;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import littlegiant.answers.WhatIf.Made;
import littlegiant.kernel.Fault;
import littlegiant.metric.Metric;
import littlegiant.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final String TWO_YEARS =
            "\"fiscalYears\": [{\"year\": 2025, \"revenue\": 126000000}, {\"year\": 2024, \"revenue\": 111500000}]";

    private static Metric metric(String code) {
        return METRICS.get(code);
    }

    private static Made made(Profile profile, LocalDate asOf, String code, String figure) {
        return new WhatIf(METRICS, asOf).make(profile, Map.of(metric(code), new BigDecimal(figure)));
    }

    @Test
    void aFigureOfTheNewestYearIsAnotherAndTheYearBeforeStays() {
        Made made = made(profile(TWO_YEARS), TODAY, "revenue", "150000000");

        assertThat(made).isEqualTo(new Made(profile(TWO_YEARS.replace("126000000", "150000000")), Map.of()));
    }

    @Test
    void accountsThatWereNotToldGetAYear() {
        assertThat(made(profile(""), TODAY, "revenue", "150000000").profile())
                .isEqualTo(profile("\"fiscalYears\": [{\"year\": 2025, \"revenue\": 150000000}]"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, 2025, 126000000", "2026-12-31, 2026, 140000000", "2027-01-01, 2026, 140000000"})
    void theYearThatEndsOnTheDayIsTheNewest(LocalDate asOf, int year, BigDecimal told) {
        Profile profile = profile(TWO_YEARS.replace("[{", "[{\"year\": 2026, \"revenue\": 140000000}, {"));

        assertThat(new WhatIf(METRICS, asOf).told(metric("revenue"), profile)).isEqualTo(told);
        assertThat(made(profile(""), asOf, "revenue", "1").profile())
                .isEqualTo(profile("\"fiscalYears\": [{\"year\": " + year + ", \"revenue\": 1}]"));
    }

    @Test
    void whoVouchedForTheFigureDoesNotVouchForAnotherOne() {
        String vouched =
                "\"employees\": 50, \"insuredEmployees\": 48, \"provenance\": {\"employees\": {\"asOf\": \"2025-12-31\", \"source\": \"年报\"}, \"insuredEmployees\": {\"asOf\": \"2025-12-31\", \"source\": \"年报\"}}";
        String left =
                "\"employees\": 60, \"insuredEmployees\": 48, \"provenance\": {\"insuredEmployees\": {\"asOf\": \"2025-12-31\", \"source\": \"年报\"}}";

        assertThat(made(profile(vouched), TODAY, "employees", "60").profile()).isEqualTo(profile(left));
    }

    @Test
    void aFigureThatCannotBeIsAFaultOfItsMetric() {
        Made made = made(profile(TWO_YEARS), TODAY, "employees", "-1");

        assertThat(made.profile()).isNull();
        assertThat(made.faults()).hasSize(1).hasEntrySatisfying("employees", fault -> assertThat(fault.code())
                .isEqualTo(Fault.Code.OUT_OF_RANGE));
    }
}
