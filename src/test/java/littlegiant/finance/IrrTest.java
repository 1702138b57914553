package littlegiant.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrrTest {

    /** {@code day:yuan day:yuan …} */
    private static Irr.Result irr(String flows, int perYear) {
        List<Irr.Flow> read = new ArrayList<>();
        for (String flow : flows.split(" ", -1)) {
            int colon = flow.indexOf(':');
            read.add(new Irr.Flow(
                    Integer.parseInt(flow.substring(0, colon)), new BigDecimal(flow.substring(colon + 1))));
        }
        return Irr.of(read, perYear);
    }

    @ParameterizedTest
    @CsvSource({
        "0:100 365:-110, 365, 10.0000",
        "0:100 730:-121, 365, 10.0000",
        "0:-100 365:110, 365, 10.0000",
        "0:100 12:-100, 12, 0.0000",
        "0:100 12:-50, 12, -50.0000",
        "0:100 1:-101, 12, 12.6825",
        "0:100 6:0 12:-110, 12, 10.0000",
        "0:0.01 365:-100, 365, 999900.0000"
    })
    void theRateIsTheOneAtWhichTheFlowsComeToNothing(String flows, int perYear, String percent) {
        assertThat(irr(flows, perYear)).isEqualTo(new Irr.Result(new BigDecimal(percent), null));
    }

    @ParameterizedTest
    @CsvSource({
        "0:100, ONE_WAY",
        "0:0 10:0, ONE_WAY",
        "0:-5 365:-100, ONE_WAY",
        "0:-100 180:230 365:-132, SEVERAL",
        "0:0.01 1:-1000000, OUT_OF_RANGE",
        "0:100 365:-0.5, OUT_OF_RANGE"
    })
    void whereThereIsNoneItSaysWhy(String flows, Irr.Missing missing) {
        assertThat(irr(flows, 365)).isEqualTo(new Irr.Result(null, missing));
    }

    @Test
    void theRateOfAThousandRandomLoansIsFoundToTheLastDigit() {
        java.util.Random dice = new java.util.Random(20261123);
        for (int i = 0; i < 1000; i++) {
            double yearly = dice.nextDouble() * 0.5;
            int months = 1 + dice.nextInt(360);
            BigDecimal principal = BigDecimal.valueOf(1_000_000);
            BigDecimal monthly = BigDecimal.valueOf(StrictMath.pow(1 + yearly, 1.0 / 12) - 1);
            List<Irr.Flow> flows = new ArrayList<>();
            flows.add(new Irr.Flow(0, principal));
            for (int month = 1; month < months; month++) {
                flows.add(new Irr.Flow(month, principal.multiply(monthly).negate()));
            }
            flows.add(new Irr.Flow(
                    months, principal.multiply(monthly).add(principal).negate()));
            BigDecimal percent = Irr.of(flows, 12).percent();

            assertThat(percent).isNotNull();
            assertThat(percent.subtract(BigDecimal.valueOf(yearly * 100)).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.000051"));
        }
    }
}
