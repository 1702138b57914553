package littlegiant.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import littlegiant.catalog.Condition.Atom;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetFixtures;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/criteria}.
 *
 * @param catalogue whose one product asks this and nothing else, or which is empty where the row asks nothing
 * @param sheet     made when it is wanted, so that a row with a fault fails alone
 */
record CaseRow(
        String file, String name, CompiledCatalogue catalogue, Supplier<Sheet> sheet, Map<String, Outcome> expect)
        implements CaseFiles.RuleRow {

    /** @throws IllegalArgumentException with every fault of the row */
    static CaseRow of(String file, Value row) {
        Faults faults = new Faults();
        Fields fields = Objects.requireNonNull(Fields.of(row, file, faults), file);
        fields.require("name", fields.has("known") ? "known" : "profile", "expect");
        String name = fields.text("name", 200);
        Value test = fields.raw("test");
        Value known = fields.raw("known");
        Value profile = fields.raw("profile");
        LocalDate asOf = fields.date("asOf");
        Map<String, Outcome> expect = fields.object("expect", CaseFiles::outcomes);
        fields.close();
        RulesFixtures.requireNone(faults, file + ": " + name);
        CompiledCatalogue catalogue =
                test == null ? new CompiledCatalogue(List.of()) : catalogue((Value.Obj) Objects.requireNonNull(test));
        LocalDate day = asOf == null ? ProfileFixtures.TODAY : asOf;
        return new CaseRow(
                file,
                Objects.requireNonNull(name),
                catalogue,
                known == null
                        ? ProfileFixtures.silent()
                                .with((Value.Obj) Objects.requireNonNull(profile))
                                .on(day.toString())::sheet
                        : () -> knowing(catalogue.atoms().get(0).metric(), known, day),
                Objects.requireNonNull(expect));
    }

    /** For what no profile tells in part as yet. */
    private static Sheet knowing(Metric metric, Value known, LocalDate day) {
        Figure figure = ToldFigure.of(metric, known);
        return SheetFixtures.knowing(metric, figure, day);
    }

    /** As any published product is read. */
    private static CompiledCatalogue catalogue(Value.Obj test) {
        Map<String, Value> criterion = new LinkedHashMap<>(test.fields());
        criterion.put("id", new Value.Str("case"));
        ProductFixtures product = ProductFixtures.loan("CASE");
        Map<String, Value> document = new LinkedHashMap<>(product.document().fields());
        document.put("criteria", new Value.Arr(List.of(new Value.Obj(criterion))));
        return new CompiledCatalogue(
                List.of(new ProductFixtures(new Value.Obj(document), product.providerKind()).listed()));
    }

    /** What it asks; null if it asks nothing. */
    @Nullable
    Atom atom() {
        return catalogue.atoms().isEmpty() ? null : catalogue.atoms().get(0);
    }
}
