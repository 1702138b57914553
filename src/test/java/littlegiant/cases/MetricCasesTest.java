package littlegiant.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code rules/cases/metrics}. */
class MetricCasesTest {

    static Map<String, List<MetricRow>> rows() {
        return ShippedCases.FILES.rows("metrics/", MetricRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ShippedCases.tests(rows());
    }
}
