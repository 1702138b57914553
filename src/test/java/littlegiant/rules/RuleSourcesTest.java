package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;

/** Where the meaning of a rule is laid down can be read from the rule. */
class RuleSourcesTest {

    /** Not from the text but from the compiled rule, where Drools keeps the quotes: that is where an auditor's tool reads it. */
    @Test
    void everyCompiledRuleCarriesItsSource() {
        Map<String, Object> compiled = new TreeMap<>();
        RulesFixtures.rules().base().getKiePackages().stream()
                .flatMap(pack -> pack.getRules().stream())
                .forEach((Rule rule) ->
                        compiled.put(rule.getName(), rule.getMetaData().getOrDefault("source", "none")));

        Map<String, Object> written = new TreeMap<>();
        List<Rules.RuleInfo> all = RulesFixtures.rules().index();
        all.forEach(rule -> written.put(rule.name(), '"' + rule.source() + '"'));

        assertThat(compiled).isEqualTo(written);
        assertThat(all).noneMatch(rule -> rule.source().isBlank());
    }
}
