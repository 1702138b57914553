package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import littlegiant.oracle.Telling.Item;
import littlegiant.oracle.Truth.Missing;
import org.jspecify.annotations.Nullable;

/** What dated records say, beside the yes, no and number of a firm that told no days. */
final class RecordTruths {

    private RecordTruths() {}

    static void register(Map<String, Function<Telling, Truth>> all) {
        all.put("environment.penalties3y", told -> events(told, "ENVIRONMENT_PENALTY", "environment.penalties3y"));
        all.put("safety.seriousAccidents3y", told -> events(told, "SAFETY_ACCIDENT", "safety.seriousAccidents3y"));
        all.put("quality.violations3y", told -> events(told, "QUALITY", "quality.violations3y"));
        all.put("tax.violations3y", told -> events(told, "TAX_VIOLATION", "tax.violations3y"));
        all.put("legal.abnormal12m", told -> entries(told, "ABNORMAL_OPERATION", "legal.abnormalOperation", 12));
        all.put("legal.seriousViolation3y", told -> entries(told, "SERIOUS_VIOLATION", "legal.seriousViolation", 36));
        all.put("legal.dishonest", told -> isListed(told, "DISHONEST", "legal.dishonest"));
        all.put("legal.enforced", told -> isListed(told, "ENFORCED", "legal.enforced"));
        all.put("legal.abnormalOperation", told -> isListed(told, "ABNORMAL_OPERATION", "legal.abnormalOperation"));
        all.put("legal.seriousViolation", told -> isListed(told, "SERIOUS_VIOLATION", "legal.seriousViolation"));
    }

    /** Those that have begun; null if no records were told. */
    private static @Nullable List<Item> begun(Telling told, String kind) {
        List<Item> records = told.list("records");
        return records == null
                ? null
                : records.stream()
                        .filter(record -> kind.equals(record.word("kind"))
                                && !begin(record).isAfter(told.day()))
                        .toList();
    }

    private static LocalDate begin(Item record) {
        LocalDate on = record.day("on");
        if (on == null) {
            throw new IllegalArgumentException("no day: " + record);
        }
        return on;
    }

    /** Events count for three years; a number stands where there were fewer of them when it was told. */
    private static Truth events(Telling told, String kind, String code) {
        BigDecimal number = told.number(code);
        List<Item> events = begun(told, kind);
        if (events == null) {
            return Truth.number(number);
        }
        LocalDate on = told.provenanceDay(code);
        long explained = on == null ? events.size() : countOn(events, on);
        return number != null && number.compareTo(BigDecimal.valueOf(explained)) > 0
                ? Truth.number(number)
                : Truth.whole(countOn(events, told.day()));
    }

    private static long countOn(List<Item> events, LocalDate day) {
        return events.stream()
                .filter(event -> Spans.fullYears(begin(event), day) < 3)
                .count();
    }

    /** Entries on a list count until so many months after they were removed. */
    private static Truth entries(Telling told, String kind, String listedNow, int months) {
        Boolean flag = told.flag(listedNow);
        boolean isListed = Boolean.TRUE.equals(flag);
        List<Item> entries = begun(told, kind);
        if (entries == null) {
            return isListed ? Truth.atLeast(BigDecimal.ONE) : Missing.NOT_TOLD;
        }
        long recent = entries.stream()
                .map(entry -> entry.day("removedOn"))
                .filter(removed -> removed != null && Spans.fullMonths(removed, told.day()) < months)
                .count();
        long undated =
                entries.stream().filter(entry -> entry.day("removedOn") == null).count();
        if (Boolean.FALSE.equals(flag)) { // removed at some time, then
            return undated == 0 ? Truth.whole(recent) : Truth.between(recent, recent + undated);
        }
        return isListed && recent + undated == 0 ? Truth.atLeast(BigDecimal.ONE) : Truth.whole(recent + undated);
    }

    /** An entry that was never told to be removed contradicts a no, and then nothing is known. */
    private static Truth isListed(Telling told, String kind, String code) {
        Boolean flag = told.flag(code);
        List<Item> entries = begun(told, kind);
        if (entries == null || Boolean.TRUE.equals(flag)) {
            return Truth.flag(flag);
        }
        boolean removedLater = entries.stream()
                .map(entry -> entry.day("removedOn"))
                .anyMatch(removed -> removed != null && removed.isAfter(told.day()));
        boolean neverRemoved = entries.stream().anyMatch(entry -> entry.day("removedOn") == null);
        if (!removedLater && neverRemoved && flag != null) {
            return Missing.NOT_TOLD;
        }
        return new Truth.Flag(removedLater || neverRemoved);
    }
}
