package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import littlegiant.kernel.Outcome;
import littlegiant.oracle.Telling.Item;
import littlegiant.oracle.Truth.Missing;
import org.jspecify.annotations.Nullable;

/** What badges come to on a day. A list that is told is complete. */
final class TitleTruths {

    private static final List<String> LADDER = List.of("NONE", "MUNICIPAL", "PROVINCIAL", "NATIONAL");

    /** The last day on which batches were filed under the edition of 2022. */
    private static final LocalDate LAST_OF_2022 = LocalDate.of(2026, 3, 31);

    private TitleTruths() {}

    static void register(Map<String, Function<Telling, Truth>> all) {
        all.put("tier", TitleTruths::tier);
        for (String type : List.of(
                "INNOVATIVE_SME",
                "SPECIALIZED",
                "LITTLE_GIANT",
                "SINGLE_CHAMPION",
                "HIGH_TECH",
                "TECH_SME",
                "GAZELLE",
                "UNICORN")) {
            all.put("badge." + type, told -> isHeld(told, type));
        }
        for (String type : List.of("LITTLE_GIANT", "SPECIALIZED")) {
            all.put("badge." + type + ".recognisedOn", told -> since(told, type, since -> since));
            all.put("badge." + type + ".review", told -> ofLast(told, type, TitleTruths::review));
            all.put("badge." + type + ".edition", told -> ofLast(told, type, TitleTruths::edition));
        }
        all.put("badge.HIGH_TECH.years", told -> since(told, "HIGH_TECH", since -> fullYears(since, told.day())));
    }

    private static String review(Item badge) {
        String review = badge.word("review");
        return review == null ? "NONE" : review;
    }

    /** From the day it was issued to its last day, both included; a passed re-review carries it on, nobody knows how far; a failed one ends it. */
    private static Outcome holds(Item badge, LocalDate day) {
        LocalDate issued = badge.day("issuedOn");
        LocalDate until = badge.day("validUntil");
        if (review(badge).equals("FAILED") || (issued != null && day.isBefore(issued))) {
            return Outcome.UNMET;
        }
        if (until != null && !day.isAfter(until)) {
            return Outcome.MET;
        }
        return until == null || review(badge).equals("PASSED") ? Outcome.UNKNOWN : Outcome.UNMET;
    }

    /** As told, else by the day its batch was filed; a title issued under the old edition was filed under it too. */
    private static @Nullable String edition(Item badge) {
        LocalDate filed = badge.day("filedOn");
        LocalDate issued = badge.day("issuedOn");
        if (badge.word("criteriaEdition") != null) {
            return badge.word("criteriaEdition");
        }
        if (filed != null) {
            return filed.isAfter(LAST_OF_2022) ? "2026" : "2022";
        }
        return issued != null && !issued.isAfter(LAST_OF_2022) ? "2022" : null;
    }

    private static Truth isHeld(Telling told, String type) {
        List<Item> badges = ofType(told, type);
        if (badges == null) {
            return Missing.NOT_TOLD;
        }
        List<Outcome> held =
                badges.stream().map(badge -> holds(badge, told.day())).toList();
        return held.contains(Outcome.MET)
                ? new Truth.Flag(true)
                : held.contains(Outcome.UNKNOWN) ? Missing.NOT_TOLD : new Truth.Flag(false);
    }

    private static @Nullable List<Item> ofType(Telling told, String type) {
        List<Item> badges = told.list("badges");
        return badges == null
                ? null
                : badges.stream()
                        .filter(badge -> type.equals(badge.word("type")))
                        .toList();
    }

    /** Every level from what is held for certain up to what may be held. */
    private static Truth tier(Telling told) {
        List<Item> badges = told.list("badges");
        if (badges == null) {
            return Missing.NOT_TOLD;
        }
        int certain = 0;
        int possible = 0;
        for (Item badge : badges) {
            Outcome holds = isOfLadder(badge) ? holds(badge, told.day()) : Outcome.UNMET;
            if (holds == Outcome.MET) {
                certain = Math.max(certain, LADDER.indexOf(lowest(badge)));
            }
            if (holds != Outcome.UNMET) {
                possible = Math.max(possible, LADDER.indexOf(highest(badge)));
            }
        }
        boolean isAny = certain == 0 && possible == LADDER.size() - 1;
        return isAny
                ? Missing.NOT_TOLD
                : new Truth.Word(new TreeSet<>(LADDER.subList(certain, Math.max(certain, possible) + 1)));
    }

