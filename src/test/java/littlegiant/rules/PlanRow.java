package littlegiant.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.matching.ProductFixtures;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/plan}.
 *
 * @param product one of a pair, or what stands in a place
 * @param other   the other of the pair; null if the question is what the product lacks in its place
 * @param beside  what else stands in the plan
 * @param expect  codes of every rule that forbids the pair, or by which something is missing
 */
record PlanRow(
        String file, String name, Product product, @Nullable Product other, List<Product> beside, Set<String> expect)
        implements CaseFiles.Row {

    /** @throws IllegalArgumentException with every fault of the row */
    static PlanRow of(String file, Value row) {
        Faults faults = new Faults();
        Fields fields = Objects.requireNonNull(Fields.of(row, file, faults), file);
        boolean pair = fields.has("one");
        fields.require("name", "expect", pair ? "other" : "beside");
        String name = fields.text("name", 200);
        Value one = fields.raw(pair ? "one" : "product");
        Value other = fields.raw("other");
        Value beside = fields.raw("beside");
        Value expect = fields.raw("expect");
        fields.close();
        RulesFixtures.requireNone(faults, file + ": " + name);
        Set<String> codes = new TreeSet<>();
        ((Value.Arr) Objects.requireNonNull(expect)).items().forEach(code -> codes.add(((Value.Str) code).text()));
        List<Product> others = new ArrayList<>();
        if (beside != null) {
            ((Value.Arr) beside).items().forEach(item -> others.add(product(item)));
        }
        return new PlanRow(
                file,
                Objects.requireNonNull(name),
                product(Objects.requireNonNull(one)),
                other == null ? null : product(other),
                others,
                codes);
    }

    /** A product that asks for people, with what the row says of it. */
    private static Product product(Value told) {
        Map<String, Value> document =
                new LinkedHashMap<>(ProductFixtures.loan("P").document().fields());
        document.putAll(((Value.Obj) told).fields());
        return new ProductFixtures(new Value.Obj(document), Institution.Kind.BANK).product();
    }
}
