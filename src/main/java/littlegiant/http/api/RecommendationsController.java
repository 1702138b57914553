package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.answers.Answers;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.matching.Question;

@Controller("/api/v1/enterprises/{uscc}/recommendations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "matching")
class RecommendationsController {

    private final Answers answers;
    private final QuestionReader questions;
    private final Words words;

    RecommendationsController(Answers answers, QuestionReader questions, Words words) {
        this.answers = answers;
        this.questions = questions;
        this.words = words;
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
        return AnswerView.of(answers.recommend(uscc, question), question, viewer, words, in.lang());
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
        return OneAnswerView.of(
                answers.recommendOne(uscc, productId, question), question.asOf(), viewer, words, in.lang());
    }
}
