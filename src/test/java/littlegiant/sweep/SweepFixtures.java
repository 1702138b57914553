package littlegiant.sweep;

import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
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

    /** The same product with another figure in one of its criteria. */
    static Product with(Product product, int place, long bound) {
        List<Criterion> changed = new ArrayList<>(product.criteria());
        Criterion one = changed.get(place);
        Condition.Atom atom = (Condition.Atom) one.condition();
        changed.set(
                place,
                new Criterion(
                        one.id(),
                        new Condition.Atom(atom.metric(), atom.test(), new Bound.Steps(bound, bound)),
                        one.internal(),
                        one.text(),
                        one.source(),
                        one.evidence()));
        return asking(product, changed);
    }

    /** The same product with one of its criteria and no other. */
    static Product only(Product product, int place) {
        return asking(product, List.of(product.criteria().get(place)));
    }

    /** The same product without one of its criteria. */
    static Product without(Product product, int place) {
        List<Criterion> left = new ArrayList<>(product.criteria());
        left.remove(place);
        return asking(product, left);
    }

    private static Product asking(Product product, List<Criterion> criteria) {
        return new Product(
                product.id(),
                product.kind(),
                product.provider(),
                product.name(),
                product.summary(),
                product.status(),
                product.effectiveFrom(),
                product.window(),
                product.quota(),
                criteria,
                product.needCriteria(),
                product.limits(),
                product.rates(),
                product.fees(),
                product.terms(),
                product.fund(),
                product.benefit(),
                product.combination(),
                product.source(),
                product.document());
    }
}
