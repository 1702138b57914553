package littlegiant.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.matching.CompiledCatalogue;
import littlegiant.matching.Outcome;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.profile.Need;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases}.
 *
 * @param file   below {@code rules/cases/}
 * @param expect every rule that fires, by its code without the answer, with its answer
 */
record CaseRow(
        String file, String name, CompiledCatalogue catalogue, ProfileFixtures firm, Map<String, Outcome> expect) {

    /** @throws IllegalArgumentException with every fault of the row */
    static CaseRow of(String file, Value row) {
        Faults faults = new Faults();
        Fields fields = Objects.requireNonNull(Fields.of(row, file, faults), file);
        fields.require("name", "test", "profile", "expect");
        String name = fields.text("name", 200);
        Value test = fields.raw("test");
        Value profile = fields.raw("profile");
        LocalDate asOf = fields.date("asOf");
        Map<String, Outcome> expect = fields.object("expect", CaseRow::expect);
        fields.close();
        RulesFixtures.requireNone(faults, file + ": " + name);
        Map<String, Value> told =
                new LinkedHashMap<>(ProfileFixtures.silent().document().fields());
        told.putAll(((Value.Obj) Objects.requireNonNull(profile)).fields());
        return new CaseRow(
                file,
                Objects.requireNonNull(name),
                catalogue((Value.Obj) Objects.requireNonNull(test)),
                new ProfileFixtures(new Value.Obj(told), Need.NONE, asOf == null ? ProfileFixtures.TODAY : asOf),
                Objects.requireNonNull(expect));
    }

    private static @Nullable Map<String, Outcome> expect(Fields fields) {
        Map<String, Outcome> expect = new TreeMap<>();
        for (String code : fields.names()) {
            Outcome outcome = fields.choice(code, Outcome.class);
            if (outcome != null) {
                expect.put(code, outcome);
            }
        }
        return expect;
    }

    /** A catalogue whose one product asks this and nothing else, read as any published product is. */
    private static CompiledCatalogue catalogue(Value.Obj test) {
        Map<String, Value> criterion = new LinkedHashMap<>(test.fields());
        criterion.put("id", new Value.Str("case"));
        ProductFixtures product = ProductFixtures.loan("CASE");
        Map<String, Value> document = new LinkedHashMap<>(product.document().fields());
        document.put("criteria", new Value.Arr(List.of(new Value.Obj(criterion))));
        return new CompiledCatalogue(
                List.of(new ProductFixtures(new Value.Obj(document), product.providerKind()).listed()));
    }

    Atom atom() {
        return catalogue.atoms().get(0);
    }
}
