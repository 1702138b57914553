package littlegiant.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Metric;
import littlegiant.sheet.Need;

/** A firm after it did what it was advised to do, or a little less, on the day on which that counts. All else stays as it is. */
final class Mended {

    /** Paths of the profile that hold a plain figure; others are told as attributes. */
    private static final List<String> SECTIONS = List.of("credit.", "ip.", "legal.", "legalRepresentative.");

    private static final List<String> ATTRIBUTES =
            List.of("techStaff", "taxPaid12m", "ip.patents", "credit.guaranteesGiven", "controller.pledgedPercent");

    private static final String REPAID = "归还借款";

    private Mended() {}

    /** @param to what the figure reaches: the advised one, or another */
    static ProfileFixtures by(ProfileFixtures firm, Advice advice, BigDecimal to) {
        Advice.Change change = requireNonNull(advice.change());
        ProfileFixtures then =
                change.countsFrom() == null ? firm : firm.on(change.countsFrom().toString());
        String code = change.metric().code();
        if (change.period() != null) {
            return then.with(section("fiscalYears", years(firm, advice, to)));
        }
        if (code.startsWith("need.")) {
            return then.needing(need(firm.need(), code, to));
        }
        BigDecimal gap = change.from() == null ? to : to.subtract(change.from());
        if (code.startsWith("collateral.")) {
            return then.with(one(
                    "collateral",
                    "{kind: " + code.substring(11) + ", encumbered: false, value: " + plain(gap) + "}",
                    firm));
        }
        if (code.equals("receivables.confirmed")) {
            return then.with(
                    one("receivables", "{dueOn: 2028-01-01, confirmed: true, amount: " + plain(gap) + "}", firm));
        }
        if (code.equals("equity.new2y")) {
            return then.with(rounds(firm, "{on: " + firm.asOf() + ", amount: " + plain(gap) + "}"));
        }
        ProfileFixtures told = then.with(direct(then, code, to));
        boolean outnumbers = code.equals("rdStaff") && to.compareTo(number(told.document(), "employees")) > 0;
        return outnumbers ? told.with(section("employees", new Value.Num(to))) : told;
    }

    /** The advised figure, less by the step that advice is rounded to and a little; one unit where it is not rounded. */
    static BigDecimal less(Advice advice, Metric asked) {
        Advice.Change change = requireNonNull(advice.change());
        BigDecimal from = change.from() == null ? BigDecimal.ZERO : change.from();
        boolean lower = change.to().compareTo(from) < 0 && isLowered(advice, asked);
        return lower ? change.to().add(step(advice, asked)) : change.to().subtract(step(advice, asked));
    }

    private static boolean isLowered(Advice advice, Metric asked) {
        String code = requireNonNull(advice.change()).metric().code();
        return requireNonNull(advice.change()).period() == null
                || (code.equals("totalLiabilities") && asked.code().equals("debtRatio"));
    }

    private static BigDecimal step(Advice advice, Metric asked) {
        Advice.Change change = requireNonNull(advice.change());
        String code = change.metric().code();
        boolean isAmount = code.equals("netAssets")
                || code.equals("totalLiabilities")
                || asked.code().equals("debtToSales");
        if (change.period() == null && !isAmount) {
            return BigDecimal.ONE.movePointLeft(change.metric().decimalsMax());
        }
        BigDecimal rounded = isAmount ? change.to().subtract(requireNonNull(change.from())) : change.to();
        return rounded.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? BigDecimal.valueOf(101)
                : new BigDecimal("0.02");
    }

    // --- the profile

