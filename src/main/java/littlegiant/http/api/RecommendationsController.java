package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.access.Role;
import littlegiant.answers.Answers;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.http.api.Decisions.Asker;
import littlegiant.matching.Question;

@Controller("/api/v1/enterprises/{uscc}/recommendations")
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
class RecommendationsController {

    private final Answers answers;
    private final QuestionReader questions;
    private final Decisions decisions;
    private final Sights sights;

    RecommendationsController(Answers answers, QuestionReader questions, Decisions decisions, Sights sights) {
        this.answers = answers;
        this.questions = questions;
        this.decisions = decisions;
        this.sights = sights;
    }

    @Get
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listRecommendations", summary = "Every product for a stored firm, ranked and explained")
    @AsQuestion
    @ApiResponse(responseCode = "200", description = "one page, in order")
    AnswerView list(String uscc, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Parameters in = Parameters.of(request);
        Question question = questions.read(in, viewer);
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Answers.Given given = answers.recommend(Decisions.subject(seen), question);
        String receipt = decisions.match(
                given.subject(), given.release(), question, Asker.of(request, seen), "enterprise.match");
        return AnswerView.of(given, question, viewer, receipt, in.lang());
    }

    @Get("/{productId}")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getRecommendation", summary = "One product for a stored firm, with all findings")
    @AsQuestion
    @ApiResponse(responseCode = "200", description = "the match with its frame")
    OneAnswerView one(String uscc, String productId, HttpRequest<?> request) {
        Viewer viewer = Viewer.of(request);
        Parameters in = Parameters.of(request);
        Question question = questions.read(in, viewer);
        in.close();
        Sights.Seen seen = sights.see(Caller.who(request), uscc);
        Answers.GivenOne given = answers.recommendOne(Decisions.subject(seen), productId, question);
        String receipt = decisions.match(
                given.subject(), given.release(), question, Asker.of(request, seen), "enterprise.match.one");
        return OneAnswerView.of(given, question.asOf(), viewer, receipt, in.lang());
    }
}
