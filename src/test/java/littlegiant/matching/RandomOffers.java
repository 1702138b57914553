package littlegiant.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.Verdict;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** Products with terms of every sort, and questions about them, drawn from a seed. */
final class RandomOffers {

    private static final List<String> SECURITY =
            List.of("CREDIT", "GUARANTEE_COMPANY", "MORTGAGE_PROPERTY", "PLEDGE_IP", "RISK_POOL");
    private static final List<String> PURPOSES = List.of("WORKING_CAPITAL", "FIXED_ASSET", "MERGER");
    private static final List<String> PROVIDERS = List.of("taihu-bank", "erquan-bank", "yunlin-capital");
    private static final List<String> AMOUNTS =
            List.of("0.01", "1000000", "3333333.33", "5000000", "9999999.99", "20000000", "1000000000000");

    private final Random random;

    RandomOffers(long seed) {
        this.random = new Random(seed);
    }

    /** A matcher of some products, and the book to be closed with it. */
    record Market(Matcher matcher, Rules.ClosableBook book) implements AutoCloseable {
        static Market of(List<ProductFixtures> products) {
            CompiledCatalogue catalogue = new CompiledCatalogue(
                    products.stream().map(ProductFixtures::listed).toList());
            Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1);
            return new Market(new Matcher(catalogue, book, RulesFixtures.pricing(MatchFixtures.LPR)), book);
        }

        Answer answer(ProfileFixtures firm, Question question) {
            return matcher.match(firm.needing(question.need()).sheet(), question);
        }

        @Override
        public void close() {
            book.close();
        }
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> @Nullable T orNone(List<T> some) {
        return random.nextInt(3) == 0 ? null : one(some);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    List<ProductFixtures> products(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> product("P" + random.nextInt(1_000_000) + "-" + i))
                .toList();
    }

    private ProductFixtures product(String id) {
        ProductFixtures product = ProductFixtures.loan(id)
                .with("name: {zh: 产品" + random.nextInt(20) + "}")
                .with("provider: " + one(PROVIDERS));
        String kind =
                one(List.of("LOAN", "LOAN", "LOAN", "TRADE", "LEASE", "GUARANTEE", "INSURANCE", "POLICY", "FUND"));
        product = product.with("kind: " + kind);
        for (String terms : terms(kind)) {
            product = product.with(terms);
        }
        return one(4) ? product : product.with("criteria: [" + criterion() + "]");
    }

    private String criterion() {
        return one(
                List.of(
                        "{id: c, metric: employees, test: AT_LEAST, value: 100}",
                        "{id: c, metric: employees, test: AT_LEAST, value: 140}",
                        "{id: c, metric: employees, test: AT_LEAST, value: 900}",
                        "{id: c, metric: tax.grade, test: AT_LEAST, value: B}",
                        "{id: c, anyOf: [{metric: ip.classOne, test: AT_LEAST, value: 3}, {metric: employees, test: AT_LEAST, value: 500}]}"));
    }

    private List<String> terms(String kind) {
        List<String> terms = new ArrayList<>();
        boolean lent = Set.of("LOAN", "TRADE", "LEASE").contains(kind);
        if (kind.equals("FUND")) {
            terms.add("ticket: {min: 1000000, max: " + one(AMOUNTS.subList(1, 7)) + "}");
        } else if (kind.equals("POLICY")) {
            terms.add(one(List.of(
                    "benefit: {amount: 500000}",
                    "benefit: {percentagePoints: 1.5}",
                    "benefit: {percentagePoints: 2, cap: 9}")));
        } else if (!one(5)) {
            terms.add("limits: " + limits());
        }
        if (lent && !one(5)) {
            terms.add("rate: " + rate());
        }
        if (lent && one(2)) {
            terms.add("fees: [{kind: SERVICE, amount: " + one(AMOUNTS) + ", charged: UP_FRONT}]");
        }
        if (!kind.equals("POLICY") && !kind.equals("FUND")) {
            if (!one(4)) {
                terms.add("termMonths: {min: " + random.nextInt(4) + ", max: " + (4 + random.nextInt(60)) + "}");
            }
            if (!one(4)) {
                terms.add("security: [" + one(SECURITY) + (one(2) ? "]" : ", CO_BORROWER]"));
            }
        }
        if (one(2)) {
            terms.add("decisionDays: " + random.nextInt(50));
        }
        if (one(8)) {
            terms.add("window: {closesOn: 2026-11-22}");
        }
        return terms;
    }

    private String limits() {
        return one(List.of(
                "[{amount: {fixed: " + one(AMOUNTS) + "}}]",
                "[{when: [{metric: tax.grade, test: AT_LEAST, value: A}], amount: {fixed: " + one(AMOUNTS) + "}}]",
                "[{amount: {percentOf: revenue, percent: 10}}]",
                "[{amount: {perUnitOf: employees, amount: 99999999999999.99}}]"));
    }

    private String rate() {
        return one(
                List.of(
                        "{kind: FIXED, percent: " + random.nextInt(12) + "}",
                        "{kind: RANGE, low: 3, high: " + (3 + random.nextInt(6)) + "}",
                        "{kind: LPR_PLUS_BP, tenor: 1Y, lowBp: -1000, highBp: " + random.nextInt(500) + "}",
                        "[{when: [{metric: tax.grade, test: AT_LEAST, value: A}], kind: FIXED, percent: 3}, {kind: FIXED, percent: 5}]"));
    }

    /** A firm that may have told its tax grade, and its revenue. */
    ProfileFixtures firm() {
        ProfileFixtures firm = ProfileFixtures.silent().with("employees: " + one(List.of(50, 120, 1000)));
        firm = one(2) ? firm : firm.with("tax: {grade: " + one(List.of("A", "B", "M", "D")) + "}");
        return one(2) ? firm : firm.with("fiscalYears: [{year: 2025, revenue: 86000000}]");
    }

    Need need() {
        String amount = orNone(AMOUNTS);
        String security = orNone(SECURITY);
        return new Need(
                amount == null ? null : new BigDecimal(amount),
                orNone(List.of(1, 6, 12, 36, 600)),
                orNone(PURPOSES),
                security == null ? null : Set.of(security),
                one(3) ? ProfileFixtures.TODAY.plusDays(random.nextInt(60)) : null,
                null);
    }

    /** Everything on one page. */
    Question question(Need need, Sort sort) {
        return new Question(
                ProfileFixtures.TODAY,
                need,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Inside.ALL,
                sort,
                0,
                Integer.MAX_VALUE);
    }

    Sort sort() {
        return one(List.of(Sort.values()));
    }

    /** The same with filters and a page of its own. */
    Question narrowed(Question whole) {
        return new Question(
                whole.asOf(),
                whole.need(),
                verdicts(),
                one(2) ? Set.of() : Set.of(one(List.of(Product.Kind.LOAN, Product.Kind.FUND, Product.Kind.POLICY))),
                one(2) ? Set.of() : Set.of(one(PROVIDERS)),
                null,
                Inside.ALL,
                whole.sort(),
                random.nextInt(8),
                1 + random.nextInt(15));
    }

    private Set<Verdict> verdicts() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            verdicts.add(one(List.of(Verdict.values())));
        }
        return verdicts;
    }
}
