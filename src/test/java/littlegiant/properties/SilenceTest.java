package littlegiant.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Metric;
import littlegiant.oracle.FirmOnDay;
import littlegiant.oracle.Products;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What nobody told is never a yes and never a no. */
class SilenceTest {

    private static final Judged EVERY_TEST = new Judged(Products.ofEachMetric(42));

    private static Map<String, Outcome> decided(FirmOnDay firm, Metric metric) {
        List<Atom> atoms = EVERY_TEST.catalogue().atoms();
        Judged.Outcomes outcomes = EVERY_TEST.outcomes(firm);
        Map<String, Outcome> decided = new TreeMap<>();
        for (int test = 0; test < atoms.size(); test++) {
            if (atoms.get(test).metric().equals(metric) && outcomes.of(test) != Outcome.UNKNOWN) {
                decided.put(atoms.get(test).toString(), outcomes.of(test));
            }
        }
        return decided;
    }

    @Property(seed = Judged.SEED, tries = 100)
    void plainFigureThatIsNotToldDecidesNothing(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        Map<String, Map<String, Outcome>> decided = new TreeMap<>();
        for (Metric metric : RulesFixtures.metrics().all()) {
            if (!metric.isFoundFromOthers() && !metric.isDerived()) {
                Value.Obj silent =
                        Documents.withoutAttribute(Documents.without(firm.document(), metric.code()), metric.code());
                decided.put(metric.code(), decided(firm.telling(silent), metric));
            }
        }
        assertThat(decided).as(firm.toString()).allSatisfy((metric, tests) -> assertThat(tests)
                .isEmpty());
    }

    /** Without the day of its founding, which may prove that there are no accounts. */
    @Property(seed = Judged.SEED, tries = 60)
    void yearlyFigureThatIsNotToldDecidesNothing(@ForAll long seed) {
        FirmOnDay firm = Judged.firm(seed);

        Map<String, Map<String, Outcome>> decided = new TreeMap<>();
        for (Metric metric : RulesFixtures.metrics().all()) {
            String name = metric.fiscal();
            if (name != null) {
                Value.Obj silent = Documents.withoutYearly(Documents.without(firm.document(), "establishedOn"), name);
                decided.put(metric.code(), decided(firm.telling(silent), metric));
            }
        }
        assertThat(decided).as(firm.toString()).allSatisfy((metric, tests) -> assertThat(tests)
                .isEmpty());
    }

    @Example
    void firmThatToldNothingIsDecidedOnNothing() {
        FirmOnDay silent = new FirmOnDay(ProfileFixtures.silent().document(), Need.NONE, LocalDate.of(2026, 11, 23));
        List<String> metrics = new ArrayList<>();
        for (Metric metric : RulesFixtures.metrics().all()) {
            metrics.addAll(decided(silent, metric).keySet());
        }

        assertThat(new TreeSet<>(metrics)).isEmpty();
    }
}
