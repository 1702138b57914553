package littlegiant.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "10, PT4H16M", "11, PT6H", "13, PT6H"})
    void eachPauseIsTwiceTheOneBeforeUpToSixHours(int attempts, Duration pause) {
        assertThat(Dispatcher.pause(attempts)).isEqualTo(pause);
    }

    @Test
    void itIsTriedForMoreThanADay() {
        Duration all = IntStream.range(1, Dispatcher.ATTEMPTS_MAX)
                .mapToObj(Dispatcher::pause)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isGreaterThan(Duration.ofDays(1)).isLessThan(Duration.ofDays(2));
    }
}
