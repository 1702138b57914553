package littlegiant.matching;

import java.util.Map;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.rules.RulesFixtures;

/** A product document that can be published as it stands and that a test changes by name. Every change gives a new one. */
public record ProductFixtures(Value.Obj document, Institution.Kind providerKind) {

    /** A bank's loan that asks for 50 people and says nothing else. */
    public static ProductFixtures loan(String id) {
        return new ProductFixtures(new Value.Obj(Map.of()), Institution.Kind.BANK)
                .with(
                        """
                        kind: LOAN
                        provider: taihu-bank
                        name: {zh: 信用贷, en: Credit loan}
                        criteria: [{id: people, metric: employees, test: AT_LEAST, value: 50}]
                        source: {title: 产品公告, date: 2026-03-02, evidence: OFFICIAL}
                        """)
                .with("id: " + id);
    }

    /** A bank's loan with these criteria, each in YAML's flow style. */
    public static ProductFixtures asking(String id, String... criteria) {
        return loan(id).asking("- " + String.join("\n- ", criteria));
    }

    /** A fund that asks for 50 people and has no period. */
    public static ProductFixtures fund(String id) {
        return loan(id).with("{kind: FUND, provider: yunlin-capital}").from(Institution.Kind.FUND_MANAGER);
    }

    /** With these top-level fields in place of its own. */
    public ProductFixtures with(String yaml) {
        return new ProductFixtures(ProfileFixtures.merged(document, yaml), providerKind);
    }

    /** With these criteria in place of its own, a YAML list. */
    public ProductFixtures asking(String criteria) {
        return with("criteria:\n" + criteria.indent(2));
    }

    public ProductFixtures from(Institution.Kind kind) {
        return new ProductFixtures(document, kind);
    }

    /** @throws IllegalArgumentException with every fault */
    public Product product() {
        Faults faults = new Faults();
        ProductReader.Reading reading = new ProductReader(RulesFixtures.metrics()).read(document, faults);
        RulesFixtures.requireNone(faults, document.canonical());
        if (reading == null) {
            throw new IllegalArgumentException("no product: " + document.canonical());
        }
        return reading.product();
    }

    public Listed listed() {
        Product product = product();
        return new Listed(product, 1, new Institution(product.provider(), providerKind, Text.same(product.provider())));
    }
}
