package littlegiant.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.finance.LprTable;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Finding;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Tally;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Workdays;
import littlegiant.metric.MetricDictionary;
import littlegiant.offers.CostBook;
import littlegiant.offers.Offers;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Matches a sheet with every product of a catalogue. Pure: the same sheet and question give the same answer. Safe for any number of threads. */
public final class Matcher {

    private final CompiledCatalogue catalogue;
    private final RuleBook rules;
    private final Pricing pricing;
    private final CostBook costs = new CostBook();
    private final Map<Scope, int[]> asked = new ConcurrentHashMap<>();
    private final NeedCriteria criteria;

    private static final int SCOPES_MAX = 1_000;

    /** What products are looked at on a day; what they ask does not depend on the firm. */
    private record Scope(LocalDate asOf, @Nullable String institution, Inside inside) {}

    /** What prices, ranks and advice are made with. */
    public record Pricing(
            LprTable lpr, RankingBook ranking, PointsTable points, Workdays workdays, MetricDictionary metrics) {}

    public Matcher(CompiledCatalogue catalogue, RuleBook rules, Pricing pricing) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.pricing = pricing;
        this.criteria = new NeedCriteria(catalogue.entries());
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
        return new Answer(
                question.asOf(),
                completeness(sheet, question.institution(), question.inside()),
                ordered.total(),
                counts,
                page,
                Missing.nextQuestions(all));
    }

    /**
     * One product, all findings.
     *
     * @return null if the catalogue has no such product
     */
    public @Nullable Match matchOne(Sheet sheet, Question question, String productId) {
        return look(sheet, question).one(productId);
    }

    /** Judges every product, to be looked at one by one. */
    public Look look(Sheet sheet, Question question) {
        return new Look(consider(sheet, question), question);
    }

    /** Every product judged for one sheet and question; nothing is put into words that is not asked for. One thread. */
    public static final class Look {
        private final List<Considered> all;
        private final Question question;

        private Look(List<Considered> all, Question question) {
            this.all = all;
            this.question = question;
        }

        /**
         * One product, all findings.
         *
         * @return null if the catalogue has no such product
         */
        public @Nullable Match one(String productId) {
            for (Considered one : all) {
                if (one.entry().product().id().equals(productId)) {
                    new Ordered(all, question).rank(one);
                    return one.match();
                }
            }
            return null;
        }

        /**
         * The findings of one product, criterion by criterion.
         *
         * @throws IllegalArgumentException if the catalogue has no such product
         */
        public List<Finding> findings(String productId) {
            return all.stream()
                    .filter(one -> one.entry().product().id().equals(productId))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no product " + productId))
                    .findings();
        }

        /** By product id. */
        public Map<String, Verdict> verdicts() {
            Map<String, Verdict> verdicts = new HashMap<>();
            all.forEach(one -> verdicts.put(one.entry().product().id(), one.verdict()));
            return verdicts;
        }
    }

    /** The percent of the metrics asked by OPEN products that are told, one decimal; null if none is asked. */
    public @Nullable BigDecimal completeness(Sheet sheet, Inside inside) {
        return completeness(sheet, null, inside);
    }

    private @Nullable BigDecimal completeness(Sheet sheet, @Nullable String institution, Inside inside) {
        Scope scope = new Scope(sheet.asOf(), institution, inside);
        int[] known = asked.get(scope);
        if (known == null) {
            List<Entry> inScope = catalogue.entries().stream()
                    .filter(entry -> inScope(entry.product(), entry.provider(), institution))
                    .toList();
            known = Missing.asked(inScope, sheet.asOf(), inside);
            if (asked.size() >= SCOPES_MAX) {
                asked.clear();
            }
            asked.put(scope, known);
        }
        return Missing.completeness(known, sheet);
    }

    // --- one product

    private List<Considered> consider(Sheet sheet, Question question) {
        JudgedSheet judged = new JudgedSheet(sheet, catalogue.tests().size());
        rules.judge(judged);
        Considered.Judgement by = new Considered.Judgement(
                judged,
                new Findings(judged),
                new Offers(judged, question.need(), pricing.lpr, costs),
                new Scorer(pricing, question.need(), question.asOf()),
                pricing.metrics);
        List<List<Asked>> asked = criteria.of(question.need());
        List<List<Asked>> hidden = criteria.hidden(question.need());
        Tally tally = catalogue.tally(judged);
        List<Considered> all = new ArrayList<>();
        for (int i = 0; i < catalogue.entries().size(); i++) {
            Entry entry = catalogue.entries().get(i);
            if (inScope(entry.product(), entry.provider(), question.institution())) {
                boolean inside = question.inside().sees(entry.product().provider());
                all.add(
                        inside || !criteria.hasInternal(i)
                                ? new Considered(entry, asked.get(i), tally.unmet(i), tally.unknown(i), by)
                                : Considered.fromOutside(entry, hidden.get(i), by));
            }
        }
        return all;
    }

    /** An institution's own products, and what anybody may offer beside them. */
    static boolean inScope(Product product, Institution provider, @Nullable String institution) {
        return institution == null
                || provider.id().equals(institution)
                || provider.kind() == Institution.Kind.GUARANTOR
                || product.kind() == Product.Kind.FUND
                || product.kind() == Product.Kind.POLICY;
    }
}
