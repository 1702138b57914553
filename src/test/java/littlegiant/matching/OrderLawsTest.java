package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.judging.Verdict;
import littlegiant.matching.RandomOffers.Market;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of everything, by what the contract says of it, and that pages and filters cut it and change nothing else. */
class OrderLawsTest {

    private static final int FIRMS = 60;
    private static final int PAGES = 12;

    private static final List<ProductFixtures> PRODUCTS = new RandomOffers(11).products(90);

    /** Costs, amounts and scores that some products share, so that ties are met. */
    private static final List<ProductFixtures> WITH_TWINS = withTwins();

    private static List<ProductFixtures> withTwins() {
        List<ProductFixtures> all = new ArrayList<>(PRODUCTS);
        PRODUCTS.subList(0, 30)
                .forEach(product ->
                        all.add(product.with("id: A" + product.product().id())));
        return all;
    }

    /** What the contract says: open first, by verdict, few unknowns first where something is missing, as asked, by id. */
    private static Comparator<Match> byContract(Sort sort) {
        Comparator<Match> asked =
                switch (sort) {
                    case RECOMMENDED ->
                        Comparator.comparing((Match match) -> match.score().total())
                                .reversed();
                    case COST ->
                        Comparator.comparing(OrderLawsTest::dearCost, Comparator.nullsLast(Comparator.naturalOrder()));
                    case AMOUNT ->
                        Comparator.comparing(
                                match -> match.offer().amountMax(), Comparator.nullsLast(Comparator.reverseOrder()));
                    case NAME ->
                        Comparator.comparing(match -> match.product().name().zh());
                };
        return Comparator.comparing((Match match) -> match.availability() != Availability.OPEN)
                .thenComparing(Match::verdict)
                .thenComparing(match -> match.verdict() == Verdict.NEEDS_INFO || match.verdict() == Verdict.NEAR_MISS
                        ? match.unknownCount()
                        : 0)
                .thenComparing(asked)
                .thenComparing(match -> match.product().id());
    }

    private static @Nullable BigDecimal dearCost(Match match) {
        return match.offer().cost() == null
                ? null
                : Objects.requireNonNull(match.offer().cost()).high().simplePercent();
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.product().id()).toList();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everythingIsInTheOrderOfTheContractWithTiesById(Sort sort) {
        RandomOffers random = new RandomOffers(sort.name().hashCode());
        try (Market market = Market.of(WITH_TWINS)) {
            for (int i = 0; i < FIRMS; i++) {
                Answer answer = market.answer(random.firm(), random.question(random.need(), sort));

                assertThat(ids(answer.matches()))
                        .isEqualTo(ids(answer.matches().stream()
                                .sorted(byContract(sort))
                                .toList()));
            }
        }
    }

    @Test
    void openAndEligibleOnesAreRankedFromOneAndNoOther() {
        RandomOffers random = new RandomOffers(3);
        try (Market market = Market.of(WITH_TWINS)) {
            for (int i = 0; i < FIRMS; i++) {
                int place = 0;
                for (Match match : market.answer(random.firm(), random.question(random.need(), random.sort()))
                        .matches()) {
                    boolean ranked = match.availability() == Availability.OPEN && match.verdict() == Verdict.ELIGIBLE;
                    place += ranked ? 1 : 0;
                    assertThat(match.rank()).isEqualTo(ranked ? Integer.valueOf(place) : null);
                }
            }
        }
    }

    /** Only groups that a page looks at are put in order: what a page shows is what the whole order has there, match by match, rank included. */
    @Test
    void aPageOfAFilterIsCutOutOfTheWholeOrder() {
        RandomOffers random = new RandomOffers(20261123);
        Set<Integer> lengths = new HashSet<>();
        try (Market market = Market.of(WITH_TWINS)) {
            for (int i = 0; i < FIRMS; i++) {
                ProfileFixtures firm = random.firm();
                Question whole = random.question(random.need(), random.sort());
                Answer all = market.answer(firm, whole);
                for (int j = 0; j < PAGES; j++) {
                    Question narrow = random.narrowed(whole);
                    Answer page = market.answer(firm, narrow);
                    List<Match> passing =
                            all.matches().stream().filter(passes(narrow)).toList();

                    assertThat(page.matches()).as("%s", narrow).isEqualTo(cut(passing, narrow));
                    assertThat(List.of(page.total(), page.counts(), page.nextQuestions()))
                            .isEqualTo(List.of(passing.size(), all.counts(), all.nextQuestions()));
                    lengths.add(page.matches().size());
                }
            }
        }

        assertThat(lengths).contains(0, 1, 15);
    }

    private static Predicate<Match> passes(Question question) {
        return match -> (question.verdicts().isEmpty() || question.verdicts().contains(match.verdict()))
                && (question.kinds().isEmpty()
                        || question.kinds().contains(match.product().kind()))
                && (question.providers().isEmpty()
                        || question.providers().contains(match.provider().id()));
    }

    private static List<Match> cut(List<Match> passing, Question question) {
        int from = Math.min(passing.size(), question.page() * question.size());
        return passing.subList(from, Math.min(passing.size(), from + question.size()));
    }

    /** The place among all, not among those that are shown. */
    @Test
    void oneProductAloneHasItsRankAmongAll() {
        RandomOffers random = new RandomOffers(5);
        try (Market market = Market.of(WITH_TWINS)) {
            for (int i = 0; i < 10; i++) {
                ProfileFixtures firm = random.firm();
                Need need = random.need();
                Question question = random.question(need, random.sort());
                Map<String, Match> alone = new HashMap<>();
                List<Match> all = market.answer(firm, question).matches();
                all.forEach(match -> alone.put(
                        match.product().id(),
                        Objects.requireNonNull(market.matcher()
                                .matchOne(
                                        firm.needing(need).sheet(),
                                        question,
                                        match.product().id()))));

                assertThat(all)
                        .allSatisfy(match ->
                                assertThat(alone.get(match.product().id())).isEqualTo(match));
            }
        }
    }
}
