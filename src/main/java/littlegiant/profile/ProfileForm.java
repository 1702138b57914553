package littlegiant.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.intake.Field;
import littlegiant.intake.FieldPlace;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** What a firm is asked about itself, in short steps; the accounts for the last three years that have ended. */
public final class ProfileForm {

    private static final int YEARS = 3;

    /** As a firm would look its figures up: the licence, the payroll, the accounts, the patents, the certificates, the bank, the court. */
    public enum Step {
        BASICS,
        PEOPLE,
        ACCOUNTS,
        INNOVATION,
        TITLES,
        TAX_CREDIT,
        LEGAL;

        /** Null behind the last one. */
        public @Nullable Step next() {
            List<Step> all = List.of(values());
            int place = all.indexOf(this) + 1;
            return place < all.size() ? all.get(place) : null;
        }
    }

    private static final Map<Step, List<String>> PLAIN = Map.of(
            Step.BASICS,
                    List.of(
                            "establishedOn",
                            "regionCode",
                            "street",
                            "industryCode",
                            "sectors",
                            "ownership",
                            "registeredCapital",
                            "paidInCapital"),
            Step.PEOPLE,
                    List.of(
                            "employees",
                            "insuredEmployees",
                            "rdStaff",
                            "legalRepresentative.age",
                            "legalRepresentative.shareholdingPercent",
                            "legalRepresentative.since"),
            Step.INNOVATION,
                    List.of(
                            "ip.classOne",
                            "ip.classOneSelfDeveloped",
                            "ip.classTwo",
                            "ip.pledged",
                            "niche.years",
                            "niche.marketSharePercent",
                            "niche.nationalRank",
                            "evaluationScore",
                            "innovationScore"),
            Step.TAX_CREDIT,
                    List.of(
                            "tax.grade",
                            "tax.gradeYear",
                            "tax.arrears",
                            "credit.asOf",
                            "credit.lenders",
                            "credit.loanBalance",
                            "credit.overdue",
                            "credit.queries3m",
                            "credit.queries6m"),
            Step.LEGAL,
                    List.of(
                            "legal.dishonest",
                            "legal.enforced",
                            "legal.abnormalOperation",
                            "legal.seriousViolation",
                            "legal.pendingSuitAmount",
                            "environment.rating",
                            "environment.penalties3y",
                            "safety.seriousAccidents3y"));

    private static final List<String> ACCOUNTS = List.of(
            "revenue",
            "mainRevenue",
            "netProfit",
            "totalAssets",
            "totalLiabilities",
            "rdExpense",
            "taxPaid",
            "exports");

    private static final List<Badge.Type> TITLES = List.of(
            Badge.Type.LITTLE_GIANT,
            Badge.Type.SPECIALIZED,
            Badge.Type.INNOVATIVE_SME,
            Badge.Type.HIGH_TECH,
            Badge.Type.TECH_SME);

    /** What is asked and is no metric itself: the metric it speaks of, and what it is called. */
    private static final Map<String, Text> NO_METRICS = Map.of(
            "tax.gradeYear", Text.of("纳税信用评价年度", "Tax grade year"),
            "credit.asOf", Text.of("征信报告日期", "Credit report date"),
            "legalRepresentative.since", Text.of("法定代表人任职日期", "Legal representative since"));

    private static final Map<String, String> SPEAKS_OF = Map.of(
            "tax.gradeYear", "tax.grade",
            "credit.asOf", "credit.loanBalance",
            "legalRepresentative.since", "legalRepresentative.sinceMonths");

    private final Map<String, Item> items = new LinkedHashMap<>();

    /**
     * One thing that is asked.
     *
     * @param name   dotted; also what a heading of a file calls it
     * @param metric that it is, or that it speaks of
     * @param group  what it stands with in its step: a year, a title; null = with the rest
     */
    public record Item(
            String name,
            Step step,
            Field field,
            Metric metric,
            Text label,
            @Nullable Text group,
            @Nullable Integer year) {

        /** Null if it is not told. */
        public @Nullable Value told(Value.Obj document) {
            return new FieldPlace(field.path()).in(document);
        }

        public Value.Obj put(Value.Obj document, @Nullable Value value) {
            return new FieldPlace(field.path()).put(document, value);
        }

        /** Null if it lies in an item of a list that is not there. */
        public @Nullable String pointer(Value.Obj document) {
            return new FieldPlace(field.path()).pointer(document);
        }

        /** Whether the document tells at most one of what it lies in, so that it is plain what is meant. */
        public boolean isPlain(Value.Obj document) {
            return new FieldPlace(field.path()).items(document) <= 1;
        }

        public boolean isMoney() {
            return field.kind() == Field.Kind.MONEY;
        }

        /** Whether what is told of it is the metric's own figure. */
        boolean isFigure() {
            return year != null || name.equals(metric.code());
        }

        /** As a file's heading names it: with its year, or its title. */
        public Text heading() {
            return year == null ? label : Text.of(year + "年" + label.zh(), label.en() + " " + year);
        }
    }

    /** @param today the newest year is the one before */
    public ProfileForm(MetricDictionary metrics, LocalDate today) {
        ProfileColumns columns = new ProfileColumns(metrics);
        for (Step step : Step.values()) {
            PLAIN.getOrDefault(step, List.of()).forEach(name -> plain(step, name, columns, metrics));
            if (step == Step.ACCOUNTS) {
                accounts(today.getYear() - 1, columns, metrics);
            } else if (step == Step.TITLES) {
                titles(columns, metrics);
            }
        }
    }

    private void plain(Step step, String name, ProfileColumns columns, MetricDictionary metrics) {
        Metric metric = metrics.get(SPEAKS_OF.getOrDefault(name, name));
        Text label = NO_METRICS.getOrDefault(name, metric.label());
        add(new Item(name, step, columns.field(name), metric, label, null, null));
    }

    private void accounts(int newest, ProfileColumns columns, MetricDictionary metrics) {
        for (int year = newest; year > newest - YEARS; year--) {
            for (String figure : ACCOUNTS) {
                Metric metric = metrics.all().stream()
                        .filter(one -> figure.equals(one.fiscal()))
                        .findFirst()
                        .orElseThrow();
                String name = "fiscalYears." + year + "." + figure;
                Text label = Text.of(
                        metric.label().zh().replaceFirst("（.*", ""),
                        metric.label().en().replaceFirst(",.*", ""));
                Text group = Text.of(year + "年度", "Fiscal year " + year);
                add(new Item(name, Step.ACCOUNTS, columns.field(name), metric, label, group, year));
            }
        }
    }

    private void titles(ProfileColumns columns, MetricDictionary metrics) {
        for (Badge.Type type : TITLES) {
            Text title = columns.title(type);
            Metric metric = metrics.get("badge." + type);
            String name = "badges." + type + ".";
            title(name + "level", title, Text.of("级别", " level"), metric, columns);
            title(name + "issuedOn", title, Text.of("认定日期", " recognised on"), metric, columns);
            title(name + "validUntil", title, Text.of("有效期至", " valid until"), metric, columns);
        }
    }

    private void title(String name, Text title, Text part, Metric metric, ProfileColumns columns) {
        add(new Item(name, Step.TITLES, columns.field(name), metric, title.then(part), title, null));
    }

    private void add(Item item) {
        items.put(item.name(), item);
    }

    public List<Item> items() {
        return new ArrayList<>(items.values());
    }

    public List<Item> items(Step step) {
        return items.values().stream().filter(item -> item.step() == step).toList();
    }

    /** Null if nothing of that name is asked. */
    public @Nullable Item find(String name) {
        return items.get(name);
    }
}
