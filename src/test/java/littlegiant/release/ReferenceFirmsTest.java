package littlegiant.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Text;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** A release with which a product cannot be judged answers nobody. */
class ReferenceFirmsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static List<String> faults(RuleFolder folder) {
        RuleSet rules = RuleSet.load(folder);
        List<Published> published = List.of(
                published(rules, "TOO-OLD", "{ id: a, metric: age.years, test: AT_MOST, value: 10 }"),
                published(rules, "LARGE", "{ id: a, metric: employees, test: AT_LEAST, value: 10 }"));
        return new ReferenceFirms().faults(Release.of(1, rules, published), List.of(DAY));
    }

    private static Published published(RuleSet rules, String id, String criterion) {
        String yaml = "{ id: " + id
                + ", kind: LOAN, provider: demo-bank, name: { zh: 示范贷 }, source: { title: 示范 }, criteria: [ "
                + criterion + " ] }";
        ProductReader.Reading reading =
                rules.products().read(RulesFixtures.yaml(yaml).get(0), new Faults());
        assertThat(reading).isNotNull();
        return new Published(
                reading.product(), 1, id, new Institution("demo-bank", Institution.Kind.BANK, Text.same("demo-bank")));
    }

    @Test
    void theShippedRulesJudgeEveryProduct() {
        assertThat(faults(RulesFixtures.folder())).isEmpty();
    }

    @Test
    void aProductThatNoRuleAnswersIsNamedAndNoOther() {
        Map<String, String> texts = new TreeMap<>(RulesFixtures.folder().texts());
        texts.computeIfPresent(
                "criteria/at-most.drl", (name, text) -> text.replaceFirst("AtMost\\(\\)", "AtMost( bound < 0 )"));

        assertThat(faults(RuleFolder.of(texts)))
                .singleElement()
                .asString()
                .startsWith("product TOO-OLD cannot be judged on 2026-11-23: no rule answers test");
    }

    /** Such a rule is a fault even where no single firm meets it: what all firms are told is found by asking once for each interval. */
    @Test
    void rulesThatAnswerFiguresOfOneIntervalDifferentlyAreRefused() {
        Map<String, String> texts = new TreeMap<>(RulesFixtures.folder().texts());
        texts.computeIfPresent("criteria/at-least.drl", (name, text) -> text.replaceFirst(
                        "least\\(\\$test.metric\\) >= \\$test.bound \\)",
                        "least(\\$test.metric) >= \\$test.bound && least(\\$test.metric) < 2000000000L )")
                .replaceFirst(
                        "most\\(\\$test.metric\\) < \\$test.bound \\)",
                        "most(\\$test.metric) < \\$test.bound || least(\\$test.metric) >= 2000000000L )"));

        assertThat(faults(RuleFolder.of(texts)))
                .singleElement()
                .asString()
                .startsWith("answers are not the same for every figure of an interval: employees AT_LEAST ")
                .contains("the rules say UNMET, near, the index MET");
    }
}
