package littlegiant.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code rules/cases/criteria}. */
class CriterionCasesTest {

    static Map<String, List<CriterionRow>> rows() {
        return ShippedCases.FILES.rows("criteria/", CriterionRow::of);
    }

    @TestFactory
    Stream<DynamicContainer> rowsHold() {
        return ShippedCases.tests(rows());
    }
}