    private static boolean isOfLadder(Item badge) {
        return isLittleGiant(badge) || "SPECIALIZED".equals(badge.word("type"));
    }

    private static boolean isLittleGiant(Item badge) {
        return "LITTLE_GIANT".equals(badge.word("type"));
    }

    private static String lowest(Item badge) {
        String level = badge.word("level");
        return level != null ? level : isLittleGiant(badge) ? "NATIONAL" : "MUNICIPAL";
    }

    private static String highest(Item badge) {
        String level = badge.word("level");
        return level != null ? level : isLittleGiant(badge) ? "NATIONAL" : "PROVINCIAL";
    }

    // --- one title over time

    /** What the title that ends last says. One without a last day may be that title, so it has to say the same. */
    private static Truth ofLast(Telling told, String type, Function<Item, @Nullable String> property) {
        List<Item> badges = begun(told, type);
        if (badges == null) {
            return Missing.NOT_TOLD;
        }
        if (badges.isEmpty()) {
            return Missing.NOT_APPLICABLE;
        }
        List<Item> perhapsLast = new ArrayList<>(
                badges.stream().filter(badge -> badge.day("validUntil") == null).toList());
        lastOf(badges.stream().filter(badge -> badge.day("validUntil") != null).toList())
                .ifPresent(perhapsLast::add);
        Set<String> said = new HashSet<>();
        perhapsLast.forEach(badge -> said.add(String.valueOf(property.apply(badge))));
        return said.size() > 1 ? Missing.NOT_TOLD : Truth.word(property.apply(perhapsLast.get(0)));
    }

    private static @Nullable List<Item> begun(Telling told, String type) {
        List<Item> badges = ofType(told, type);
        return badges == null
                ? null
                : badges.stream().filter(badge -> hasBegun(badge, told.day())).toList();
    }

    private static boolean hasBegun(Item badge, LocalDate day) {
        LocalDate issued = badge.day("issuedOn");
        return issued == null || !issued.isAfter(day);
    }

    /** Of titles with a last day the one that ends last, of equal ones the first told. */
    private static Optional<Item> lastOf(List<Item> badges) {
        return badges.stream().reduce((one, other) -> end(other).isAfter(end(one)) ? other : one);
    }

    private static LocalDate end(Item badge) {
        return Objects.requireNonNull(badge.day("validUntil"));
    }

    /**
     * Since when a title that holds is held without a gap: back from the one that ends last, as long as another touches what is reached. The day is not certain,
     * it may be earlier, if one without a first day is reached, or if nobody told how long an earlier one went on. One that was taken away leads to nothing.
     */
    private static Truth since(Telling told, String type, Function<Truth.Day, Truth> found) {
        List<Item> badges = begun(told, type);
        Truth held = isHeld(told, type);
        if (badges == null || !(held instanceof Truth.Flag flag)) {
            return Missing.NOT_TOLD;
        }
        if (!flag.flag()) {
            return Missing.NOT_APPLICABLE;
        }
        List<Item> others = new ArrayList<>(badges);
        others.removeIf(badge -> review(badge).equals("FAILED"));
        Item last = lastOf(others.stream()
                        .filter(badge -> holds(badge, told.day()) == Outcome.MET)
                        .toList())
                .orElseThrow();
        LocalDate first = last.day("issuedOn");
        if (first == null) {
            return Missing.NOT_TOLD;
        }
        others.remove(last);
        boolean certain = true;
        for (Item next = touching(others, first); next != null; next = touching(others, first)) {
            others.remove(next);
            LocalDate issued = next.day("issuedOn");
            certain &= issued != null;
            first = issued != null && issued.isBefore(first) ? issued : first;
        }
        for (Item badge : others) {
            LocalDate issued = badge.day("issuedOn");
            boolean endsOnAnyDay = badge.day("validUntil") == null || holds(badge, told.day()) == Outcome.UNKNOWN;
            certain &= !endsOnAnyDay || (issued != null && !issued.isBefore(first));
        }
        return found.apply(new Truth.Day(certain ? first : null, first));
    }

    private static @Nullable Item touching(List<Item> badges, LocalDate first) {
        return badges.stream()
                .filter(badge -> badge.day("validUntil") != null
                        && !end(badge).plusDays(1).isBefore(first))
                .findFirst()
                .orElse(null);
    }

    private static Truth fullYears(Truth.Day since, LocalDate day) {
        int years = Spans.fullYears(since.most(), day);
        return since.isKnown() ? Truth.whole(years) : Truth.atLeast(BigDecimal.valueOf(years));
    }
}
