package littlegiant.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Limit;
import littlegiant.catalog.Product;
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
            List<Priced> rates) {}

    public record Asked(Criterion criterion, Node node) {}

    public record Rung(Limit limit, List<Node> when) {}

    public record Priced(Rate rate, List<Node> when) {}

    /** A published product as it stands in the store. */
    public record Listed(Product product, int revision, Institution provider) {}

    private final List<Test> tests = new ArrayList<>();
    private final Map<Condition.Atom, Integer> indexes = new LinkedHashMap<>();
    private final List<Entry> entries;

    /** @param products in any order; kept by id */
    public CompiledCatalogue(List<Listed> products) {
        this.entries = products.stream()
                .sorted(Comparator.comparing(listed -> listed.product().id()))
                .map(this::compile)
                .toList();
    }

    private Entry compile(Listed listed) {
        Product product = listed.product();
        return new Entry(
                product,
                listed.revision(),
                listed.provider(),
                asked(product.criteria()),
                asked(product.needCriteria()),
                product.limits().stream()
                        .map(limit -> new Rung(limit, nodes(limit.when())))
                        .toList(),
                product.rates().stream()
                        .map(priced -> new Priced(priced.rate(), nodes(priced.when())))
                        .toList());
    }

    private List<Asked> asked(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> new Asked(criterion, node(criterion.condition())))
                .toList();
    }

    private List<Node> nodes(List<Condition> conditions) {
        return conditions.stream().map(this::node).toList();
    }

    private Node node(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            int index = indexes.computeIfAbsent(atom, a -> {
                tests.add(Test.of(tests.size(), a));
                return tests.size() - 1;
            });
            return new Node.Leaf(atom, index);
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Node.Any(nodes(any.alternatives()));
        }
        return new Node.All(nodes(((Condition.AllOf) condition).parts()));
    }

    public List<Test> tests() {
        return List.copyOf(tests);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** What each test asks, by its index; for oracles and tables. */
    public List<Condition.Atom> atoms() {
        return List.copyOf(indexes.keySet());
    }
}
