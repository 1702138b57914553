package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.METRICS;
import static littlegiant.catalog.ProductDocuments.document;
import static littlegiant.catalog.ProductDocuments.product;
import static littlegiant.catalog.ProductDocuments.reading;
import static littlegiant.catalog.ProductDocuments.tierAtLeast;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.finance.LprTable.Tenor;
import littlegiant.finance.Rate;
import littlegiant.finance.Repayment;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;

class ProductReaderTest {

    private static final Product CONTRACT =
            reading(ProductDocuments.resource("/contract/product.yaml")).product();

    private static BigDecimal yuan(String yuan) {
        return new BigDecimal(yuan);
    }

    @Test
    void aMinimalProductIsOpenToAllAndPublishesNoMore() {
        Product product = product();

        assertThat(product)
                .isEqualTo(new Product(
                        "P-1",
                        Product.Kind.LOAN,
                        "demo-bank",
                        Text.of("甲贷", "A loan"),
                        null,
                        Product.Status.PUBLISHED,
                        null,
                        DateRange.ALWAYS,
                        null,
                        List.of(new Criterion(
                                "tier",
                                tierAtLeast(2),
                                false,
                                Text.of("专精特新级别不低于省级专精特新", "Recognition tier at least Provincial"),
                                "公告",
                                Evidence.OFFICIAL)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Product.Terms(0, null, List.of(), List.of(), List.of(), List.of(), null, List.of()),
                        null,
                        null,
                        new Product.Combination(null, List.of(), List.of(), null),
                        "公告",
                        product.document()));
    }

    @Test
    void theProductOfTheContractReads() {
        assertThat(List.of(
                        CONTRACT.id(),
                        CONTRACT.kind(),
                        CONTRACT.provider(),
                        CONTRACT.name(),
                        CONTRACT.window(),
                        CONTRACT.terms(),
                        CONTRACT.source()))
                .containsExactly(
                        "TH-LG-CREDIT-01",
                        Product.Kind.LOAN,
                        "taihu-demo-bank",
                        Text.of("小巨人信用贷", "Little-giant credit loan"),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        new Product.Terms(
                                1,
                                12,
                                List.of("WORKING_CAPITAL"),
                                List.of("CREDIT"),
                                List.of(Product.Feature.FLEXIBLE, Product.Feature.RENEWAL),
                                List.of(Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END, Repayment.ANNUITY),
                                5,
                                List.of("BUSINESS_LICENCE", "AUDIT_3Y", "TAX_AUTHORISATION", "CREDIT_AUTHORISATION")),
                        "…（2026-03-02）");
    }

    @Test
    void theCriteriaOfTheContractAreTheRegionAndTheTwoPublished() {
        assertThat(CONTRACT.criteria())
                .containsExactly(
                        new Criterion(
                                "region",
                                new Condition.Atom(
                                        METRICS.get("regionCode"),
                                        TestKind.STARTS_WITH_ANY,
                                        new Bound.Codes(List.of("3202"))),
                                false,
                                Text.of("注册地属于无锡市", "Registered region is in Wuxi"),
                                "…（2026-03-02）",
                                Evidence.MODELLED),
                        new Criterion(
                                "tier",
                                tierAtLeast(2),
                                false,
                                Text.of("省级及以上专精特新企业", "…"),
                                "product notice 2026-03, article 2",
                                null),
                        new Criterion(
                                "capability",
                                new Condition.AnyOf(List.of(
                                        new Condition.Atom(
                                                METRICS.get("badge.HIGH_TECH"), TestKind.IS, new Bound.Flag(true)),
                                        new Condition.Atom(
                                                METRICS.get("ip.classOne"),
                                                TestKind.AT_LEAST,
                                                new Bound.Steps(20_000, 20_000)))),
                                false,
                                Text.of(
                                        "高新技术企业（有效期内）：是，或Ⅰ类知识产权（有效）不低于2项",
                                        "High-tech enterprise, valid: yes, or Class I intellectual property at least 2 items"),
                                "…（2026-03-02）",
                                Evidence.MODELLED));
    }

    @Test
    void theLadderAndTheRateOfTheContractAreKeptInOrder() {
        assertThat(CONTRACT.limits())
                .containsExactly(
                        new Limit(List.of(tierAtLeast(3)), new Limit.Amount.Fixed(yuan("10000000")), null),
                        new Limit(
                                List.of(),
                                new Limit.Amount.PercentOf(METRICS.get("revenue"), yuan("10")),
                                yuan("5000000")));
        assertThat(CONTRACT.rates())
                .containsExactly(
                        new Product.PricedWhen(List.of(), new Rate.LprPlusBp(Tenor.Y1, yuan("20"), yuan("60"))));
    }

    @Test
    void eachPartOfANeedThatIsPublishedImpliesACriterionOfItsOwn() {
        assertThat(CONTRACT.needCriteria().stream()
                        .map(criterion -> criterion.id() + " "
                                + criterion.condition().atoms().toList() + " "
                                + criterion.text().zh()))
                .containsExactly(
                        "need.purpose "
                                + List.of(new Condition.Atom(
                                        METRICS.get("need.purpose"),
                                        TestKind.ONE_OF,
                                        new Bound.Codes(List.of("WORKING_CAPITAL"))))
                                + " 资金用途为日常经营周转",
                        "need.term "
                                + List.of(new Condition.Atom(
                                        METRICS.get("need.termMonths"),
                                        TestKind.BETWEEN,
                                        new Bound.Steps(10_000, 120_000)))
                                + " 融资需求期限在1个月至12个月之间",
                        "need.security "
                                + List.of(new Condition.Atom(
                                        METRICS.get("need.security"),
                                        TestKind.HAS_ANY,
                                        new Bound.Codes(List.of("CREDIT"))))
                                + " 可提供的担保方式含以下之一：信用");
    }

    @Test
    void aShortestTermThatIsNotToldIsNone() {
        assertThat(product("termMonths: { max: 6 }").needCriteria().get(0).condition())
                .isEqualTo(new Condition.Atom(
                        METRICS.get("need.termMonths"), TestKind.BETWEEN, new Bound.Steps(0, 60_000)));
    }

    @Test
    void aFundImpliesItsStagesAndSectorsBeforeThePublishedCriteria() {
        Product fund =
                product("kind: FUND", "regions: [ '32', '3101' ]", "stage: [ A, B, A ]", "sectors: [ BIOMEDICINE ]");

        assertThat(fund.criteria().stream()
                        .map(criterion -> criterion.id() + " " + ((Condition.Atom) criterion.condition()).bound()))
                .containsExactly(
                        "region Codes[codes=[32, 3101]]",
                        "stage Codes[codes=[A, B]]",
                        "sectors Codes[codes=[BIOMEDICINE]]",
                        "tier Steps[low=20000, high=20000]");
    }

    @Test
    void emptyListsImplyNothing() {
        Product fund = product(
                "kind: FUND",
                "regions: []",
                "stage: []",
                "sectors: []",
                "purposes: []",
                "security: []",
                "documents: []",
                "limits: []",
                "rate: []",
                "fees: []");

        assertThat(List.of(fund.criteria().size(), fund.needCriteria(), fund.limits(), fund.rates()))
                .containsExactly(1, List.of(), List.of(), List.of());
    }

    @Test
    void aProductCanBringItsProvider() {
        ProductReader.Reading reading = reading(document("provider: { id: new-bank, name: { zh: 新示范银行 } }"));

        assertThat(reading.provider())
                .isEqualTo(new Institution("new-bank", Institution.Kind.BANK, Text.of("新示范银行", "新示范银行")));
        assertThat(reading.product().provider()).isEqualTo("new-bank");
    }

    @Test
    void recognitionIsRefused() {
        assertThat(ProductDocuments.faultsOf(document("kind: RECOGNITION")))
                .containsExactly(new Fault(
                        "/kind", Fault.Code.DOES_NOT_FIT, Text.of("认定条件不是产品", "recognition is not a product")));
    }

    @Test
    void aCombinationNamesProductsInAnyCaseOfLetters() {
        assertThat(ProductDocuments.placesOf("combinesWith: { excludes: [ th-loan-1, LOAN ], requires: [] }"))
                .isEmpty();
    }

    @Test
    void fieldsToldAsNullAreNotTold() {
        Product product =
                product("summary: null", "quota: null", "regions: null", "rate: null", "window: { closesOn: null }");

        assertThat(List.of(product.criteria().size(), product.rates(), product.window()))
                .containsExactly(1, List.of(), new DateRange(null, null));
    }

    @Test
    void aDocumentThatIsNoObjectIsNoProduct() {
        Faults faults = new Faults();

        assertThat(new ProductReader(METRICS).read(new Value.Str("x"), faults)).isNull();
        assertThat(faults.list())
                .containsExactly(new Fault("", Fault.Code.WRONG_TYPE, Text.of("须为对象", "must be an object")));
    }
}
