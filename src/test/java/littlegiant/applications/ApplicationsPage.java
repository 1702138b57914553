package littlegiant.applications;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.Workdays;

/** The page {@code docs/applications.md}: the tables of {@code rules/process} as a picture. */
final class ApplicationsPage {

    private static final String HEAD =
            """
            # Applications 申请

            What becomes of an application: the tables [`rules/process/steps.csv`](../rules/process/steps.csv) and [`rules/process/states.csv`](../rules/process/states.csv) as a picture. This page is
            generated and a test compares it; rewrite it with `mvn -q test -Dtest=ApplicationsPageTest -Dgoldens=write`.

            ```mermaid
            stateDiagram-v2
            """;

    private static final String STEPS =
            """
            ```

            ## Who takes which step

            `POST /api/v1/applications/{id}/events` with `{"event": …}`. A step that is not possible is 409 `STEP_ILLEGAL` and names those that are; one that is not one's own is 403.

            | step | from | to | who |
            |---|---|---|---|
            """;

    private static final String CLOCKS =
            """

            ## How long

            Working days of mainland China ([`rules/tables/holidays.csv`](../rules/tables/holidays.csv)) after the day on which it came there; the last one counts to its end in Shanghai.

            | state | working days | who has to act | reminded so many before | then |
            |---|---|---|---|---|
            """;

    private final ApplicationProcess process;

    ApplicationsPage() {
        RuleFolder rules = RuleFolder.packed();
        process = ApplicationProcess.of(
                rules.text(ApplicationProcess.STATES),
                rules.text(ApplicationProcess.STEPS),
                Workdays.of(rules.text(Workdays.FILE)));
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("    [*] --> DRAFT\n");
        for (ApplicationState state : ApplicationState.values()) {
            page.append("    %s: %s %s\n".formatted(state, state, state.label().zh()));
        }
        process.steps().forEach(step -> step.from().forEach(from -> to(step, from)
                .forEach(to -> page.append("    %s --> %s: %s\n"
                        .formatted(from, to, step.event().label().zh())))));
        for (ApplicationState state : ApplicationState.values()) {
            page.append(state.isOver() ? "    %s --> [*]\n".formatted(state) : "");
        }
        page.append(STEPS);
        process.steps().forEach(step -> page.append(step(step)));
        page.append(CLOCKS);
        Arrays.stream(ApplicationState.values())
                .flatMap(state -> process.clock(state).stream())
                .forEach(clock -> page.append(clock(clock)));
        return page.toString();
    }

    /** Back goes to whichever state it may have come from. */
    private Set<ApplicationState> to(ApplicationProcess.Step step, ApplicationState from) {
        if (step.stays()) {
            return Set.of(from);
        }
        return step.to() != null
                ? Set.of(step.to())
                : process.steps().stream()
                        .filter(one -> one.to() != null && step.from().contains(one.to()))
                        .flatMap(one -> one.from().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationState.class)));
    }

    private static String step(ApplicationProcess.Step step) {
        return "| `%s` %s | %s | %s | %s |\n"
                .formatted(
                        step.event(),
                        step.event().label().zh(),
                        step.from().stream().map(state -> "`" + state + "`").collect(Collectors.joining(" ")),
                        step.stays() ? "the same" : step.to() == null ? "where it came from" : "`" + step.to() + "`",
                        step.who().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static String clock(ApplicationProcess.Clock clock) {
        return "| `%s` | %s | %s | %d | %s |\n"
                .formatted(
                        clock.state(),
                        clock.days() == null
                                ? "to the grant's last day"
                                : clock.days().toString(),
                        clock.whose(),
                        clock.remind(),
                        switch (clock.late()) {
                            case TIME_OUT -> "passed on to the service specialist, or the officer where there is none";
                            case ESCALATE -> "the officer of the district is told";
                            case LAPSE -> "the grant lapses";
                        });
    }
}
