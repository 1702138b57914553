package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.answers.Plans;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.matching.Question;

@Controller("/api/v1/enterprises/{uscc}/plan")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "plans")
class PlansController {

    private final Plans plans;
    private final QuestionReader questions;
    private final Decisions decisions;
    private final Sights sights;

    PlansController(Plans plans, QuestionReader questions, Decisions decisions, Sights sights) {
        this.plans = plans;
        this.questions = questions;
        this.decisions = decisions;
        this.sights = sights;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "getPlan",
            summary =
                    "The tailored plan for a need: loan, guarantee, subsidies and fund that may stand together, cheapest in all; and what could follow the loans that run")
    @AsNeed
    @ApiResponse(responseCode = "200", description = "the plan with its reasons")
    PlanView plan(String uscc, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Parameters in = Parameters.of(request);
        Question question = questions.readNeed(in, viewer);
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Plans.GivenPlan given = plans.plan(Decisions.subject(seen), question);
        String receipt =
                decisions.plan(given.subject(), given.release(), question, Asker.of(request, seen), "enterprise.plan");
        return PlanView.of(given, receipt, in.lang());
    }
}
