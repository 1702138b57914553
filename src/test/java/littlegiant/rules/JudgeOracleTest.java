package littlegiant.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import littlegiant.catalog.TestKind;
import littlegiant.matching.CompiledCatalogue;
import littlegiant.matching.JudgedSheet;
import littlegiant.matching.Outcome;
import littlegiant.matching.ProductFixtures;
import littlegiant.profile.Sheet;
import littlegiant.rules.OracleFirm.Missing;
import littlegiant.rules.OracleFirm.Share;
import org.junit.jupiter.api.Test;

/** Threads share one book with fewer sessions than threads; every outcome must be what the contract's words say of the firm as it was told. */
class JudgeOracleTest {

    private static final int THREADS = 6;
    private static final int SESSIONS = 3;
    private static final int FIRMS_PER_THREAD = 600;
    private static final int TESTS_PER_KIND = 40;
    private static final List<String> FIGURES = List.of(
            "-100",
            "-66.6667",
            "-66.6666",
            "-0.01",
            "-0.0001",
            "0",
            "0.0001",
            "0.01",
            "1",
            "2",
            "3",
            "9.9999",
            "10",
            "14.2857",
            "14.2858",
            "33.3333",
            "33.3334",
            "50",
            "60",
            "60.001",
            "66.6666",
            "66.6667",
            "100",
            "999.99",
            "1000");

    /** What a test asks, as the product's document says it. */
    private record Asked(String metric, TestKind test, List<String> values) {}

    @Test
    void everyOutcomeIsTheOracles() throws InterruptedException, ExecutionException {
        List<Asked> asked = tests(new Random(20261123));
        CompiledCatalogue catalogue = catalogue(asked);
        Set<String> differences = new ConcurrentSkipListSet<>();
        Set<String> seen = new ConcurrentSkipListSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Rules.ClosableBook book = RulesFixtures.rules().book(catalogue.tests(), SESSIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < FIRMS_PER_THREAD; i++) {
                        compare(OracleFirm.random(random), asked, catalogue, book, differences, seen);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(differences).isEmpty();
        assertThat(seen).as("every kind with every outcome").isEqualTo(everyKindWithEveryOutcome());
    }

    private static void compare(
            OracleFirm firm,
            List<Asked> asked,
            CompiledCatalogue catalogue,
            Rules.ClosableBook book,
            Set<String> differences,
            Set<String> seen) {
        Sheet sheet = firm.fixture().sheet();
        JudgedSheet judged = new JudgedSheet(sheet, catalogue.tests().size());
        book.judge(judged);
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            int test = test(catalogue, i);
            Object truth = firm.truths().getOrDefault(one.metric, "no truth");
            Outcome expected = oracle(one, truth);
            seen.add(one.test + " " + expected);
            if (judged.outcome(test) != expected && differences.size() < 20) {
                differences.add(one + " of " + truth + ": " + judged.outcome(test) + ", expected " + expected);
            }
        }
    }

    /** Products and their criteria keep their order; equal criteria share a test. */
    private static int test(CompiledCatalogue catalogue, int asked) {
        var product = catalogue.entries().get(asked / TESTS_PER_KIND);
        var criterion = product.criteria().get(asked % TESTS_PER_KIND);
        return criterion.node().leaves().findFirst().orElseThrow().test();
    }

    private static Set<String> everyKindWithEveryOutcome() {
        Set<String> all = new TreeSet<>();
        for (TestKind kind : TestKind.values()) {
            for (Outcome outcome : Outcome.values()) {
                all.add(kind + " " + outcome);
            }
        }
        return all;
    }

    // --- the oracle: docs of the contract, "Values by test"

    private static Outcome oracle(Asked asked, Object truth) {
        if (truth == Missing.NOT_TOLD) {
            return Outcome.UNKNOWN;
        }
        return truth != Missing.NOT_APPLICABLE && holds(asked, truth) ? Outcome.MET : Outcome.UNMET;
    }

    private static boolean holds(Asked asked, Object truth) {
        List<String> values = asked.values;
        return switch (asked.test) {
            case AT_LEAST -> order(asked.metric, truth, values.get(0)) >= 0;
            case AT_MOST -> order(asked.metric, truth, values.get(0)) <= 0;
            case MORE_THAN, AFTER -> order(asked.metric, truth, values.get(0)) > 0;
            case LESS_THAN, BEFORE -> order(asked.metric, truth, values.get(0)) < 0;
            case BETWEEN ->
                order(asked.metric, truth, values.get(0)) >= 0 && order(asked.metric, truth, values.get(1)) <= 0;
            case IS -> truth.equals(Boolean.valueOf(values.get(0)));
            case ONE_OF -> values.contains(truth.toString());
            case NONE_OF -> !values.contains(truth.toString());
            case STARTS_WITH_ANY -> values.stream().anyMatch(truth.toString()::startsWith);
            case HAS_ANY -> values.stream().anyMatch(((Collection<?>) truth)::contains);
            case HAS_ALL -> values.stream().allMatch(((Collection<?>) truth)::contains);
        };
    }

