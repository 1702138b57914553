package littlegiant.matching;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;

/**
 * One firm judged with some products, by the real rules.
 *
 * @param catalogue entries by product id
 */
record MatchFixtures(CompiledCatalogue catalogue, JudgedSheet judged) {

    static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));

    static MatchFixtures judge(ProfileFixtures firm, ProductFixtures... products) {
        CompiledCatalogue catalogue = catalogue(products);
        JudgedSheet judged = new JudgedSheet(firm.sheet(), catalogue.tests().size());
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            book.judge(judged);
        }
        return new MatchFixtures(catalogue, judged);
    }

    /** The finding of the one criterion, given in YAML's flow style without its id, which is {@code c}. */
    static Finding finding(ProfileFixtures firm, String criterion) {
        ProductFixtures product = ProductFixtures.loan("P").asking("- {id: c, " + criterion + "}");
        MatchFixtures fixtures = judge(firm, product);
        return new Findings(fixtures.judged)
                .of(fixtures.catalogue.entries().get(0).criteria().get(0));
    }

    static Offer offer(ProfileFixtures firm, ProductFixtures product) {
        MatchFixtures fixtures = judge(firm, product);
        return new Offers(fixtures.judged, LPR)
                .of(fixtures.catalogue.entries().get(0))
                .inWords();
    }

    static Answer match(ProfileFixtures firm, Question question, ProductFixtures... products) {
        return match(firm, question, LPR, products);
    }

    static Answer match(ProfileFixtures firm, Question question, LprTable lpr, ProductFixtures... products) {
        CompiledCatalogue catalogue = catalogue(products);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            return new Matcher(catalogue, book, lpr).match(firm.sheet(), question);
        }
    }

    private static CompiledCatalogue catalogue(ProductFixtures... products) {
        List<CompiledCatalogue.Listed> listed =
                Stream.of(products).map(ProductFixtures::listed).toList();
        return new CompiledCatalogue(listed);
    }
}
