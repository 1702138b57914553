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
import io.swagger.v3.oas.annotations.tags.Tag;
import littlegiant.answers.Answers;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;

@Controller("/api/v1/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "matching")
class MatchesController {

    private final Answers answers;
    private final QuestionReader questions;
    private final Words words;

    MatchesController(Answers answers, QuestionReader questions, Words words) {
        this.answers = answers;
        this.questions = questions;
        this.words = words;
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every product for a profile that is not stored")
    AnswerView match(HttpRequest<?> request, @Body byte[] body) {
        Parameters in = Parameters.of(request);
        in.close();
        Viewer viewer = Viewer.of(request);
        Faults faults = new Faults();
        Value document = Bodies.json(request, body, faults);
        QuestionReader.Asked asked = questions.read(document, viewer, faults);
        return AnswerView.of(
                answers.match(asked.profile(), asked.question()), asked.question(), viewer, words, in.lang());
    }
}
