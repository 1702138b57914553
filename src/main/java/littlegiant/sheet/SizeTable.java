package littlegiant.sheet;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Table;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Size classes by 工信部联企业〔2011〕300号: a firm has a class if it reaches all lower bounds of it, else it drops one. Sources: {@code rules/tables/size-classes.csv}
 * (every row of the document) and {@code size-industries.csv} (GB/T 4754-2017 to those rows).
 */
public final class SizeTable {

    /** From the smallest; the order of the metric sizeClass. */
    public enum SizeClass {
        MICRO,
        SMALL,
        MEDIUM,
        LARGE
    }

    /** What classes are measured by. */
    public enum Measure {
        EMPLOYEES("employees"),
        REVENUE("revenue"),
        TOTAL_ASSETS("totalAssets");

        private final String metric;

        Measure(String metric) {
            this.metric = metric;
        }

        /** The code of the metric. */
        public String metric() {
            return metric;
        }
    }

    /**
     * One row of the document.
     *
     * @param bounds lower bounds, people or yuan, all of which a class wants; MICRO has none
     */
    public record Row(String code, Text name, Map<SizeClass, Map<Measure, BigDecimal>> bounds) {

        private SizeClass classOf(Map<Measure, BigDecimal> figures, boolean missingIsLargest) {
            for (SizeClass size : FROM_THE_LARGEST) {
                Map<Measure, BigDecimal> lower = bounds.get(size);
                if (lower != null && reachesAll(figures, lower, missingIsLargest)) {
                    return size;
                }
            }
            return SizeClass.MICRO;
        }

