package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.finance.LprTable;
import littlegiant.kernel.Faults;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.CompiledCatalogue;
import littlegiant.matching.Finding;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Outcome;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.profile.Figure;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.Need;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.profile.SheetMaker;
import littlegiant.rules.Rules;

/** The demo's firms matched with the demo's catalogue by the real rules, without a store. Loaded once a run. */
final class DemoMatching {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final RuleFolder RULES = RuleFolder.packed();

    static final MetricDictionary METRICS = MetricDictionary.of(RULES.text("metrics.yaml"));

    private static final SheetMaker SHEETS = new SheetMaker(METRICS);
    private static final Map<String, Profile> FIRMS = firms();
    private static final Matcher MATCHER = matcher();

    private DemoMatching() {}

    private static Map<String, Profile> firms() {
        Map<String, Profile> firms = new HashMap<>();
        for (Value document : DemoDocuments.firms()) {
            Profile profile = new ProfileReader(METRICS).read(document, DAY, new Faults());
            firms.put(profile.uscc(), profile);
        }
        return firms;
    }

    private static Matcher matcher() {
        ProductReader reader = new ProductReader(METRICS);
        Map<String, Institution> institutions = new HashMap<>();
        for (Value document : DemoDocuments.institutions()) {
            Institution institution = requireNonNull(reader.institution(document, new Faults()));
            institutions.put(institution.id(), institution);
        }
        List<CompiledCatalogue.Listed> listed = new ArrayList<>();
        for (Value document : DemoDocuments.products()) {
            Product product =
                    requireNonNull(reader.read(document, new Faults())).product();
            listed.add(new CompiledCatalogue.Listed(product, 1, requireNonNull(institutions.get(product.provider()))));
        }
        CompiledCatalogue catalogue = new CompiledCatalogue(listed);
        return new Matcher(
                catalogue, Rules.load(RULES).book(catalogue.tests(), 1), LprTable.of(RULES.text("tables/lpr.csv")));
    }

    static Profile firm(String uscc) {
        return requireNonNull(FIRMS.get(uscc), uscc);
    }

    /** A demo firm with some of its fields told otherwise. */
    static Profile changed(String uscc, Map<String, Value> fields) {
        Map<String, Value> all = new HashMap<>(firm(uscc).document().fields());
        all.putAll(fields);
        return new ProfileReader(METRICS).read(new Value.Obj(all), LocalDate.of(2030, 1, 1), new Faults());
    }

    static Answer answer(Profile profile, Need need, LocalDate asOf) {
        Question all =
                new Question(asOf, need, Set.of(), Set.of(), Set.of(), null, Sort.RECOMMENDED, 0, Question.SIZE_MAX);
        return MATCHER.match(SHEETS.make(profile, need, asOf), all);
    }

    /** The figure of a metric on the demo's day. */
    static Figure figure(Profile profile, String metric) {
        return SHEETS.make(profile, Need.NONE, DAY).figure(METRICS.get(metric).index());
    }

    /** Everything found for a firm on the day, by product. */
    static Map<String, Match> matches(Profile profile, Need need, LocalDate asOf) {
        return answer(profile, need, asOf).matches().stream()
                .collect(Collectors.toMap(match -> match.product().id(), match -> match));
    }

    static Match match(String uscc, String productId) {
        return match(firm(uscc), productId, DAY);
    }

    static Match match(Profile profile, String productId, LocalDate asOf) {
        return requireNonNull(matches(profile, Need.NONE, asOf).get(productId), productId);
    }

    static Finding finding(Match match, String criterionId) {
        return match.findings().stream()
                .filter(finding -> finding.criterionId().equals(criterionId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(match.product().id() + " has no criterion " + criterionId));
    }

    /** Which criteria of a product are not met, each with its outcome: {@code debt-ratio UNMET}. */
    static List<String> open(Match match) {
        return match.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.MET)
                .map(finding -> finding.criterionId() + " " + finding.outcome())
                .toList();
    }
}
