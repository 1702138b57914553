package littlegiant.http.portal;

import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.http.web.MatchCard;
import littlegiant.matching.Match;

/**
 * One product as the firm sees it.
 *
 * @param reasons why it stands where it stands
 */
public record MyOffer(MatchCard card, List<String> reasons) {

    static MyOffer of(MyLook.Looked looked, Match match, Answers.Given given) {
        return new MyOffer(
                MatchCard.of(
                        match,
                        given.foreseen().get(match.product().id()),
                        looked.question().asOf(),
                        looked.viewer(),
                        looked.words(),
                        looked.lang()),
                new Reasons(looked.words()).of(match, looked.lang()));
    }

    /** Whether it says what it gives, or until when. */
    boolean promises() {
        return card.amount() != null || card.price().benefit() != null || card.deadline() != null;
    }
}
