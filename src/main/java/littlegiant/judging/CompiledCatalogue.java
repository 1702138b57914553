package littlegiant.judging;

import java.util.Comparator;
import java.util.List;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Product;
import littlegiant.finance.Fee;
import littlegiant.finance.Rate;

/** The products of a release with their distinct tests: criteria that ask the same share one test. Immutable. */
public final class CompiledCatalogue {

    /**
     * A product ready to be matched.
     *
     * @param criteria     as the product's, each with its node
     * @param needCriteria as the product's
     */
    public record Entry(
            Product product,
            int revision,
            Institution provider,
            List<Asked> criteria,
            List<Asked> needCriteria,
            List<Rung> limits,
            List<Priced> rates,
            List<Charge> fees) {}

    public record Rung(Limit limit, List<Node> when) {}

    public record Priced(Rate rate, List<Node> when) {}

    public record Charge(Fee fee, List<Node> when) {}

    /** A published product as it stands in the store. */
    public record Listed(Product product, int revision, Institution provider) {}

    private final DistinctTests tests = new DistinctTests();
    private final List<Entry> entries;
    private final Tally.Layout layout;

    /** @param products in any order; kept by id */
    public CompiledCatalogue(List<Listed> products) {
        this.entries = products.stream()
                .sorted(Comparator.comparing(listed -> listed.product().id()))
                .map(this::compile)
                .toList();
        this.layout = new Tally.Layout(entries.stream().map(Entry::criteria).toList());
    }

    private Entry compile(Listed listed) {
        Product product = listed.product();
        return new Entry(
                product,
                listed.revision(),
                listed.provider(),
                tests.asked(product.criteria()),
                tests.asked(product.needCriteria()),
                product.limits().stream()
                        .map(limit -> new Rung(limit, tests.nodes(limit.when())))
                        .toList(),
                product.rates().stream()
                        .map(priced -> new Priced(priced.rate(), tests.nodes(priced.when())))
                        .toList(),
                product.fees().stream()
                        .map(due -> new Charge(due.fee(), tests.nodes(due.when())))
                        .toList());
    }

    public List<Test> tests() {
        return tests.tests();
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The outcomes of every criterion of every product, counted. */
    public Tally tally(JudgedSheet judged) {
        return layout.count(judged);
    }

    /** What each test asks, by its index; for oracles and tables. */
    public List<Condition.Atom> atoms() {
        return tests.atoms();
    }
}
