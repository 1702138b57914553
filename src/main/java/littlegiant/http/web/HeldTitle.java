package littlegiant.http.web;

import java.util.List;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.profile.Badge;
import littlegiant.sheet.SheetMaker.Title;
import org.jspecify.annotations.Nullable;

/** A title that was told, with whether it holds and until when. */
public record HeldTitle(String name, Outcome outcome, String word, String note) {

    public static List<HeldTitle> of(@Nullable List<Title> titles, Words words, Lang lang) {
        if (titles == null) {
            String notTold = words.of("outcomesFirm", "UNKNOWN").in(lang);
            return List.of(new HeldTitle(Messages.of("profile.step.TITLES").in(lang), Outcome.UNKNOWN, notTold, ""));
        }
        return titles.stream().map(title -> of(title, words, lang)).toList();
    }

    private static HeldTitle of(Title title, Words words, Lang lang) {
        Badge badge = title.badge();
        boolean pending = badge.review() == Badge.Review.PENDING;
        Text word =
                switch (title.holds()) {
                    case MET -> Messages.of("titles.holds");
                    case UNMET -> pending ? Messages.of("titles.pending") : Messages.of("titles.lost");
                    case UNKNOWN -> Messages.of("titles.unknown");
                };
        Text note = badge.validUntil() == null
                ? Messages.of("firm.title.open")
                : Messages.of("titles.ends", badge.validUntil());
        if (badge.review() != Badge.Review.NONE) {
            note = Messages.of(
                    "titles.reviewed", note, words.of("reviews", badge.review().name()));
        }
        if (title.edition() != null) {
            note = Messages.of("titles.edition", note, title.edition());
        }
        Text level = badge.level() == null
                ? Text.same("")
                : words.of("levels", badge.level().name()).then(" ");
        return new HeldTitle(
                level.then(words.of("badges", badge.type().name())).in(lang),
                title.holds(),
                word.in(lang),
                note.in(lang));
    }
}
