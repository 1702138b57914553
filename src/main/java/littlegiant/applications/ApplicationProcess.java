package littlegiant.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Table;
import littlegiant.kernel.Workdays;
import org.jspecify.annotations.Nullable;

/** The steps of an application and the working days that each state may last. Source: {@code rules/process}, each row with its own. */
public final class ApplicationProcess {

    public static final String STATES = "process/states.csv";
    public static final String STEPS = "process/steps.csv";

    private static final String BACK = "BACK";
    private static final String SAME = "SAME";
    private static final int DAYS_MAX = 250;
    private static final int DAYS_TOLD_MAX = 1_000;
    private static final Set<ApplicationState> WITH_A_GRANT =
            EnumSet.of(ApplicationState.GRANTED, ApplicationState.SIGNED);

    /** What happens on the day after the last one. */
    public enum Late {
        TIME_OUT,
        ESCALATE,
        LAPSE
    }

    /**
     * How long a state may last.
     *
     * @param days   working days; null = up to the last day of the grant
     * @param whose  who has to act
     * @param remind working days before the last one
     */
    public record Clock(ApplicationState state, @Nullable Integer days, Side whose, int remind, Late late) {}

    /**
     * @param to    null = back to where it came from, or it stays
     * @param stays in the state it is in
     */
    public record Step(
            ApplicationEvent event,
            Set<ApplicationState> from,
            @Nullable ApplicationState to,
            boolean stays,
            Set<Side> who) {

        public boolean mayBeTaken(ApplicationState state, Set<Side> as) {
            return from.contains(state) && as.stream().anyMatch(who::contains);
        }
    }

    private final Map<ApplicationState, Clock> clocks;
    private final List<Step> steps;
    private final Workdays workdays;

    private ApplicationProcess(Map<ApplicationState, Clock> clocks, List<Step> steps, Workdays workdays) {
        this.clocks = clocks;
        this.steps = List.copyOf(steps);
        this.workdays = workdays;
    }

    /**
     * @param states content of {@link #STATES}
     * @param steps  content of {@link #STEPS}
     * @throws littlegiant.kernel.RulesUnusable with every row that is none
     */
    public static ApplicationProcess of(String states, String steps, Workdays workdays) {
        Map<ApplicationState, Clock> clocks = new EnumMap<>(ApplicationState.class);
        Table.read(STATES, states, row -> {
            ApplicationState state = one(row, "state", ApplicationState.class);
            Side whose = one(row, "whose", Side.class);
            Late late = one(row, "late", Late.class);
            Integer remind = days(row, "remind");
            Integer days = days(row, "days");
            if (state == null || whose == null || late == null || remind == null) {
                return "needs state, whose, remind and late";
            }
            if ((days == null) != (late == Late.LAPSE)) {
                return "needs days, except where late is LAPSE";
            }
            return clocks.put(state, new Clock(state, days, whose, remind, late)) == null
                    ? null
                    : "says " + state + " a second time";
        });
        List<Step> taken = new ArrayList<>();
        Table.read(STEPS, steps, row -> {
            ApplicationEvent event = one(row, "event", ApplicationEvent.class);
            Set<ApplicationState> from = several(row, "from", ApplicationState.class);
            Set<Side> who = several(row, "who", Side.class);
            String to = row.getOrDefault("to", "");
            if (event == null || !event.isAStep() || from == null || who == null) {
                return "needs event, from and who";
            }
            ApplicationState next = one(row, "to", ApplicationState.class);
            if (!to.equals(BACK) && !to.equals(SAME) && next == null) {
                return "needs a state, BACK or SAME as to";
            }
            if (taken.stream().anyMatch(step -> step.event == event)) {
                return "says " + event + " a second time";
            }
            taken.add(new Step(event, from, next, to.equals(SAME), who));
            return null;
        });
        ApplicationProcess process = new ApplicationProcess(clocks, taken, workdays);
        List<String> faults = process.faults();
        if (!faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return process;
    }

    /** Rows that are sound one by one and do not fit together. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        clocks.values().forEach(clock -> {
            ApplicationEvent event =
                    switch (clock.late) {
                        case TIME_OUT -> ApplicationEvent.TIME_OUT;
                        case LAPSE -> ApplicationEvent.LAPSE;
                        case ESCALATE -> null;
                    };
            boolean taken = event == null
                    || step(event)
                            .filter(step -> step.mayBeTaken(clock.state, Set.of(Side.SYSTEM)))
                            .isPresent();
            if (!taken) {
                faults.add("rules/" + STATES + ": " + clock.state + " wants " + event
                        + ", which SYSTEM may not take there by " + STEPS);
            }
            if (clock.late == Late.LAPSE && !WITH_A_GRANT.contains(clock.state)) {
                faults.add("rules/" + STATES + ": " + clock.state + " has no grant that could lapse");
            }
        });
        steps.stream()
                .filter(step ->
                        step.to == null && !step.stays && !step.from.equals(Set.of(ApplicationState.SUPPLEMENT)))
                .forEach(step ->
                        faults.add("rules/" + STEPS + ": " + step.event + " goes BACK, which only SUPPLEMENT does"));
        return faults;
    }

    private static <E extends Enum<E>> @Nullable E one(Map<String, String> row, String column, Class<E> type) {
        return named(row.getOrDefault(column, ""), type).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> named(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
    }

    /** Words with spaces between. */
    private static <E extends Enum<E>> @Nullable Set<E> several(Map<String, String> row, String column, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String word : row.getOrDefault(column, "").split(" ", -1)) {
            Optional<E> one = named(word, type);
            if (one.isEmpty()) {
                return null;
            }
            found.add(one.get());
        }
        return found;
    }

    private static @Nullable Integer days(Map<String, String> row, String column) {
        String told = row.getOrDefault(column, "");
        Integer days = told.matches("\\d{1,3}") ? Integer.valueOf(told) : null;
        return days == null || days > DAYS_MAX ? null : days;
    }

    public List<Step> steps() {
        return steps;
    }

    public Optional<Step> step(ApplicationEvent event) {
        return steps.stream().filter(step -> step.event == event).findFirst();
    }

    /** In the order of the table. */
    public List<ApplicationEvent> legal(ApplicationState state, Set<Side> as) {
        return steps.stream()
                .filter(step -> step.mayBeTaken(state, as))
                .map(Step::event)
                .toList();
    }

    /** Empty where nobody is waited for. */
    public Optional<Clock> clock(ApplicationState state) {
        return Optional.ofNullable(clocks.get(state));
    }

    public Workdays workdays() {
        return workdays;
    }

    /** Working days up to a last day; negative = so many working days late. What is further away than {@link #DAYS_TOLD_MAX} is not counted further. */
    public int daysLeft(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today)
                ? -workdays.between(dueOn, today, DAYS_TOLD_MAX)
                : workdays.between(today, dueOn, DAYS_TOLD_MAX);
    }

    /** The last day but so many working days. */
    LocalDate remindOn(Clock clock, LocalDate dueOn) {
        return workdays.before(dueOn, clock.remind());
    }
}
