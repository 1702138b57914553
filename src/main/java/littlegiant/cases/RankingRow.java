package littlegiant.cases;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.Rated;
import littlegiant.rules.Fired;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/ranking}: run by the rules themselves and by the book that the service asks. A figure that is left out is not known; what is rated carries the need unless it says otherwise.
 *
 * @param fact    made anew each time: a fact takes one answer
 * @param carries false only where the row says so
 * @param expect  every rule that fires, by its code, with the points it gives, or MET or UNMET
 */
record RankingRow(String file, String name, Supplier<Rated> fact, boolean carries, Map<String, String> expect)
        implements CaseRow {

    /** @throws IllegalArgumentException with every fault of the row */
    static RankingRow of(Bench bench, String file, Value row) {
        Faults faults = new Faults();
        Fields fields = CaseFiles.fields(row, faults);
        String part = part(fields);
        fields.require("name", "expect");
        String name = fields.text("name", 200);
        Told told = fields.object(part, fact -> Told.of(part, fact));
        Map<String, String> expect = fields.object("expect", RankingRow::answers);
        fields.close();
        CaseFiles.requireNone(faults);
        Told known = Objects.requireNonNull(told);
        return new RankingRow(
                file, Objects.requireNonNull(name), known.fact(), known.carries(), Objects.requireNonNull(expect));
    }

    private static String part(Fields row) {
        return row.names().stream()
                .filter(name -> !name.equals("name") && !name.equals("expect"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a row rates something"));
    }

    private record Told(Supplier<Rated> fact, boolean carries) {
        static Told of(String part, Fields in) {
            boolean carries = !Boolean.FALSE.equals(in.flag("carries"));
            boolean asked = Boolean.TRUE.equals(in.flag("asked"));
            boolean given = Boolean.TRUE.equals(in.flag("given"));
            Boolean fits = in.flag("fits");
            String lightest = in.text("lightest", 100);
            Map<String, Long> steps = new TreeMap<>();
            for (String figure : in.names()) {
                if (in.raw(figure) instanceof Value.Num number) {
                    steps.put(figure, Decimals.scaled(number.number()));
                }
            }
            Long share = steps.get("share");
            Supplier<Rated> fact =
                    switch (part) {
                        case "carrying" -> () -> new Rated.Carrying(steps.get("amountShare"), steps.get("termShare"));
                        case "cost" -> () -> new Rated.OfCost(carries, given, steps.get("allIn"));
                        case "amount" -> () -> new Rated.OfAmount(carries, asked, share, steps.get("yuan"));
                        case "term" -> () -> new Rated.OfTerm(carries, asked, share);
                        case "security" -> () -> new Rated.OfSecurity(carries, fits, Objects.requireNonNull(lightest));
                        case "speed" ->
                            () -> new Rated.OfSpeed(carries, steps.get("days"), steps.get("workingDaysLeft"));
                        case "certainty" -> () -> new Rated.OfCertainty(carries, Objects.requireNonNull(share));
                        default -> throw new IllegalArgumentException("no rule rates " + part);
                    };
            return new Told(fact, carries);
        }
    }

    private static Map<String, String> answers(Fields expect) {
        Map<String, String> answers = new TreeMap<>();
        for (String code : expect.names()) {
            BigDecimal points = expect.raw(code) instanceof Value.Num number ? number.number() : null;
            answers.put(
                    code,
                    points == null ? outcome(expect, code) : points.setScale(1).toPlainString());
        }
        return answers;
    }

    private static String outcome(Fields expect, String code) {
        return Objects.toString(expect.choice(code, Outcome.class));
    }

    /** What a fact was answered, as {@link #expect} tells it. */
    static String answer(Rated rated) {
        return rated instanceof Rated.Carrying carrying
                ? (carrying.answer() ? Outcome.MET : Outcome.UNMET).toString()
                : rated.points().toPlainString();
    }

    @Override
    public String expected() {
        return expect.toString();
    }

    @Override
    public @Nullable String instead(Bench bench) {
        Rated rated = fact.get();
        Map<String, String> fired =
                bench.fired(rated).stream().collect(Collectors.toMap(Fired::code, rule -> answer(rated)));
        if (!fired.equals(expect)) {
            return fired.toString();
        }
        String booked = booked(bench, fact.get());
        return booked.equals(expect.values().stream().findFirst().orElse("0.0"))
                ? null
                : booked + " as the service asks";
    }

    /** As the service asks: no points where no rule fires. */
    static String booked(Bench bench, Rated fact) {
        return fact instanceof Rated.Carrying carrying
                ? (bench.ranking().carries(carrying) ? Outcome.MET : Outcome.UNMET).toString()
                : bench.ranking().points(fact).toPlainString();
    }
}
