package littlegiant.http.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import littlegiant.answers.Answers;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;

/** One product for one firm: the fields of a match, with what determined it beside them. */
@Serdeable
@Schema(name = "OneAnswer")
public record OneAnswerView(
        AnswerView.EnterpriseRef enterprise,
        LocalDate asOf,
        String release,
        @Schema(description = "number of the receipt of the whole answer") String receiptId,
        @JsonUnwrapped MatchView match,
        String disclaimer) {

    static OneAnswerView of(Answers.GivenOne given, LocalDate asOf, Viewer viewer, String receiptId, Lang lang) {
        Words words = Words.of(given.release());
        return new OneAnswerView(
                AnswerView.EnterpriseRef.of(given.subject()),
                asOf,
                given.release().id(),
                receiptId,
                MatchView.of(given.match(), given.foreseen(), viewer, words, lang),
                words.of("closing", given.match().product().kind().name()).in(lang));
    }
}
