package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.demo.DemoDocuments;
import littlegiant.kernel.Faults;
import littlegiant.matching.ProfileFixtures;
import littlegiant.oracle.FirmOnDay;
import littlegiant.oracle.Products;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.junit.jupiter.api.Test;

/** What the index answers is what the rules answer, test by test, and what the findings call near. */
class IntervalIndexTest {

    private static final CompiledCatalogue CATALOGUE = new CompiledCatalogue(Products.all(3, 60));

    @Test
    void answersAsTheRulesDo() {
        List<Sheet> sheets = Stream.concat(demo(), random(20261130, 400)).toList();
        try (ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            IntervalIndex index = new IntervalIndex(CATALOGUE.atoms(), book, ProfileFixtures.TODAY);

            assertThat(sheets).hasSizeGreaterThan(500).allSatisfy(sheet -> {
                JudgedSheet judged = new JudgedSheet(sheet, CATALOGUE.tests().size());
                book.judge(judged);
                assertThat(index.difference(judged)).isNull();
            });
        }
    }

    @Test
    void whatTheRulesSayOtherwiseIsNamed() {
        try (ClosableBook book = RulesFixtures.rules().book(CATALOGUE.tests(), 1)) {
            IntervalIndex index = new IntervalIndex(CATALOGUE.atoms(), book, ProfileFixtures.TODAY);
            Sheet sheet = demo().findFirst().orElseThrow();
            JudgedSheet judged = new JudgedSheet(sheet, CATALOGUE.tests().size());
            CATALOGUE.tests().forEach(judged::unknown);

            assertThat(index.difference(judged)).contains("the rules say UNKNOWN, the index ");
        }
    }

    private static Stream<Sheet> demo() {
        ProfileReader reader = new ProfileReader(RulesFixtures.metrics());
        return DemoDocuments.firms().stream()
                .map(document -> reader.read(document, FirmOnDay.READ_ON, new Faults()))
                .map(profile -> RulesFixtures.sheets().make(profile, Need.NONE, ProfileFixtures.TODAY));
    }

    private static Stream<Sheet> random(long seed, int firms) {
        ProfileReader reader = new ProfileReader(RulesFixtures.metrics());
        return FirmOnDay.random(seed, firms, RulesFixtures.metrics()).stream()
                .filter(firm -> firm.sheet() != null)
                .map(firm -> reader.read(firm.document(), FirmOnDay.READ_ON, new Faults()))
                .map(profile -> RulesFixtures.sheets().make(profile, Need.NONE, ProfileFixtures.TODAY));
    }
}
