package littlegiant.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public registers have on a drawn firm: tax, courts, environment, safety. Records and the flags and counts beside them agree. */
final class DrawnRecords {

    /** The one thing that stands against a firm, if any does. Nothing stands against a little giant. */
    private enum Mark {
        NONE,
        ENVIRONMENT_PENALTY,
        QUALITY,
        ABNORMAL_REMOVED,
        ABNORMAL
    }

    private final Sketch sketch;
    private final DrawnFirm firm;
    private final Dice dice;
    private final Mark mark;

    DrawnRecords(Sketch sketch, DrawnFirm firm, Dice dice) {
        this.sketch = sketch;
        this.firm = firm;
        this.dice = dice;
        this.mark = mark(dice.between(1, 100));
    }

    private Mark mark(int percent) {
        if (sketch.isLittleGiant() || percent > 11) {
            return Mark.NONE;
        }
        return percent <= 5
                ? Mark.ENVIRONMENT_PENALTY
                : percent <= 7 ? Mark.QUALITY : percent <= 10 ? Mark.ABNORMAL_REMOVED : Mark.ABNORMAL;
    }

    void tell(Draft draft) {
        draft.put("tax", firm.told(96, this::tax))
                .put("legal", firm.told(94, this::legal))
                .put("environment", firm.told(90, this::environment))
                .put("safety", firm.told(90, () -> new Draft().put("seriousAccidents3y", 0)))
                .put("records", mark == Mark.NONE ? firm.told(85, List::of) : List.of(record()))
                .put("legalRepresentative", firm.told(92, this::person));
    }

    private Draft tax() {
        List<String> grades = sketch.isLittleGiant()
                ? List.of("A", "A", "A", "B")
                : List.of("A", "A", "A", "A", "A", "B", "B", "B", "B", "B", "M", "M", "C");
        String grade = firm.told(89, () -> dice.of(grades));
        return new Draft()
                .put("grade", grade)
                .put("gradeYear", grade == null ? null : 2025)
                .put("arrears", firm.told(95, () -> false));
    }

    private Draft legal() {
        return new Draft()
                .put("dishonest", false)
                .put("enforced", firm.told(97, () -> !sketch.isLittleGiant() && dice.chance(1)))
                .put("abnormalOperation", mark == Mark.ABNORMAL)
                .put("seriousViolation", false)
                .put(
                        "pendingSuitAmount",
                        firm.told(85, () -> dice.chance(85) ? 0L : DrawnAccounts.yuan(dice.between(5, 300))));
    }

    private Draft environment() {
        List<String> ratings = mark == Mark.ENVIRONMENT_PENALTY
                ? List.of("YELLOW", "BLUE")
                : List.of("GREEN", "GREEN", "GREEN", "BLUE", "BLUE");
        return new Draft()
                .put("rating", firm.told(86, () -> dice.of(ratings)))
                .put("penalties3y", mark == Mark.ENVIRONMENT_PENALTY ? 1 : 0);
    }

    private Draft record() {
        LocalDate recent = dice.between(LocalDate.of(2024, 2, 1), LocalDate.of(2026, 6, 30));
        return new Draft()
                .put("kind", mark.name().startsWith("ABNORMAL") ? "ABNORMAL_OPERATION" : mark.name())
                .put("on", mark == Mark.QUALITY ? recent.minusYears(4) : recent)
                .put("removedOn", removedOn(recent))
                .put("amount", mark.name().startsWith("ABNORMAL") ? null : DrawnAccounts.yuan(dice.between(1, 12)));
    }

    private @Nullable LocalDate removedOn(LocalDate on) {
        return mark == Mark.ABNORMAL_REMOVED ? on.plusDays(dice.between(20, 120)) : null;
    }

    private Draft person() {
        boolean founder = dice.chance(75);
        return new Draft()
                .put("age", dice.between(sketch.founded().getYear() < 2010 ? 42 : 33, 66))
                .put("shareholdingPercent", firm.told(90, () -> dice.tenths(founder ? 20 : 0, founder ? 85 : 20)))
                .put(
                        "since",
                        firm.told(
                                90,
                                () -> founder
                                        ? sketch.founded()
                                        : dice.between(sketch.founded(), DrawnFirm.DAY.minusMonths(1))));
    }
}
