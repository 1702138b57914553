package littlegiant.http.web;

import java.util.List;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
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
            return List.of(new HeldTitle(Text.of("称号", "Titles").in(lang), Outcome.UNKNOWN, notTold, ""));
        }
        return titles.stream().map(title -> of(title, words, lang)).toList();
    }

    private static HeldTitle of(Title title, Words words, Lang lang) {
        Badge badge = title.badge();
        boolean pending = badge.review() == Badge.Review.PENDING;
        Text word =
                switch (title.holds()) {
                    case MET -> Text.of("有效", "holds");
                    case UNMET ->
                        pending
                                ? Text.of("有效期已过，复核结果待公布", "ended, the re-review is not decided yet")
                                : Text.of("无效", "does not hold");
                    case UNKNOWN -> Text.of("待补充", "cannot be said");
                };
        Text note = badge.validUntil() == null
                ? Text.of("有效期待补充", "last day not told")
                : Text.of("有效期至" + badge.validUntil(), "valid until " + badge.validUntil());
        if (badge.review() != Badge.Review.NONE) {
            note = note.then(Text.of("，", ", re-review: "))
                    .then(words.of("reviews", badge.review().name()));
        }
        if (title.edition() != null) {
            note = note.then(Text.of("，" + title.edition() + "年标准", ", edition " + title.edition()));
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
