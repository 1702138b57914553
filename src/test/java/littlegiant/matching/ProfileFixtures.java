package littlegiant.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;

/**
 * A firm that a test changes by name, with the day and the need it is looked at with. Every change gives a new one.
 *
 * @param asOf also "today" to the reader, unless {@link #TODAY} is later
 */
public record ProfileFixtures(Value.Obj document, Need need, LocalDate asOf) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A firm that told nothing but its code and name. */
    public static ProfileFixtures silent() {
        return new ProfileFixtures(new Value.Obj(Map.of()), Need.NONE, TODAY)
                .with("{uscc: 91320205123456788R, name: 示例精密装备（测试）有限公司}");
    }

    /** 120 people in 锡山, founded in 2012, a national little giant, grade A, with the accounts of 2024 and 2025. */
    public static ProfileFixtures littleGiant() {
        return silent().with(
                        """
                        establishedOn: 2012-05-08
                        regionCode: "320205"
                        industryCode: C3562
                        sectors: [HIGH_END_EQUIPMENT]
                        ownership: PRIVATE
                        employees: 120
                        rdStaff: 31
                        fiscalYears:
                          - {year: 2024, revenue: 80000000, netProfit: 6000000}
                          - {year: 2025, revenue: 86000000, netProfit: 7400000, totalAssets: 120000000, totalLiabilities: 58000000}
                        badges:
                          - {type: LITTLE_GIANT, level: NATIONAL, issuedOn: 2024-09-02, validUntil: 2027-09-01, review: NONE}
                        ip: {classOne: 5, classTwo: 22}
                        tax: {grade: A, gradeYear: 2025, arrears: false}
                        """);
    }

    /** With these top-level fields in place of its own. */
    public ProfileFixtures with(String yaml) {
        return new ProfileFixtures(merged(document, yaml), need, asOf);
    }

    /** With these top-level fields in place of its own. */
    public ProfileFixtures with(Value.Obj others) {
        return new ProfileFixtures(merged(document, others), need, asOf);
    }

    public ProfileFixtures without(String field) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        if (fields.remove(field) == null) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return new ProfileFixtures(new Value.Obj(fields), need, asOf);
    }

    public ProfileFixtures on(String day) {
        return new ProfileFixtures(document, need, LocalDate.parse(day));
    }

    public ProfileFixtures needing(Need other) {
        return new ProfileFixtures(document, other, asOf);
    }

    /** A need of working capital for so many months against the security. */
    public static Need workingCapital(int termMonths, String... security) {
        return new Need(new BigDecimal("1000000"), termMonths, "WORKING_CAPITAL", Set.of(security), null, null);
    }

    public Sheet sheet() {
        Profile profile = new ProfileReader(RulesFixtures.metrics())
                .read(document, asOf.isAfter(TODAY) ? asOf : TODAY, new Faults());
        return RulesFixtures.sheets().make(profile, need, asOf);
    }

    public static Value.Obj merged(Value.Obj document, String yaml) {
        return merged(document, (Value.Obj) RulesFixtures.yaml(yaml).get(0));
    }

    private static Value.Obj merged(Value.Obj document, Value.Obj others) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.putAll(others.fields());
        return new Value.Obj(fields);
    }
}
