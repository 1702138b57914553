package littlegiant.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Metric;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersTest {

    private static final ProductFixtures LOAN = ProductFixtures.loan("L");
    private static final ProfileFixtures FIRM = ProfileFixtures.littleGiant();

    private static final ProductFixtures LADDER = LOAN.with(
            """
            limits:
              - when: [{metric: tax.grade, test: AT_LEAST, value: A}, {metric: ip.classOne, test: AT_LEAST, value: 5}]
                amount: {fixed: 10000000}
              - when: [{metric: employees, test: AT_LEAST, value: 100}]
                amount: {fixed: 5000000}
              - amount: {fixed: 1000000}
            """);

    private static final ProductFixtures RATES = LOAN.with(
            """
            rate:
              - {when: [{metric: tax.grade, test: AT_LEAST, value: A}], kind: FIXED, percent: 3.1}
              - {when: [{metric: employees, test: AT_LEAST, value: 100}], kind: RANGE, low: 3.5, high: 4}
            """);

    @Test
    void productThatPublishesNothingOffersNothing() {
        assertThat(MatchFixtures.offer(FIRM, LOAN)).isEqualTo(offer(null, null, null, false));
    }

    @Test
    void termAndPersonalGuaranteeComeFromTheProduct() {
        ProductFixtures product =
                LOAN.with("{termMonths: {min: 1, max: 36}, security: [CREDIT, CREDIT_WITH_PERSONAL_GUARANTEE]}");

        assertThat(MatchFixtures.offer(FIRM, product)).isEqualTo(offer(null, null, 36, true));
    }

    /** One rung each, for a firm with 120 people and 86,000,000 yuan of revenue. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: {fixed: 10000000} | 10000000 | 固定额度1,000万元 | fixed CNY 10,000,000",
                "{amount: {fixed: 10000000}, cap: 3000000} | 3000000 | 固定额度1,000万元，封顶300万元 | fixed CNY 10,000,000, capped at CNY 3,000,000",
                "amount: {percentOf: revenue, percent: 10} | 8600000 | 营业收入（上年度，审计） 8,600万元 × 10 % | Revenue, last year CNY 86,000,000 × 10 %",
                "{amount: {percentOf: revenue, percent: 10}, cap: 8599999.99} | 8599999.99 | 营业收入（上年度，审计） 8,600万元 × 10 %，封顶859.999999万元 | Revenue, last year CNY 86,000,000 × 10 %, capped at CNY 8,599,999.99",
                "{amount: {percentOf: revenue, percent: 10}, cap: 8600000} | 8600000 | 营业收入（上年度，审计） 8,600万元 × 10 % | Revenue, last year CNY 86,000,000 × 10 %",
                "amount: {perUnitOf: employees, amount: 20000} | 2400000 | 从业人员 120人 × 2万元 | Employees 120 people × CNY 20,000",
                "amount: {perUnitOf: employees, amount: 0} | 0 | 从业人员 120人 × 0元 | Employees 120 people × CNY 0"
            })
    void amountIsSaidWithItsBasis(String rung, BigDecimal amount, String zh, String en) {
        Offer offer = MatchFixtures.offer(FIRM, LOAN.with("limits: [" + braced(rung) + "]"));

        assertThat(offer).isEqualTo(amount(amount, Text.of(zh, en)));
    }

    @Test
    void amountIsNeverAFenMoreThanTheFigureGives() {
        ProductFixtures product = LOAN.with("limits: [{amount: {percentOf: revenue, percent: 33.3333}}]");
        ProfileFixtures firm = FIRM.with("fiscalYears: [{year: 2025, revenue: 100.01}]");

        assertThat(MatchFixtures.offer(firm, product).amountMax()).isEqualTo(new BigDecimal("33.33"));
    }

    @Test
    void shareOfALossIsNothing() {
        ProductFixtures product = LOAN.with("limits: [{amount: {percentOf: netProfit, percent: 50}}]");
        ProfileFixtures firm = FIRM.with("fiscalYears: [{year: 2025, netProfit: -1000}]");

        assertThat(MatchFixtures.offer(firm, product).amountMax()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void figureThatIsMissingGivesNoAmountAndIsNamed() {
        ProductFixtures product = LOAN.with("limits: [{amount: {percentOf: revenue, percent: 10}, cap: 5000000}]");

        assertThat(MatchFixtures.offer(FIRM.without("fiscalYears"), product))
                .isEqualTo(amount(null, Text.of("额度待定", "the amount is open"), "revenue"));
    }

    @Test
    void figureThatCannotExistGivesNoAmountAndIsNamed() {
        ProductFixtures product = LOAN.with("limits: [{amount: {percentOf: revenue, percent: 10}}]");
        ProfileFixtures founded = ProfileFixtures.silent().with("establishedOn: 2026-02-01");

        assertThat(MatchFixtures.offer(founded, product))
                .isEqualTo(amount(null, Text.of("营业收入（上年度，审计）不适用", "Revenue, last year does not apply")));
    }

    @Test
    void firstRungThatIsMetCounts() {
        assertThat(MatchFixtures.offer(FIRM, LADDER))
                .isEqualTo(
                        amount(
                                new BigDecimal("10000000"),
                                Text.of(
                                        "纳税缴费信用级别不低于A级，Ⅰ类知识产权（有效）不低于5项，固定额度1,000万元",
                                        "Tax credit grade at least A, Class I intellectual property at least 5 items, fixed CNY 10,000,000")));
    }

    @Test
    void rungThatIsUnmetIsPassedOverInSilence() {
        assertThat(MatchFixtures.offer(FIRM.with("tax: {grade: B}"), LADDER))
                .isEqualTo(amount(
                        new BigDecimal("5000000"),
                        Text.of("从业人员不低于100人，固定额度500万元", "Employees at least 100 people, fixed CNY 5,000,000")));
    }

    @Test
    void rungThatIsUnknownIsPassedOverAndNamed() {
        assertThat(MatchFixtures.offer(FIRM.without("tax").without("ip"), LADDER))
                .isEqualTo(amount(
                        new BigDecimal("5000000"),
                        Text.of("从业人员不低于100人，固定额度500万元", "Employees at least 100 people, fixed CNY 5,000,000"),
                        "tax.grade",
                        "ip.classOne"));
    }

    /** A rung with an unmet condition is not open, so nothing is asked for its sake. */
    @Test
    void rungThatIsUnmetAndUnknownAtOnceIsNotNamed() {
        assertThat(MatchFixtures.offer(FIRM.without("tax").with("ip: {classOne: 4}"), LADDER))
                .isEqualTo(amount(
                        new BigDecimal("5000000"),
                        Text.of("从业人员不低于100人，固定额度500万元", "Employees at least 100 people, fixed CNY 5,000,000")));
    }

    @Test
    void ladderWithoutAMetRungGivesNoAmount() {
        ProductFixtures product = LOAN.with(
                "limits: [{when: [{metric: tax.grade, test: AT_LEAST, value: A}], amount: {fixed: 10000000}}]");

        assertThat(MatchFixtures.offer(FIRM.without("tax"), product))
                .isEqualTo(amount(null, Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed"), "tax.grade"));
    }

    /** LPR of one year was 3.00 % and of five years 3.50 % on the day asked. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: FIXED, percent: 3.45} | 3.45 | 3.45 | fixed",
                "{kind: RANGE, low: 3.2, high: 4} | 3.2 | 4 | published range",
                "{kind: LPR_PLUS_BP, tenor: 1Y, lowBp: 20, highBp: 60} | 3.2 | 3.6 | LPR1Y 3.00 % (2026-01-20) + 20..60 bp",
                "{kind: LPR_PLUS_BP, tenor: 5Y, lowBp: -50, highBp: -10} | 3 | 3.4 | LPR5Y 3.50 % (2026-01-20) − 10..50 bp",
                "{kind: LPR_TIMES, tenor: 1Y, low: 1, high: 1.5} | 3 | 4.5 | LPR1Y 3.00 % (2026-01-20) × 1..1.5"
            })
    void rateIsQuotedForTheDay(String rate, BigDecimal low, BigDecimal high, String basis) {
        Offer offer = MatchFixtures.offer(FIRM, LOAN.with("rate: " + rate));

        assertThat(Arrays.asList(offer.rateLow(), offer.rateHigh(), english(offer)))
                .containsExactly(low, high, basis);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-08-19, -,    no LPR had been fixed by that day",
        "2019-08-20, 4.25, LPR1Y 4.25 % (2019-08-20) + 0 bp",
        "2019-09-19, 4.25, LPR1Y 4.25 % (2019-08-20) + 0 bp",
        "2019-09-20, 4.2,  LPR1Y 4.20 % (2019-09-20) + 0 bp"
    })
    void rateFollowsTheFixingOfTheDay(String day, String low, String basis) {
        ProductFixtures product = LOAN.with("rate: {kind: LPR_PLUS_BP, tenor: 1Y, lowBp: 0, highBp: 0}");

        Offer offer = MatchFixtures.offer(FIRM.on(day), product);

        assertThat(Arrays.asList(
                        Objects.toString(offer.rateLow(), "-"),
                        Objects.toString(offer.rateHigh(), "-"),
                        english(offer)))
                .containsExactly(low, low, basis);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{tax: {grade: A}, employees: 100} | 3.1 | fixed",
                "{tax: {grade: B}, employees: 100} | 3.5 | published range",
                "{tax: null, employees: 100}       | 3.5 | published range; tax.grade",
                "{tax: {grade: B}, employees: 99}  | -   | no rung of the rate can be confirmed",
                "{tax: null, employees: null}      | -   | no rung of the rate can be confirmed; tax.grade employees"
            })
    void firstRateThatIsMetCounts(String told, String low, String basis) {
        Offer offer = MatchFixtures.offer(FIRM.with(told), RATES);

        assertThat(Arrays.asList(Objects.toString(offer.rateLow(), "-"), english(offer)))
                .containsExactly(low, basis);
    }

    /** Of a product without rate, fees, stake or benefit. */
    private static Offer offer(
            @Nullable BigDecimal yuan, Offer.@Nullable Basis basis, @Nullable Integer months, boolean guarantee) {
        return new Offer(yuan, basis, null, null, null, null, months, null, List.of(), null, null, guarantee);
    }

    private static Offer amount(@Nullable BigDecimal yuan, Text found, String... waitsFor) {
        List<Metric> metrics =
                Stream.of(waitsFor).map(RulesFixtures.metrics()::get).toList();
        return offer(yuan, new Offer.Basis(found, metrics), null, false);
    }

    private static @Nullable String english(Offer offer) {
        return offer.rateBasis() == null ? null : waits(offer.rateBasis());
    }

    private static String waits(Offer.Basis basis) {
        String codes = basis.waitsFor().stream().map(Metric::code).collect(Collectors.joining(" "));
        return basis.found().en() + (codes.isEmpty() ? "" : "; " + codes);
    }

    private static String braced(String rung) {
        return rung.startsWith("{") ? rung : "{" + rung + "}";
    }
}
