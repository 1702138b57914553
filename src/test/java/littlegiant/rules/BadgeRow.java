package littlegiant.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.matching.ProfileFixtures;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.sheet.BadgeOfEdition;
import littlegiant.sheet.BadgeOnDay;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Editions;
import littlegiant.sheet.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/badges}.
 *
 * @param edition that it is asked about; null if the question is whether the badge holds on the day
 */
record BadgeRow(
        String file, String name, Badge badge, LocalDate asOf, @Nullable Edition edition, Map<String, Outcome> expect)
        implements CaseFiles.RuleRow {

    static final Editions EDITIONS = Editions.of(RulesFixtures.folder().text("tables/editions.csv"));

    /** @throws IllegalArgumentException with every fault of the row */
    static BadgeRow of(String file, Value row) {
        Faults faults = new Faults();
        Fields fields = Objects.requireNonNull(Fields.of(row, file, faults), file);
        fields.require("name", "badge", "expect");
        String name = fields.text("name", 200);
        Value badge = fields.raw("badge");
        LocalDate asOf = fields.date("asOf");
        String edition = fields.text("edition", 10);
        Map<String, Outcome> expect = fields.object("expect", CaseFiles::outcomes);
        fields.close();
        RulesFixtures.requireNone(faults, file + ": " + name);
        return new BadgeRow(
                file,
                Objects.requireNonNull(name),
                badge((Value.Obj) Objects.requireNonNull(badge)),
                asOf == null ? ProfileFixtures.TODAY : asOf,
                edition == null ? null : edition(edition),
                Objects.requireNonNull(expect));
    }

    /** Read as any firm's badge is; the rules do not ask for its type. */
    private static Badge badge(Value.Obj told) {
        Value.Obj typed = ProfileFixtures.merged(told, "type: LITTLE_GIANT");
        Value.Obj document = ProfileFixtures.silent()
                .with(new Value.Obj(Map.of("badges", new Value.Arr(List.of(typed)))))
                .document();
        Profile profile =
                new ProfileReader(RulesFixtures.metrics()).read(document, ProfileFixtures.TODAY, new Faults());
        return Objects.requireNonNull(profile.badges()).get(0);
    }

    private static Edition edition(String code) {
        return EDITIONS.all().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rules/tables/editions.csv has no edition " + code));
    }

    Ruling question() {
        return edition == null ? new BadgeOnDay(badge, asOf) : new BadgeOfEdition(badge, edition);
    }
}
