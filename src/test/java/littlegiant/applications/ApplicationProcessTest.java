package littlegiant.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Workdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationProcessTest {

    private static final String STATES = RuleFolder.packed().text(ApplicationProcess.STATES);
    private static final String STEPS = RuleFolder.packed().text(ApplicationProcess.STEPS);
    private static final ApplicationProcess SHIPPED = of(STATES, STEPS);

    private static ApplicationProcess of(String states, String steps) {
        return ApplicationProcess.of(states, steps, Workdays.WEEKDAYS);
    }

    @Test
    void everyStepOfTheServiceStandsInTheTable() {
        assertThat(SHIPPED.steps().stream().map(ApplicationProcess.Step::event))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ApplicationEvent.values())
                        .filter(ApplicationEvent::isAStep)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void nothingFollowsAnEndAndSomethingFollowsEverythingElse(ApplicationState state) {
        assertThat(SHIPPED.legal(state, EnumSet.allOf(Side.class)).isEmpty()).isEqualTo(state.isOver());
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void everyStateIsReached(ApplicationState state) {
        boolean reached = SHIPPED.steps().stream().anyMatch(step -> step.to() == state);

        assertThat(reached || state == ApplicationState.DRAFT).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationState.class,
            names = {"SENT", "ACCEPTED", "SUPPLEMENT", "IN_DILIGENCE", "IN_APPROVAL", "TIMED_OUT", "GRANTED", "SIGNED"})
    void whereSomebodyIsWaitedForThereIsAClock(ApplicationState state) {
        assertThat(SHIPPED.clock(state)).isPresent();
    }

    @Test
    void aBankCannotStopItsClockBeforeItTookTheApplicationUp() {
        assertThat(SHIPPED.legal(ApplicationState.SENT, Set.of(Side.BANK)))
                .containsExactly(ApplicationEvent.ACCEPT, ApplicationEvent.DECLINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SENT,2,BANK,1,TIME_OUT,s;SENT,2,BANK,1,TIME_OUT,s | says SENT a second time",
                "SEND,2,BANK,1,TIME_OUT,s | needs state, whose, remind and late",
                "SENT,2,NOBODY,1,TIME_OUT,s | needs state, whose, remind and late",
                "SENT,2,BANK,,TIME_OUT,s | needs state, whose, remind and late",
                "SENT,,BANK,1,TIME_OUT,s | needs days",
                "GRANTED,3,FIRM,1,LAPSE,s | needs days",
                "SENT,251,BANK,1,TIME_OUT,s | needs days",
                "SENT,2,BANK,1,TIME_OUT, | needs a source"
            })
    void namesAStateThatIsNone(String rows, String fault) {
        assertThat(faults("state,days,whose,remind,late,source\n" + rows.replace(';', '\n'), STEPS))
                .singleElement()
                .asString()
                .startsWith("rules/process/states.csv: ")
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEND,DRAFT,SENT,OWNER,s;SEND,DRAFT,SENT,OWNER,s | says SEND a second time",
                "REMIND,DRAFT,SENT,OWNER,s | needs event, from and who",
                "SEND,DRAUGHT,SENT,OWNER,s | needs event, from and who",
                "SEND,DRAFT,SENT,OWNER  BANK,s | needs event, from and who",
                "SEND,DRAFT,BEHIND,OWNER,s | needs a state, BACK or SAME as to",
                "SEND,DRAFT,SENT,OWNER, | needs a source"
            })
    void namesAStepThatIsNone(String rows, String fault) {
        assertThat(faults(STATES, "event,from,to,who,source\n" + rows.replace(';', '\n')))
                .singleElement()
                .asString()
                .startsWith("rules/process/steps.csv: ")
                .contains(fault);
    }

    @Test
    void tablesThatDoNotFitTogetherAreNamed() {
        String head = "state,days,whose,remind,late,source\n";

        assertThat(faults(head + "ACCEPTED,2,BANK,1,TIME_OUT,s", STEPS))
                .containsExactly(
                        "rules/process/states.csv: ACCEPTED wants TIME_OUT, which SYSTEM may not take there by process/steps.csv");
        assertThat(faults(head + "DRAWN,,BANK,1,LAPSE,s", STEPS))
                .contains("rules/process/states.csv: DRAWN has no grant that could lapse");
        assertThat(faults(STATES, STEPS.replace("SETTLE,DRAWN OVERDUE,REPAID", "SETTLE,DRAWN OVERDUE,BACK")))
                .containsExactly("rules/process/steps.csv: SETTLE goes BACK, which only SUPPLEMENT does");
    }

    private static List<String> faults(String states, String steps) {
        return catchThrowableOfType(RulesUnusable.class, () -> of(states, steps))
                .faults();
    }
}
