package littlegiant.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.metric.CodeTable;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile.Event;
import org.jspecify.annotations.Nullable;

/** What looks wrong in a profile and may be right: it is stored, and said. */
public final class ProfileWarnings {

    private static final Map<Event.Kind, String> LISTS = Map.of(
            Event.Kind.DISHONEST, "dishonest",
            Event.Kind.ENFORCED, "enforced",
            Event.Kind.ABNORMAL_OPERATION, "abnormalOperation",
            Event.Kind.SERIOUS_VIOLATION, "seriousViolation");

    private ProfileWarnings() {}

    public static List<Fault> of(Profile profile, MetricDictionary metrics) {
        Faults warnings = new Faults();
        if (!Uscc.checkFits(profile.uscc())) {
            warnings.add(
                    "/uscc",
                    Fault.Code.CONTRADICTION,
                    "校验位与前17位不符，请核对",
                    "the check digit does not fit the other 17 characters");
        }
        CodeTable regions = metrics.get("regionCode").codes();
        if (regions != null
                && profile.document().at("regionCode") instanceof Value.Str region
                && regions.find(region.text()) == null) {
            warnings.add(
                    "/regionCode",
                    Fault.Code.UNKNOWN_REFERENCE,
                    "不在所附的行政区划代码表中，请核对",
                    "is not in the table of regions that ships with the rules; please check it");
        }
        if (profile.badges() != null) {
            overlaps(profile.badges(), warnings);
        }
        if (profile.events() != null) {
            contradictions(profile, profile.events(), warnings);
        }
        return warnings.list();
    }

    /** Two titles of one type and level that hold at once: a renewal told beside the old one, or one told twice. */
    private static void overlaps(List<Badge> badges, Faults warnings) {
        for (int i = 0; i < badges.size(); i++) {
            for (int j = 0; j < i; j++) {
                Badge one = badges.get(i);
                Badge other = badges.get(j);
                if (one.type() == other.type() && Objects.equals(one.level(), other.level()) && overlap(one, other)) {
                    warnings.add(
                            "/badges/" + i,
                            Fault.Code.DUPLICATE,
                            "与badges/" + j + "为同一称号且有效期重叠，任一有效即视为持有，请核对",
                            "the same title as badges/" + j + ", holding on the same days; either one counts");
                }
            }
        }
    }

    private static boolean overlap(Badge one, Badge other) {
        return !endsBefore(one.validUntil(), other.issuedOn()) && !endsBefore(other.validUntil(), one.issuedOn());
    }

    private static boolean endsBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    /** Said not to be on a list, with an entry that was never told to be removed. */
    private static void contradictions(Profile profile, List<Event> events, Faults warnings) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            String flag = LISTS.get(event.kind());
            Value told = flag == null ? null : profile.document().at("legal." + flag);
            if (event.removedOn() == null && told instanceof Value.Bool bool && !bool.flag()) {
                warnings.add(
                        "/records/" + i,
                        Fault.Code.CONTRADICTION,
                        "未填移出日期，与legal." + flag + "为false矛盾；在补充移出日期前按待补充处理",
                        "has no removedOn although legal." + flag
                                + " is false; the figure counts as not told until the day is told");
            }
        }
    }
}
