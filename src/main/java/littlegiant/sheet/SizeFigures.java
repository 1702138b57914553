package littlegiant.sheet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.sheet.SizeTable.Measure;
import littlegiant.sheet.SizeTable.Size;
import org.jspecify.annotations.Nullable;

/** The size class of a firm, told in part while something missing could still decide. */
final class SizeFigures {

    private final SizeTable table;

    SizeFigures(SizeTable table) {
        this.table = table;
    }

    void register(Map<String, Derivation> all) {
        all.put("sizeClass", this::sizeClass);
        all.put("sme", (told, metric) -> sme(told));
    }

    /** Null if the document does not cover the industry. */
    @Nullable
    Size size(Told told) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        put(figures, Measure.EMPLOYEES, told.number(Measure.EMPLOYEES.metric()));
        Integer year = told.newestYear();
        if (year != null) {
            put(figures, Measure.REVENUE, told.yearly(Measure.REVENUE.metric(), year));
            put(figures, Measure.TOTAL_ASSETS, told.yearly(Measure.TOTAL_ASSETS.metric(), year));
        }
        return table.classify(told.code("industryCode"), figures);
    }

    private static void put(Map<Measure, BigDecimal> figures, Measure measure, @Nullable BigDecimal figure) {
        if (figure != null) {
            figures.put(measure, figure);
        }
    }

    private Figure sizeClass(Told told, Metric metric) {
        Size size = size(told);
        return size == null
                ? Absent.NOT_TOLD
                : TitleFigures.ranks(
                        metric,
                        metric.rankOf(size.least().name()),
                        metric.rankOf(size.most().name()));
    }

    private Figure sme(Told told) {
        Size size = size(told);
        Boolean sme = size == null ? null : size.isSme();
        return sme == null ? Absent.NOT_TOLD : new Figure.Flag(sme);
    }
}
