package littlegiant.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.profile.Badge;
import littlegiant.sheet.BadgeOfEdition;
import littlegiant.sheet.BadgeOnDay;
import littlegiant.sheet.Edition;
import littlegiant.sheet.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/cases/badges}: run by the rules themselves and by the table that the service keeps of their answers.
 *
 * @param edition that it is asked about; null if the question is whether the badge holds on the day
 */
record BadgeRow(
        String file, String name, Badge badge, LocalDate asOf, @Nullable Edition edition, Map<String, Outcome> expect)
        implements CaseRow.RuleRow {

    /** @throws RuntimeException with every fault of the row */
    static BadgeRow of(Bench bench, String file, Value row) {
        Faults faults = new Faults();
        Fields fields = CaseFiles.fields(row, faults);
        fields.require("name", "badge", "expect");
        String name = fields.text("name", 200);
        Value.Obj badge = CaseFiles.object(fields, "badge");
        LocalDate asOf = fields.date("asOf");
        String edition = fields.text("edition", 10);
        Map<String, Outcome> expect = fields.object("expect", CaseFiles::outcomes);
        fields.close();
        CaseFiles.requireNone(faults);
        return new BadgeRow(
                file,
                Objects.requireNonNull(name),
                badge(bench, Objects.requireNonNull(badge)),
                asOf == null ? Bench.DAY : asOf,
                edition == null ? null : bench.edition(edition),
                Objects.requireNonNull(expect));
    }

    /** Read as any firm's badge is; the rules do not ask for its type. */
    private static Badge badge(Bench bench, Value.Obj told) {
        Map<String, Value> typed = new LinkedHashMap<>(told.fields());
        typed.put("type", new Value.Str("LITTLE_GIANT"));
        Value badges = new Value.Arr(List.of(new Value.Obj(typed)));
        return Objects.requireNonNull(bench.profile(new Value.Obj(Map.of("badges", badges)), Bench.DAY)
                        .badges())
                .get(0);
    }

    @Override
    public @Nullable String instead(Bench bench) {
        Map<String, Outcome> fired = bench.outcomes(List.of(question()));
        if (!fired.equals(expect)) {
            return fired.toString();
        }
        Set<Outcome> expected = Set.copyOf(expect.values());
        if (edition == null) {
            Outcome booked = bench.badges().holds(badge, asOf);
            return Set.of(booked).equals(expected) ? null : booked + " by the table of answers";
        }
        String booked = bench.badges().edition(badge);
        return edition.code().equals(booked) == expected.equals(Set.of(Outcome.MET))
                ? null
                : "edition " + booked + " by the table of answers";
    }

    private Ruling question() {
        return edition == null ? new BadgeOnDay(badge, asOf) : new BadgeOfEdition(badge, edition);
    }
}
