package littlegiant.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.finance.LprTable;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Tally;
import littlegiant.judging.Verdict;
import littlegiant.metric.MetricDictionary;
import littlegiant.offers.CostBook;
import littlegiant.offers.Offers;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Matches a sheet with every product of a catalogue. Pure: the same sheet and question give the same answer. Safe for any number of threads. */
public final class Matcher {

    private final CompiledCatalogue catalogue;
    private final RuleBook rules;
    private final Pricing pricing;
    private final CostBook costs = new CostBook();

    /** What prices, ranks and advice are made with. */
    public record Pricing(LprTable lpr, RankingBook ranking, PointsTable points, MetricDictionary metrics) {}

    public Matcher(CompiledCatalogue catalogue, RuleBook rules, Pricing pricing) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.pricing = pricing;
    }

    public Answer match(Sheet sheet, Question question) {
        List<Considered> all = consider(sheet, question);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        all.forEach(one -> counts.merge(one.verdict(), 1, Integer::sum));
        Ordered ordered = new Ordered(all, question);
        List<Match> page = ordered.page().stream().map(Considered::match).toList();
        BigDecimal completeness = Missing.completeness(all.stream().map(Considered::entry), sheet);
        return new Answer(question.asOf(), completeness, ordered.total(), counts, page, Missing.nextQuestions(all));
    }

    /**
     * One product, all findings.
     *
     * @return null if the catalogue has no such product
     */
    public @Nullable Match matchOne(Sheet sheet, Question question, String productId) {
        List<Considered> all = consider(sheet, question);
        return all.stream()
                .filter(one -> one.entry().product().id().equals(productId))
                .findFirst()
                .map(one -> {
                    new Ordered(all, question).rank(one);
                    return one.match();
                })
                .orElse(null);
    }

    /** The percent of the metrics asked by OPEN products that are told, one decimal; null if none is asked. */
    public @Nullable BigDecimal completeness(Sheet sheet) {
        return Missing.completeness(catalogue.entries().stream(), sheet);
    }

    // --- one product

    private List<Considered> consider(Sheet sheet, Question question) {
        JudgedSheet judged = new JudgedSheet(sheet, catalogue.tests().size());
        rules.judge(judged);
        Findings findings = new Findings(judged);
        Offers offers = new Offers(judged, question.need(), pricing.lpr, costs);
        Scorer scorer = new Scorer(pricing.ranking, pricing.points, question.need(), question.asOf());
        Tally tally = catalogue.tally(judged);
        List<Considered> all = new ArrayList<>();
        for (int i = 0; i < catalogue.entries().size(); i++) {
            Entry entry = catalogue.entries().get(i);
            if (inScope(entry, question.institution())) {
                List<Asked> asked = asked(entry, question.need());
                all.add(new Considered(
                        entry,
                        asked,
                        tally.unmet(i),
                        tally.unknown(i),
                        judged,
                        findings,
                        offers,
                        scorer,
                        pricing.metrics));
            }
        }
        return all;
    }

    private static boolean inScope(Entry entry, @Nullable String institution) {
        return institution == null
                || entry.provider().id().equals(institution)
                || entry.provider().kind() == Institution.Kind.GUARANTOR
                || entry.product().kind() == Product.Kind.FUND
                || entry.product().kind() == Product.Kind.POLICY;
    }

    /** The criteria that count for this need: each part of it only where it is told. */
    private static List<Asked> asked(Entry entry, Need need) {
        List<Asked> asked = new ArrayList<>(entry.criteria());
        for (Asked part : entry.needCriteria()) {
            boolean told =
                    switch (part.criterion().id()) {
                        case "need.purpose" -> need.purpose() != null;
                        case "need.term" -> need.termMonths() != null;
                        default -> need.security() != null;
                    };
            if (told) {
                asked.add(part);
            }
        }
        return asked;
    }
}
