package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of the figures that are missing: how complete a profile is, and what to ask next. */
class NextQuestionsTest {

    private static final ProfileFixtures FIRM = ProfileFixtures.silent().with("employees: 100");
    private static final Question ALL = Question.on(ProfileFixtures.TODAY);
    private static final String TEN = "{id: people, metric: employees, test: AT_LEAST, value: 10}";
    private static final String GRADE = "{id: grade, metric: tax.grade, test: AT_LEAST, value: B}";
    private static final String PATENTS = "{id: ip, metric: ip.classOne, test: AT_LEAST, value: 1}";
    private static final String CLOSED = "window: {closesOn: 2026-11-22}";

    /** Of employees, tax.grade, ip.classOne and revenue.growth, two are told: 100 people, and that growth cannot exist. */
    @Test
    void completenessIsTheShareOfWhatOpenProductsAskThatIsTold() {
        ProfileFixtures young = FIRM.with("establishedOn: 2026-02-01");
        ProductFixtures growth =
                ProductFixtures.asking("G", TEN, "{id: g, metric: revenue.growth, test: AT_LEAST, value: 5}");
        ProductFixtures closed = ProductFixtures.asking("X", "{id: x, metric: exports, test: AT_LEAST, value: 1}")
                .with(CLOSED);

        Answer answer = MatchFixtures.match(
                young,
                ALL,
                ProductFixtures.asking("I", TEN, GRADE),
                growth,
                ProductFixtures.asking("J", PATENTS),
                closed);

        assertThat(answer.profileCompleteness()).isEqualTo(new BigDecimal("50.0"));
    }

    @ParameterizedTest
    @CsvSource({"'', ", "1, 100.0", "1 0, 50.0", "1 0 0, 33.3", "1 1 0, 66.7"})
    void completenessHasOneDecimal(String told, BigDecimal completeness) {
        String[] metrics = {"employees", "insuredEmployees", "rdStaff"};
        String[] flags = told.isEmpty() ? new String[0] : told.split(" ");
        ProfileFixtures firm = ProfileFixtures.silent();
        ProductFixtures[] products = new ProductFixtures[flags.length];
        for (int i = 0; i < flags.length; i++) {
            products[i] =
                    ProductFixtures.asking("P" + i, "{id: c, metric: " + metrics[i] + ", test: AT_LEAST, value: 1}");
            firm = flags[i].equals("1") ? firm.with(metrics[i] + ": 5") : firm;
        }

        assertThat(MatchFixtures.match(firm, ALL, products).profileCompleteness())
                .isEqualTo(completeness);
    }

    /** Those that decide come first; a product with something unmet, or that is not open, asks nothing. */
    @Test
    void nextQuestionsAreThoseThatDecideThenTheRest() {
        String exports = "{id: ex, metric: exports, test: AT_LEAST, value: 1}";
        String region = "{id: r, metric: regionCode, test: STARTS_WITH_ANY, value: ['3202']}";

        Answer answer = MatchFixtures.match(
                FIRM,
                ALL,
                ProductFixtures.asking("A", PATENTS),
                ProductFixtures.asking("B", PATENTS, TEN),
                ProductFixtures.asking("C", GRADE),
                ProductFixtures.asking("D", exports, region),
                ProductFixtures.asking("E", exports, PATENTS),
                ProductFixtures.asking(
                        "UNMET", TEN.replace("10", "500"), "{id: s, metric: street, test: ONE_OF, value: [X]}"),
                ProductFixtures.asking("CLOSED", "{id: s, metric: ownership, test: ONE_OF, value: [STATE]}")
                        .with(CLOSED));

        assertThat(answer.nextQuestions().stream().map(next -> next.metric().code() + " " + next.decides()))
                .containsExactly("ip.classOne 2", "tax.grade 1", "exports 0", "regionCode 0");
    }

    @Test
    void metricAskedTwiceByOneProductDecidesItOnce() {
        ProductFixtures product = ProductFixtures.asking(
                "P",
                "{id: a, metric: tax.grade, test: AT_LEAST, value: B}",
                "{id: b, metric: tax.grade, test: NONE_OF, value: [D]}");

        Answer answer = MatchFixtures.match(FIRM, ALL, product);

        assertThat(answer.nextQuestions().stream().map(next -> next.metric().code() + " " + next.decides()))
                .containsExactly("tax.grade 1");
    }
}
