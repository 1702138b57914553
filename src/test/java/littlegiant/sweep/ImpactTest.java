package littlegiant.sweep;

import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static littlegiant.portfolio.PortfolioFixtures.firm;
import static littlegiant.portfolio.PortfolioFixtures.population;
import static littlegiant.portfolio.PortfolioFixtures.uscc;
import static littlegiant.sweep.SweepFixtures.asking;
import static littlegiant.sweep.SweepFixtures.content;
import static littlegiant.sweep.SweepFixtures.impact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.kernel.Outcome;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactTest {

    private static final Product FIFTY = asking("{id: people, metric: employees, test: AT_LEAST, value: 50}");
    private static final Product HUNDRED_AND_OWNER = asking(
            "{id: people, metric: employees, test: AT_LEAST, value: 100}",
            "{id: owner, metric: ownership, test: ONE_OF, value: [PRIVATE]}");

    /** Lost by both criteria, by people, by the owner; newly unknown by the owner; not changed, as before and as told nothing. */
    private static final Population SIX = population(
            firm(1, "{employees: 60, ownership: STATE, street: 东港镇, industryCode: C3562}"),
            firm(2, "{employees: 60, ownership: PRIVATE, street: 锡北镇, industryCode: C35}"),
            firm(3, "{employees: 120, ownership: STATE, street: 锡北镇, industryCode: C, badges: []}"),
            firm(
                    4,
                    """
                    employees: 120
                    street: 锡北镇
                    industryCode: C3562
                    badges: [{type: LITTLE_GIANT, level: NATIONAL, issuedOn: 2024-09-02, validUntil: 2027-09-01, review: NONE}]
                    """),
            firm(5, "{employees: 120, ownership: PRIVATE, industryCode: I6520, badges: []}"),
            firm(6, "{}"));

    private static final Impact IMPACT = impact(FIFTY, HUNDRED_AND_OWNER, SIX);

    @Test
    void everyFirmIsCounted() {
        assertThat(IMPACT.asOf()).isEqualTo(DAY);
        assertThat(IMPACT.counts()).isEqualTo(new Counts(3, 0, 1, 2));
        assertThat(Stream.of(Change.values()).map(IMPACT.counts()::of)).containsExactly(3, 0, 1, 2);
        assertThat(IMPACT.counts().total()).isEqualTo(6);
    }

    @Test
    void shareThatChangesHasOneDecimal() {
        assertThat(IMPACT.counts().changedPercent()).isEqualTo(new BigDecimal("66.7"));
        assertThat(new Counts(0, 0, 0, 3).changedPercent()).isEqualTo(new BigDecimal("0.0"));
        assertThat(new Counts(100_000_000, 0, 0, 0).changedPercent()).isEqualTo(new BigDecimal("100.0"));
        assertThat(new Counts(0, 0, 0, 0).changedPercent()).isNull();
    }

    @Test
    void tiersStandFromLowToHigh() {
        assertThat(IMPACT.byTier())
                .containsExactly(
                        new Impact.Part("NONE", new Counts(1, 0, 0, 1)),
                        new Impact.Part("NATIONAL", new Counts(0, 0, 1, 0)),
                        new Impact.Part(null, new Counts(2, 0, 0, 1)));
    }

    @Test
    void industriesAreDivisions() {
        assertThat(IMPACT.byIndustry())
                .containsExactly(
                        new Impact.Part("C", new Counts(1, 0, 0, 0)),
                        new Impact.Part("C35", new Counts(2, 0, 1, 0)),
                        new Impact.Part("I65", new Counts(0, 0, 0, 1)),
                        new Impact.Part(null, new Counts(0, 0, 0, 1)));
    }

    @Test
    void streetsAreSplit() {
        assertThat(IMPACT.byStreet())
                .containsExactly(
                        new Impact.Part("东港镇", new Counts(1, 0, 0, 0)),
                        new Impact.Part("锡北镇", new Counts(2, 0, 1, 0)),
                        new Impact.Part(null, new Counts(0, 0, 0, 2)));
    }

    @Test
    void criteriaThatDecideAreCounted() {
        assertThat(IMPACT.deciders())
                .containsExactly(
                        new Impact.Decider(Change.LOST, "people", 2, 2),
                        new Impact.Decider(Change.LOST, "owner", 1, 2),
                        new Impact.Decider(Change.NEWLY_UNKNOWN, "owner", 1, 1));
    }

    @Test
    void firmIsListedWithWhatItIsCountedBy() {
        assertThat(IMPACT.firms(Change.NEWLY_UNKNOWN, 0, 20))
                .containsExactly(new Impact.Affected(
                        uscc(4),
                        "示例4（测试）有限公司",
                        "NATIONAL",
                        "C35",
                        "锡北镇",
                        Outcome.MET,
                        Outcome.UNKNOWN,
                        Change.NEWLY_UNKNOWN,
                        List.of("owner")));
    }

    @Test
    void nobodyIsAnAnswer() {
        Impact nobody = impact(null, FIFTY, population());

        assertThat(nobody.counts()).isEqualTo(new Counts(0, 0, 0, 0));
        assertThat(nobody.byTier()).isEmpty();
        assertThat(nobody.deciders()).isEmpty();
        assertThat(nobody.firms(Change.UNCHANGED, 0, 1)).isEmpty();
    }

    // --- pages

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, Integer.MAX_VALUE})
    void pagesTogetherAreTheListInOrderOfCodes(int size) {
        List<String> paged = IntStream.range(0, 4)
                .mapToObj(page -> IMPACT.firms(Change.LOST, page, size))
                .flatMap(List::stream)
                .map(Impact.Affected::uscc)
                .toList();

        assertThat(paged).containsExactly(uscc(1), uscc(2), uscc(3));
    }

    @Test
    void pageBeyondTheLastIsEmpty() {
        assertThat(IMPACT.firms(Change.LOST, 1, 3)).isEmpty();
        assertThat(IMPACT.firms(Change.LOST, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEmpty();
        assertThat(IMPACT.firms(Change.GAINED, 0, 3)).isEmpty();
    }

    @Test
    void pageThatCannotBeIsRefused() {
        assertThatThrownBy(() -> IMPACT.firms(Change.LOST, -1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IMPACT.firms(Change.LOST, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    // --- threads

    @Test
    void anyNumberOfThreadsFindsTheSame() {
        List<Product> products = Products.published(3, 0)
                .limit(6)
                .map(document -> Products.listed(document).product())
                .toList();
        Population many = population(DAY, 4, PortfolioFixtures.manyFirms(3, 2 * Block.FIRMS_MAX).stream());
        assertThat(many.blocks()).hasSizeGreaterThan(1);

        for (int i = 0; i + 1 < products.size(); i++) {
            Impact alone = impact(products.get(i), products.get(i + 1), many, 1);

            assertThat(content(impact(products.get(i), products.get(i + 1), many, 4)))
                    .isEqualTo(content(alone));
        }
    }
}
