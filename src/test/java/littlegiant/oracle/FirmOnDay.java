package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import littlegiant.demo.FirmGenerator;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A firm's document with the day and the need it is looked at with. */
public record FirmOnDay(Value.Obj document, Need need, LocalDate day) {

    /** The day on which documents are read; what is told of later days is in the future. */
    public static final LocalDate READ_ON = LocalDate.of(2029, 1, 1);

    /** Days that something hangs on: ends of years and quarters, 29 February, the change of editions, the day grades are published. */
    private static final List<String> DAYS = List.of(
            "2023-12-31",
            "2024-01-01",
            "2024-02-28",
            "2024-02-29",
            "2024-03-01",
            "2024-12-31",
            "2025-02-28",
            "2025-04-30",
            "2025-05-01",
            "2026-03-31",
            "2026-04-01",
            "2026-12-30",
            "2026-12-31",
            "2027-01-01",
            "2027-02-28",
            "2027-03-01",
            "2028-02-29",
            "2028-12-31");

    private static final Set<String> SECURITY = Set.of("CREDIT", "PLEDGE_IP");

    /** So many firms, the same for the same seed; some of their documents may have faults. */
    public static List<FirmOnDay> random(long seed, int count, MetricDictionary metrics) {
        Random random = new Random(seed);
        return new FirmGenerator(seed)
                .firms(count)
                .map(document -> random(document, metrics, random))
                .toList();
    }

    private static FirmOnDay random(Value.Obj document, MetricDictionary metrics, Random random) {
        LocalDate day = random.nextInt(4) == 0
                ? LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())))
                : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(5 * 365));
        Need need = new Need(
                random.nextBoolean() ? null : new BigDecimal("1000000"),
                random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(36)),
                random.nextBoolean() ? null : random.nextBoolean() ? "WORKING_CAPITAL" : "RD",
                random.nextBoolean() ? null : SECURITY,
                null,
                null);
        return new FirmOnDay(RandomFirm.told(document, day, metrics, random), need, day);
    }

    /** The sheet that main code makes of it; null if its reader finds faults. */
    public @Nullable Sheet sheet() {
        Faults faults = new Faults();
        Profile profile = new ProfileReader(RulesFixtures.metrics()).read(document, "", READ_ON, faults);
        return profile == null || !faults.isEmpty()
                ? null
                : RulesFixtures.sheets().make(profile, need, day);
    }

    /** The same firm, telling something else. */
    public FirmOnDay telling(Value.Obj other) {
        return new FirmOnDay(other, need, day);
    }

    @Override
    public String toString() {
        return "on " + day + " of " + document.canonical();
    }
}
