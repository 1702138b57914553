package littlegiant.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Test;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.matching.PointsTable;
import littlegiant.matching.RankingBook;
import littlegiant.matching.Rated;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.PlanBook;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.Fired;
import littlegiant.rules.Rules;
import littlegiant.sheet.BadgeBook;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Editions;
import littlegiant.sheet.SheetMaker;

/** What rows are run against: the rules of one folder with its dictionary and tables, and books of its own as the service asks them. */
final class Bench implements AutoCloseable {

    /** The day of a row that names none. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A firm that told nothing but its code and name. */
    private static final Value.Obj FIRM = document("{uscc: 91320205123456788R, name: 案例企业}");

    /** A bank's loan that asks for people and says nothing else. */
    private static final Value.Obj PRODUCT = document(
            """
            id: CASE
            kind: LOAN
            provider: case-bank
            name: {zh: 案例产品, en: Case}
            criteria: [{id: people, metric: employees, test: AT_LEAST, value: 50}]
            source: {title: 案例, date: 2026-03-02, evidence: OFFICIAL}
            """);

    private final Rules rules;
    private final SheetMaker sheets;
    private final Editions editions;
    private final PointsTable points;
    private final BadgeBook badges;
    private final Rules.ClosableRankingBook ranking;
    private final Rules.ClosablePlanBook plans;

    Bench(RuleFolder folder, Rules rules, SheetMaker sheets) {
        this.rules = rules;
        this.sheets = sheets;
        this.editions = Editions.of(folder.text("tables/editions.csv"));
        this.points = PointsTable.of(folder.text("tables/points.csv"));
        this.badges = rules.badges(editions);
        this.ranking = rules.ranking(points);
        this.plans = rules.plans();
    }

    private static Value.Obj document(String yaml) {
        return (Value.Obj) DocumentReader.ruleYaml("cases", yaml, new Faults());
    }

    MetricDictionary metrics() {
        return sheets.metrics();
    }

    SheetMaker sheets() {
        return sheets;
    }

    Editions editions() {
        return editions;
    }

    PointsTable points() {
        return points;
    }

    BadgeBook badges() {
        return badges;
    }

    RankingBook ranking() {
        return ranking;
    }

    PlanBook plans() {
        return plans;
    }

    /** A book for the tests of one row. */
    Rules.ClosableBook book(List<Test> tests) {
        return rules.book(tests, 1);
    }

    /** @throws IllegalArgumentException if the table of editions does not have it */
    Edition edition(String code) {
        return editions.all().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rules/tables/editions.csv has no edition " + code));
    }

    /**
     * A firm that told this and nothing else, read as any firm is.
     *
     * @param today figures and dates after it are faults
     * @throws littlegiant.kernel.AppException with every fault
     */
    Profile profile(Value.Obj told, LocalDate today) {
        return new ProfileReader(metrics()).read(with(FIRM, told.fields()), today, new Faults());
    }

    /**
     * A bank's loan of which this is told too, read as any product is.
     *
     * @throws IllegalArgumentException with every fault
     */
    Product product(Map<String, Value> told) {
        Faults faults = new Faults();
        ProductReader.Reading reading = new ProductReader(metrics()).read(with(PRODUCT, told), faults);
        CaseFiles.requireNone(faults);
        return Objects.requireNonNull(reading).product();
    }

    /** The product as a catalogue lists it, of a bank. */
    CompiledCatalogue catalogue(Product product) {
        Institution bank = new Institution(product.provider(), Institution.Kind.BANK, Text.same(product.provider()));
        return new CompiledCatalogue(List.of(new Listed(product, 1, bank)));
    }

    private static Value.Obj with(Value.Obj document, Map<String, Value> others) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.putAll(others);
        return new Value.Obj(fields);
    }

    /** The rules that fire on these facts, by code without the answer. */
    Map<String, Outcome> outcomes(Iterable<?> facts) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Fired rule : rules.fired(facts)) {
            if (outcomes.put(rule.code(), rule.outcome()) != null) {
                throw new IllegalStateException(rule.code() + " answers twice");
            }
        }
        return outcomes;
    }

    /** The rules that fire on a fact, with every row of the table of points. */
    List<Fired> fired(Rated fact) {
        List<Object> facts = new ArrayList<>(points.bands());
        facts.add(fact);
        return rules.fired(facts);
    }

    @Override
    public void close() {
        ranking.close();
        plans.close();
    }
}
