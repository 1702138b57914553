package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    private static final String WINDOW = "window: {opensOn: 2026-03-01, closesOn: 2026-11-23}";
    private static final String FULL = "quota: {total: 100, used: 100}";
    private static final String SUSPENDED = "status: SUSPENDED";
    private static final String PERIOD = "investsUntil: 2026-11-23";

    @ParameterizedTest
    @CsvSource({"2026-02-28, NOT_YET_OPEN", "2026-03-01, OPEN", "2026-11-23, OPEN", "2026-11-24, CLOSED"})
    void firstAndLastDayAreOpen(LocalDate day, Availability availability) {
        assertThat(Availability.of(ProductFixtures.loan("L").with(WINDOW).product(), day))
                .isEqualTo(availability);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2026-11-23", "2999-12-31"})
    void productWithoutWindowIsAlwaysOpen(LocalDate day) {
        assertThat(Availability.of(ProductFixtures.loan("L").product(), day)).isEqualTo(Availability.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, NOT_YET_OPEN", "2026-03-01, OPEN", "2999-12-31, OPEN"})
    void windowWithoutEndStaysOpen(LocalDate day, Availability availability) {
        ProductFixtures product = ProductFixtures.loan("L").with("window: {opensOn: 2026-03-01}");

        assertThat(Availability.of(product.product(), day)).isEqualTo(availability);
    }

    @ParameterizedTest
    @CsvSource({"0, OPEN", "99.99, OPEN", "100, FULL", "100.01, FULL"})
    void quotaThatIsUsedUpIsFull(String used, Availability availability) {
        ProductFixtures product = ProductFixtures.loan("L").with("quota: {total: 100, used: " + used + "}");

        assertThat(Availability.of(product.product(), ProfileFixtures.TODAY)).isEqualTo(availability);
    }

    @Test
    void quotaOfWhichNothingIsToldUsedIsOpen() {
        ProductFixtures product = ProductFixtures.loan("L").with("quota: {total: 100}");

        assertThat(Availability.of(product.product(), ProfileFixtures.TODAY)).isEqualTo(Availability.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, OPEN", "2026-11-24, INVESTMENT_PERIOD_OVER"})
    void lastDayOfTheInvestmentPeriodIsOpen(LocalDate day, Availability availability) {
        assertThat(Availability.of(ProductFixtures.fund("F").with(PERIOD).product(), day))
                .isEqualTo(availability);
    }

    /** Each row adds a reason that weighs more than all before it. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, false, FULL",
        "2026-02-28, false, false, NOT_YET_OPEN",
        "2026-02-28, true,  false, SUSPENDED",
        "2026-11-24, true,  false, CLOSED",
        "2026-11-24, true,  true,  INVESTMENT_PERIOD_OVER"
    })
    void whatIsOverForGoodIsSaidBeforeWhatMayPass(
            LocalDate day, boolean suspended, boolean period, Availability availability) {
        ProductFixtures product = ProductFixtures.fund("F").with(WINDOW).with(FULL);
        product = suspended ? product.with(SUSPENDED) : product;
        product = period ? product.with(PERIOD) : product;

        assertThat(Availability.of(product.product(), day)).isEqualTo(availability);
    }
}
