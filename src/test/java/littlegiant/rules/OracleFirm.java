package littlegiant.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.profile.Need;
import org.jspecify.annotations.Nullable;

/**
 * A firm told at random, with the truth about it kept apart from everything that main code computes: a share is its part and its whole here, and
 * never rounded.
 *
 * @param truths by metric: {@link Share}, String, Set, Boolean, LocalDate, or a {@link Missing}
 */
record OracleFirm(Value.Obj document, Map<String, Object> truths) {

    /** A figure as a fraction, in the metric's unit. {@code whole} is positive. */
    record Share(BigDecimal part, BigDecimal whole) {
        /** Compares the fraction with a bound, exactly. */
        int compareTo(BigDecimal bound) {
            return part.compareTo(bound.multiply(whole));
        }
    }

    enum Missing {
        NOT_TOLD,
        NOT_APPLICABLE
    }

    static final List<String> NUMBERS = List.of(
            "employees",
            "ip.classOne",
            "niche.marketSharePercent",
            "revenue",
            "netProfit",
            "taxableSales12m",
            "rdStaff.ratio",
            "debtRatio",
            "rd.ratio",
            "mainRevenue.ratio",
            "revenue.growth");
    static final Map<String, List<String>> ORDINALS = Map.of(
            "tax.grade", List.of("D", "C", "M", "B", "A"),
            "environment.rating", List.of("BLACK", "RED", "YELLOW", "BLUE", "GREEN"),
            "talentLevel", List.of("NONE", "DISTRICT", "CITY", "PROVINCE", "NATION"));
    static final Map<String, List<String>> CODES = Map.of(
            "regionCode", List.of("320205", "320206", "320505", "310101"),
            "industryCode", List.of("C", "C35", "C3562", "I65"),
            "ownership", List.of("PRIVATE", "STATE", "FOREIGN", "MIXED"));
    static final Map<String, List<String>> SETS = Map.of(
            "sectors", List.of("EQUIPMENT", "MATERIALS", "CHIPS", "BIO"),
            "certificates", List.of("ISO9001", "ISO14001", "ISO45001"));
    static final List<String> FLAGS = List.of("tax.arrears", "legal.dishonest", "parkWhitelist");
    static final List<String> DATES = List.of("establishedOn", "equity.lastRoundOn");
    static final List<String> DAYS = List.of("1969-12-31", "2012-05-08", "2020-02-29", "2020-03-01", "2025-06-30");

    private static final Set<String> ATTRIBUTES =
            Set.of("taxableSales12m", "talentLevel", "certificates", "parkWhitelist");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static OracleFirm random(Random random) {
        return new Telling(random).firm();
    }

    ProfileFixtures fixture() {
        return new ProfileFixtures(document, Need.NONE, ProfileFixtures.TODAY);
    }

    /** One telling: writes the document and remembers the truth. */
    private static final class Telling {
        private final Random random;
        private final Map<String, Value> document = new LinkedHashMap<>();
        private final Map<String, Object> truths = new LinkedHashMap<>();

        Telling(Random random) {
            this.random = random;
            document.putAll(ProfileFixtures.silent().document().fields());
        }

        OracleFirm firm() {
            ORDINALS.forEach((metric, codes) -> tell(metric, maybe(one(codes))));
            CODES.forEach((metric, codes) -> tell(metric, maybe(one(codes))));
            SETS.forEach((metric, codes) -> tell(metric, maybe(some(codes))));
            FLAGS.forEach(metric -> tell(metric, maybe(random.nextBoolean())));
            DATES.forEach(metric -> tell(metric, maybe(LocalDate.parse(one(DAYS)))));
            tell("ip.classOne", maybe(BigDecimal.valueOf(random.nextInt(5))));
            tell(
                    "niche.marketSharePercent",
                    maybe(new BigDecimal(one(List.of("0", "9.9999", "10", "10.0001", "100")))));
            tell("taxableSales12m", maybe(new BigDecimal(one(List.of("-0.0001", "0", "0.0001", "99999999999999.99")))));
            people();
            accounts();
            return new OracleFirm(new Value.Obj(document), truths);
        }

        private void people() {
            BigDecimal employees = maybe(BigDecimal.valueOf(random.nextInt(8)));
            int staffMax = employees == null ? 7 : employees.intValue();
            BigDecimal staff = maybe(BigDecimal.valueOf(random.nextInt(staffMax + 1)));
            tell("employees", employees);
            if (staff != null) {
                put("rdStaff", new Value.Num(staff));
            }
            truths.put("rdStaff.ratio", percent(staff, employees));
        }

