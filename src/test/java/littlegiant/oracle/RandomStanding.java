package littlegiant.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** What a made-up firm has besides money: titles, records, grades, and when figures were told; around the edges of one day. */
final class RandomStanding {

    private final Chance chance;

    RandomStanding(Chance chance) {
        this.chance = chance;
    }

    LocalDate founding() {
        return chance.below(8) == 0
                ? LocalDate.of(2024, 2, 29)
                : chance.below(3) == 0
                        ? LocalDate.of(chance.day().getYear() - chance.below(4), 1 + chance.below(12), 1)
                        : chance.past(0, -12, -24, -36, -120);
    }

    // --- sections

    Value badges() {
        return chance.list(5, () -> {
            LocalDate issued = chance.past(0, -12, -24, -36, -36, -72);
            LocalDate until = chance.around(0, 0, 0, -36, 12, 36);
            Map<String, @Nullable Value> badge = new LinkedHashMap<>();
            badge.put(
                    "type",
                    chance.word(
                            "LITTLE_GIANT",
                            "LITTLE_GIANT",
                            "SPECIALIZED",
                            "SPECIALIZED",
                            "HIGH_TECH",
                            "HIGH_TECH",
                            "TECH_SME",
                            "GAZELLE",
                            "UNICORN",
                            "INNOVATIVE_SME",
                            "SINGLE_CHAMPION"));
            badge.put("level", chance.maybe(() -> chance.word("MUNICIPAL", "PROVINCIAL", "NATIONAL")));
            badge.put("issuedOn", chance.maybe(() -> chance.text(issued)));
            badge.put("validUntil", chance.maybe(() -> chance.text(until.isBefore(issued) ? issued : until)));
            badge.put("filedOn", chance.below(4) > 0 ? null : chance.text(issued.minusDays(chance.below(300))));
            badge.put("criteriaEdition", chance.below(3) > 0 ? null : chance.word("2022", "2026"));
            badge.put("review", chance.maybe(() -> chance.word("NONE", "PENDING", "PASSED", "FAILED")));
            return Chance.object(badge);
        });
    }

    Value records() {
        return chance.list(4, () -> {
            LocalDate on = chance.past(0, -12, -36, -36, -40);
            LocalDate removed = chance.around(0, -12, -36, 6);
            Map<String, @Nullable Value> record = new LinkedHashMap<>();
            record.put(
                    "kind",
                    chance.word(
                            "DISHONEST",
                            "ENFORCED",
                            "ABNORMAL_OPERATION",
                            "SERIOUS_VIOLATION",
                            "ENVIRONMENT_PENALTY",
                            "SAFETY_ACCIDENT",
                            "QUALITY",
                            "TAX_VIOLATION"));
            record.put("on", chance.text(on));
            record.put("removedOn", chance.below(3) == 0 ? null : chance.text(removed.isBefore(on) ? on : removed));
            return Chance.object(record);
        });
    }

    Value tax() {
        Map<String, @Nullable Value> tax = new LinkedHashMap<>();
        tax.put("grade", chance.maybe(() -> chance.word("A", "B", "M", "C", "D")));
        tax.put("gradeYear", chance.maybe(() -> Chance.number(chance.day().getYear() - chance.below(4))));
        tax.put("arrears", chance.maybe(chance::flag));
        return Chance.object(tax);
    }

    Value legal() {
        Map<String, @Nullable Value> legal = new LinkedHashMap<>();
        for (String list : List.of("dishonest", "enforced", "abnormalOperation", "seriousViolation")) {
            legal.put(list, chance.below(3) == 0 ? null : new Value.Bool(chance.below(4) == 0));
        }
        legal.put("pendingSuitAmount", chance.maybe(chance::yuan));
        return Chance.object(legal);
    }

    /** Counts that a firm without dates tells. */
    Value counts(String... names) {
        Map<String, @Nullable Value> counts = new LinkedHashMap<>();
        for (String name : names) {
            counts.put(name, chance.maybe(() -> Chance.number(chance.below(4))));
        }
        return Chance.object(counts);
    }

    Value listing() {
        Map<String, @Nullable Value> listing = new LinkedHashMap<>();
        listing.put("stage", chance.maybe(() -> chance.word("NONE", "NEEQ_BASE", "LISTED_BSE")));
        listing.put("since", chance.maybe(() -> chance.text(chance.past(0, -12, -36))));
        return Chance.object(listing);
    }

    /** When figures were told: on the last day that counts, the day after that, or just before the chance.day(). */
    Value provenance() {
        Map<String, @Nullable Value> provenance = new LinkedHashMap<>();
        for (String code : List.of(
                "revenue",
                "mainRevenue",
                "netProfit",
                "totalAssets",
                "totalLiabilities",
                "rd.expense",
                "taxPaid",
                "tax.grade",
                "credit.lenders",
                "credit.loanBalance",
                "credit.guaranteesGiven",
                "employees",
                "environment.penalties3y",
                "quality.violations3y",
                "safety.seriousAccidents3y")) {
            if (chance.below(4) == 0) {
                List<Integer> ages = code.endsWith("3y")
                        ? List.of(0, 400, 1095, 1096, 1097)
                        : code.startsWith("credit") ? List.of(0, 30, 31) : List.of(0, 365, 366, 548, 549);
                Map<String, @Nullable Value> entry = new LinkedHashMap<>();
                entry.put("source", chance.word("AUDIT_REPORT", "TAX_BUREAU"));
                entry.put("asOf", chance.maybe(() -> chance.text(chance.day().minusDays(chance.one(ages)))));
                provenance.put(code, Chance.object(entry));
            }
        }
        return Chance.object(provenance);
    }
}
