package littlegiant.matching;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.offers.CostBook;
import littlegiant.offers.Offer;
import littlegiant.offers.Offers;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;

/**
 * One firm judged with some products, by the real rules.
 *
 * @param catalogue entries by product id
 */
public record MatchFixtures(CompiledCatalogue catalogue, JudgedSheet judged) {

    public static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));

    public static MatchFixtures judge(ProfileFixtures firm, ProductFixtures... products) {
        CompiledCatalogue catalogue = catalogue(products);
        JudgedSheet judged = new JudgedSheet(firm.sheet(), catalogue.tests().size());
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            book.judge(judged);
        }
        return new MatchFixtures(catalogue, judged);
    }

    /** The finding of the one criterion, given in YAML's flow style without its id, which is {@code c}. */
    public static Finding finding(ProfileFixtures firm, String criterion) {
        ProductFixtures product = ProductFixtures.loan("P").asking("- {id: c, " + criterion + "}");
        MatchFixtures fixtures = judge(firm, product);
        return new Findings(fixtures.judged)
                .of(fixtures.catalogue.entries().get(0).criteria().get(0));
    }

    public static Offer offer(ProfileFixtures firm, ProductFixtures product) {
        MatchFixtures fixtures = judge(firm, product);
        return new Offers(fixtures.judged, firm.need(), LPR, new CostBook())
                .of(fixtures.catalogue.entries().get(0))
                .inWords();
    }

    public static Answer match(ProfileFixtures firm, Question question, ProductFixtures... products) {
        return match(firm, question, LPR, products);
    }

    public static Answer match(ProfileFixtures firm, Question question, LprTable lpr, ProductFixtures... products) {
        CompiledCatalogue catalogue = catalogue(products);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            return new Matcher(catalogue, book, RulesFixtures.pricing(lpr)).match(firm.sheet(), question);
        }
    }

    private static CompiledCatalogue catalogue(ProductFixtures... products) {
        List<CompiledCatalogue.Listed> listed =
                Stream.of(products).map(ProductFixtures::listed).toList();
        return new CompiledCatalogue(listed);
    }
}
