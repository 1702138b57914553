package littlegiant.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.oracle.FirmOnDay;

/** Small catalogues and firms over a few plain metrics, each with one test and with values on either side of it. No product asks for a metric twice. */
final class Choices {

    /**
     * A metric with the test that products ask of it.
     *
     * @param values how a firm tells it, as top-level YAML; some that meet the test, some that do not
     */
    private record Choice(String test, List<String> values) {}

    private static final Map<String, Choice> CHOICES = new TreeMap<>(Map.of(
            "employees", new Choice("AT_LEAST, value: 50", List.of("employees: 0", "employees: 1000")),
            "insuredEmployees",
                    new Choice("LESS_THAN, value: 300", List.of("insuredEmployees: 10", "insuredEmployees: 300")),
            "evaluationScore",
                    new Choice("BETWEEN, value: [50, 60]", List.of("evaluationScore: 10", "evaluationScore: 55")),
            "regionCode",
                    new Choice(
                            "STARTS_WITH_ANY, value: ['3202']",
                            List.of("regionCode: '320205'", "regionCode: '310101'")),
            "ownership", new Choice("ONE_OF, value: [PRIVATE]", List.of("ownership: PRIVATE", "ownership: STATE")),
            "sectors", new Choice("HAS_ANY, value: [SOFTWARE]", List.of("sectors: []", "sectors: [SOFTWARE]")),
            "tax.grade", new Choice("AT_LEAST, value: B", List.of("tax: {grade: D}", "tax: {grade: A}")),
            "ip.classOne", new Choice("AT_LEAST, value: 2", List.of("ip: {classOne: 0}", "ip: {classOne: 9}"))));

    private final Random random;

    Choices(long seed) {
        this.random = new Random(seed);
    }

    /** What a firm can say when it is asked for the metric. */
    static List<String> values(String metric) {
        return choice(metric).values;
    }

    private static Choice choice(String metric) {
        Choice choice = CHOICES.get(metric);
        if (choice == null) {
            throw new IllegalArgumentException("nobody asks for " + metric);
        }
        return choice;
    }

    /** A firm that told some of it. */
    FirmOnDay firm() {
        ProfileFixtures firm = ProfileFixtures.silent();
        for (Choice choice : CHOICES.values()) {
            if (random.nextInt(5) < 2) {
                firm = firm.with(choice.values.get(random.nextInt(choice.values.size())));
            }
        }
        return new FirmOnDay(firm.document(), firm.need(), firm.asOf());
    }

    static FirmOnDay telling(FirmOnDay firm, String yaml) {
        return firm.telling(new ProfileFixtures(firm.document(), firm.need(), firm.day())
                .with(yaml)
                .document());
    }

    /** One to four products of single tests and of choices, some of whose alternatives are two tests in one. */
    List<Listed> products() {
        List<Listed> products = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<String> metrics = new ArrayList<>(CHOICES.keySet());
            Collections.shuffle(metrics, random);
            List<String> criteria = new ArrayList<>();
            for (int j = 1 + random.nextInt(2); j > 0; j--) {
                criteria.add("{id: c" + j + ", " + criterion(metrics) + "}");
            }
            products.add(ProductFixtures.asking("P" + i, criteria.toArray(new String[0]))
                    .listed());
        }
        return products;
    }

    private String criterion(List<String> metrics) {
        if (random.nextBoolean()) {
            return atom(metrics);
        }
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            alternatives.add(
                    random.nextBoolean()
                            ? "{allOf: [{" + atom(metrics) + "}, {" + atom(metrics) + "}]}"
                            : "{" + atom(metrics) + "}");
        }
        return "anyOf: " + alternatives;
    }

    private static String atom(List<String> metrics) {
        String metric = metrics.remove(0);
        return "metric: " + metric + ", test: " + choice(metric).test;
    }
}
