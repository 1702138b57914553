package littlegiant.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.http.Words;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.kernel.Vocabulary;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Changeable;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;

/** The page {@code docs/metrics.md}: every metric of the dictionary and where its meaning is shown by cases. */
final class MetricsPage {

    private static final String HEAD =
            """
            # Metrics

            Everything a criterion may ask about: the dictionary [`rules/metrics.yaml`](../rules/metrics.yaml) as a table, with the words of
            [`rules/texts/words.yaml`](../rules/texts/words.yaml) and the rows of [`rules/cases`](../rules/README.md). This page is generated and a test compares it; rewrite it with
            `mvn -q test -Dtest=MetricsPageTest -Dgoldens=write`.

            - **From**: the place in the profile where it is told; *attributes* stands for `attributes.<code>`; `fiscalYears[]` for the newest fiscal year that has ended; *computed from* for
              a metric that is never told itself, unless it says *or as told*.
            - **Settled by**: the document that tells the figure.
            - **Changeable**: what a firm can do about it: %s.
            - **Near**: how far from a bound a miss is still near, in percent of the bound.
            - **Stale**: a figure told longer ago counts as not told. Told is the `asOf` of its provenance, else what *by* names; a figure without a day never goes stale.
            - **Cases**: how many rows show the metric, by file; files of `metrics/` say what figure it comes to, those of `criteria/` how it is compared.
            """;

    private static final String COLUMNS =
            """
            | code | label | type and unit | from | reading | settled by | changeable | near | stale | cases |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private static final Pattern SECTION = Pattern.compile("# --- (.*?) -*");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w.]*):.*");

    private final Words words = new Words(Vocabulary.of(RulesFixtures.folder().text("texts/words.yaml")));
    private final Map<String, Map<String, Integer>> cases = cases();

    /** How many rows use a metric, by its code and their file. */
    private static Map<String, Map<String, Integer>> cases() {
        Map<String, Map<String, Integer>> cases = new TreeMap<>();
        MetricCasesTest.rows().values().stream()
                .flatMap(List::stream)
                .forEach(row -> count(cases, row.metric(), row.file()));
        CriterionCasesTest.rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.atom() != null)
                .forEach(row -> count(cases, row.catalogue().atoms().get(0).metric(), row.file()));
        return cases;
    }

    private static void count(Map<String, Map<String, Integer>> cases, Metric metric, String file) {
        cases.computeIfAbsent(metric.code(), code -> new TreeMap<>(MetricsPage::metricsFirst))
                .merge(file, 1, Integer::sum);
    }

    private static int metricsFirst(String a, String b) {
        int first = Boolean.compare(b.startsWith("metrics/"), a.startsWith("metrics/"));
        return first == 0 ? a.compareTo(b) : first;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(changeables()));
        sections().forEach((title, metrics) -> {
            page.append("\n## ").append(title).append("\n\n").append(COLUMNS);
            metrics.forEach(metric -> page.append(line(metric)));
        });
        return page.toString();
    }

    private String changeables() {
        return Stream.of(Changeable.values())
                .map(one -> "`" + one + "` "
                        + words.of("changeable", one.name()).zh() + " ("
                        + words.of("changeable", one.name()).en() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The metrics under the headings of the dictionary, both in its order. */
    private static Map<String, List<Metric>> sections() {
        Map<String, List<Metric>> sections = new LinkedHashMap<>();
        List<Metric> section = new ArrayList<>();
        for (String line : RulesFixtures.folder().text("metrics.yaml").lines().toList()) {
            Matcher heading = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (heading.matches()) {
                String title = heading.group(1);
                section = new ArrayList<>();
                sections.put(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1), section);
            } else if (entry.matches()) {
                section.add(RulesFixtures.metrics().get(entry.group(1)));
            }
        }
        return sections;
    }

    private String line(Metric metric) {
        List<String> cells = List.of(
                "`" + metric.code() + "`",
                metric.label().zh() + "<br>" + metric.label().en(),
                type(metric),
                from(metric),
                reading(metric),
                metric.settledBy() == null
                        ? ""
                        : words.of("documents", metric.settledBy()).zh(),
                "`" + metric.changeable() + "`",
                metric.type() == MetricType.NUMBER ? metric.nearPercent() + " %" : "",
                stale(metric),
                cases(metric));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String type(Metric metric) {
        String unit = metric.unit() == null
                ? ""
                : ", " + words.of("units", metric.unit()).zh();
        String between = metric.type() == MetricType.ORDINAL ? " < " : ", ";
        String values =
                metric.values().keySet().stream().map(code -> "`" + code + "`").collect(Collectors.joining(between));
        return metric.type() + unit + (values.isEmpty() ? "" : "<br>" + values);
    }

    private static String from(Metric metric) {
        if (metric.isNeed()) {
            return "the question";
        }
        if (metric.fiscal() != null) {
            return "`fiscalYears[]." + metric.fiscal() + "`";
        }
        if (metric.isDerived()) {
            String inputs = metric.derivedFrom().stream()
                    .filter(code -> !code.equals(metric.code()))
                    .map(code -> "`" + code + "`")
                    .collect(Collectors.joining(", "));
            return "computed from " + inputs + (metric.derivedFrom().contains(metric.code()) ? " or as told" : "");
        }
        return hasAPlaceOfItsOwn(metric) ? "`" + metric.code() + "`" : "*attributes*";
    }

    /** Whether the reader of profiles takes the code for a path. */
    private static boolean hasAPlaceOfItsOwn(Metric metric) {
        Value value = Value.Nul.NUL;
        List<String> steps = List.of(metric.code().split("\\."));
        for (int i = steps.size() - 1; i >= 0; i--) {
            value = new Value.Obj(Map.of(steps.get(i), value));
        }
        Faults faults = new Faults();
        Value.Obj document = ProfileFixtures.silent().with((Value.Obj) value).document();
        new ProfileReader(RulesFixtures.metrics()).read(document, "", ProfileFixtures.TODAY, faults);
        return faults.isEmpty();
    }

    private static String reading(Metric metric) {
        return metric.reading() == null
                ? ""
                : metric.reading().zh() + "<br>" + metric.reading().en();
    }

    private static String stale(Metric metric) {
        return metric.maxAgeDays() == null ? "" : metric.maxAgeDays() + " days" + by(metric.datedBy());
    }

    private static String by(@Nullable String field) {
        return field == null ? "" : "<br>by `" + field + "`";
    }

    private String cases(Metric metric) {
        Map<String, Integer> files = cases.getOrDefault(metric.code(), Map.of());
        int sum = files.values().stream().mapToInt(Integer::intValue).sum();
        return files.entrySet().stream()
                .map(file -> "[" + file.getKey().replace(".yaml", "") + "](../rules/cases/" + file.getKey() + ") "
                        + file.getValue())
                .collect(Collectors.joining(", ", files.size() == 1 ? "" : sum + ": ", ""));
    }
}
