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
        @JsonUnwrapped MatchView match,
        String disclaimer) {

    static OneAnswerView of(Answers.GivenOne given, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
        return new OneAnswerView(
                AnswerView.EnterpriseRef.of(given.profile(), given.revision()),
                asOf,
                given.release().id(),
                MatchView.of(given.match(), given.foreseen(), viewer, words, lang),
                words.of("closing", given.match().product().kind().name()).in(lang));
    }
}
