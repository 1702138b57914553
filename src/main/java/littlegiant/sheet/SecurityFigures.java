package littlegiant.sheet;

import java.util.List;
import java.util.Map;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.profile.Profile;

/** What can secure a loan. What was told of some of it is the least that there is. */
final class SecurityFigures {

    private SecurityFigures() {}

    static void register(Map<String, Derivation> all) {
        for (String kind : List.of("PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY")) {
            all.put("collateral." + kind, (told, metric) -> collateral(told, kind));
        }
        all.put("receivables.confirmed", (told, metric) -> confirmedReceivables(told));
    }

    /** The value of unencumbered property of the kind; property without a value, or that may be encumbered, may add to it. */
    private static Figure collateral(Told told, String kind) {
        if (told.profile().collateral() == null) {
            return Absent.NOT_TOLD;
        }
        Sum sum = new Sum();
        for (Profile.Collateral item : told.profile().collateral()) {
            if (item.kind().equals(kind) && Boolean.FALSE.equals(item.encumbered())) {
                sum.add(item.value());
            } else if (item.kind().equals(kind) && item.encumbered() == null) {
                sum.perhaps(item.value());
            }
        }
        return sum.figure();
    }

    /** What buyers confirmed and still owe; one without its amount, day or confirmation may add to it. */
    private static Figure confirmedReceivables(Told told) {
        if (told.profile().receivables() == null) {
            return Absent.NOT_TOLD;
        }
        Sum sum = new Sum();
        for (Profile.Receivable item : told.profile().receivables()) {
            boolean over = item.dueOn() != null && item.dueOn().isBefore(told.asOf());
            if (over || Boolean.FALSE.equals(item.confirmed())) {
                continue;
            }
            if (item.dueOn() != null && item.confirmed() != null) {
                sum.add(item.amount());
            } else {
                sum.perhaps(item.amount());
            }
        }
        return sum.figure();
    }
}
