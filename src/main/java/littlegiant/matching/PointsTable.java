package littlegiant.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Table;
import org.jspecify.annotations.Nullable;

/** The points of the recommended order. Source: {@code rules/tables/points.csv}. */
public record PointsTable(List<Band> bands) {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(100);

    public PointsTable {
        bands = List.copyOf(bands);
    }

    /** @throws RulesUnusable with every row that is no band, or if all parts together can give more than 100 points */
    public static PointsTable of(String csv) {
        List<Band> bands = new ArrayList<>();
        Table.read("tables/points.csv", csv, row -> {
            Band band = band(row);
            if (band != null) {
                bands.add(band);
            }
            return band == null ? "needs a part, a measure, ends in rising order and points of 0 or more" : null;
        });
        PointsTable read = new PointsTable(bands);
        BigDecimal most = BigDecimal.ZERO;
        for (Score.Part part : Score.Part.values()) {
            most = most.add(read.most(part));
        }
        if (most.compareTo(POINTS_MAX) > 0) {
            throw new RulesUnusable(List.of("rules/tables/points.csv: all parts together give " + most + " points"));
        }
        return read;
    }

    /** What a part can give. */
    public BigDecimal most(Score.Part part) {
        return bands.stream()
                .filter(band -> band.part().equals(part.name()))
                .map(band -> band.pointsFrom().max(band.pointsTo()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Of several kinds of security the one with most points; NONE if there are none. */
    String lightest(List<String> security) {
        String lightest = "NONE";
        BigDecimal most = BigDecimal.ONE.negate();
        for (Band band : bands) {
            if (band.code() != null
                    && security.contains(band.code())
                    && band.pointsFrom().compareTo(most) > 0) {
                lightest = band.code();
                most = band.pointsFrom();
            }
        }
        return lightest;
    }

    private static @Nullable Band band(Map<String, String> row) {
        String part = row.getOrDefault("part", "");
        String measure = row.getOrDefault("measure", "");
        for (String name : List.of("from", "to", "pointsFrom", "pointsTo")) {
            String told = row.getOrDefault(name, "");
            if (!(told.isEmpty() && name.length() <= 4) && !FIGURE.matcher(told).matches()) {
                return null;
            }
        }
        Long from = steps(row.getOrDefault("from", ""));
        Long to = steps(row.getOrDefault("to", ""));
        String code = row.getOrDefault("code", "");
        if (part.isEmpty() || measure.isEmpty() || (from != null && to != null && from >= to)) {
            return null;
        }
        return new Band(
                part,
                measure,
                code.isEmpty() ? null : code,
                from,
                to,
                new BigDecimal(row.getOrDefault("pointsFrom", "")),
                new BigDecimal(row.getOrDefault("pointsTo", "")));
    }

    private static @Nullable Long steps(String told) {
        return told.isEmpty() ? null : Long.valueOf(Decimals.scaled(new BigDecimal(told)));
    }
}
