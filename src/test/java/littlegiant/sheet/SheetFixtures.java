package littlegiant.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.rules.RulesFixtures;

/** Sheets that no profile stands behind. */
public final class SheetFixtures {

    private SheetFixtures() {}

    /** Of a firm of which nothing but one figure is known. */
    public static Sheet knowing(Metric metric, Figure figure, LocalDate asOf) {
        List<Figure> figures = new ArrayList<>();
        for (Metric one : RulesFixtures.metrics().all()) {
            figures.add(one.equals(metric) ? figure : Figure.Absent.NOT_TOLD);
        }
        return Sheet.of(asOf, figures);
    }
}
