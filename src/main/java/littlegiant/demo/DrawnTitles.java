package littlegiant.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The titles of a drawn firm, its niche, its rights and its scores. Every firm holds a 专精特新 title on the day of the demo. */
final class DrawnTitles {

    /** Of three years; those near their end are in re-review. */
    private record Batch(String issuedOn, String validUntil, String edition, String review) {}

    private static final List<Batch> SPECIALIZED = List.of(
            new Batch("2023-12-28", "2026-12-27", "2022", "PENDING"),
            new Batch("2024-07-01", "2027-06-30", "2022", "NONE"),
            new Batch("2024-12-01", "2027-11-30", "2022", "NONE"),
            new Batch("2024-12-01", "2027-11-30", "2022", "NONE"),
            new Batch("2025-07-18", "2028-07-17", "2022", "NONE"),
            new Batch("2025-12-26", "2028-12-25", "2022", "NONE"),
            new Batch("2025-12-26", "2028-12-25", "2022", "NONE"),
            new Batch("2026-09-28", "2029-09-27", "2026", "NONE"));
    private static final List<Batch> LITTLE_GIANT = List.of(
            new Batch("2024-09-02", "2027-09-01", "2022", "NONE"),
            new Batch("2024-09-02", "2027-09-01", "2022", "NONE"),
            new Batch("2025-09-01", "2028-08-31", "2022", "NONE"));
    private static final Batch ENDS_IN_30_DAYS = new Batch("2023-12-24", "2026-12-23", "2022", "PENDING");

    /** Of little giants: their provincial title does not end before the national one. */
    private static final Batch BELOW_NATIONAL = SPECIALIZED.get(5);

    private static final List<LocalDate> HIGH_TECH =
            List.of(LocalDate.of(2023, 12, 13), LocalDate.of(2024, 11, 19), LocalDate.of(2025, 11, 18));
    private static final List<LocalDate> INNOVATIVE =
            List.of(LocalDate.of(2024, 7, 5), LocalDate.of(2025, 6, 27), LocalDate.of(2025, 7, 11));

    private final Sketch sketch;
    private final DrawnFirm firm;
    private final Dice dice;

    DrawnTitles(Sketch sketch, DrawnFirm firm, Dice dice) {
        this.sketch = sketch;
        this.firm = firm;
        this.dice = dice;
    }

    void tell(Draft draft, boolean pledged) {
        boolean giant = sketch.isLittleGiant();
        int years = Math.min(2025 - sketch.founded().getYear(), dice.between(3, 18));
        draft.put("niche", firm.told(giant ? 100 : 85, () -> new Draft()
                        .put("years", years)
                        .put("marketSharePercent", firm.told(85, () -> dice.tenths(giant ? 10 : 2, giant ? 38 : 24)))
                        .put("nationalRank", firm.told(60, () -> dice.between(1, giant ? 5 : 20)))))
                .put("badges", badges())
                .put("ip", giant ? rights(pledged) : firm.told(90, () -> rights(pledged)))
                .put("evaluationScore", firm.told(75, () -> dice.between(giant ? 62 : 46, giant ? 88 : 72)))
                .put("innovationScore", firm.told(70, () -> dice.between(giant ? 66 : 42, giant ? 94 : 82)))
                .put("listing", firm.told(90, this::listing));
    }

    private List<Draft> badges() {
        List<Draft> badges = new ArrayList<>();
        if (sketch.isLittleGiant()) {
            boolean ends = sketch.number() == Sketch.ENDS_IN_30_DAYS;
            badges.add(badge("LITTLE_GIANT", "NATIONAL", ends ? ENDS_IN_30_DAYS : dice.of(LITTLE_GIANT)));
        }
        Batch batch = sketch.isLittleGiant() ? BELOW_NATIONAL : dice.of(SPECIALIZED);
        badges.add(badge("SPECIALIZED", sketch.band().level, batch));
        if (dice.chance(88) || sketch.isLittleGiant()) {
            badges.add(badge("INNOVATIVE_SME", "PROVINCIAL", threeYears(dice.of(INNOVATIVE))));
        }
        if (dice.chance(sketch.band() == Band.MUNICIPAL ? 55 : 86)) {
            badges.add(badge("HIGH_TECH", "NATIONAL", threeYears(dice.of(HIGH_TECH))));
        }
        if (sketch.scale() < 20_000 && sketch.employees() <= 500 && dice.chance(40)) {
            LocalDate issuedOn = dice.between(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 8, 31));
            badges.add(badge("TECH_SME", "PROVINCIAL", new Batch(issuedOn.toString(), "2026-12-31", "", "NONE")));
        }
        if (sketch.band() == Band.LARGER && dice.chance(25)) {
            badges.add(badge("GAZELLE", "PROVINCIAL", threeYears(LocalDate.of(2025, 9, 12))));
        }
        if (sketch.band() == Band.LEADER && dice.chance(25)) {
            badges.add(badge("SINGLE_CHAMPION", "NATIONAL", threeYears(LocalDate.of(2024, 3, 18))));
        }
        return badges;
    }

    private static Batch threeYears(LocalDate issuedOn) {
        LocalDate last = issuedOn.plusYears(3).minusDays(1);
        return new Batch(issuedOn.toString(), last.toString(), "", "NONE");
    }

    private static Draft badge(String type, String level, Batch batch) {
        return new Draft()
                .put("type", type)
                .put("level", level)
                .put("issuedOn", batch.issuedOn())
                .put("validUntil", batch.validUntil())
                .put("criteriaEdition", batch.edition().isEmpty() ? null : batch.edition())
                .put("review", batch.review());
    }

    private Draft rights(boolean pledged) {
        Sketch.Research research = sketch.research();
        int most = sketch.band() == Band.MUNICIPAL ? 3 : sketch.band() == Band.PROVINCIAL ? 9 : 18;
        int inventions = research != null
                ? (int) research.classOne()
                : dice.between(sketch.band() == Band.MUNICIPAL ? 0 : 1, most);
        return new Draft()
                .put("classOne", inventions)
                .put("classOneSelfDeveloped", firm.told(90, () -> dice.between(inventions * 7 / 10, inventions)))
                .put("classTwo", firm.told(94, () -> dice.between(4, most * 6)))
                .put("pledged", firm.told(92, () -> pledged));
    }

    private Draft listing() {
        if (sketch.number() == Sketch.LISTED_BSE) {
            return new Draft().put("stage", "LISTED_BSE").put("since", "2022-12-08");
        }
        if (sketch.number() == Sketch.LISTED_STAR) {
            return new Draft().put("stage", "LISTED_STAR").put("since", "2021-06-17");
        }
        boolean late = sketch.band() == Band.LEADER || sketch.band() == Band.LARGER;
        return new Draft()
                .put("stage", dice.chance(late ? 25 : 5) ? dice.of(List.of("NEEQ_BASE", "TUTORING")) : "NONE");
    }
}
