package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.text;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.finding;
import static littlegiant.demo.DemoMatching.match;
import static littlegiant.demo.DemoMatching.matches;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoMatching.open;
import static littlegiant.demo.DemoMatching.said;
import static littlegiant.demo.DemoMatching.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Value;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2.8 Subsidies that must not be added. */
class Persona08SubsidiesTest {

    private static final String FIRM = "913202050000LG084M";
    private static final Need NEED = need("30000000", 36, "FIXED_ASSET", "MORTGAGE_EQUIPMENT");
    private static final String GROUP = "CENTRAL_INTEREST_SUBSIDY";
    private static final String EQUIPMENT = "CN-EQUIPMENT-SUBSIDY";
    private static final String SME = "CN-SME-SUBSIDY";
    private static final String PROVINCE = "JS-MANUFACTURING-PROVINCE";
    private static final String CITY = "JS-MANUFACTURING-CITY";

    private static Match needed(Profile firm, String product) {
        return requireNonNull(matches(firm, NEED, DAY).get(product));
    }

    private static @Nullable Value at(String product, String path) {
        return match(FIRM, product).product().document().at(path);
    }

    private static List<Value> texts(String... codes) {
        return Arrays.stream(codes).<Value>map(Value.Str::new).toList();
    }

    @Test
    void theEquipmentLoanGivesTheNeedAtItsRateInEqualParts() {
        Match loan = needed(firm(FIRM), "TH-EQUIPMENT-04");

        assertThat(state(loan)).isEqualTo("OPEN ELIGIBLE");
        assertThat(Arrays.<Object>asList(
                        loan.offer().amountMax(),
                        loan.offer().rateLow(),
                        loan.offer().rateHigh(),
                        loan.offer().termMonthsMax()))
                .containsExactly(new BigDecimal("30000000"), new BigDecimal("3.45"), new BigDecimal("3.45"), 60);
        assertThat(((Value.Arr) requireNonNull(at("TH-EQUIPMENT-04", "repayment"))).items())
                .containsAll(texts("EQUAL_PRINCIPAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EQUIPMENT, SME, PROVINCE, CITY})
    void everySubsidyFitsItsCriteriaAndThePurpose(String product) {
        Match match = needed(firm(FIRM), product);

        assertThat(state(match)).isEqualTo("OPEN ELIGIBLE");
        assertThat(finding(match, "need.purpose").outcome()).hasToString("MET");
    }

    @ParameterizedTest
    @ValueSource(strings = {EQUIPMENT, SME, PROVINCE, CITY})
    void withoutAFixedAssetNoneFits(String product) {
        Match match =
                requireNonNull(matches(firm(FIRM), need("30000000", 36, "WORKING_CAPITAL", "MORTGAGE_EQUIPMENT"), DAY)
                        .get(product));

        assertThat(open(match)).containsExactly("need.purpose UNMET");
    }

    @ParameterizedTest
    @CsvSource({EQUIPMENT + ", 1.5, 24", SME + ", 1.5, 24", PROVINCE + ", 1, 12", CITY + ", 1, 12"})
    void theirPointsAndMonthsAreData(String product, BigDecimal points, BigDecimal months) {
        assertThat(Arrays.asList(at(product, "benefit.percentagePoints"), at(product, "benefit.months")))
                .containsExactly(new Value.Num(points), new Value.Num(months));
    }

    @Test
    void theTwoCentralOnesAreOfOneGroupOfWhichALoanTakesOne() {
        assertThat(Stream.of(EQUIPMENT, SME).map(product -> at(product, "stacking")))
                .containsOnly(new Value.Str(GROUP));
        assertThat(Stream.of(PROVINCE, CITY, "TH-EQUIPMENT-04").map(product -> at(product, "stacking")))
                .containsOnlyNulls();
    }

    @Test
    void theCityPointComesOnlyWithTheProvincialOneAndWithoutACentralOne() {
        assertThat(Stream.of("combinesWith.requires", "combinesWith.excludes").map(path -> at(CITY, path)))
                .containsExactly(new Value.Arr(texts("LOAN", PROVINCE)), new Value.Arr(texts(GROUP)));
        assertThat(at(PROVINCE, "combinesWith.excludes")).isEqualTo(new Value.Arr(List.of()));
    }

    @Test
    void everySubsidyRequiresALoan() {
        assertThat(Stream.of(EQUIPMENT, SME, PROVINCE, CITY)
                        .map(product -> ((Value.Arr) requireNonNull(at(product, "combinesWith.requires"))).items()))
                .allMatch(requires -> requires.contains(new Value.Str("LOAN")));
    }

    @Test
    void allOfThemTogetherWouldExceedTheContractRate() {
        BigDecimal together = Stream.of(EQUIPMENT, PROVINCE, CITY)
                .map(product -> ((Value.Num) requireNonNull(at(product, "benefit.percentagePoints"))).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(together)
                .isEqualByComparingTo("3.5")
                .isGreaterThan(needed(firm(FIRM), "TH-EQUIPMENT-04").offer().rateHigh());
    }

    @ParameterizedTest
    @CsvSource({EQUIPMENT + ", DEDUCTED", SME + ", REIMBURSED", PROVINCE + ", REIMBURSED", CITY + ", REIMBURSED"})
    void paidAfterwardsUnlessTheTextSaysDeducted(String product, String paid) {
        assertThat(at(product, "benefit.paid")).isEqualTo(new Value.Str(paid));
    }

    @ParameterizedTest
    @ValueSource(strings = {EQUIPMENT, SME, PROVINCE, CITY})
    void theyEndWithTheYearIn38Days(String product) {
        LocalDate last = requireNonNull(match(FIRM, product).product().window().to());

        assertThat(last).isEqualTo("2026-12-31");
        assertThat(ChronoUnit.DAYS.between(DAY, last)).isEqualTo(38);
        assertThat(Stream.of(last, last.plusDays(1))
                        .map(day -> match(firm(FIRM), product, day).availability()))
                .containsExactly(Availability.OPEN, Availability.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        SME + ", PRIVATE, ELIGIBLE",
        SME + ", FOREIGN, NOT_ELIGIBLE",
        EQUIPMENT + ", PRIVATE, ELIGIBLE",
        EQUIPMENT + ", FOREIGN, ELIGIBLE"
    })
    void onlyOneOfTheCentralOnesAsksForAPrivateFirm(String product, String ownership, Verdict verdict) {
        assertThat(needed(changed(FIRM, Map.of("ownership", text(ownership))), product)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theForeignFirmMissesOwnershipAndNothingElse() {
        Match match = needed(changed(FIRM, Map.of("ownership", text("FOREIGN"))), SME);

        assertThat(open(match)).containsExactly("ownership UNMET");
        assertThat(said(finding(match, "ownership"))).isEqualTo("UNMET FOREIGN [PRIVATE] -");
    }

    /** The most each can come to for the need, as if nothing were repaid before its end; none of it is money lent for the need. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                EQUIPMENT + " | 900000 | 至多：3,000万元 × 1.5个百分点 × 24个月",
                SME + " | 900000 | 至多：3,000万元 × 1.5个百分点 × 24个月",
                PROVINCE + " | 300000 | 至多：3,000万元 × 1个百分点 × 12个月",
                CITY + " | 300000 | 至多：3,000万元 × 1个百分点 × 12个月"
            })
    void subsidiesAreAnsweredApartFromTheBanksOffer(String product, BigDecimal most, String basis) {
        Match match = needed(firm(FIRM), product);

        assertThat(match.product().kind()).isEqualTo(Product.Kind.POLICY);
        assertThat(Arrays.<Object>asList(
                        match.offer().amountMax(),
                        requireNonNull(match.offer().amountBasis()).found().zh(),
                        match.offer().coversNeedPercent(),
                        match.offer().rateLow(),
                        match.offer().cost()))
                .containsExactly(most, basis, null, null, null);
    }
}
