package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.metric.Figure;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code rules/cases/metrics}: what a firm told, a day, and the figure they come to. */
class MetricCasesTest {

    static Map<String, List<MetricRow>> rows() {
        return CaseFiles.rows("metrics/", MetricRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return CaseFiles.tests(rows(), MetricCasesTest::holds);
    }

    private static void holds(MetricRow row) {
        Figure figure = row.firm().sheet().figure(row.metric().index());

        assertThat(ToldFigure.still(figure)).as(row.called()).isEqualTo(row.figure());
    }
}
