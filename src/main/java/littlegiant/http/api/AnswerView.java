package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.matching.Answer;
import littlegiant.matching.Question;
import org.jspecify.annotations.Nullable;

/** Every product for one firm. */
@Serdeable
@Schema(name = "Answer")
public record AnswerView(
        EnterpriseRef enterprise,
        LocalDate asOf,
        @Schema(description = "rules, catalogue and LPR table the answer was found with") String release,
        @Schema(
                        description =
                                "number of the receipt: the same question has the same one; GET /receipts/{id} has the whole answer")
                @Nullable
                String receiptId,
        @Schema(description = "percent of the metrics asked by OPEN products that are told") @Nullable
                BigDecimal profileCompleteness,
        int page,
        int size,
        @Schema(description = "how many pass the filters") int total,
        @Schema(description = "of the whole catalogue in scope") Map<Verdict, Integer> counts,
        List<MatchView> items,
        @Schema(description = "what to ask next; those that decide most products first")
                List<NextQuestionView> nextQuestions,
        String disclaimer) {

    /** Whom the answer is about. */
    @Serdeable
    @Schema(name = "EnterpriseRef")
    public record EnterpriseRef(
            String uscc,
            String name,
            @Schema(description = "null for a profile that is not stored") @Nullable Integer revision) {
        static EnterpriseRef of(Answers.Subject subject) {
            return new EnterpriseRef(subject.profile().uscc(), subject.profile().name(), subject.revision());
        }
    }

    /** A missing figure. */
    @Serdeable
    @Schema(name = "NextQuestion")
    public record NextQuestionView(
            String metric,
            String label,
            @Schema(description = "products with nothing unmet for which this is the only metric missing") int decides,
            @Schema(description = "code of the document that tells it") @Nullable String settledBy) {
        static NextQuestionView of(Answer.NextQuestion question, Lang lang) {
            return new NextQuestionView(
                    question.metric().code(),
                    question.metric().label().in(lang),
                    question.decides(),
                    question.metric().settledBy());
        }
    }

    static AnswerView of(Answers.Given given, Question question, Viewer viewer, @Nullable String receiptId, Lang lang) {
        Words words = Words.of(given.release());
        Answer answer = given.answer();
        return new AnswerView(
                EnterpriseRef.of(given.subject()),
                answer.asOf(),
                given.release().id(),
                receiptId,
                answer.profileCompleteness(),
                question.page(),
                question.size(),
                answer.total(),
                answer.counts(),
                answer.matches().stream()
                        .map(match -> MatchView.of(
                                match, given.foreseen().get(match.product().id()), viewer, words, lang))
                        .toList(),
                viewer.asked(answer.nextQuestions()).stream()
                        .map(next -> NextQuestionView.of(next, lang))
                        .toList(),
                words.of("closing", "LOAN").in(lang));
    }
}
