package littlegiant.oracle;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.demo.DemoDocuments;
import littlegiant.demo.ProductGenerator;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.rules.RulesFixtures;

/** Products to ask firms with: the whole demo catalogue, generated ones, and one for each metric that asks it in every way. */
public final class Products {

    private Products() {}

    public static List<Listed> all(long seed, int generated) {
        List<Listed> products = new ArrayList<>(ofEachMetric(seed));
        published(seed, generated).map(Products::listed).forEach(products::add);
        return products;
    }

    /** A product {@code ALL-nnn} for each metric, by its place in the dictionary. */
    public static List<Listed> ofEachMetric(long seed) {
        return RandomTests.products(RulesFixtures.metrics(), new Random(seed));
    }

    /** The documents of the demo's products, and so many generated ones. */
    public static Stream<Value.Obj> published(long seed, int generated) {
        return Stream.concat(
                DemoDocuments.products().stream().map(Value.Obj.class::cast),
                new ProductGenerator(seed).products(generated));
    }

    /** @throws IllegalArgumentException with every fault of the document */
    public static Listed listed(Value.Obj document) {
        Faults faults = new Faults();
        ProductReader.Reading reading = new ProductReader(RulesFixtures.metrics()).read(document, faults);
        RulesFixtures.requireNone(faults, document);
        Product product = requireNonNull(reading).product();
        return new Listed(
                product, 1, new Institution(product.provider(), Institution.Kind.BANK, Text.same(product.provider())));
    }
}
