package littlegiant.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.intake.Column;
import littlegiant.intake.Columns;
import littlegiant.intake.Field;
import littlegiant.intake.Field.In;
import littlegiant.intake.Field.Kind;
import littlegiant.intake.Field.Of;
import littlegiant.intake.FieldBook;
import littlegiant.intake.Heading;
import littlegiant.kernel.Days;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What headings say of an enterprise: the dotted path of a field, or the label of its metric in either language, with or without the note behind
 * it. A figure of the accounts names its year ({@code fiscalYears.2025.revenue}, {@code 2025年营业收入}), or is of the year in the row's column
 * {@code fiscalYear}; no year is ever assumed. A metric without a field of its own is told as an attribute.
 */
public final class ProfileColumns implements Columns {

    private static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("uscc", "name"));
    private static final String YEARS = "fiscalYears";
    private static final String YEAR_OF_THE_ROW = "fiscalYear";
    private static final Field.Need A_YEAR = new Field.Need(
            YEAR_OF_THE_ROW,
            Text.of(
                    "没有说明年度：请写成“2025年营业收入”的样子，或增加“会计年度”（fiscalYear）一列",
                    " says no year: write it like fiscalYears.2025.revenue, or add the column fiscalYear"));

    /** What people call a metric besides its label. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.of(
            "street", List.of("街道"),
            "regionCode", List.of("行政区划代码", "注册地代码"),
            "industryCode", List.of("行业代码", "国民经济行业代码"),
            "employees", List.of("从业人数", "员工人数"),
            "tax.grade", List.of("纳税信用等级", "纳税信用级别"),
            "totalAssets", List.of("资产总计"),
            "totalLiabilities", List.of("负债合计"));

    private static final Pattern YEAR_IN_PATH = Pattern.compile("fiscalyears\\.(\\d{4})\\.([a-z]+)");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(\\d{4}) ?(?:年度?)? ?(.+)");
    private static final Pattern YEAR_BEHIND = Pattern.compile("(.+?) ?\\(?(\\d{4}) ?(?:年度?)?\\)?");

    private final MetricDictionary metrics;
    private final ProfileReader reader;
    private final FieldBook book = new FieldBook();

    /** Figures of the accounts by all that they are called without their year. */
    private final Map<String, String> figures = new HashMap<>();

    public ProfileColumns(MetricDictionary metrics) {
        this.metrics = metrics;
        this.reader = new ProfileReader(metrics);
        noMetrics();
        for (Metric metric : metrics.all()) {
            if (metric.fiscal() != null) {
                figure(metric, metric.fiscal());
            } else if (!metric.isFoundFromOthers()) {
                Field field = field(metric);
                book.add(field, labels(metric))
                        .add(field, "attributes." + metric.code())
                        .shorten(field, shortLabels(metric));
            } else if (!metric.isNeed()) {
                book.refuse(metric.code())
                        .refuse(metric.label().zh())
                        .refuse(metric.label().en());
            }
        }
        badges();
        collateral();
    }

    @Override
    public @Nullable Column read(Heading heading, Faults faults) {
        return book.column(heading, this::unlisted, faults);
    }

    @Override
    public Set<String> required() {
        return REQUIRED;
    }

    /** The same of a file about a firm that is known: it need not say which. */
    public Columns ofOneFirm() {
        return new Columns() {
            @Override
            public @Nullable Column read(Heading heading, Faults faults) {
                return ProfileColumns.this.read(heading, faults);
            }

            @Override
            public Set<String> required() {
                return Set.of();
            }
        };
    }

    /**
     * The field of a dotted name.
     *
     * @throws IllegalArgumentException if there is none: the caller's own code asks for it by name
     */
    Field field(String name) {
        Column column = read(new Heading(0, name), new Faults());
        if (column == null) {
            throw new IllegalArgumentException("no field of a profile is called " + name);
        }
        return column.field();
    }

    /** All but the figures of a year by its number, and where figures come from. */
    Collection<Field> fields() {
        return book.fields();
    }

    private void noMetrics() {
        book.add(Field.of("uscc", Kind.TEXT), "统一社会信用代码", "信用代码", "unified social credit code");
        book.add(Field.of("name", Kind.TEXT), "企业名称", "公司名称", "企业全称", "enterprise name", "company name");
        book.add(Field.of("formerNames", Kind.LIST), "曾用名", "former names", "former name");
        book.add(Field.of("tax.gradeYear", Kind.NUMBER), "纳税信用评价年度", "tax grade year");
        book.add(Field.of("credit.asOf", Kind.DATE), "征信查询日期", "征信报告日期", "credit report date");
        book.add(Field.of("legalRepresentative.since", Kind.DATE), "法定代表人任职日期", "legal representative since");
        book.add(Field.of("listing.since", Kind.DATE), "挂牌上市日期", "listed since");
        book.add(Field.of("interim.periodEnd", Kind.DATE), "中期报表截止日", "interim period end");
        book.add(
                new Field(YEAR_OF_THE_ROW, inTheYear("", "year"), Kind.NUMBER, Map.of(), null),
                "会计年度",
                "年度",
                "fiscal year");
        for (String whole : List.of(YEARS, "badges", "existingLoans", "records", "collateral", "receivables")) {
            book.add(Field.of(whole, Kind.TREE));
        }
        book.add(Field.of("equity.rounds", Kind.TREE));
    }

    /** A figure of the row's year, and of the interim accounts; those of a named year are {@link #unlisted}. */
    private void figure(Metric metric, String figure) {
        Field ofTheRow = new Field(figure, inTheYear("", figure), Kind.MONEY, Map.of(), A_YEAR);
        book.add(ofTheRow, labels(metric)).shorten(ofTheRow, shortLabels(metric));
        book.add(Field.of("interim." + figure, Kind.MONEY));
        figures.put(Heading.plain(figure), figure);
        for (String label : labels(metric)) {
            figures.put(Heading.plain(label), figure);
        }
        for (String label : shortLabels(metric)) {
            figures.put(Heading.plain(label), figure);
        }
    }

    private static List<Field.Step> inTheYear(String year, String field) {
        Map<String, Value> told = year.isEmpty() ? Map.of() : Map.of("year", new Value.Num(new BigDecimal(year)));
        return List.of(new In(YEARS, year, told), new Of(field));
    }

    private static String[] labels(Metric metric) {
        List<String> labels = new ArrayList<>(ALSO_CALLED.getOrDefault(metric.code(), List.of()));
        labels.addAll(List.of(metric.code(), metric.label().zh(), metric.label().en()));
        return labels.toArray(String[]::new);
    }

    /** Without the note behind them: {@code 营业收入} of {@code 营业收入（上年度，审计）}. */
    private static String[] shortLabels(Metric metric) {
        return new String[] {
            metric.label().zh().replaceFirst("（.*", ""), metric.label().en().replaceFirst(",.*", "")
        };
    }

    private Field field(Metric metric) {
        String code = metric.code();
        boolean own = hasField(code);
        return new Field(
                code,
                own ? Field.steps(code) : List.of(new Of("attributes"), new Of(code)),
                kind(metric),
                words(metric),
                null);
    }

    /** Whether the reader of profiles knows a field at the code's own path. */
    private boolean hasField(String code) {
        Faults faults = new Faults();
        Fields attribute = Fields.of(new Value.Obj(Map.of(code, new Value.Str("?"))), "", faults);
        if (attribute == null) {
            throw new IllegalStateException("an object has fields");
        }
        reader.read(Attributes.inTheirFields(attribute), "", Days.FIRST, faults);
        return Attributes.faults(faults.list(), code, "") != null;
    }

    private static Kind kind(Metric metric) {
        return switch (metric.type()) {
            case NUMBER ->
                "CNY".equals(metric.unit()) ? Kind.MONEY : "PERCENT".equals(metric.unit()) ? Kind.PERCENT : Kind.NUMBER;
            case BOOLEAN -> Kind.FLAG;
            case DATE -> Kind.DATE;
            case CODE_SET -> Kind.LIST;
            case CODE, ORDINAL -> Kind.TEXT;
        };
    }

    private static Map<String, String> words(Metric metric) {
        Map<String, Text> labels = new LinkedHashMap<>(metric.labels());
        labels.putAll(metric.values());
        return Field.words(labels);
    }

    private void badges() {
        Metric review = metrics.get("badge.LITTLE_GIANT.review");
        Map<String, String> levels = Map.of("国家级", "NATIONAL", "省级", "PROVINCIAL", "市级", "MUNICIPAL");
        for (Badge.Type type : Badge.Type.values()) {
            In item = new In("badges", type.name(), Map.of("type", new Value.Str(type.name())));
            String name = "badges." + type + ".";
            Text title = title(type);
            part(name, item, "level", Kind.TEXT, levels, title.then(Text.of("级别", " level")));
            part(name, item, "issuedOn", Kind.DATE, Map.of(), title.then(Text.of("认定日期", " recognised on")));
            part(name, item, "validUntil", Kind.DATE, Map.of(), title.then(Text.of("有效期至", " valid until")));
            part(name, item, "filedOn", Kind.DATE, Map.of());
            part(name, item, "criteriaEdition", Kind.TEXT, Map.of());
            part(name, item, "review", Kind.TEXT, words(review));
        }
    }

    /** What the title is called, without the note behind it. */
    Text title(Badge.Type type) {
        Metric holds = metrics.get("badge." + type);
        return Text.of(shortLabels(holds)[0], shortLabels(holds)[1]);
    }

    private void collateral() {
        String prefix = "collateral.";
        for (String code : metrics.codes()) {
            if (code.startsWith(prefix)) {
                String kind = code.substring(prefix.length());
                In item = new In("collateral", kind, Map.of("kind", new Value.Str(kind)));
                part(code + ".", item, "value", Kind.MONEY, Map.of());
                part(code + ".", item, "encumbered", Kind.FLAG, Map.of());
            }
        }
    }

    private void part(String prefix, In item, String field, Kind kind, Map<String, String> words) {
        book.add(new Field(prefix + field, List.of(item, new Of(field)), kind, words, null));
    }

    private void part(String prefix, In item, String field, Kind kind, Map<String, String> words, Text label) {
        Field part = new Field(prefix + field, List.of(item, new Of(field)), kind, words, null);
        book.add(part, label.zh(), label.en());
    }

    private @Nullable Field unlisted(String words) {
        Matcher path = YEAR_IN_PATH.matcher(words);
        if (path.matches()) {
            return ofYear(path.group(1), path.group(2));
        }
        Matcher before = YEAR_BEFORE.matcher(words);
        if (before.matches()) {
            return ofYear(before.group(1), before.group(2));
        }
        Matcher behind = YEAR_BEHIND.matcher(words);
        return behind.matches() ? ofYear(behind.group(2), behind.group(1)) : provenance(words);
    }

    private @Nullable Field ofYear(String year, String label) {
        String figure = figures.get(label);
        return figure == null
                ? null
                : new Field(YEARS + "." + year + "." + figure, inTheYear(year, figure), Kind.MONEY, Map.of(), null);
    }

    /** Where a figure comes from: {@code provenance.tax.grade.asOf}. */
    private @Nullable Field provenance(String words) {
        for (Metric metric : metrics.all()) {
            for (String part : List.of("source", "asOf", "verified")) {
                String name = "provenance." + metric.code() + "." + part;
                if (Heading.plain(name).equals(words)) {
                    List<Field.Step> path = List.of(new Of("provenance"), new Of(metric.code()), new Of(part));
                    return new Field(name, path, part.equals("asOf") ? Kind.DATE : Kind.TEXT, Map.of(), null);
                }
            }
        }
        return null;
    }
}
