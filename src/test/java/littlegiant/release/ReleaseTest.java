package littlegiant.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.catalog.ProductReader;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;

/** Which days of a release are checked, and which of its catalogues are held. */
class ReleaseTest {

    private static final RuleSet RULES = RuleSet.load(RulesFixtures.folder());
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Published from(String id, String day) {
        String from = day.isEmpty() ? "" : ", effectiveFrom: " + day;
        String yaml = "{ id: " + id
                + ", kind: LOAN, provider: demo-bank, name: { zh: 示范贷 }, source: { title: 示范 }" + from
                + ", criteria: [ { id: a, metric: employees, test: AT_LEAST, value: 10 } ] }";
        ProductReader.Reading reading = Objects.requireNonNull(
                RULES.products().read(RulesFixtures.yaml(yaml).get(0), new Faults()));
        return new Published(
                reading.product(), 1, id, new Institution("demo-bank", Institution.Kind.BANK, Text.same("demo-bank")));
    }

    private static List<String> days(List<Published> published, List<Published> known) {
        return Release.of(1, RULES, published).days(known, TODAY).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void everyCatalogueIsCheckedWithNewRules() {
        List<Published> published =
                List.of(from("A", ""), from("B", "2026-03-01"), from("C", "2026-05-01"), from("D", "2026-09-01"));

        assertThat(days(published, List.of())).containsExactly("2026-02-28", "2026-03-01", "2026-09-01", "2026-06-01");
        assertThat(days(List.of(from("A", "")), List.of())).containsExactly("2026-06-01");
    }

    @Test
    void withTheSameRulesWhatIsNewIsChecked() {
        Published old = from("A", "2026-03-01");
        Published later = from("D", "2026-09-01");

        assertThat(days(List.of(old, later), List.of(old))).containsExactly("2026-09-01", "2026-06-01");
        assertThat(days(List.of(old, later), List.of(old, later))).containsExactly("2026-06-01");
        assertThat(days(List.of(old, from("B", "")), List.of(old))).containsExactly("2026-06-01");
    }

    private static List<String> names(Release.OnDay onDay) {
        Profile profile = RULES.profiles()
                .stored(RulesFixtures.yaml("{ uscc: 913202050000LG017P, name: 示例, employees: 20 }")
                        .get(0));
        return onDay
                .matcher()
                .match(
                        RULES.sheets().make(profile, Need.NONE, TODAY),
                        Question.on(TODAY).onOnePage())
                .matches()
                .stream()
                .map(match -> match.product().id())
                .toList();
    }

    @Test
    void manyDaysAreAnsweredAndFewAreHeld() {
        List<Published> published = new ArrayList<>();
        IntStream.range(0, 40)
                .forEach(i -> published.add(
                        from("P-" + i, LocalDate.of(2026, 1, 1).plusDays(i).toString())));
        Release release = Release.of(1, RULES, published);
        CompiledCatalogue first = release.on(LocalDate.of(2026, 1, 1)).catalogue();
        CompiledCatalogue second = release.on(LocalDate.of(2026, 1, 2)).catalogue();

        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i);
            assertThat(names(release.on(day))).hasSize(i + 1);
            assertThat(release.on(LocalDate.of(2026, 1, 1)).catalogue()).isSameAs(first);
        }
        assertThat(release.on(LocalDate.of(2026, 1, 2)).catalogue()).isNotSameAs(second);

        release.close();
        assertThat(names(release.on(LocalDate.of(2026, 1, 3)))).hasSize(3);
    }
}
