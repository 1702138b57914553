package littlegiant.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.Finding;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Value;
import littlegiant.matching.Answer;
import littlegiant.matching.Inside;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.metric.Figure;
import littlegiant.metric.FigureValue;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Background;
import littlegiant.sheet.Need;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/** The demo's firms matched with the demo's catalogue by the real rules, without a store. Loaded once a run. */
final class DemoMatching {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static final RuleFolder RULES = RuleFolder.packed();

    static final MetricDictionary METRICS = MetricDictionary.of(RULES);

    static final Rules BOOK = Rules.load(RULES);
    static final SheetMaker SHEETS = RulesFixtures.sheets(METRICS, BOOK, RULES);
    private static final Matcher MATCHER = matcher();

    private DemoMatching() {}

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
                catalogue,
                BOOK.book(catalogue.tests(), 1),
                RulesFixtures.pricing(LprTable.of(RULES.text("tables/lpr.csv"))));
    }

    static Answer answer(Profile profile, Need need, LocalDate asOf) {
        return answer(profile, need, asOf, Sort.RECOMMENDED);
    }

    static Answer answer(Profile profile, Need need, LocalDate asOf, Sort sort) {
        Question all =
                new Question(asOf, need, Set.of(), Set.of(), Set.of(), null, Inside.ALL, sort, 0, Question.SIZE_MAX);
        return MATCHER.match(SHEETS.make(profile, need, asOf), all);
    }

    /** The figure of a metric on the demo's day. */
    static Figure figure(Profile profile, String metric) {
        return figure(profile, metric, DAY);
    }

    static Figure figure(Profile profile, String metric, LocalDate asOf) {
        return SHEETS.make(profile, Need.NONE, asOf).figure(METRICS.get(metric).index());
    }

    /** A figure as its JSON value; null if it is missing or told in part. */
    static @Nullable Object value(Profile profile, String metric, LocalDate asOf) {
        return FigureValue.of(METRICS.get(metric), figure(profile, metric, asOf));
    }

    /** Everything found for a firm on the day, by product. */
    static Map<String, Match> matches(Profile profile, Need need, LocalDate asOf) {
        return answer(profile, need, asOf).matches().stream()
                .collect(Collectors.toMap(match -> match.product().id(), match -> match));
    }

    static Match match(String uscc, String productId) {
        return match(DemoFirms.firm(uscc), productId, DAY);
    }

    static Match match(Profile profile, String productId, LocalDate asOf) {
        return requireNonNull(matches(profile, Need.NONE, asOf).get(productId), productId);
    }

    static Finding finding(Match match, String criterionId) {
        return finding(match.product().id(), match.findings(), criterionId);
    }

    /** Of a criterion or one of its alternatives, {@code class-one.1}. */
    static Finding finding(String of, List<Finding> findings, String criterionId) {
        return everyPart(findings)
                .filter(finding -> finding.criterionId().equals(criterionId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(of + " has no criterion " + criterionId));
    }

    /** Findings with their alternatives, at any depth. */
    static Stream<Finding> everyPart(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), everyPart(finding.alternatives())));
    }

    /** Which criteria of a product are not met, each with its outcome: {@code debt-ratio UNMET}. */
    static List<String> open(Match match) {
        return open(match.findings());
    }

    static List<String> open(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() != Outcome.MET)
                .map(finding -> finding.criterionId() + " " + finding.outcome())
                .toList();
    }

    /** Outcome, actual, required and gap of a finding: {@code UNMET 3 4 1}; a dash for what it does not have. */
    static String said(Finding finding) {
        return Stream.of(finding.outcome(), finding.actual(), finding.required(), finding.gap())
                .map(part -> part == null ? "-" : part.toString())
                .collect(Collectors.joining(" "));
    }

    /** What stands behind the figure of a single test. */
    static Background background(Finding finding) {
        return requireNonNull(finding.tested()).background();
    }

    /** What is asked next without a need: {@code tax.grade decides 5}. */
    static List<String> asked(Profile profile) {
        return answer(profile, Need.NONE, DAY).nextQuestions().stream()
                .map(next -> next.metric().code() + " decides " + next.decides())
                .toList();
    }

    /** Of the fees of a product that have it, by the document. */
    static List<BigDecimal> fees(Match match, String field) {
        return match.product().document().at("fees") instanceof Value.Arr fees
                ? fees.items().stream()
                        .map(fee -> ((Value.Obj) fee).at(field))
                        .filter(Value.Num.class::isInstance)
                        .map(number -> ((Value.Num) number).number())
                        .toList()
                : List.of();
    }

    /** Availability and verdict: {@code OPEN ELIGIBLE}. */
    static String state(Match match) {
        return match.availability() + " " + match.verdict();
    }

    /** A need of so many yuan with one kind of security. */
    static Need need(String amount, int months, String purpose, String security) {
        return new Need(new BigDecimal(amount), months, purpose, Set.of(security), null, null);
    }
}