    private static int order(String metric, Object truth, String bound) {
        if (truth instanceof Share share) {
            return share.compareTo(new BigDecimal(bound));
        }
        if (truth instanceof LocalDate day) {
            return day.compareTo(LocalDate.parse(bound));
        }
        List<String> order = OracleFirm.ORDINALS.getOrDefault(metric, List.of());
        return Integer.compare(order.indexOf(truth.toString()), order.indexOf(bound));
    }

    // --- tests at random

    private static List<Asked> tests(Random random) {
        List<Asked> tests = new ArrayList<>();
        for (TestKind kind : TestKind.values()) {
            for (int i = 0; i < TESTS_PER_KIND; i++) {
                tests.add(test(kind, random));
            }
        }
        return tests;
    }

    private static Asked test(TestKind kind, Random random) {
        return switch (kind) {
            case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN -> ordered(kind, 1, random);
            case BETWEEN -> ordered(kind, 2, random);
            case IS -> new Asked(one(OracleFirm.FLAGS, random), kind, List.of(String.valueOf(random.nextBoolean())));
            case BEFORE, AFTER -> new Asked(one(OracleFirm.DATES, random), kind, List.of(one(OracleFirm.DAYS, random)));
            case HAS_ANY, HAS_ALL -> listed(kind, OracleFirm.SETS, random);
            case STARTS_WITH_ANY -> beginnings(random);
            case ONE_OF, NONE_OF -> listed(kind, random.nextBoolean() ? OracleFirm.CODES : OracleFirm.ORDINALS, random);
        };
    }

    private static Asked ordered(TestKind kind, int bounds, Random random) {
        boolean ordinal = random.nextInt(4) == 0;
        String metric = one(
                ordinal ? new ArrayList<>(new TreeSet<>(OracleFirm.ORDINALS.keySet())) : OracleFirm.NUMBERS, random);
        List<String> domain = ordinal ? OracleFirm.ORDINALS.getOrDefault(metric, List.of()) : FIGURES;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < bounds; i++) {
            places.add(random.nextInt(domain.size()));
        }
        Collections.sort(places);
        return new Asked(metric, kind, places.stream().map(domain::get).toList());
    }

    private static Asked listed(TestKind kind, Map<String, List<String>> domains, Random random) {
        String metric = one(new ArrayList<>(new TreeSet<>(domains.keySet())), random);
        List<String> codes = new ArrayList<>(domains.getOrDefault(metric, List.of()));
        Collections.shuffle(codes, random);
        return new Asked(metric, kind, codes.subList(0, 1 + random.nextInt(2)));
    }

    private static Asked beginnings(Random random) {
        String metric = random.nextBoolean() ? "regionCode" : "industryCode";
        Set<String> beginnings = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            String code = one(OracleFirm.CODES.getOrDefault(metric, List.of()), random);
            beginnings.add(code.substring(0, 1 + random.nextInt(code.length())));
        }
        return new Asked(metric, TestKind.STARTS_WITH_ANY, List.copyOf(beginnings));
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** One product for each kind of test, in the kinds' order, through the product's own reader. */
    private static CompiledCatalogue catalogue(List<Asked> asked) {
        List<CompiledCatalogue.Listed> products = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += TESTS_PER_KIND) {
            StringBuilder yaml = new StringBuilder();
            for (int i = from; i < from + TESTS_PER_KIND; i++) {
                Asked one = asked.get(i);
                yaml.append("- {id: c%d, metric: %s, test: %s, value: %s}%n"
                        .formatted(i, one.metric, one.test, value(one)));
            }
            products.add(ProductFixtures.loan("P%03d".formatted(from))
                    .asking(yaml.toString())
                    .listed());
        }
        return new CompiledCatalogue(products);
    }

    private static String value(Asked asked) {
        boolean number = OracleFirm.NUMBERS.contains(asked.metric) || asked.test == TestKind.IS;
        List<String> written = asked.values.stream()
                .map(value -> number ? value : '"' + value + '"')
                .toList();
        boolean list = asked.test == TestKind.BETWEEN || asked.test.takesCodes();
        return list ? written.toString() : written.get(0);
    }
}
