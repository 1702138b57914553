package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.answers.Plans;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.QuestionReader.Chosen;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions.Asker;

@Controller("/api/v1/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "plans")
class ChosenPlansController {

    private final Plans plans;
    private final QuestionReader questions;
    private final Decisions decisions;
    private final Sights sights;

    ChosenPlansController(Plans plans, QuestionReader questions, Decisions decisions, Sights sights) {
        this.plans = plans;
        this.questions = questions;
        this.decisions = decisions;
        this.sights = sights;
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "choosePlan",
            summary =
                    "A plan of products that are chosen: what it costs in all, and every reason for which they may not stand together or the firm cannot have one, with the clause and its source")
    @ApiResponse(responseCode = "200", description = "the plan, and what is wrong with the choice")
    ChosenPlanView choose(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/PlanRequest")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        Viewer viewer = Viewer.of(request);
        Chosen chosen = Bodies.read(request, body, fields -> questions.readChosen(fields, viewer));
        Sights.Seen seen = sights.see(Caller.who(request), chosen.uscc());
        Plans.GivenPlan given = plans.plan(Decisions.subject(seen), chosen.question(), chosen.products());
        String receipt = decisions.plan(
                given.subject(),
                given.release(),
                chosen.question(),
                chosen.products(),
                Asker.of(request, seen),
                "enterprise.plan.chosen");
        return ChosenPlanView.of(given, receipt, in.lang());
    }
}
