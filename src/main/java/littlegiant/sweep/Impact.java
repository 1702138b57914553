package littlegiant.sweep;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import org.jspecify.annotations.Nullable;

/** What a draft of a product changes for every firm of a population. Immutable; it keeps a few words of each firm and lets their figures go. */
public final class Impact {

    private final LocalDate asOf;
    private final @Nullable Availability before;
    private final Availability after;
    private final Effect[] effects;
    private final Roll roll;
    private final Map<Change, int[]> firms = new EnumMap<>(Change.class);
    private final Counts counts;
    private final Map<Roll.By, List<Part>> parts = new EnumMap<>(Roll.By.class);
    private final List<Decider> deciders;

    /**
     * @param roll    of the population
     * @param effects of each firm, by its place
     */
    Impact(LocalDate asOf, Roll roll, Effect[] effects, @Nullable Availability before, Availability after) {
        this.asOf = asOf;
        this.before = before;
        this.after = after;
        this.roll = roll;
        this.effects = effects.clone();
        Counts all = Counts.NONE;
        for (Effect effect : effects) {
            all = all.plus(effect.change());
        }
        this.counts = all;
        for (Change change : Change.values()) {
            int[] places = IntStream.range(0, effects.length)
                    .filter(firm -> effects[firm].change() == change)
                    .toArray();
            firms.put(change, places);
        }
        for (Roll.By by : Roll.By.values()) {
            parts.put(by, parts(by));
        }
        this.deciders = deciders(effects);
    }

    /**
     * Firms that have something in common.
     *
     * @param code what they have: a tier, the division of an industry (C35; shorter where it was told so), a street; null = not told, or told in part
     */
    public record Part(@Nullable String code, Counts counts) {}

    /**
     * A criterion that decides for some firms.
     *
     * @param criterion its id: of the draft for LOST; of the predecessor for GAINED; for NEWLY_UNKNOWN of the draft, or of the predecessor as {@link Affected} says
     * @param decides   firms for which it is the deciding one
     * @param takesPart firms for which it is one of those that decide, these among them
     */
    public record Decider(Change change, String criterion, int decides, int takesPart) {}

    /**
     * What changes for one firm.
     *
     * @param tier     null if it was not told in full
     * @param industry its division, such as C35, or what was told of it; null if nothing was
     * @param street   null if it was not told
     * @param before   what the predecessor answers over all its criteria; UNMET if there is none
     * @param after    what the draft answers over all its criteria
     * @param deciding ids of the criteria that decide the change, in the order in which their product asks them; the first is the deciding one. LOST and
     *     NEWLY_UNKNOWN: those of the draft that answer as the whole draft does and, by their id, did not before. Where there are none of these, because all that is
     *     open was open before, and for GAINED: those of the predecessor that answered as all of it did, which kept the firm out. Empty if nothing changes, or
     *     nothing kept the firm out but that there was no predecessor
     */
    public record Affected(
            String uscc,
            String name,
            @Nullable String tier,
            @Nullable String industry,
            @Nullable String street,
            Outcome before,
            Outcome after,
            Change change,
            List<String> deciding) {}

    public LocalDate asOf() {
        return asOf;
    }

    /** Whether the predecessor can be applied for on the day; null if there is none. */
    public @Nullable Availability availabilityBefore() {
        return before;
    }

    /** Whether the draft could be applied for on the day, whoever meets its criteria. */
    public Availability availabilityAfter() {
        return after;
    }

    // --- counts

    public Counts counts() {
        return counts;
    }

    /** From the lowest tier to the highest. */
    public List<Part> byTier() {
        return parts.getOrDefault(Roll.By.TIER, List.of());
    }

    public List<Part> byIndustry() {
        return parts.getOrDefault(Roll.By.INDUSTRY, List.of());
    }

    public List<Part> byStreet() {
        return parts.getOrDefault(Roll.By.STREET, List.of());
    }

    /** What decides, by change; of one change the criterion that decides for most firms first, then by id. */
    public List<Decider> deciders() {
        return deciders;
    }

    // --- firms

    /**
     * A page of the firms for which the draft has this change, in order of their codes.
     *
     * @param page from 0; beyond the last one it is empty
     * @param size one at least
     */
    public List<Affected> firms(Change change, int page, int size) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
        int[] all = firms.getOrDefault(change, new int[0]);
        return IntStream.range(0, all.length)
                .skip((long) page * size)
                .limit(size)
                .mapToObj(i -> firm(all[i]))
                .toList();
    }

    private Affected firm(int firm) {
        Effect effect = effects[firm];
        return new Affected(
                roll.uscc(firm),
                roll.name(firm),
                roll.code(Roll.By.TIER, firm),
                roll.code(Roll.By.INDUSTRY, firm),
                roll.code(Roll.By.STREET, firm),
                effect.before(),
                effect.after(),
                effect.change(),
                effect.deciding());
    }

    // --- counting

    private List<Part> parts(Roll.By by) {
        TreeMap<@Nullable String, Counts> byCode = new TreeMap<>(roll.order(by));
        for (int firm = 0; firm < effects.length; firm++) {
            Change change = effects[firm].change();
            byCode.merge(roll.code(by, firm), Counts.NONE.plus(change), (known, one) -> known.plus(change));
        }
        return byCode.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private static List<Decider> deciders(Effect[] effects) {
        Map<Change, Map<String, int[]>> counts = new EnumMap<>(Change.class);
        for (Effect effect : effects) {
            Map<String, int[]> ofChange = counts.computeIfAbsent(effect.change(), change -> new TreeMap<>());
            for (int i = 0; i < effect.deciding().size(); i++) {
                int[] both = ofChange.computeIfAbsent(effect.deciding().get(i), id -> new int[2]);
                both[0] += i == 0 ? 1 : 0;
                both[1]++;
            }
        }
        return counts.entrySet().stream()
                .flatMap(ofChange -> ofChange.getValue().entrySet().stream()
                        .map(one -> new Decider(ofChange.getKey(), one.getKey(), one.getValue()[0], one.getValue()[1])))
                .sorted(Comparator.comparing(Decider::change)
                        .thenComparing(Decider::decides, Comparator.reverseOrder())
                        .thenComparing(Decider::takesPart, Comparator.reverseOrder())
                        .thenComparing(Decider::criterion))
                .toList();
    }
}
