package littlegiant.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import littlegiant.catalog.TestKind;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.matching.ProductFixtures;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;

/** A product for each metric of the dictionary that asks it in every way that fits, so that a metric no product asks for is tested as well. */
final class RandomTests {

    static final List<String> FIGURES = List.of(
            "-100",
            "-66.6667",
            "-66.6666",
            "-33.3333",
            "-0.0001",
            "0",
            "0.0001",
            "1",
            "2",
            "3",
            "6",
            "10",
            "12",
            "24",
            "33.3333",
            "33.3334",
            "50",
            "66.6666",
            "66.6667",
            "71.6666",
            "100",
            "200",
            "1000",
            "3900",
            "8600");

    private static final List<String> YUAN = List.of(
            "-3.1",
            "0",
            "0.01",
            "1",
            "250000",
            "499999.99",
            "500000",
            "1000000",
            "1500000",
            "3000000",
            "19999999.99",
            "20000000",
            "40000000",
            "86000000",
            "399999999.99",
            "400000000",
            "1200000000");

    private static final List<String> CODES = List.of(
            "3202", "320205", "32", "C", "C35", "C3562", "I65", "I", "K7", "K701", "G59", "ISO9001", "X", "锡北镇");

    private static final int BOUNDS_PER_KIND = 2;

    private RandomTests() {}

    static List<Listed> products(MetricDictionary metrics, Random random) {
        List<Listed> products = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            List<String> criteria = new ArrayList<>();
            for (TestKind kind : TestKind.values()) {
                for (int i = 0; kind.fits(metric.type()) && i < BOUNDS_PER_KIND; i++) {
                    criteria.add("{id: c%d, metric: %s, test: %s, value: %s}"
                            .formatted(criteria.size(), metric.code(), kind, value(metric, kind, i, random)));
                }
            }
            products.add(ProductFixtures.asking("ALL-%03d".formatted(metric.index()), criteria.toArray(new String[0]))
                    .listed());
        }
        return products;
    }

    private static String value(Metric metric, TestKind kind, int number, Random random) {
        if (kind == TestKind.IS) {
            return String.valueOf(number == 0);
        }
        List<String> domain = domain(metric);
        if (kind == TestKind.BETWEEN) {
            int one = random.nextInt(domain.size());
            int other = random.nextInt(domain.size());
            return "[" + domain.get(Math.min(one, other)) + ", " + domain.get(Math.max(one, other)) + "]";
        }
        if (!kind.takesCodes()) {
            return Chance.one(domain, random);
        }
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            codes.add(Chance.one(domain, random));
        }
        return codes.toString();
    }

    private static List<String> domain(Metric metric) {
        if (metric.type() == MetricType.NUMBER) {
            return "CNY".equals(metric.unit()) ? YUAN : FIGURES;
        }
        if (metric.type() == MetricType.DATE) {
            return quoted(List.of("2020-02-29", "2023-03-01", "2024-02-29", "2025-06-30", "2026-12-31"));
        }
        TreeSet<String> codes = new TreeSet<>(metric.labels().keySet());
        codes.addAll(CODES);
        return quoted(
                metric.values().isEmpty()
                        ? List.copyOf(codes)
                        : List.copyOf(metric.values().keySet()));
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').toList();
    }
}
