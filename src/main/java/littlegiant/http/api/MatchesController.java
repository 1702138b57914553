package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.answers.Answers.Subject;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;

@Controller("/api/v1/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Role.Names.ACCOUNT_MANAGER,
    Role.Names.PRODUCT_OWNER,
    Role.Names.PRODUCT_APPROVER,
    Role.Names.ENTERPRISE,
    Role.Names.OFFICER,
    Role.Names.SPECIALIST,
    Role.Names.PARTNER
})
@Tag(name = "matching")
class MatchesController {

    private final Answers answers;
    private final QuestionReader questions;
    private final Decisions decisions;

    MatchesController(Answers answers, QuestionReader questions, Decisions decisions) {
        this.answers = answers;
        this.questions = questions;
        this.decisions = decisions;
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "match", summary = "Every product for a profile that is not stored")
    @ApiResponse(responseCode = "200", description = "every product, ranked and explained")
    AnswerView match(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/MatchRequest")))
                    @Body
                    byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        Viewer viewer = Viewer.of(request);
        Faults faults = new Faults();
        Value document = Bodies.json(request, body, faults);
        QuestionReader.Asked asked = questions.read(document, viewer, faults);
        Answers.Given given = answers.recommend(Subject.of(asked.profile()), asked.question());
        String receipt = decisions.match(
                given.subject(),
                given.release(),
                asked.question(),
                new Asker(viewer, in.lang(), Caller.of(request), List.of()),
                "profile.match");
        return AnswerView.of(given, asked.question(), viewer, receipt, in.lang());
    }
}