        private void accounts() {
            Map<String, BigDecimal> now = year(2025);
            Map<String, BigDecimal> before = year(2024);
            document.put("fiscalYears", new Value.Arr(List.of(written(2024, before), written(2025, now))));
            BigDecimal revenue = now.get("revenue");
            BigDecimal earlier = before.get("revenue");
            truths.put("revenue", plain(revenue));
            truths.put("netProfit", plain(now.get("netProfit")));
            truths.put("debtRatio", percent(now.get("totalLiabilities"), now.get("totalAssets")));
            truths.put("rd.ratio", percent(now.get("rdExpense"), revenue));
            truths.put("mainRevenue.ratio", percent(now.get("mainRevenue"), revenue));
            BigDecimal more = revenue == null || earlier == null ? null : revenue.subtract(earlier);
            truths.put("revenue.growth", founded() > 2024 ? Missing.NOT_APPLICABLE : percent(more, earlier));
        }

        private int founded() {
            return truths.get("establishedOn") instanceof LocalDate day ? day.getYear() : 0;
        }

        private Map<String, BigDecimal> year(int year) {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            figure(figures, "revenue", List.of("0", "3", "7", "999.99", "1000"));
            figure(figures, "netProfit", List.of("-0.01", "0", "0.01", "-3"));
            figure(figures, "totalAssets", List.of("0", "3", "7", "1000"));
            figure(figures, "totalLiabilities", List.of("0", "1", "2", "600", "600.01"));
            figure(figures, "rdExpense", List.of("0", "0.1", "1", "30"));
            BigDecimal revenue = figures.get("revenue");
            if (year == 2025 && revenue != null) {
                figures.put("mainRevenue", random.nextBoolean() ? revenue : BigDecimal.ZERO);
            }
            return figures;
        }

        private void figure(Map<String, BigDecimal> figures, String name, List<String> values) {
            BigDecimal figure = maybe(new BigDecimal(one(values)));
            if (figure != null) {
                figures.put(name, figure);
            }
        }

        private static Value written(int year, Map<String, BigDecimal> figures) {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("year", new Value.Num(BigDecimal.valueOf(year)));
            figures.forEach((name, figure) -> fields.put(name, new Value.Num(figure)));
            return new Value.Obj(fields);
        }

        private static Object plain(@Nullable BigDecimal figure) {
            return figure == null ? Missing.NOT_TOLD : new Share(figure, BigDecimal.ONE);
        }

        /** The contract's words: a ratio over zero does not apply; one with a part missing is not told. */
        private static Object percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
            if (whole != null && whole.signum() == 0) {
                return Missing.NOT_APPLICABLE;
            }
            return part == null || whole == null ? Missing.NOT_TOLD : new Share(part.multiply(HUNDRED), whole);
        }

        private void tell(String metric, @Nullable Object truth) {
            if (truth == null) {
                truths.put(metric, Missing.NOT_TOLD);
                return;
            }
            truths.put(metric, truth instanceof BigDecimal number ? plain(number) : truth);
            put(ATTRIBUTES.contains(metric) ? "attributes." + metric : metric, value(truth));
        }

        private static Value value(Object truth) {
            if (truth instanceof Set<?> codes) {
                List<Value> items = new ArrayList<>();
                codes.forEach(code -> items.add(new Value.Str(code.toString())));
                return new Value.Arr(items);
            }
            if (truth instanceof BigDecimal number) {
                return new Value.Num(number);
            }
            return truth instanceof Boolean flag ? new Value.Bool(flag) : new Value.Str(truth.toString());
        }

        private void put(String path, Value value) {
            String[] steps = path.split("\\.", 2);
            if (steps.length == 1) {
                document.put(path, value);
                return;
            }
            Map<String, Value> section = new LinkedHashMap<>();
            if (document.get(steps[0]) instanceof Value.Obj known) {
                section.putAll(known.fields());
            }
            section.put(steps[1], value);
            document.put(steps[0], new Value.Obj(section));
        }

        private <T> @Nullable T maybe(T told) {
            return random.nextInt(8) == 0 ? null : told;
        }

        private <T> T one(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private Set<String> some(List<String> from) {
            Set<String> some = new TreeSet<>();
            from.stream().filter(code -> random.nextBoolean()).forEach(some::add);
            return some;
        }
    }
}
