package littlegiant.http.embed;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.web.MatchCard;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * What a firm reads in a partner's page: in its own voice, no points and no condition.
 *
 * @param institution that shows it
 * @param closings    what is said of each kind that is shown
 * @param portal      where the firm sees all of it
 */
@Introspected
record SuggestionsPage(
        String firm, String institution, LocalDate asOf, List<Suggestion> items, List<String> closings, String portal) {

    /**
     * One product.
     *
     * @param missing how much is to be told or done yet; null = nothing
     * @param amount  estimated limit; null = there is none
     * @param cost    all in a year; null = there is none
     * @param gives   what a policy gives or a fund puts in; null but for these
     * @param until   how long it can be applied for; null = open-ended
     */
    @Introspected
    record Suggestion(
            String name,
            String provider,
            String kind,
            String verdictCode,
            String verdict,
            @Nullable String missing,
            @Nullable String amount,
            @Nullable String cost,
            @Nullable String gives,
            @Nullable String until) {

        static Suggestion of(Match match, LocalDate asOf, Viewer viewer, Words words, Lang lang) {
            MatchCard card = MatchCard.of(match, null, asOf, viewer, words, lang);
            Text missing = missing(match);
            return new Suggestion(
                    card.name(),
                    card.provider(),
                    card.kind(),
                    match.verdict().name(),
                    verdict(match, words).in(lang),
                    missing == null ? null : missing.in(lang),
                    card.amount(),
                    card.price().cost(),
                    card.price().benefit() == null
                            ? card.price().stake()
                            : card.price().benefit(),
                    card.deadline());
        }

        private static Text verdict(Match match, Words words) {
            Text word = words.of("verdictsFirm", match.verdict().name());
            int n = match.verdict() == Verdict.NEEDS_INFO ? match.unknownCount() : match.unmetCount();
            return Text.of(word.zh().replace("{n}", "" + n), word.en());
        }

        private static @Nullable Text missing(Match match) {
            int unmet = match.unmetCount();
            int unknown = match.unknownCount();
            if (unmet + unknown == 0) {
                return null;
            }
            if (unmet == 0) {
                return Messages.of("embed.missing.unknown", unknown);
            }
            return unknown == 0
                    ? Messages.of("embed.missing.unmet", unmet)
                    : Messages.of("embed.missing.both", unmet, unknown);
        }
    }
}
