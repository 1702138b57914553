package littlegiant.sweep;

import static java.util.Objects.requireNonNull;
import static littlegiant.portfolio.PortfolioFixtures.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import littlegiant.finance.LprTable;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.judging.Finding;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.Match;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.oracle.Products;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.PortfolioFixtures;
import littlegiant.profile.Profile;
import littlegiant.rules.Rules;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a draft changes is what two matches of each firm differ in, one with the published product and one with the draft. */
class AgreementTest {

    private static final int SEEDS = 24;
    private static final Map<Outcome, Change> TO =
            Map.of(Outcome.MET, Change.GAINED, Outcome.UNMET, Change.LOST, Outcome.UNKNOWN, Change.NEWLY_UNKNOWN);
    private static final LprTable LPR = LprTable.of(RulesFixtures.folder().text("tables/lpr.csv"));
    private static final List<Value.Obj> DOCUMENTS = Products.published(5, 20).toList();
    private static final List<Profile> FIRMS = PortfolioFixtures.manyFirms(20261125, 150);
    private static final Population POPULATION = PortfolioFixtures.population(DAY, 2, FIRMS.stream());

    @Test
    void impactIsWhatTwoMatchesDifferIn() {
        Set<Change> met = EnumSet.noneOf(Change.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Value.Obj document = any(random);
            Listed published = seed % 6 == 0 ? null : Products.listed(document);
            Listed draft = Products.listed(changed(document, random));

            Impact impact = SweepFixtures.impact(
                    published == null ? null : published.product(), draft.product(), POPULATION, 2);

            assertThat(found(impact)).as("seed " + seed).isEqualTo(expected(published, draft));
            impact.deciders().forEach(decider -> met.add(decider.change()));
        }
        assertThat(met).containsExactly(Change.LOST, Change.GAINED, Change.NEWLY_UNKNOWN);
    }

    private static Value.Obj any(Random random) {
        return DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    }

    /** Criteria dropped, and others asked, some of them by an id that was another's before, in another order. */
    private static Value.Obj changed(Value.Obj document, Random random) {
        Map<String, Value> criteria = new LinkedHashMap<>();
        for (Value.Obj one : List.of(document, any(random), any(random))) {
            ((Value.Arr) requireNonNull(one.at("criteria")))
                    .items().stream()
                            .map(Value.Obj.class::cast)
                            .filter(criterion -> random.nextInt(3) > 0)
                            .forEach(criterion ->
                                    criteria.put(((Value.Str) requireNonNull(criterion.at("id"))).text(), criterion));
        }
        List<Value> shuffled = new ArrayList<>(criteria.values());
        Collections.shuffle(shuffled, random);
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.put("criteria", new Value.Arr(shuffled.subList(0, 1 + random.nextInt(shuffled.size()))));
        return new Value.Obj(fields);
    }

    private static Map<String, String> found(Impact impact) {
        Map<String, String> found = new TreeMap<>();
        Stream.of(Change.values())
                .flatMap(change -> impact.firms(change, 0, Integer.MAX_VALUE).stream())
                .forEach(firm ->
                        found.put(firm.uscc(), said(firm.before(), firm.after(), firm.change(), firm.deciding())));
        return found;
    }

    private static String said(Outcome before, Outcome after, Change change, List<String> deciding) {
        return before + " " + after + " " + change + " " + deciding;
    }

    // --- the same by the matcher, firm by firm

    private static Map<String, String> expected(@Nullable Listed published, Listed draft) {
        Map<String, Map<String, Outcome>> before = published == null ? Map.of() : matched(published);
        Map<String, Map<String, Outcome>> after = matched(draft);
        Map<String, String> expected = new TreeMap<>();
        after.forEach((uscc, now) -> expected.put(uscc, expected(before.get(uscc), now)));
        return expected;
    }

    /** Outcome of each criterion by its id, in order, of each firm. */
    private static Map<String, Map<String, Outcome>> matched(Listed product) {
        CompiledCatalogue catalogue = new CompiledCatalogue(List.of(product));
        Map<String, Map<String, Outcome>> all = new TreeMap<>();
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            Matcher matcher = new Matcher(catalogue, book, RulesFixtures.pricing(LPR));
            for (Profile firm : FIRMS) {
                Match match = requireNonNull(matcher.matchOne(
                        RulesFixtures.sheets().make(firm, Need.NONE, DAY),
                        Question.on(DAY),
                        product.product().id()));
                Map<String, Outcome> outcomes = new LinkedHashMap<>();
                for (Finding finding : match.findings()) {
                    outcomes.put(finding.criterionId(), finding.outcome());
                }
                all.put(firm.uscc(), outcomes);
            }
        }
        return all;
    }

    private static String expected(@Nullable Map<String, Outcome> was, Map<String, Outcome> is) {
        Outcome before = was == null ? Outcome.UNMET : sum(was);
        Outcome after = sum(is);
        Change change = before == after ? Change.UNCHANGED : TO.getOrDefault(after, Change.UNCHANGED);
        Map<String, Outcome> then = was == null ? Map.of() : was;
        List<String> turned =
                ids(is, (id, outcome) -> after != Outcome.MET && outcome == after && then.get(id) != after);
        List<String> kept = ids(then, (id, outcome) -> outcome == before);
        return said(before, after, change, change == Change.UNCHANGED ? List.of() : turned.isEmpty() ? kept : turned);
    }

    private static Outcome sum(Map<String, Outcome> outcomes) {
        return outcomes.containsValue(Outcome.UNMET)
                ? Outcome.UNMET
                : outcomes.containsValue(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }

    private static List<String> ids(Map<String, Outcome> outcomes, BiPredicate<String, Outcome> wanted) {
        return outcomes.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
