package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.DynamicContainer;

/** The rows of this checkout, as tests of its rules. */
final class ShippedCases {

    static final Bench BENCH = new Bench(RulesFixtures.folder(), RulesFixtures.rules(), RulesFixtures.sheets());

    static final CaseFiles FILES = new CaseFiles(RulesFixtures.folder(), BENCH);

    private ShippedCases() {}

    /** One test for each row, named by its sentence. */
    static <R extends CaseRow> Stream<DynamicContainer> tests(Map<String, List<R>> rows) {
        return rows.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream()
                                .map(row -> dynamicTest(row.name(), () -> assertThat(row.fault(BENCH))
                                        .isNull()))));
    }
}