        private static boolean reachesAll(
                Map<Measure, BigDecimal> figures, Map<Measure, BigDecimal> lower, boolean missingIsLargest) {
            for (Map.Entry<Measure, BigDecimal> bound : lower.entrySet()) {
                BigDecimal figure = figures.get(bound.getKey());
                if (figure == null ? !missingIsLargest : figure.compareTo(bound.getValue()) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What a firm's figures come to.
     *
     * @param rows    that its industry may fall under, one if it was told exactly enough
     * @param least   the smallest class it can have
     * @param most    the largest class it can have
     * @param missing codes of metrics whose telling could still decide
     */
    public record Size(List<Row> rows, SizeClass least, SizeClass most, Set<String> missing) {

        /** The class; null while something missing could still decide. */
        public @Nullable SizeClass settled() {
            return least == most ? least : null;
        }

        /** Whether it is micro, small or medium; null while something missing could make it large. */
        public @Nullable Boolean isSme() {
            return most != SizeClass.LARGE ? Boolean.TRUE : least == SizeClass.LARGE ? Boolean.FALSE : null;
        }
    }

    private static final List<SizeClass> FROM_THE_LARGEST = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    private static final Pattern FIGURE = Pattern.compile("\\d{1,9}");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Map<String, Row> rows;
    private final Map<String, String> byIndustry;

    private SizeTable(Map<String, Row> rows, Map<String, String> byIndustry) {
        this.rows = rows;
        this.byIndustry = byIndustry;
    }

    /**
     * @param classes    head {@code row,zh,en,class,employees,revenueWan,totalAssetsWan,source}
     * @param industries head {@code industry,row,source}; the longest beginning counts, an empty row = the document does not cover it
     * @throws RulesUnusable with every row that says nothing
     */
    public static SizeTable of(String classes, String industries) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Table.read("tables/size-classes.csv", classes, told -> accept(told, rows));
        Map<String, String> byIndustry = new TreeMap<>();
        Table.read("tables/size-industries.csv", industries, told -> {
            String row = told.getOrDefault("row", "");
            if (!row.isEmpty() && !rows.containsKey(row)) {
                return "names a row that size-classes.csv does not have";
            }
            return byIndustry.put(told.getOrDefault("industry", ""), row) == null ? null : "is told twice";
        });
        return new SizeTable(rows, byIndustry);
    }

    private static @Nullable String accept(Map<String, String> told, Map<String, Row> rows) {
        String code = told.getOrDefault("row", "");
        Map<Measure, BigDecimal> bounds = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            String column = measure == Measure.EMPLOYEES ? "employees" : measure.metric + "Wan";
            String text = told.getOrDefault(column, "");
            if (!text.isEmpty() && !FIGURE.matcher(text).matches()) {
                return "needs whole numbers for bounds";
            }
            if (!text.isEmpty()) {
                BigDecimal figure = new BigDecimal(text);
                bounds.put(measure, measure == Measure.EMPLOYEES ? figure : figure.multiply(WAN));
            }
        }
        SizeClass size;
        try {
            size = SizeClass.valueOf(told.getOrDefault("class", ""));
        } catch (IllegalArgumentException e) {
            return "needs a class: LARGE, MEDIUM or SMALL";
        }
        if (code.isBlank() || bounds.isEmpty() || size == SizeClass.MICRO) {
            return "needs a row, a class above MICRO and a bound";
        }
        Text name = Text.of(told.getOrDefault("zh", ""), told.getOrDefault("en", ""));
        Row row = rows.computeIfAbsent(code, c -> new Row(c, name, new LinkedHashMap<>()));
        return row.bounds.put(size, Collections.unmodifiableMap(bounds)) == null ? null : "is told twice";
    }

    /**
     * The class of a firm, or what it can be.
     *
     * @param industry GB/T 4754-2017, section letter and up to four digits; null = not told
     * @param figures  what was told of the measures
     * @return null if the document does not cover the industry
     */
    public @Nullable Size classify(@Nullable String industry, Map<Measure, BigDecimal> figures) {
        Set<String> codes = rowsOf(industry == null ? "" : industry);
        List<Row> candidates =
                rows.values().stream().filter(row -> codes.contains(row.code)).toList();
        if (candidates.isEmpty()) {
            return null;
        }
        SizeClass least = SizeClass.LARGE;
        SizeClass most = SizeClass.MICRO;
        for (Row row : candidates) {
            SizeClass low = row.classOf(figures, false);
            SizeClass high = row.classOf(figures, true);
            least = low.compareTo(least) < 0 ? low : least;
            most = high.compareTo(most) > 0 ? high : most;
        }
        boolean perhapsNone = codes.contains("");
        return perhapsNone
                ? new Size(candidates, SizeClass.MICRO, SizeClass.LARGE, missing(candidates, figures, true))
                : new Size(
                        candidates,
                        least,
                        most,
                        least == most ? Set.of() : missing(candidates, figures, candidates.size() > 1));
    }

    private static Set<String> missing(List<Row> candidates, Map<Measure, BigDecimal> figures, boolean industryIsOpen) {
        Set<String> missing = new LinkedHashSet<>();
        if (industryIsOpen) {
            missing.add("industryCode");
        }
        for (Measure measure : Measure.values()) {
            boolean asked = candidates.stream()
                    .flatMap(row -> row.bounds.values().stream())
                    .anyMatch(bounds -> bounds.containsKey(measure));
            if (asked && !figures.containsKey(measure)) {
                missing.add(measure.metric);
            }
        }
        return missing;
    }

    /**
     * The rows that an industry can fall under, empty for none: by the longest beginning that the table has; a code that is shorter than the table's falls
     * under any of those it begins.
     */
    private Set<String> rowsOf(String industry) {
        Set<String> codes = new LinkedHashSet<>();
        String own = null;
        for (int length = industry.length(); length > 0 && own == null; length--) {
            own = byIndustry.get(industry.substring(0, length));
        }
        if (own != null) {
            codes.add(own);
        }
        byIndustry.forEach((beginning, row) -> {
            if (beginning.length() > industry.length() && beginning.startsWith(industry)) {
                codes.add(row);
            }
        });
        return codes;
    }
}
