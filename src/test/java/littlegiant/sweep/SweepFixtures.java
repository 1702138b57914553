package littlegiant.sweep;

import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.matching.ProductFixtures;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;

/** What products and drafts do to populations, by the real rules. */
final class SweepFixtures {

    private SweepFixtures() {}

    static Impact impact(@Nullable Product published, Product draft, Population population) {
        return impact(published, draft, population, 1);
    }

    static Impact impact(@Nullable Product published, Product draft, Population population, int threads) {
        Comparison comparison = new Comparison(published, draft);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(comparison.tests(), threads)) {
            return comparison.over(population, book, threads, new Progress());
        }
    }

    /** With these criteria, each in YAML's flow style. */
    static Product asking(String... criteria) {
        return ProductFixtures.asking("P", criteria).product();
    }

    /** All that an impact says. */
    static List<Object> content(Impact impact) {
        List<Object> all = new ArrayList<>(
                List.of(impact.counts(), impact.byTier(), impact.byIndustry(), impact.byStreet(), impact.deciders()));
        for (Change change : Change.values()) {
            all.add(impact.firms(change, 0, Integer.MAX_VALUE));
        }
        return all;
    }
}
