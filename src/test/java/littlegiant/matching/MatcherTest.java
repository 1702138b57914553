package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Verdict;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm that told only its 100 people, before products that ask for more or less of them. */
class MatcherTest {

    private static final ProfileFixtures FIRM = ProfileFixtures.silent().with("employees: 100");
    private static final Question ALL = Question.on(ProfileFixtures.TODAY);

    private static final ProductFixtures MET = ProductFixtures.loan("MET");
    private static final ProductFixtures NEAR = ProductFixtures.asking("NEAR", people(120));
    private static final ProductFixtures FAR = ProductFixtures.asking("FAR", people(500));
    private static final ProductFixtures INFO =
            ProductFixtures.asking("INFO", people(50), "{id: grade, metric: tax.grade, test: AT_LEAST, value: B}");

    private static String people(int atLeast) {
        return "{id: people, metric: employees, test: AT_LEAST, value: " + atLeast + "}";
    }

    private static ProductFixtures fixed(ProductFixtures product, int amount) {
        return product.with("limits: [{amount: {fixed: " + amount + "}}]");
    }

    private static ProductFixtures rate(ProductFixtures product, String high) {
        return product.with("rate: {kind: RANGE, low: 1, high: " + high + "}");
    }

    private static List<String> ids(Answer answer) {
        return answer.matches().stream().map(match -> match.product().id()).toList();
    }

    private static Question sorted(Sort sort) {
        return new Question(ALL.asOf(), Need.NONE, Set.of(), Set.of(), Set.of(), null, Inside.ALL, sort, 0, 20);
    }

    private static Question filtered(Set<Verdict> verdicts, Set<Product.Kind> kinds, Set<String> providers) {
        return new Question(
                ALL.asOf(), Need.NONE, verdicts, kinds, providers, null, Inside.ALL, Sort.RECOMMENDED, 0, 20);
    }

    private static Question scoped(String institution) {
        return new Question(
                ALL.asOf(), Need.NONE, Set.of(), Set.of(), Set.of(), institution, Inside.ALL, Sort.RECOMMENDED, 0, 20);
    }

    private static Map<Verdict, Integer> counts(int eligible, int needsInfo, int nearMiss, int notEligible) {
        return Map.of(
                Verdict.ELIGIBLE, eligible,
                Verdict.NEEDS_INFO, needsInfo,
                Verdict.NEAR_MISS, nearMiss,
                Verdict.NOT_ELIGIBLE, notEligible);
    }

    @Test
    void openOnesComeFirstThenTheBetterVerdict() {
        ProductFixtures closed = ProductFixtures.loan("A-CLOSED").with("window: {closesOn: 2026-11-22}");

        Answer answer = MatchFixtures.match(FIRM, ALL, closed, FAR, NEAR, INFO, MET);

        assertThat(ids(answer)).containsExactly("MET", "INFO", "NEAR", "FAR", "A-CLOSED");
    }

    @Test
    void onlyOpenAndEligibleOnesAreRankedFromOne() {
        ProductFixtures closed = ProductFixtures.loan("A").with("window: {closesOn: 2026-11-22}");

        Answer answer = MatchFixtures.match(
                FIRM, ALL, closed, NEAR, INFO, ProductFixtures.loan("C"), ProductFixtures.loan("B"));

        assertThat(answer.matches().stream().map(match -> match.product().id() + " " + match.rank()))
                .containsExactly("B 1", "C 2", "INFO null", "NEAR null", "A null");
    }

    @Test
    void fewUnknownsComeFirstBeforeAnythingElseThatIsAsked() {
        String grade = "{id: grade, metric: tax.grade, test: AT_LEAST, value: B}";
        String patents = "{id: ip, metric: ip.classOne, test: AT_LEAST, value: 1}";
        ProductFixtures two = fixed(ProductFixtures.asking("A-TWO", grade, patents), 9_000_000);
        ProductFixtures one = fixed(ProductFixtures.asking("B-ONE", people(50), grade), 1_000_000);
        ProductFixtures nearTwo = fixed(ProductFixtures.asking("C-NEAR-TWO", people(120), grade, patents), 9_000_000);
        ProductFixtures nearOne = fixed(ProductFixtures.asking("D-NEAR-ONE", people(120), grade), 1_000_000);

        assertThat(ids(MatchFixtures.match(FIRM, ALL, two, one, nearTwo, nearOne)))
                .containsExactly("B-ONE", "A-TWO", "D-NEAR-ONE", "C-NEAR-TWO");
    }