    private static Value.Arr years(ProfileFixtures firm, Advice advice, BigDecimal to) {
        Advice.Change change = requireNonNull(advice.change());
        List<Value> years = new ArrayList<>(list(firm, "fiscalYears"));
        Value.Obj newest = (Value.Obj) years.get(years.size() - 1);
        int told = number(newest, "year").intValueExact();
        int last = Integer.parseInt(requireNonNull(change.period()));
        int closed = firm.asOf().getYear()
                - (firm.asOf().getDayOfYear() == firm.asOf().lengthOfYear() ? 0 : 1);
        for (int year = told + 1; year <= last; year++) {
            Map<String, Value> fields = new LinkedHashMap<>(newest.fields());
            fields.put("year", new Value.Num(BigDecimal.valueOf(year)));
            if (year > closed) {
                change(fields, advice, to);
            }
            years.add(new Value.Obj(fields));
        }
        return new Value.Arr(years);
    }

    private static void change(Map<String, Value> year, Advice advice, BigDecimal to) {
        Advice.Change change = requireNonNull(advice.change());
        String code = change.metric().code();
        BigDecimal gap = change.from() == null ? to : to.subtract(change.from());
        boolean shrinks = code.equals("netAssets")
                || (code.equals("totalLiabilities") && advice.text().zh().contains(REPAID));
        if (shrinks) {
            BigDecimal assets = number(new Value.Obj(year), "totalAssets");
            year.put("totalAssets", new Value.Num(assets.add(gap)));
        }
        if (!code.equals("netAssets")) {
            year.put(requireNonNull(change.metric().fiscal(), code), new Value.Num(to));
        }
        fit(year, code);
    }

    /** Main business is a part of revenue: what was not advised about gives way. */
    private static void fit(Map<String, Value> year, String changed) {
        Value revenue = requireNonNull(year.get("revenue"));
        Value main = requireNonNull(year.get("mainRevenue"));
        if (((Value.Num) main).number().compareTo(((Value.Num) revenue).number()) > 0) {
            boolean follows = changed.equals("mainRevenue");
            year.put(follows ? "revenue" : "mainRevenue", follows ? main : revenue);
        }
    }

    private static Value.Obj direct(ProfileFixtures firm, String code, BigDecimal to) {
        boolean attribute = ATTRIBUTES.contains(code);
        String section = attribute
                ? "attributes"
                : SECTIONS.stream().anyMatch(code::startsWith) ? code.substring(0, code.indexOf('.')) : "";
        if (section.isEmpty()) {
            return section(code, new Value.Num(to));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        if (firm.document().at(section) instanceof Value.Obj told) {
            fields.putAll(told.fields());
        }
        fields.put(attribute ? code : code.substring(section.length() + 1), new Value.Num(to));
        if (section.equals("credit")) {
            fields.put("asOf", new Value.Str(firm.asOf().toString()));
        }
        return section(section, new Value.Obj(fields));
    }

    private static Need need(Need need, String code, BigDecimal to) {
        return code.equals("need.amount")
                ? new Need(to, need.termMonths(), need.purpose(), need.security(), null, null)
                : new Need(need.amount(), to.intValueExact(), need.purpose(), need.security(), null, null);
    }

    private static Value.Obj one(String list, String item, ProfileFixtures firm) {
        List<Value> items = new ArrayList<>(list(firm, list));
        items.add(ProfileFixtures.merged(new Value.Obj(Map.of()), item));
        return section(list, new Value.Arr(items));
    }

    private static Value.Obj rounds(ProfileFixtures firm, String round) {
        List<Value> rounds = new ArrayList<>(list(firm, "equity.rounds"));
        rounds.add(ProfileFixtures.merged(new Value.Obj(Map.of()), round));
        return section("equity", section("rounds", new Value.Arr(rounds)));
    }

    private static List<Value> list(ProfileFixtures firm, String path) {
        return firm.document().at(path) instanceof Value.Arr told ? told.items() : List.of();
    }

    private static BigDecimal number(Value.Obj of, String field) {
        return ((Value.Num) requireNonNull(of.at(field), field)).number();
    }

    private static Value.Obj section(String name, Value value) {
        return new Value.Obj(Map.of(name, value));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
