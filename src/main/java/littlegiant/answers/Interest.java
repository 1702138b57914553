package littlegiant.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Product;
import littlegiant.metric.Metric;
import littlegiant.release.Release;

/** Which products that are open on a day look at what: their published conditions ask for it, or for something that is computed from it. */
public final class Interest {

    /** By metric or list of the profile. */
    private final Map<String, Set<Product>> interested = new HashMap<>();

    private Interest() {}

    public static Interest of(Release release, LocalDate asOf) {
        Interest interest = new Interest();
        Map<String, Set<String>> sources = new HashMap<>();
        for (Published published : release.on(asOf).products()) {
            Product product = published.product();
            if (product.status() == Product.Status.PUBLISHED && product.window().contains(asOf)) {
                product.criteria().stream()
                        .filter(criterion -> !criterion.internal())
                        .flatMap(Interest::metrics)
                        .flatMap(metric ->
                                sources.computeIfAbsent(metric.code(), code -> sources(metric, release)).stream())
                        .forEach(source -> interest.interested
                                .computeIfAbsent(source, code -> new LinkedHashSet<>())
                                .add(product));
            }
        }
        return interest;
    }

    private static Stream<Metric> metrics(Criterion criterion) {
        return criterion.condition().atoms().map(atom -> atom.metric());
    }

    /** A metric with all that it is computed from. */
    private static Set<String> sources(Metric metric, Release release) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(metric.code()));
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            Metric one = release.ruleSet().metrics().find(code);
            if (found.add(code) && one != null) {
                open.addAll(one.derivedFrom());
            }
        }
        return found;
    }

    /** In the order of the catalogue; empty if none looks at it. */
    public List<Product> in(Metric metric) {
        return List.copyOf(interested.getOrDefault(metric.code(), Set.of()));
    }
}
