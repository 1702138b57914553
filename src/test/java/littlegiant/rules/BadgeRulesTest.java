package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.sheet.BadgeBook;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@code rules/badges} answer every badge once, or the service does not start. */
class BadgeRulesTest {

    private static final Editions EDITIONS = Editions.of(RulesFixtures.folder().text("tables/editions.csv"));

    @TempDir
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(rules.resolve("badges"));
        for (var file : RulesFixtures.folder().ending(".drl").entrySet()) {
            if (file.getKey().startsWith("badges/")) {
                Files.writeString(rules.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private BadgeBook load(Editions editions) {
        return Rules.load(RuleFolder.of(rules)).badges(editions);
    }

    private String fault(Editions editions) {
        RulesUnusable refused = catchThrowableOfType(RulesUnusable.class, () -> load(editions));
        assertThat(refused).isNotNull();
        assertThat(refused.faults()).hasSize(1);
        return refused.faults().get(0);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    static Stream<String> badgeRules() {
        return RulesFixtures.rules().index().stream()
                .filter(rule -> rule.file().startsWith("badges/"))
                .map(Rules.RuleInfo::name);
    }

    @Test
    void thereIsOneRuleForEveryWayInWhichTheDaysOfABadgeCanLie() {
        assertThat(badgeRules()).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("badgeRules")
    void withoutAnyOneOfThemABadgeIsLeftWithoutAnAnswer(String name) throws IOException {
        for (String file : List.of("badges/validity.drl", "badges/editions.drl")) {
            String text = Files.readString(rules.resolve(file));
            int from = text.indexOf("rule \"" + name + "\"");
            if (from >= 0) {
                int to = text.indexOf("\nrule ", from + 1);
                Files.writeString(
                        rules.resolve(file), text.substring(0, from) + (to < 0 ? "" : text.substring(to + 1)));
            }
        }

        assertThat(fault(EDITIONS)).startsWith("rules/badges: no rule answers a badge ");
    }

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "badges/validity.drl | issuedOn > day ) | issuedOn >= day )",
                "badges/validity.drl | review == \"FAILED\" ) | review != \"NONE\" )",
                "badges/validity.drl | validUntil != null, validUntil >= day | validUntil == null OR validUntil >= day",
                "badges/editions.drl | filedOn <= lastDay ) | filedOn <= lastDay + 1 )",
                "badges/editions.drl | told == null, filedOn == null, issuedOn != null, issuedOn < firstDay | told == null, issuedOn != null, issuedOn < firstDay"
            })
    void aBadgeThatTwoRulesAnswerIsRefused(String file, String from, String to) throws IOException {
        change(file, from, to.replace("OR", "||"));

        assertThat(fault(EDITIONS)).contains("rules/badges: ").contains("two rules answer a badge ");
    }

    @Test
    void theFaultIsASentenceWithoutAStack() throws IOException {
        change("badges/validity.drl", "issuedOn > day )", "issuedOn > day, day < 0 )");

        assertThat(fault(EDITIONS))
                .isEqualTo(
                        "rules/badges: no rule answers a badge from 2000-06-16 to not told, review NONE, on 2000-06-15");
    }

    @Test
    void editionsThatOverlapAreRefused() {
        Editions overlapping = new Editions(List.of(
                new Edition("A", LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)),
                new Edition("B", LocalDate.of(2024, 12, 31), LocalDate.of(9999, 12, 31))));

        assertThat(fault(overlapping)).startsWith("rules/badges: two editions claim Badge[");
    }

    @Test
    void badgeRulesMayNotKnowProfiles() throws IOException {
        change(
                "badges/validity.drl",
                "import littlegiant.sheet.BadgeOnDay",
                "import littlegiant.sheet.BadgeOnDay\nimport littlegiant.profile.Badge");

        assertThat(fault(EDITIONS)).isEqualTo("rules/badges/validity.drl: may not import littlegiant.profile.Badge");
    }

    @Test
    void rulesOfCriteriaMayKnowTheSheet() throws IOException {
        Files.createDirectories(rules.resolve("criteria"));
        Files.writeString(
                rules.resolve("criteria/is.drl"),
                RulesFixtures.folder()
                        .text("criteria/is.drl")
                        .replace("package criteria\n", "package criteria\n\nimport littlegiant.sheet.BadgeOnDay\n"));

        assertThat(load(EDITIONS)).isNotNull();
    }
}