    @ParameterizedTest
    @CsvSource({
        "RECOMMENDED, L-CHEAP S L-DEAR M N",
        "AMOUNT,      L-CHEAP L-DEAR M S N",
        "COST,        S L-CHEAP L-DEAR M N",
        "NAME,        N L-DEAR M S L-CHEAP"
    })
    void equalVerdictsAreOrderedAsAsked(Sort sort, String order) {
        ProductFixtures dear = rate(fixed(ProductFixtures.loan("L-DEAR"), 5_000_000), "6");
        ProductFixtures small = rate(fixed(ProductFixtures.loan("S"), 500_000), "3");
        ProductFixtures cheap = rate(fixed(ProductFixtures.loan("L-CHEAP"), 5_000_000), "4");
        ProductFixtures unpriced = fixed(ProductFixtures.loan("M"), 4_000_000);

        Answer answer = MatchFixtures.match(
                FIRM,
                sorted(sort),
                dear.with("name: {zh: 丁}"),
                small.with("name: {zh: 乙}"),
                cheap.with("name: {zh: 庚}"),
                unpriced.with("name: {zh: 不}"),
                ProductFixtures.loan("N").with("name: {zh: 一}"));

        assertThat(String.join(" ", ids(answer))).isEqualTo(order);
    }

    @Test
    void amountOfEqualSizeAndRateIsTiedById() {
        Answer answer = MatchFixtures.match(
                FIRM, ALL, ProductFixtures.loan("b"), ProductFixtures.loan("a"), ProductFixtures.loan("B"));

        assertThat(ids(answer)).containsExactly("B", "a", "b");
    }

    @Test
    void filtersKeepItemsAndTotalButNotCounts() {
        Question question = filtered(Set.of(Verdict.NEAR_MISS, Verdict.NEEDS_INFO), Set.of(), Set.of());

        Answer answer = MatchFixtures.match(FIRM, question, MET, NEAR, FAR, INFO);

        assertThat(List.of(ids(answer), answer.total(), answer.counts()))
                .containsExactly(List.of("INFO", "NEAR"), 2, counts(1, 1, 1, 1));
    }

    @Test
    void kindAndProviderFilterTogether() {
        ProductFixtures fund = ProductFixtures.fund("FUND");
        ProductFixtures other = ProductFixtures.loan("OTHER").with("provider: erquan-bank");
        Question question = filtered(Set.of(), Set.of(Product.Kind.LOAN), Set.of("erquan-bank", "yunlin-capital"));

        Answer answer = MatchFixtures.match(FIRM, question, MET, fund, other);

        assertThat(List.of(ids(answer), answer.total(), answer.counts()))
                .containsExactly(List.of("OTHER"), 1, counts(3, 0, 0, 0));
    }

    @Test
    void rankDoesNotDependOnFilters() {
        ProductFixtures fund = fixed(ProductFixtures.fund("FUND"), 1);

        Answer answer = MatchFixtures.match(FIRM, filtered(Set.of(), Set.of(Product.Kind.LOAN), Set.of()), MET, fund);

        assertThat(answer.matches().stream().map(Match::rank)).containsExactly(2);
    }

    @ParameterizedTest(name = "page {0} of {1}")
    @CsvSource({"0, 2, P0 P1", "1, 2, P2 P3", "2, 2, P4", "3, 2, ''", "0, 200, P0 P1 P2 P3 P4", "2147483647, 200, ''"})
    void pagesFollowEachOther(int page, int size, String expected) {
        ProductFixtures[] products = IntStream.range(0, 5)
                .mapToObj(i -> ProductFixtures.loan("P" + i))
                .toArray(ProductFixtures[]::new);
        Question question = new Question(
                ALL.asOf(), Need.NONE, Set.of(), Set.of(), Set.of(), null, Inside.ALL, Sort.RECOMMENDED, page, size);

        Answer answer = MatchFixtures.match(FIRM, question, products);

        assertThat(List.of(String.join(" ", ids(answer)), answer.total())).containsExactly(expected, 5);
    }

