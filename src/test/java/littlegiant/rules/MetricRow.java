package littlegiant.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.sheet.Need;

/**
 * One row of {@code rules/cases/metrics}.
 *
 * @param firm   with the day and the need it is looked at with
 * @param figure without the days on which it moves by itself
 */
record MetricRow(String file, String name, Metric metric, ProfileFixtures firm, Figure figure)
        implements CaseFiles.Row {

    /** @throws IllegalArgumentException with every fault of the row */
    static MetricRow of(String file, Value row) {
        Faults faults = new Faults();
        Fields fields = Objects.requireNonNull(Fields.of(row, file, faults), file);
        fields.require("name", "metric", "profile", "figure");
        String name = fields.text("name", 200);
        String metric = fields.text("metric", 100);
        Value profile = fields.raw("profile");
        Need need = fields.object("need", MetricRow::need);
        LocalDate asOf = fields.date("asOf");
        Value figure = fields.raw("figure");
        fields.close();
        RulesFixtures.requireNone(faults, file + ": " + name);
        Metric asked = RulesFixtures.metrics().get(Objects.requireNonNull(metric));
        return new MetricRow(
                file,
                Objects.requireNonNull(name),
                asked,
                ProfileFixtures.silent()
                        .with((Value.Obj) Objects.requireNonNull(profile))
                        .on((asOf == null ? ProfileFixtures.TODAY : asOf).toString())
                        .needing(need == null ? Need.NONE : need),
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
}
