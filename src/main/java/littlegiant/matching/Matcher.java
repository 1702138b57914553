package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import littlegiant.offers.Offer;
import littlegiant.offers.Offers;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Matches a sheet with every product of a catalogue. Pure: the same sheet and question give the same answer. Safe for any number of threads. */
public final class Matcher {

    private final CompiledCatalogue catalogue;
    private final RuleBook rules;
    private final LprTable lpr;

    public Matcher(CompiledCatalogue catalogue, RuleBook rules, LprTable lpr) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.lpr = lpr;
    }

    public Answer match(Sheet sheet, Question question) {
        List<Considered> all = inOrder(sheet, question);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        all.forEach(one -> counts.merge(one.verdict, 1, Integer::sum));
        List<Considered> passed =
                all.stream().filter(one -> passes(one, question)).toList();
        List<Match> page = passed.stream()
                .skip((long) question.page() * question.size())
                .limit(question.size())
                .map(Considered::match)
                .toList();
        BigDecimal completeness = completeness(all.stream().map(one -> one.entry), sheet);
        return new Answer(question.asOf(), completeness, passed.size(), counts, page, nextQuestions(all));
    }

    /**
     * One product, all findings.
     *
     * @return null if the catalogue has no such product
     */
    public @Nullable Match matchOne(Sheet sheet, Question question, String productId) {
        return inOrder(sheet, question).stream()
                .filter(one -> one.entry.product().id().equals(productId))
                .findFirst()
                .map(Considered::match)
                .orElse(null);
    }

    /** The percent of the metrics asked by OPEN products that are told, one decimal; null if none is asked. */
    public @Nullable BigDecimal completeness(Sheet sheet) {
        return completeness(catalogue.entries().stream(), sheet);
    }

    // --- one product

    private List<Considered> consider(Sheet sheet, Question question) {
        JudgedSheet judged = new JudgedSheet(sheet, catalogue.tests().size());
        rules.judge(judged);
        Findings findings = new Findings(judged);
        Offers offers = new Offers(judged, lpr);
        Tally tally = catalogue.tally(judged);
        List<Considered> all = new ArrayList<>();
        for (int i = 0; i < catalogue.entries().size(); i++) {
            Entry entry = catalogue.entries().get(i);
            if (inScope(entry, question.institution())) {
                List<Asked> asked = asked(entry, question.need());
                all.add(new Considered(entry, asked, tally.unmet(i), tally.unknown(i), judged, findings, offers));
            }
        }
        return all;
    }

    /** Every product in scope, in the order asked for; the open and eligible ones are ranked. */
    private List<Considered> inOrder(Sheet sheet, Question question) {
        List<Considered> all = consider(sheet, question);
        all.sort(order(question.sort()));
        int rank = 0;
        for (Considered one : all) {
            if (one.availability == Availability.OPEN && one.verdict == Verdict.ELIGIBLE) {
                one.rank = ++rank;
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

    /** A product with its outcomes counted; the findings of met and unknown criteria are put into words only when they are shown. */
    private static final class Considered {
        private final Entry entry;
        private final List<Asked> asked;
        private final JudgedSheet judged;
        private final Findings findings;
        private final Offers.Found offer;
        private final Availability availability;
        private final Verdict verdict;
        private final int unmet;
        private final int unknown;
        private @Nullable Integer rank;

        /**
         * @param unmetAlways   unmet ones of the criteria that are asked whatever the need; what the need asks is added
         * @param unknownAlways likewise
         */
        Considered(
                Entry entry,
                List<Asked> asked,
                int unmetAlways,
                int unknownAlways,
                JudgedSheet judged,
                Findings findings,
                Offers offers) {
            this.entry = entry;
            this.asked = asked;
            this.judged = judged;
            this.findings = findings;
            this.offer = offers.of(entry);
            this.availability = Availability.of(entry.product(), judged.sheet().asOf());
            int unmetNow = unmetAlways;
            int unknownNow = unknownAlways;
            for (Asked part : asked.subList(entry.criteria().size(), asked.size())) {
                Outcome outcome = part.node().outcome(judged);
                unmetNow += outcome == Outcome.UNMET ? 1 : 0;
                unknownNow += outcome == Outcome.UNKNOWN ? 1 : 0;
            }
            this.unmet = unmetNow;
            this.unknown = unknownNow;
            this.verdict = Verdict.of(unmet, unknown, unmet == 0 ? 0 : findings.near(asked));
        }

        Match match() {
            Offer inWords = offer.inWords();
            return new Match(
                    entry.product(),
                    entry.revision(),
                    entry.provider(),
                    availability,
                    verdict,
                    unmet,
                    unknown,
                    rank,
                    inWords,
                    asked.stream().map(findings::of).toList(),
                    Replacement.of(judged.sheet(), entry.product(), inWords));
        }

        /** Whether telling the metric, and nothing else, can change the verdict: it can unmeet a criterion, or meet all that are open. */
        boolean isChangedBy(Metric metric) {
            return asked.stream().anyMatch(one -> one.node().outcomeIf(metric, Outcome.UNMET, judged) == Outcome.UNMET)
                    || asked.stream().allMatch(one -> one.node().outcomeIf(metric, Outcome.MET, judged) == Outcome.MET);
        }

        /** What is missing to decide: the metrics of unknown tests that could still change the answer of their criterion. */
        Set<Metric> missing() {
            Set<Metric> missing = new LinkedHashSet<>();
            asked.forEach(one -> one.node()
                    .open(judged)
                    .forEach(leaf -> missing.add(leaf.atom().metric())));
            return missing;
        }
    }

    private static boolean passes(Considered one, Question question) {
        return (question.verdicts().isEmpty() || question.verdicts().contains(one.verdict))
                && (question.kinds().isEmpty()
                        || question.kinds().contains(one.entry.product().kind()))
                && (question.providers().isEmpty()
                        || question.providers().contains(one.entry.provider().id()));
    }

    // --- order

    /** Open ones first, then by verdict, few unknowns first where something is missing, then as asked, then by id. */
    private static Comparator<Considered> order(Sort sort) {
        Comparator<Considered> byAmount =
                Comparator.comparing(one -> one.offer.amountMax(), Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Considered> byRate =
                Comparator.comparing(one -> one.offer.rateHigh(), Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Considered> asked =
                switch (sort) {
                    case RECOMMENDED -> byAmount.thenComparing(byRate);
                    case COST -> byRate;
                    case AMOUNT -> byAmount;
                    case NAME ->
                        Comparator.comparing(one -> one.entry.product().name().zh());
                };
        return Comparator.<Considered, Boolean>comparing(one -> one.availability != Availability.OPEN)
                .thenComparing(one -> one.verdict)
                .thenComparing(
                        one -> one.verdict == Verdict.NEEDS_INFO || one.verdict == Verdict.NEAR_MISS ? one.unknown : 0)
                .thenComparing(asked)
                .thenComparing(one -> one.entry.product().id());
    }

    // --- what is missing

    private static @Nullable BigDecimal completeness(Stream<Entry> entries, Sheet sheet) {
        Set<Metric> asked = entries.filter(entry -> Availability.of(entry.product(), sheet.asOf()) == Availability.OPEN)
                .flatMap(entry -> entry.criteria().stream())
                .flatMap(criterion -> criterion.node().leaves())
                .map(leaf -> leaf.atom().metric())
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return null;
        }
        long told =
                asked.stream().filter(metric -> sheet.settles(metric.index())).count();
        return BigDecimal.valueOf(told * 100).divide(BigDecimal.valueOf(asked.size()), 1, RoundingMode.HALF_UP);
    }

    /**
     * Metrics missing in open products with nothing unmet: those that decide most first, then those that can change most verdicts alone, then those in most
     * products, then by the dictionary.
     */
    private static List<Answer.NextQuestion> nextQuestions(List<Considered> all) {
        Map<Metric, Integer> decides = new LinkedHashMap<>();
        Map<Metric, Integer> changes = new LinkedHashMap<>();
        Map<Metric, Integer> occurs = new LinkedHashMap<>();
        for (Considered one : all) {
            if (one.availability == Availability.OPEN && one.unmet == 0 && one.unknown > 0) {
                Set<Metric> missing = one.missing();
                missing.forEach(metric -> occurs.merge(metric, 1, Integer::sum));
                missing.stream().filter(one::isChangedBy).forEach(metric -> changes.merge(metric, 1, Integer::sum));
                if (missing.size() == 1) {
                    decides.merge(missing.iterator().next(), 1, Integer::sum);
                }
            }
        }
        return occurs.keySet().stream()
                .sorted(Comparator.<Metric, Integer>comparing(metric -> -decides.getOrDefault(metric, 0))
                        .thenComparing(metric -> -changes.getOrDefault(metric, 0))
                        .thenComparing(metric -> -occurs.getOrDefault(metric, 0))
                        .thenComparing(Metric::index))
                .map(metric -> new Answer.NextQuestion(metric, decides.getOrDefault(metric, 0)))
                .toList();
    }
}
