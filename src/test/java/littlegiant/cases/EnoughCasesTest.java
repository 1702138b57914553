package littlegiant.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Band;
import littlegiant.matching.PointsTable;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;

/** Every rule, every kind of test and every metric has the rows it needs: a meaning without a row is nobody's. */
class EnoughCasesTest {

    /** All but those of {@code rules/plan}, whose answers are codes: {@link PlanCasesTest} asks the same of them. */
    private static final List<Rules.RuleInfo> RULES = RulesFixtures.rules().index().stream()
            .filter(rule -> !rule.file().startsWith("plan/"))
            .toList();

    private static Stream<CaseRow.RuleRow> ruleRows() {
        return Stream.of(CriterionCasesTest.rows(), BadgeCasesTest.rows())
                .flatMap(files -> files.values().stream())
                .flatMap(List::stream);
    }

    private static Stream<CriterionRow> testRows() {
        return CriterionCasesTest.rows().values().stream().flatMap(List::stream);
    }

    private static Stream<RankingRow> rankingRows() {
        return RankingCasesTest.rows().values().stream().flatMap(List::stream);
    }

    private static Stream<MetricRow> metricRows() {
        return MetricCasesTest.rows().values().stream().flatMap(List::stream);
    }

    @Test
    void everyFolderOfCasesIsRun() {
        assertThat(ShippedCases.FILES.folders())
                .isEqualTo(Set.of("badges/", "criteria/", "metrics/", "plan/", "ranking/"));
    }

    @Test
    void everyFileOfRulesHasAFileOfCasesOfTheSameName() {
        Set<String> cases = new TreeSet<>(CriterionCasesTest.rows().keySet());
        cases.addAll(BadgeCasesTest.rows().keySet());
        cases.addAll(RankingCasesTest.rows().keySet());

        assertThat(cases).isEqualTo(sorted(RULES.stream().map(EnoughCasesTest::casesOf)));
    }

    @Test
    void everyRuleIsReachedByARowOfItsOwnFile() {
        Set<String> rules = sorted(RULES.stream().map(rule -> casesOf(rule) + " " + rule.code()));

        Set<String> reached = new TreeSet<>();
        ruleRows().forEach(row -> row.expect()
                .forEach((code, outcome) -> reached.add(row.file() + " " + code + " " + lower(outcome))));
        rankingRows().forEach(row -> ShippedCases.BENCH
                .fired(row.fact().get())
                .forEach(rule -> reached.add(row.file() + " " + rule.code() + " " + rule.answer())));
        reached.retainAll(rules);

        assertThat(reached).isEqualTo(rules);
    }

    @Test
    void everyRowOfTheTableOfPointsIsReachedByARow() {
        PointsTable points = ShippedCases.BENCH.points();

        Set<Object> reached = rankingRows()
                .flatMap(row -> ShippedCases.BENCH.fired(row.fact().get()).stream())
                .flatMap(rule -> rule.facts().stream())
                .filter(Band.class::isInstance)
                .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(Set.copyOf(points.bands()));
    }

    /** What cannot carry the need has points for nothing but the part it gives. */
    @Test
    void everyFileOfPointsHasARowThatDoesNotCarryTheNeedAndOneWithoutAnAnswer() {
        Set<String> points = sorted(rankingRows().map(RankingRow::file).filter(file -> !file.endsWith("carries.yaml")));

        Set<String> falling = sorted(rankingRows().filter(row -> !row.carries()).map(RankingRow::file));
        Set<String> silent =
                sorted(rankingRows().filter(row -> row.expect().isEmpty()).map(RankingRow::file));

        assertThat(List.of(falling, silent)).containsExactly(points, points);
    }

    @Test
    void everyFileOfJudgingRulesIsMetUnmetAndUnknownInItsOwnFileOfCases() {
        Set<String> shown = new TreeSet<>();
        ruleRows().forEach(row -> row.expect().values().forEach(outcome -> shown.add(row.file() + " " + outcome)));

        assertThat(shown)
                .isEqualTo(withEveryOutcome(
                        RULES.stream().map(EnoughCasesTest::casesOf).filter(file -> !file.startsWith("ranking/"))));
    }

    @Test
    void everyKindOfTestIsMetUnmetAndUnknownInItsOwnFileOfCases() {
        Set<String> shown = new TreeSet<>();
        testRows()
                .filter(row -> isOfItsOwnKind(row))
                .forEach(row -> row.expect().values().forEach(outcome -> shown.add(row.file() + " " + outcome)));

        assertThat(shown).isEqualTo(withEveryOutcome(kinds()));
    }

    /** A product that does not ask: no rule of the kind has anything to say. */
    @Test
    void everyKindOfTestIsNotAskedInARowOfItsOwnFile() {
        Set<String> notAsked =
                sorted(testRows().filter(row -> row.atom() == null).map(CriterionRow::file));
        notAsked.retainAll(sorted(kinds()));

        assertThat(notAsked).isEqualTo(sorted(kinds()));
    }

    private static boolean isOfItsOwnKind(CriterionRow row) {
        Atom atom = row.atom();
        return atom != null && fileOf(atom.test()).equals(row.file());
    }

    private static Stream<String> kinds() {
        return Arrays.stream(TestKind.values()).map(EnoughCasesTest::fileOf);
    }

    private static String fileOf(TestKind kind) {
        return "criteria/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
    }

    @Test
    void everyMetricIsKnownInSomeRow() {
        Set<String> known = codes(row -> row.figure() != Absent.NOT_TOLD && row.figure() != Absent.NOT_APPLICABLE);

        assertThat(known).isEqualTo(new TreeSet<>(RulesFixtures.metrics().codes()));
    }

    @Test
    void everyDerivedMetricIsNotToldInSomeRow() {
        Set<String> derived = sorted(
                RulesFixtures.metrics().all().stream().filter(Metric::isDerived).map(Metric::code));

        Set<String> silent = codes(row -> row.figure() == Absent.NOT_TOLD);
        silent.retainAll(derived);

        assertThat(silent).isEqualTo(derived);
    }

    private static Set<String> codes(Predicate<MetricRow> some) {
        return sorted(metricRows().filter(some).map(row -> row.metric().code()));
    }

    @Test
    void noTwoRowsOfAFileHaveOneName() {
        List<String> names = Stream.of(ruleRows(), rankingRows(), metricRows())
                .flatMap(rows -> rows)
                .map(CaseRow::called)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    private static String casesOf(Rules.RuleInfo rule) {
        return CaseFiles.casesOf(rule.file());
    }

    private static Set<String> withEveryOutcome(Stream<String> files) {
        return sorted(files.flatMap(file -> Arrays.stream(Outcome.values()).map(outcome -> file + " " + outcome)));
    }

    private static Set<String> sorted(Stream<String> some) {
        return some.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lower(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
