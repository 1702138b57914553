package littlegiant.portfolio;

import static littlegiant.portfolio.PortfolioFixtures.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {

    private static final int FIRMS = 3000;

    private static Population take(int threads, Progress progress, int endsAt, Runnable end) {
        return new Census(RulesFixtures.sheets(), PortfolioFixtures.DAY, threads)
                .take(
                        IntStream.range(0, FIRMS).boxed(),
                        number -> {
                            if (number == endsAt) {
                                end.run();
                            }
                            return new Census.Firm(firm(number, "{}"), 1);
                        },
                        progress);
    }

    @Test
    void progressMovesWithEachFirm() {
        Progress progress = new Progress();
        progress.expect(FIRMS);

        take(1, progress, 100, () -> assertThat(progress.done()).isEqualTo(100));

        assertThat(progress.done()).isEqualTo(progress.total()).isEqualTo(FIRMS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void cancelledWorkStopsSoon(int threads) {
        Progress progress = new Progress();

        assertThatThrownBy(() -> take(threads, progress, 100, progress::cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(progress.isCancelled()).isTrue();
        assertThat(progress.done()).isLessThan(FIRMS);
    }

    @Test
    void workIsCancelledAfterTheLastFirmToo() {
        Progress progress = new Progress();

        assertThatThrownBy(() -> take(1, progress, FIRMS - 1, progress::cancel))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatFailsIsThrown(int threads) {
        IllegalStateException broken = new IllegalStateException("a document that cannot be read");

        assertThatThrownBy(() -> take(threads, new Progress(), 700, () -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void noThreadsAreRefused() {
        assertThatThrownBy(() -> take(0, new Progress(), -1, () -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}
