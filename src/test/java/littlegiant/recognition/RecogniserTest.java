package littlegiant.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import littlegiant.catalog.Recognition;
import littlegiant.catalog.RecognitionReader;
import littlegiant.judging.Finding;
import littlegiant.kernel.Faults;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.recognition.Recogniser.Recognised;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of criteria that are no products, judged by the same rules. */
class RecogniserTest {

    private static final String LISTS =
            """
            id: TITLE
            kind: RECOGNITION
            provider: {id: miit, kind: GOVERNMENT, name: {zh: 工信部, en: MIIT}}
            title: SPECIALIZED
            edition: "2026"
            stage: RECOGNITION
            name: {zh: 专精特新, en: Specialised}
            criteria:
              - {id: people, metric: employees, test: AT_LEAST, value: 100}
              - {id: grade, metric: tax.grade, test: AT_LEAST, value: B}
              - {id: ip, anyOf: [{metric: ip.classOne, test: AT_LEAST, value: 2}, {metric: employees, test: AT_LEAST, value: 100}]}
            notAssessed:
              - {id: growth, text: {zh: 不考核增长, en: growth is not assessed}, metric: revenue.growth}
              - {id: rest, text: {zh: 其余, en: the rest}}
            source: {title: 办法, evidence: OFFICIAL}
            ---
            id: LISTING
            kind: RECOGNITION
            provider: {id: bse, name: {zh: 北交所, en: BSE}}
            title: LISTING_BSE
            stage: LISTING
            name: {zh: 上市, en: Listing}
            criteria:
              - {id: people, metric: employees, test: AT_LEAST, value: 100}
            source: {title: 规则}
            """;

    private static final List<Recognition> READ = RulesFixtures.yaml(LISTS).stream()
            .map(document -> {
                Faults faults = new Faults();
                Recognition list = new RecognitionReader(RulesFixtures.metrics()).read(document, faults);
                RulesFixtures.requireNone(faults, document);
                return Objects.requireNonNull(list);
            })
            .toList();

    private static List<Recognised> assess(ProfileFixtures firm, Predicate<Recognition> wanted) {
        return new Recogniser(READ, tests -> RulesFixtures.rules().book(tests, 1), RulesFixtures.metrics())
                .assess(firm.sheet(), wanted);
    }

    private static ProfileFixtures firm(String yaml) {
        return ProfileFixtures.silent().with("name: 示例").with(yaml);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{employees: 100, tax: {grade: A}} | ELIGIBLE 3 0 0: MET MET MET",
                "{employees: 100} | NEEDS_INFO 2 0 1: MET UNKNOWN MET",
                "{employees: 80, tax: {grade: A}, ip: {classOne: 1}} | NEAR_MISS 1 2 0: UNMET MET UNMET",
                "{employees: 80} | NEAR_MISS 0 1 2: UNMET UNKNOWN UNKNOWN",
                "{employees: 10, ip: {classOne: 2}} | NOT_ELIGIBLE 1 1 1: UNMET UNKNOWN MET",
                "{employees: 80, tax: {grade: D}, ip: {classOne: 2}} | NOT_ELIGIBLE 1 2 0: UNMET UNMET MET"
            })
    void aListIsSummedUpLikeAProduct(String told, String summed) {
        Recognised list = assess(firm(told), all -> true).get(0);

        assertThat(list.verdict() + " " + list.metCount() + " " + list.unmetCount() + " " + list.unknownCount() + ": "
                        + list.findings().stream()
                                .map(finding -> finding.outcome().name())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(summed);
    }

    @Test
    void onlyWantedListsAreAnsweredInTheOrderOfTheCatalogue() {
        ProfileFixtures firm = firm("employees: 100");

        assertThat(List.of(
                        ids(assess(firm, all -> true)),
                        ids(assess(firm, list -> list.edition() == null)),
                        ids(assess(firm, none -> false))))
                .containsExactly(List.of("TITLE", "LISTING"), List.of("LISTING"), List.of());
    }

    private static List<String> ids(List<Recognised> lists) {
        return lists.stream().map(one -> one.list().id()).toList();
    }

    @Test
    void whatIsNotAssessedIsShownWithItsFigure() {
        Recognised list = assess(firm("fiscalYears: [{year: 2024, revenue: 4}, {year: 2025, revenue: 5}]"), all -> true)
                .get(0);

        assertThat(list.notAssessed())
                .containsExactly(
                        new Recogniser.Shown(list.list().notAssessed().get(0), new BigDecimal("25")),
                        new Recogniser.Shown(list.list().notAssessed().get(1), null));
    }

    @Test
    void aFigureNotToldIsShownAsNone() {
        Recognised list = assess(ProfileFixtures.silent(), all -> true).get(0);

        assertThat(list.notAssessed().get(0).actual()).isNull();
    }

    @Test
    void aFindingOfAListIsThatOfAProduct() {
        ProfileFixtures firm = firm("employees: 80");
        Finding ofList = assess(firm, all -> true).get(1).findings().get(0);
        Finding ofProduct = MatchFixtures.finding(firm, "metric: employees, test: AT_LEAST, value: 100, source: 规则");

        assertThat(List.of(ofList.criterionId(), Objects.requireNonNull(ofList.tested()), ofList.near(), ofList.text()))
                .isEqualTo(List.of(
                        "people", Objects.requireNonNull(ofProduct.tested()), ofProduct.near(), ofProduct.text()));
    }
}
