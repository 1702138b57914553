package littlegiant.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** A made-up firm told otherwise: whole sections written anew on the edges that decide, and fields dropped at random. The same for the same random. */
final class RandomFirm {

    /** Metrics of the dictionary that are told as attributes only. */
    static final List<String> ATTRIBUTES = List.of(
            "techStaff",
            "credit.guaranteesGiven",
            "credit.missedPayments2y",
            "firstLoan",
            "taxPaid12m",
            "ip.patents",
            "quality.violations3y",
            "tax.violations3y",
            "safety.dataIncidents3y",
            "legal.industryViolations3y",
            "bannedProduct",
            "propertyAffiliate",
            "marketValue",
            "controller.pledgedPercent",
            "ownerBusinessLoans",
            "parkWhitelist",
            "talentLevel",
            "taxableSales12m",
            "guaranteesToNetAssetsPercent",
            "orders.confirmed",
            "plannedInvestment",
            "ipPledgeList",
            "hiddenChampionList",
            "libraries",
            "keyChains",
            "chainRole",
            "rdInstitute",
            "rd.institutions",
            "standards",
            "shareholderLoans",
            "coreProcessDigital",
            "niche.leading",
            "specializedScore2022",
            "awards.national3y",
            "awards.provincial3y",
            "awards.makerContest",
            "certificates",
            "evaluationScore.previousYear");

    private static final List<String> INDUSTRIES = List.of(
            "C", "C35", "C356", "C3562", "A", "A01", "B", "D44", "E", "E47", "F", "F51", "F52", "F5179", "G", "G53",
            "G54", "G59", "G591", "G5910", "G592", "G60", "H61", "H62", "I", "I63", "I64", "I65", "I6520", "J", "J66",
            "K", "K70", "K701", "K7020", "K703", "L", "L72", "M", "M7320", "O", "R", "S");

    private final Random random;
    private final LocalDate day;
    private final Map<String, Value> fields;

    private RandomFirm(Value.Obj document, LocalDate day, Random random) {
        this.random = random;
        this.day = day;
        this.fields = new LinkedHashMap<>(document.fields());
    }

    static Value.Obj told(Value.Obj document, LocalDate day, MetricDictionary metrics, Random random) {
        RandomFirm firm = new RandomFirm(document, day, random);
        Chance chance = new Chance(day, random);
        RandomMoney money = new RandomMoney(chance);
        RandomStanding standing = new RandomStanding(chance);
        firm.sometimes(50, "badges", standing::badges);
        firm.sometimes(50, "records", standing::records);
        firm.sometimes(50, "fiscalYears", money::fiscalYears);
        firm.sometimes(40, "equity", money::equity);
        firm.sometimes(40, "existingLoans", money::loans);
        firm.sometimes(40, "collateral", money::collateral);
        firm.sometimes(40, "receivables", money::receivables);
        firm.sometimes(40, "credit", money::credit);
        firm.sometimes(40, "tax", standing::tax);
        firm.sometimes(40, "legal", standing::legal);
        firm.sometimes(40, "environment", () -> standing.counts("penalties3y"));
        firm.sometimes(40, "safety", () -> standing.counts("seriousAccidents3y"));
        firm.sometimes(40, "listing", standing::listing);
        firm.sometimes(40, "provenance", standing::provenance);
        firm.sometimes(60, "industryCode", () -> new Value.Str(chance.one(INDUSTRIES)));
        firm.sometimes(
                50, "establishedOn", () -> new Value.Str(standing.founding().toString()));
        firm.sometimes(70, "attributes", () -> firm.attributes(metrics, chance));
        firm.people();
        firm.forget();
        return new Value.Obj(firm.fields);
    }

    private void sometimes(int percent, String field, Supplier<Value> value) {
        if (random.nextInt(100) < percent) {
            fields.put(field, value.get());
        }
    }

    private void people() {
        if (random.nextInt(100) < 50) {
            int employees = Chance.one(List.of(0, 3, 5, 9, 10, 20, 99, 100, 299, 300, 999, 1000, 2000), random);
            fields.put("employees", Chance.number(employees));
            fields.put("rdStaff", Chance.number(random.nextInt(employees + 1)));
        }
    }

    private Value attributes(MetricDictionary metrics, Chance chance) {
        Map<String, @Nullable Value> attributes = new LinkedHashMap<>();
        for (String code : ATTRIBUTES) {
            if (random.nextInt(100) < 40) {
                attributes.put(code, attribute(metrics.get(code), chance));
            }
        }
        return Chance.object(attributes);
    }

    private Value attribute(Metric metric, Chance chance) {
        return switch (metric.type()) {
            case BOOLEAN -> new Value.Bool(random.nextBoolean());
            case NUMBER -> {
                BigDecimal figure = new BigDecimal(chance.one(RandomTests.FIGURES)).abs();
                yield metric.code().endsWith("3y")
                        ? Chance.number(random.nextInt(3))
                        : new Value.Num(figure.setScale(metric.decimalsMax(), RoundingMode.DOWN));
            }
            case CODE_SET -> words(metric);
            case DATE -> new Value.Str(day.toString());
            default -> new Value.Str(chance.one(List.copyOf(metric.values().keySet())));
        };
    }

    private Value words(Metric metric) {
        TreeSet<String> known = new TreeSet<>(metric.labels().keySet());
        known.addAll(metric.values().keySet());
        known.addAll(List.of("ISO9001", "ISO14001", "X"));
        List<Value> some = new ArrayList<>();
        known.stream().filter(word -> random.nextInt(3) == 0).forEach(word -> some.add(new Value.Str(word)));
        return new Value.Arr(some);
    }

    /** Drops some sections, and some fields of sections and of list items; a code, a name and what an item cannot do without stay. */
    private void forget() {
        for (String name : List.copyOf(fields.keySet())) {
            Value value = fields.get(name);
            if (name.equals("uscc") || name.equals("name") || value == null) {
                continue;
            }
            if (random.nextInt(100) < 8) {
                fields.remove(name);
            } else if (!name.equals("provenance")) {
                fields.put(name, Chance.forgetful(value, random));
            }
        }
    }
}
