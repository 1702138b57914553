package littlegiant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "10, 1 1 1, 4 3 3",
        "7,  0 2 1, 0 5 2",
        "0,  3 4,   0 0",
        "3,  1 5 5, 0 2 1",
        "99999999, 50000000000 49999999999, 50000000 49999999"
    })
    void partsComeToTheWholeAndTheLargestRestsGetWhatIsLeft(long whole, String weights, String parts) {
        assertThat(Shares.of(whole, numbers(weights))).containsExactly(numbers(parts));
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
