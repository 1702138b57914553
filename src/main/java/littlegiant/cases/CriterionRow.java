package littlegiant.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import littlegiant.catalog.Condition.Atom;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.rules.Rules;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/criteria}: run with every rule of {@code rules/} loaded, so that a rule too many fails the row as well, and once more as the
 * service judges.
 *
 * @param catalogue whose one product asks this and nothing else, or which is empty where the row asks nothing
 * @param sheet     made when it is wanted, so that a firm that cannot be read fails with the name of its row
 */
record CriterionRow(
        String file,
        String name,
        CompiledCatalogue catalogue,
        Function<Bench, Sheet> sheet,
        Map<String, Outcome> expect)
        implements CaseRow.RuleRow {

    /** @throws IllegalArgumentException with every fault of the row */
    static CriterionRow of(Bench bench, String file, Value row) {
        Faults faults = new Faults();
        Fields fields = CaseFiles.fields(row, faults);
        fields.require("name", fields.has("known") ? "known" : "profile", "expect");
        String name = fields.text("name", 200);
        Value.Obj test = CaseFiles.object(fields, "test");
        Value known = fields.raw("known");
        Value.Obj profile = CaseFiles.object(fields, "profile");
        LocalDate asOf = fields.date("asOf");
        Map<String, Outcome> expect = fields.object("expect", CaseFiles::outcomes);
        fields.close();
        CaseFiles.requireNone(faults);
        CompiledCatalogue catalogue = test == null ? new CompiledCatalogue(List.of()) : catalogue(bench, test);
        LocalDate day = asOf == null ? Bench.DAY : asOf;
        return new CriterionRow(
                file,
                Objects.requireNonNull(name),
                catalogue,
                known == null
                        ? new Firm(Objects.requireNonNull(profile), Need.NONE, day)::sheet
                        : knowing(catalogue.atoms().get(0).metric(), known, day),
                Objects.requireNonNull(expect));
    }

    /** For what no profile tells in part as yet. */
    private static Function<Bench, Sheet> knowing(Metric metric, Value known, LocalDate day) {
        Figure figure = ToldFigure.of(metric, known);
        return bench -> Sheet.of(
                day,
                bench.metrics().all().stream()
                        .map(one -> one.equals(metric) ? figure : Figure.Absent.NOT_TOLD)
                        .toList());
    }

    /** As any published product is read. */
    private static CompiledCatalogue catalogue(Bench bench, Value.Obj test) {
        Map<String, Value> criterion = new LinkedHashMap<>(test.fields());
        criterion.put("id", new Value.Str("case"));
        return bench.catalogue(bench.product(Map.of("criteria", new Value.Arr(List.of(new Value.Obj(criterion))))));
    }

    /** What it asks; null if it asks nothing. */
    @Nullable
    Atom atom() {
        return catalogue.atoms().isEmpty() ? null : catalogue.atoms().get(0);
    }

    @Override
    public @Nullable String instead(Bench bench) {
        List<Object> facts = new ArrayList<>(catalogue.tests());
        facts.add(judged(bench));
        Map<String, Outcome> fired = bench.outcomes(facts);
        if (!fired.equals(expect)) {
            return fired.toString();
        }
        Set<Outcome> booked = booked(bench);
        return booked.equals(Set.copyOf(expect.values())) ? null : booked + " as the service judges";
    }

    /** As the service judges: by a book. Nothing where nothing is asked. */
    private Set<Outcome> booked(Bench bench) {
        try (Rules.ClosableBook book = bench.book(catalogue.tests())) {
            JudgedSheet judged = judged(bench);
            book.judge(judged);
            judged.requireComplete();
            return atom() == null ? Set.of() : Set.of(judged.outcome(0));
        }
    }

    private JudgedSheet judged(Bench bench) {
        return new JudgedSheet(sheet.apply(bench), catalogue.tests().size());
    }
}
