package littlegiant.cases;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.catalog.Product;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.plan.Pair;
import littlegiant.plan.Place;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/plan}: run as the service asks; a pair both ways round.
 *
 * @param product one of a pair, or what stands in a place
 * @param other   the other of the pair; null if the question is what the product lacks in its place
 * @param beside  what else stands in the plan
 * @param expect  codes of every rule that forbids the pair, or by which something is missing
 */
record PlanRow(
        String file, String name, Product product, @Nullable Product other, List<Product> beside, Set<String> expect)
        implements CaseRow {

    /** @throws IllegalArgumentException with every fault of the row */
    static PlanRow of(Bench bench, String file, Value row) {
        Faults faults = new Faults();
        Fields fields = CaseFiles.fields(row, faults);
        boolean pair = fields.has("one");
        fields.require("name", "expect", pair ? "other" : "beside");
        String name = fields.text("name", 200);
        Value.Obj one = CaseFiles.object(fields, pair ? "one" : "product");
        Value.Obj other = CaseFiles.object(fields, "other");
        List<Value.Obj> beside = CaseFiles.objects(fields, "beside");
        List<String> expect = fields.texts("expect", 100);
        fields.close();
        CaseFiles.requireNone(faults);
        return new PlanRow(
                file,
                Objects.requireNonNull(name),
                bench.product(Objects.requireNonNull(one).fields()),
                other == null ? null : bench.product(other.fields()),
                beside == null
                        ? List.of()
                        : beside.stream()
                                .map(product -> bench.product(product.fields()))
                                .toList(),
                new TreeSet<>(Objects.requireNonNull(expect)));
    }

    @Override
    public String expected() {
        return expect.toString();
    }

    @Override
    public @Nullable String instead(Bench bench) {
        if (other == null) {
            return unlessExpected(bench.plans().needs(new Place(product, beside)));
        }
        String there = unlessExpected(bench.plans().forbids(new Pair(product, other)));
        return there != null ? there : unlessExpected(bench.plans().forbids(new Pair(other, product)));
    }

    private @Nullable String unlessExpected(Set<String> codes) {
        return codes.equals(expect) ? null : codes.toString();
    }
}