    @Test
    void scopeIsTheOwnInstitutionWithGuarantorsFundsAndPolicies() {
        Answer answer = MatchFixtures.match(
                FIRM,
                scoped("taihu-bank"),
                ProductFixtures.loan("OWN"),
                ProductFixtures.loan("RIVAL").with("provider: erquan-bank"),
                ProductFixtures.loan("GUARANTEED")
                        .with("{kind: GUARANTEE, provider: xiyu}")
                        .from(Institution.Kind.GUARANTOR),
                ProductFixtures.loan("LEASE")
                        .with("{kind: LEASE, provider: anzhen}")
                        .from(Institution.Kind.LESSOR),
                ProductFixtures.fund("FUND"),
                ProductFixtures.loan("POLICY")
                        .with("{kind: POLICY, provider: district}")
                        .from(Institution.Kind.GOVERNMENT));

        assertThat(List.of(ids(answer), answer.counts()))
                .containsExactly(List.of("POLICY", "FUND", "GUARANTEED", "OWN"), counts(4, 0, 0, 0));
    }

    /** Each part of the need is asked only where it is told. */
    @ParameterizedTest(name = "{0} months, {1}")
    @CsvSource({
        ", , people",
        "12, , people need.purpose need.term",
        "12, CREDIT, people need.purpose need.term need.security"
    })
    void needIsAskedWhereItIsTold(Integer months, String security, String criteria) {
        ProductFixtures product = MET.with("{purposes: [WORKING_CAPITAL], termMonths: {max: 12}, security: [CREDIT]}");
        Need need = months == null
                ? Need.NONE
                : new Need(null, months, "WORKING_CAPITAL", security == null ? null : Set.of(security), null, null);
        Question question =
                new Question(ALL.asOf(), need, Set.of(), Set.of(), Set.of(), null, Inside.ALL, Sort.RECOMMENDED, 0, 20);

        Answer answer = MatchFixtures.match(FIRM.needing(need), question, product);

        assertThat(answer.matches().get(0).findings().stream().map(Finding::criterionId))
                .containsExactly(criteria.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"12, ELIGIBLE", "13, NEAR_MISS", "24, NOT_ELIGIBLE"})
    void needThatAProductDoesNotServeIsUnmet(int months, Verdict verdict) {
        Need need = ProfileFixtures.workingCapital(months, "CREDIT");
        Question question =
                new Question(ALL.asOf(), need, Set.of(), Set.of(), Set.of(), null, Inside.ALL, Sort.RECOMMENDED, 0, 20);

        Answer answer = MatchFixtures.match(
                FIRM.needing(need), question, MET.with("{termMonths: {max: 12}, security: [CREDIT, PLEDGE_IP]}"));

        assertThat(answer.matches().get(0).verdict()).isEqualTo(verdict);
    }

    @Test
    void sameCatalogueInAnotherOrderGivesAnEqualAnswer() {
        List<ProductFixtures> products = Arrays.asList(
                MET,
                NEAR,
                FAR,
                INFO,
                fixed(ProductFixtures.loan("X"), 5),
                rate(ProductFixtures.loan("Y"), "4"),
                ProductFixtures.fund("Z"));
        Answer first = MatchFixtures.match(FIRM, ALL, products.toArray(ProductFixtures[]::new));
        Collections.shuffle(products, new Random(7));

        Answer second = MatchFixtures.match(FIRM, ALL, products.toArray(ProductFixtures[]::new));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void oneProductAloneIsAsInTheWholeAnswer() {
        MatchFixtures fixtures = MatchFixtures.judge(FIRM, MET, ProductFixtures.loan("A"), NEAR, FAR);
        RuleBook answered = sheet -> copy(fixtures, sheet);
        Matcher matcher = new Matcher(fixtures.catalogue(), answered, RulesFixtures.pricing(MatchFixtures.LPR));

        List<Match> alone = List.of("A", "MET", "NEAR", "FAR").stream()
                .map(id -> Objects.requireNonNull(matcher.matchOne(FIRM.sheet(), ALL, id)))
                .toList();

        assertThat(alone).isEqualTo(matcher.match(FIRM.sheet(), ALL).matches());
    }

    @Test
    void productThatIsNotInTheCatalogueHasNoMatch() {
        MatchFixtures fixtures = MatchFixtures.judge(FIRM, MET);
        Matcher matcher = new Matcher(
                fixtures.catalogue(), sheet -> copy(fixtures, sheet), RulesFixtures.pricing(MatchFixtures.LPR));

        assertThat(matcher.matchOne(FIRM.sheet(), ALL, "NONE")).isNull();
    }

    private static void copy(MatchFixtures fixtures, JudgedSheet sheet) {
        fixtures.catalogue().tests().forEach(test -> {
            switch (fixtures.judged().outcome(test.getIndex())) {
                case MET -> sheet.met(test);
                case UNMET -> sheet.unmet(test);
                case UNKNOWN -> sheet.unknown(test);
            }
        });
    }
}
