package littlegiant.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.kernel.Value;

/**
 * Takes fields out of a document at random, so that it tells less and nothing else. What the contract gives a meaning when it is absent is not taken out, as
 * its absence tells something:
 * <ul>
 *   <li>items of lists: a list that is present is complete; whole lists are taken out
 *   <li>{@code establishedOn}: it proves that accounts of earlier years cannot exist, so telling it turns a figure into not applicable
 *   <li>{@code provenance}, {@code credit.asOf}, {@code tax.gradeYear}: a figure without a day never grows old, so telling a day can take it away
 *   <li>{@code removedOn}: absent says that the entry is still there
 *   <li>{@code review}: absent says NONE; {@code level}: a little giant without one is national, and one below it contradicts its title
 *   <li>{@code issuedOn} of a badge issued after the day: absent, it is held to be issued
 *   <li>{@code criteriaEdition}: told, it wins over the days, which it may contradict
 *   <li>{@code validUntil}: see {@code FoundFaultsTest}, a badge without it is taken for the newest of its type
 *   <li>{@code dueOn} of a receivable: see {@code FoundFaultsTest}, without it the buyer is held to owe it still
 *   <li>records, and the yes, no and numbers beside them, where both are told: they may contradict each other, and then one of them stands
 *   <li>rounds beside the last round, for the same reason
 * </ul>
 */
final class Forgetting {

    private static final Set<String> KEPT = Set.of(
            "uscc",
            "name",
            "establishedOn",
            "provenance",
            "year",
            "type",
            "kind",
            "on",
            "removedOn",
            "review",
            "level",
            "criteriaEdition",
            "gradeYear",
            "asOf",
            "validUntil",
            "credit",
            "tax");

    private static final Set<String> BESIDE_RECORDS = Set.of(
            "records",
            "legal",
            "environment",
            "safety",
            "dishonest",
            "enforced",
            "abnormalOperation",
            "seriousViolation",
            "penalties3y",
            "seriousAccidents3y",
            "quality.violations3y",
            "tax.violations3y",
            "attributes");

    private final Random random;
    private final LocalDate day;
    private final boolean recordsTold;

    private Forgetting(Value.Obj document, LocalDate day, Random random) {
        this.random = random;
        this.day = day;
        this.recordsTold = document.at("records") != null;
    }

    static Value.Obj some(Value.Obj document, LocalDate day, Random random) {
        return new Forgetting(document, day, random).less(document, "");
    }

    private Value.Obj less(Value.Obj object, String in) {
        Map<String, Value> kept = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> {
            if (!mayGo(name, value, object, in) || random.nextInt(8) > 0) {
                kept.put(name, name.equals("provenance") ? value : less(value, name));
            }
        });
        return new Value.Obj(kept);
    }

    private Value less(Value value, String in) {
        if (value instanceof Value.Arr arr) {
            List<Value> items = new ArrayList<>();
            arr.items().forEach(item -> items.add(less(item, in)));
            return new Value.Arr(items);
        }
        return value instanceof Value.Obj obj ? less(obj, in) : value;
    }

    /** @param in the section or list that it stands in; empty for the document itself */
    private boolean mayGo(String name, Value value, Value.Obj of, String in) {
        if (KEPT.contains(name) || (recordsTold && BESIDE_RECORDS.contains(name))) {
            return false;
        }
        return switch (name) {
            case "dueOn" -> !in.equals("receivables");
            case "rounds" -> of.at("lastRoundOn") == null;
            case "issuedOn" -> !LocalDate.parse(((Value.Str) value).text()).isAfter(day);
            default -> true;
        };
    }
}
