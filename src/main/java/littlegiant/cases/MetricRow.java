package littlegiant.cases;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/metrics}: what a firm told, a day, and the figure they come to.
 *
 * @param figure without the days on which it moves by itself
 */
record MetricRow(String file, String name, Metric metric, Firm firm, Figure figure) implements CaseRow {

    /** @throws IllegalArgumentException with every fault of the row */
    static MetricRow of(Bench bench, String file, Value row) {
        Faults faults = new Faults();
        Fields fields = CaseFiles.fields(row, faults);
        fields.require("name", "metric", "profile", "figure");
        String name = fields.text("name", 200);
        String metric = fields.text("metric", 100);
        Value.Obj profile = CaseFiles.object(fields, "profile");
        Need need = fields.object("need", MetricRow::need);
        LocalDate asOf = fields.date("asOf");
        Value figure = fields.raw("figure");
        fields.close();
        CaseFiles.requireNone(faults);
        Metric asked = bench.metrics().get(Objects.requireNonNull(metric));
        return new MetricRow(
                file,
                Objects.requireNonNull(name),
                asked,
                new Firm(
                        Objects.requireNonNull(profile),
                        need == null ? Need.NONE : need,
                        asOf == null ? Bench.DAY : asOf),
                ToldFigure.of(asked, Objects.requireNonNull(figure)));
    }

    private static Need need(Fields told) {
        List<String> security = told.texts("security", 40);
        return new Need(
                told.money("amount"),
                told.whole("termMonths", 1, 1200),
                told.text("purpose", 40),
                security == null ? null : new LinkedHashSet<>(security),
                told.date("neededBy"),
                null);
    }

    @Override
    public String expected() {
        return ToldFigure.text(metric, figure);
    }

    @Override
    public @Nullable String instead(Bench bench) {
        Figure found = ToldFigure.still(firm.sheet(bench).figure(metric.index()));
        return found.equals(figure) ? null : ToldFigure.text(metric, found);
    }
}
